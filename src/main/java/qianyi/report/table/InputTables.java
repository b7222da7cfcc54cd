package qianyi.report.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.engine.RunOverride;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.text.Numbers;

/** What the scenarios put in, side by side: only rows that differ; growth, prices and measurement apart. */
public final class InputTables {
    private static final Map<String, Set<Assumption.Group>> PARTS = parts();

    private final List<Scenario> scenarios;
    private final int baseline;
    private final List<ScenarioInputs.Row> rows;
    private final Shown shown;

    public InputTables(Answer answer, Shown shown) {
        this.scenarios =
                answer.scenarios().stream().map(ScenarioAnswer::scenario).toList();
        this.baseline = Math.max(
                scenarios.stream()
                        .map(Scenario::id)
                        .toList()
                        .indexOf(answer.study().baseline()),
                0);
        this.rows = ScenarioInputs.of(answer.study(), scenarios);
        this.shown = shown;
    }

    private static Map<String, Set<Assumption.Group>> parts() {
        Map<String, Set<Assumption.Group>> parts = new LinkedHashMap<>();
        Set<Assumption.Group> apart = EnumSet.of(Assumption.Group.PRICE_LEVEL, Assumption.Group.MEASUREMENT);
        parts.put("growth", EnumSet.complementOf(EnumSet.copyOf(apart)));
        parts.put("prices", EnumSet.of(Assumption.Group.PRICE_LEVEL));
        parts.put("measurement", EnumSet.of(Assumption.Group.MEASUREMENT));
        return parts;
    }

    /** One a part that has rows. */
    public List<Table> tables() {
        return PARTS.entrySet().stream()
                .map(part -> table(part.getKey(), part.getValue()))
                .filter(table -> !table.isEmpty())
                .toList();
    }

    private Table table(String key, Set<Assumption.Group> groups) {
        Columns<ScenarioInputs.Row> columns = new Columns<ScenarioInputs.Row>(Medium.PAGE)
                .text(shown.text("report.inputs.what"), this::label)
                .text(shown.text("report.unit"), row -> shown.unitCell(row.unit()));
        for (int i = 0; i < scenarios.size(); i++) {
            int scenario = i;
            columns.right(scenarios.get(i).title().in(shown.language()), row -> cell(row, scenario));
        }
        List<ScenarioInputs.Row> part = rows.stream()
                .filter(row ->
                        groups.contains(row.assumption().map(Assumption::group).orElse(Assumption.Group.STRUCTURE)))
                .toList();
        return columns.of(part, "inputs-" + key, "");
    }

    private Cell cell(ScenarioInputs.Row row, int scenario) {
        ScenarioInputs.Value value = row.values().get(scenario);
        boolean differs = !value.equals(row.values().get(baseline));
        return Cell.of(words(value, row.unit()), differs ? Cell.Kind.DIFFERENT : Cell.Kind.FIGURE);
    }

    /** A point of a table that the assumptions do not name gets the table's label and its x. */
    private String label(ScenarioInputs.Row row) {
        boolean exact =
                row.assumption().map(a -> a.element().equals(row.element())).orElse(false);
        if (exact) {
            return row.assumption().orElseThrow().label().in(shown.language());
        }
        String element = row.element().startsWith("x=") ? row.element().substring(2) : row.element();
        String label = shown.label(row.variable());
        return element.isEmpty() ? label : shown.text("report.inputs.element", label, element);
    }

    private String words(ScenarioInputs.Value value, Unit unit) {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(value.start())) {
            parts.add(shown.exactNumber(value.start(), unit));
        }
        value.later().forEach(later -> parts.add(later(later, unit)));
        return parts.isEmpty() ? shown.text("report.inputs.equation") : String.join(" → ", parts);
    }

    private String later(RunOverride.Value later, Unit unit) {
        String operand =
                switch (later.operation()) {
                    case TO -> shown.exactNumber(later.operand(), unit);
                    case PLUS -> (later.operand() < 0 ? "" : "+") + shown.exactNumber(later.operand(), unit);
                    case TIMES -> "×" + Numbers.shortest(later.operand());
                };
        return later.from().isPresent() ? timed(operand, later.from().getAsDouble(), later.ramp(), shown) : operand;
    }

    /** "5 from 2030", "5 from 2030 within 3 years". */
    static String timed(String what, double from, double ramp, Shown shown) {
        String start = Numbers.shortest(from);
        return ramp == 0
                ? shown.text("report.inputs.from", what, start)
                : shown.text("report.inputs.ramp", what, start, Numbers.shortest(ramp));
    }
}
