package qianyi.report.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioCost;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.CostWords;
import qianyi.report.words.Shown;
import qianyi.study.CostAccount;

/** What scenarios cost beside the baseline, and what a yuan of public money was found to bring elsewhere. */
public record CostTables(Answer answer, Shown shown, Medium medium) {
    /** A scenario that changes policy. */
    private record Line(ScenarioAnswer scenario, ScenarioCost cost) {}

    /** A multiplier of the literature, or one of the model. */
    private record Multiplier(String label, CostAccount.Measure measure, double value, Cell source) {}

    public Table costs() {
        List<Line> lines = answer.scenarios().stream()
                .flatMap(s -> answer.cost(s).map(cost -> new Line(s, cost)).stream())
                .toList();
        Columns<Line> columns = new Columns<Line>(medium)
                .text(
                        shown.text("report.scenario"),
                        line -> line.scenario().scenario().title().in(shown.language()))
                .right(shown.text("report.costs.earlier"), this::earlier);
        money(columns, "outlay", ScenarioCost::outlay);
        money(columns, "moved", ScenarioCost::moved);
        money(columns, "investment", ScenarioCost::investment);
        money(columns, "bonds", ScenarioCost::bonds);
        columns.right(
                shown.text("report.costs.debt"), line -> Cell.of(line.cost().debtRatio(), Kind.RATIO));
        money(columns, "gain", ScenarioCost::gain);
        for (CostAccount.Measure measure : CostAccount.Measure.values()) {
            columns.right(
                    CostWords.measure(measure, shown),
                    line -> multiple(line.cost().multiplier(measure)));
        }
        return medium == Medium.SHEET ? columns.of(lines, shown, "costs") : columns.of(lines, "costs", "");
    }

    /** Multipliers of the literature, each counted in its way. */
    public Table literature() {
        List<Multiplier> found = answer.study().costs().map(CostAccount::literature).orElse(List.of()).stream()
                .map(one -> new Multiplier(
                        one.label().in(shown.language()),
                        one.measure(),
                        one.value(),
                        Cell.of(one.source(), Kind.SOURCE)))
                .toList();
        Columns<Multiplier> columns = new Columns<Multiplier>(medium)
                .text(shown.text("report.costs.study"), Multiplier::label)
                .text(shown.text("report.costs.measure"), one -> CostWords.measureFound(one.measure(), shown))
                .right(shown.text("report.costs.multiplier"), one -> Cell.of(one.value(), Kind.EXACT)
                        .reads(CostWords.multiple(one.value())))
                .add(shown.text("report.record.source"), Multiplier::source);
        return medium == Medium.SHEET ? columns.of(found, shown, "multipliers") : columns.of(found, "multipliers", "");
    }

    private void money(Columns<Line> columns, String key, ToDoubleFunction<ScenarioCost> value) {
        columns.right(
                shown.headed(shown.text("report.costs." + key), shown.headlineUnit()),
                line -> Cell.amount(shown, value.applyAsDouble(line.cost()), shown.headlineUnit()));
    }

    private static Cell multiple(OptionalDouble multiplier) {
        return multiplier.isPresent()
                ? Cell.of(multiplier, Kind.EXACT).reads(CostWords.multiple(multiplier.getAsDouble()))
                : Cell.NONE;
    }

    /** Years before the baseline, where both arrive. */
    private Cell earlier(Line line) {
        var own = line.scenario().first().map(Outcome::year);
        var reference = answer.baseline().flatMap(ScenarioAnswer::first).map(Outcome::year);
        return own.isPresent()
                        && own.get().isPresent()
                        && reference.isPresent()
                        && reference.get().isPresent()
                ? Cell.whole(reference.get().getAsInt() - own.get().getAsInt())
                : Cell.NONE;
    }
}
