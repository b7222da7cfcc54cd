package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import qianyi.analysis.GrowthAccounting;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.ChartScale;
import qianyi.report.table.Cell;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.words.Shown;
import qianyi.study.Period;
import qianyi.text.Numbers;

/** Real growth laid to its factors, with what they leave unexplained in a column of its own. */
final class GrowthTable {
    /** A scenario between two years. */
    private record Span(ScenarioAnswer scenario, GrowthAccounting.Terms terms) {}

    private GrowthTable() {}

    /** The coloured scenarios between the printed years; the past once, as it is the same in all. */
    static void write(Html html, Answer answer, Shown shown) {
        List<Span> rows = new ArrayList<>();
        List<GrowthAccounting.Factor> factors = new ArrayList<>();
        int today = answer.study().period().today();
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            for (GrowthAccounting.Terms terms : spans(answer, scenario)) {
                if (terms.from() >= today || scenario.id().equals(answer.study().baseline())) {
                    factors.addAll(terms.contributions().keySet().stream()
                            .filter(f -> !factors.contains(f))
                            .toList());
                    rows.add(new Span(scenario, terms));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        Columns<Span> columns = new Columns<Span>(Medium.PAGE)
                .text(
                        shown.text("report.scenario"),
                        span -> span.scenario().scenario().title().in(shown.language()))
                .text(
                        shown.text("report.growth.years"),
                        span -> shown.text(
                                "report.growth.span",
                                Integer.toString(span.terms().from()),
                                Integer.toString(span.terms().to())))
                .right(
                        shown.text("analysis.accounting.growth"),
                        span -> points(span.terms().growth()));
        factors.forEach(factor -> columns.right(
                shown.text(factor.key()),
                span -> points(span.terms().contributions().getOrDefault(factor, Double.NaN))));
        columns.right(
                shown.text("analysis.accounting.residual"),
                span -> points(span.terms().residual()));
        html.element("h3", shown.text("report.growth.factors"));
        HtmlTable.write(html, columns.of(rows, "growth-accounting", shown.text("report.growth.unit")), shown);
        html.element("p class=\"note\"", shown.text("analysis.accounting.note"));
    }

    private static List<GrowthAccounting.Terms> spans(Answer answer, ScenarioAnswer scenario) {
        Period period = answer.study().period();
        List<Integer> bounds = Stream.concat(Stream.of(period.from(), period.today()), period.show().stream())
                .distinct()
                .sorted()
                .toList();
        return GrowthAccounting.of(answer.study(), scenario.run(), period.from(), bounds.get(bounds.size() - 1))
                .map(accounting -> accounting.averages(bounds))
                .orElse(List.of());
    }

    private static Cell points(double value) {
        return Cell.of(value, Cell.Kind.AMOUNT).reads(Numbers.fixed(value, 2));
    }
}
