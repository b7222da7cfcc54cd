package qianyi.report.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.engine.RunOverride;
import qianyi.model.Unit;
import qianyi.report.table.ScenarioInputs;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.text.Numbers;

/** What the scenarios put in, side by side: only rows that differ; growth, prices and measurement apart. */
final class InputTables {
    private static final Map<String, Set<Assumption.Group>> PARTS = parts();

    private InputTables() {}

    private static Map<String, Set<Assumption.Group>> parts() {
        Map<String, Set<Assumption.Group>> parts = new LinkedHashMap<>();
        Set<Assumption.Group> apart = EnumSet.of(Assumption.Group.PRICE_LEVEL, Assumption.Group.MEASUREMENT);
        parts.put("report.inputs.growth", EnumSet.complementOf(EnumSet.copyOf(apart)));
        parts.put("report.inputs.prices", EnumSet.of(Assumption.Group.PRICE_LEVEL));
        parts.put("report.inputs.measurement", EnumSet.of(Assumption.Group.MEASUREMENT));
        return parts;
    }

    static void write(Html html, Answer answer, Shown shown) {
        List<Scenario> scenarios =
                answer.scenarios().stream().map(ScenarioAnswer::scenario).toList();
        List<ScenarioInputs.Row> rows = ScenarioInputs.of(answer.study(), scenarios);
        html.element("p class=\"note\"", shown.text("report.inputs.note"));
        int base = scenarios.stream()
                .map(Scenario::id)
                .toList()
                .indexOf(answer.study().baseline());
        PARTS.forEach((key, groups) -> {
            List<ScenarioInputs.Row> part = rows.stream()
                    .filter(row -> groups.contains(
                            row.assumption().map(Assumption::group).orElse(Assumption.Group.STRUCTURE)))
                    .toList();
            if (!part.isEmpty()) {
                html.element("h3", shown.text(key));
                table(
                        html,
                        key.substring(key.indexOf('.') + 1).replace('.', '-'),
                        scenarios,
                        part,
                        Math.max(base, 0),
                        shown);
            }
        });
    }

    private static void table(
            Html html, String name, List<Scenario> scenarios, List<ScenarioInputs.Row> rows, int base, Shown shown) {
        html.raw("<div class=\"scroll\"><table class=\"inputs\" data-name=\"" + name + "\">\n<thead><tr>");
        html.element("th scope=\"col\"", shown.text("report.inputs.what"));
        html.element("th scope=\"col\"", shown.text("report.unit"));
        scenarios.forEach(
                s -> html.element("th scope=\"col\" class=\"number\"", s.title().in(shown.language())));
        html.raw("</tr></thead>\n<tbody>\n");
        for (ScenarioInputs.Row row : rows) {
            html.raw("<tr>").element("th scope=\"row\"", label(row, shown));
            html.element("td", unit(row.unit(), shown));
            for (ScenarioInputs.Value value : row.values()) {
                boolean differs = !value.equals(row.values().get(base));
                html.element(
                        differs ? "td class=\"number differs\"" : "td class=\"number\"",
                        cell(value, row.unit(), shown));
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    /** A point of a table that the assumptions do not name gets the table's label and its x. */
    private static String label(ScenarioInputs.Row row, Shown shown) {
        boolean exact =
                row.assumption().map(a -> a.element().equals(row.element())).orElse(false);
        if (exact) {
            return row.assumption().orElseThrow().label().in(shown.language());
        }
        String element = row.element().startsWith("x=") ? row.element().substring(2) : row.element();
        String label = shown.label(row.variable());
        return element.isEmpty() ? label : shown.text("report.inputs.element", label, element);
    }

    static String unit(Unit unit, Shown shown) {
        String name = shown.unitName(unit);
        return name.isEmpty() ? shown.text("report.ratio") : name;
    }

    private static String cell(ScenarioInputs.Value value, Unit unit, Shown shown) {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(value.start())) {
            parts.add(shown.exactNumber(value.start(), unit));
        }
        parts.addAll(
                value.later().stream().map(later -> later(later, unit, shown)).collect(Collectors.toList()));
        return parts.isEmpty() ? shown.text("report.inputs.equation") : String.join(" → ", parts);
    }

    private static String later(RunOverride.Value later, Unit unit, Shown shown) {
        String operand =
                switch (later.operation()) {
                    case TO -> shown.exactNumber(later.operand(), unit);
                    case PLUS -> (later.operand() < 0 ? "" : "+") + shown.exactNumber(later.operand(), unit);
                    case TIMES -> "×" + Numbers.shortest(later.operand());
                };
        if (later.from().isEmpty()) {
            return operand;
        }
        String from = Numbers.shortest(later.from().getAsDouble());
        return later.ramp() == 0
                ? shown.text("report.inputs.from", operand, from)
                : shown.text("report.inputs.ramp", operand, from, Numbers.shortest(later.ramp()));
    }
}
