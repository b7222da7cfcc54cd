package qianyi.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What each scenario changes itself, with the reason and the source of every change. */
final class ChangeTables {
    private ChangeTables() {}

    static void write(Html html, Answer answer, Shown shown) {
        List<Scenario> scenarios = answer.scenarios().stream()
                .map(ScenarioAnswer::scenario)
                .filter(scenario -> !scenario.changes().isEmpty())
                .toList();
        if (scenarios.isEmpty()) {
            return;
        }
        html.element("h3", shown.text("report.changes.why"));
        for (Scenario scenario : scenarios) {
            long bare = scenario.changes().stream()
                    .filter(change -> change.source().isEmpty())
                    .count();
            html.raw("<details class=\"group reasons\"><summary>")
                    .text(shown.text(
                            "report.changes.group",
                            scenario.title().in(shown.language()),
                            Integer.toString(scenario.changes().size()),
                            Long.toString(bare)))
                    .raw("</summary>\n");
            origin(html, scenario, answer, shown);
            table(html, scenario, answer.study(), shown);
            html.raw("</details>\n");
        }
    }

    /** Who wrote it, when, and on what it builds. */
    private static void origin(Html html, Scenario scenario, Answer answer, Shown shown) {
        String parent = scenario.parent()
                .flatMap(answer::scenario)
                .map(s -> s.scenario().title().in(shown.language()))
                .orElse("");
        String by = Stream.of(scenario.author(), scenario.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        html.raw("<p class=\"note\">")
                .text(parent.isEmpty() ? "" : shown.text("report.changes.parent", parent))
                .raw(" <span lang=\"und\">")
                .text(by)
                .raw("</span></p>\n");
    }

    private static void table(Html html, Scenario scenario, Study study, Shown shown) {
        html.raw("<div class=\"scroll\"><table class=\"assumptions\" data-name=\"")
                .text("changes-" + scenario.id())
                .raw("\">\n<thead><tr>");
        html.element("th scope=\"col\"", shown.text("report.inputs.what"));
        html.element("th scope=\"col\"", shown.text("report.changes.was"));
        html.element("th scope=\"col\"", shown.text("report.changes.becomes"));
        html.element("th scope=\"col\"", shown.text("report.unit"));
        html.element("th scope=\"col\"", shown.text("report.changes.reason"));
        html.element("th scope=\"col\"", shown.text("report.source"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Change change : scenario.changes()) {
            Unit unit = study.shownUnit(change.variable(), shown.unit(change.variable()));
            html.raw("<tr><th scope=\"row\">").text(label(change, study, shown));
            html.element("code", change.title()).raw("</th>");
            html.raw("<td class=\"number\">").text(was(change, study, shown)).raw("</td>");
            boolean points = change.action() instanceof Change.Action.Schedule;
            html.element(points ? "td class=\"points\"" : "td class=\"number\"", becomes(change, unit, shown));
            html.element("td", InputTables.unit(unit, shown));
            html.raw("<td>").text(change.why().in(shown.language())).raw("</td>");
            SourceCell.write(html, change.source(), study, shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private static String label(Change change, Study study, Shown shown) {
        return study.assumptions().stream()
                .filter(a -> a.title().equals(change.title()))
                .findFirst()
                .map(a -> a.label().in(shown.language()))
                .orElseGet(() -> shown.label(change.variable()));
    }

    /** What the assumptions give that number; empty for a table, and for several numbers at once. */
    private static String was(Change change, Study study, Shown shown) {
        return study.assumptions().stream()
                .filter(a -> a.title().equals(change.title()))
                .findFirst()
                .map((Assumption a) -> shown.exactNumber(a.value(), study.shownUnit(a)))
                .orElse("");
    }

    private static String becomes(Change change, Unit unit, Shown shown) {
        String what = change.action().accept(new Change.Action.Visitor<>() {
            @Override
            public String to(Change.Action.To to) {
                return shown.exactNumber(to.value(), unit);
            }

            @Override
            public String times(Change.Action.Times times) {
                return "×" + Numbers.shortest(times.factor());
            }

            @Override
            public String plus(Change.Action.Plus plus) {
                return (plus.difference() < 0 ? "" : "+") + shown.exactNumber(plus.difference(), unit);
            }

            @Override
            public String schedule(Change.Action.Schedule schedule) {
                return IntStream.range(0, schedule.x().size())
                        .mapToObj(i -> shown.text(
                                "report.changes.point",
                                Numbers.shortest(schedule.x().get(i)),
                                shown.exactNumber(schedule.y().get(i), unit)))
                        .collect(Collectors.joining(shown.text("answer.list.comma")));
            }
        });
        if (change.from().isEmpty()) {
            return what;
        }
        String from = Numbers.shortest(change.from().getAsDouble());
        return change.ramp() == 0
                ? shown.text("report.inputs.from", what, from)
                : shown.text("report.inputs.ramp", what, from, Numbers.shortest(change.ramp()));
    }
}
