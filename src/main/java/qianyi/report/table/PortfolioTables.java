package qianyi.report.table;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.CostedLever;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.PortfolioEffects;
import qianyi.analysis.portfolio.PortfolioQuestion;
import qianyi.model.Unit;
import qianyi.report.words.LeverWords;
import qianyi.report.words.Shown;
import qianyi.study.PolicyTerms;
import qianyi.text.Numbers;

/** A portfolio as tables: a row a lever, and what else it does. */
public record PortfolioTables(PortfolioQuestion question, Shown shown, Medium medium) {
    /** A lever at its place among those of the question. */
    private record Row(CostedLever costed, double value, double use) {}

    public Table levers(Portfolio portfolio) {
        return columns().of(rows(portfolio, List.of()), "reach_portfolio", shown.text("reach.table.portfolio"));
    }

    /** The same, with how often each belongs to the cheapest mix. */
    public Table levers(ConfidentPortfolio found, Portfolio portfolio) {
        return columns()
                .figure(shown.text("reach.column.uses"), row -> Numbers.percent(row.use(), 0))
                .of(rows(portfolio, found.uses()), "reach_portfolio", shown.text("reach.table.portfolio"));
    }

    /** What a tenth of the range of each lever is worth where all that help are at their upper ends. */
    public Table gains(ConfidentPortfolio found) {
        return new ReachTables(question.reach(), shown, medium).gains(found.gains());
    }

    private static List<Row> rows(Portfolio portfolio, List<ConfidentPortfolio.LeverUse> uses) {
        return IntStream.range(0, portfolio.values().size())
                .mapToObj(i -> new Row(
                        portfolio.question().levers().get(i),
                        portfolio.values().get(i),
                        uses.isEmpty() ? 0 : uses.get(i).share()))
                .sorted((one, other) -> Double.compare(rise(other), rise(one)))
                .toList();
    }

    private static double rise(Row row) {
        return (row.value() - row.costed().lever().from())
                / row.costed().lever().width();
    }

    private Columns<Row> columns() {
        LeverWords words = new LeverWords(question.reach(), shown);
        PolicyTerms terms = question.reach().study().policy();
        return new Columns<Row>(medium)
                .text(
                        shown.text("reach.column.lever"),
                        row -> LeverWords.name(row.costed().lever(), shown))
                .figure(
                        shown.text("reach.column.now"),
                        row -> words.value(
                                row.costed().lever(), row.costed().lever().from()))
                .figure(
                        shown.text("reach.column.portfolio"),
                        row -> words.value(row.costed().lever(), row.value()))
                .figure(
                        shown.text("reach.column.range"),
                        row -> words.range(row.costed().lever()))
                .figure(
                        shown.text(terms.isIllustrative() ? "reach.column.points" : "reach.column.cost"),
                        row -> Numbers.fixed(row.costed().cost(row.value()), 2));
    }

    /** Other goals, debt and money in the year asked for, beside the scenario. */
    public Table effects(Portfolio portfolio) {
        return new Columns<PortfolioEffects.Effect>(medium)
                .text(shown.text("reach.column.effect"), effect -> effect.indicator()
                        .map(indicator -> indicator.label().in(shown.language()))
                        .orElseGet(() -> shown.label(effect.variable())))
                .figure(shown.text("reach.column.scenario"), effect -> amount(effect, effect.scenario()))
                .figure(shown.text("reach.column.portfolio"), effect -> amount(effect, effect.portfolio()))
                .of(
                        PortfolioEffects.of(portfolio),
                        "reach_effects",
                        shown.text(
                                "reach.table.effects_of",
                                Integer.toString(question.reach().by())));
    }

    private String amount(PortfolioEffects.Effect effect, double value) {
        Unit unit = shown.unit(effect.variable());
        return unit.isOne() && shown.unitName(unit).isEmpty() ? Numbers.fixed(value, 3) : shown.quantity(value, unit);
    }
}
