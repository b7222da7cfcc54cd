package qianyi.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.table.ChangeTables;
import qianyi.report.words.Shown;
import qianyi.study.Scenario;

/** What each scenario changes itself, with the reason and the source of every change. */
final class ChangeSection {
    private ChangeSection() {}

    static void write(Html html, Answer answer, Shown shown) {
        List<Scenario> scenarios = answer.scenarios().stream()
                .map(ScenarioAnswer::scenario)
                .filter(scenario ->
                        !scenario.changes().isEmpty() || !scenario.assumed().isEmpty())
                .toList();
        if (scenarios.isEmpty()) {
            return;
        }
        html.element("h3", shown.text("report.changes.why"));
        for (Scenario scenario : scenarios) {
            long bare = scenario.changes().stream()
                    .filter(change -> change.source().isEmpty())
                    .count();
            int assumed = scenario.assumed().size();
            html.raw("<details class=\"group reasons\"><summary>")
                    .text(shown.text(
                            assumed == 0 ? "report.changes.group" : "report.changes.group.assumed",
                            scenario.title().in(shown.language()),
                            Integer.toString(scenario.changes().size()),
                            Long.toString(bare),
                            Integer.toString(assumed)))
                    .raw("</summary>\n");
            origin(html, scenario, answer, shown);
            HtmlTable.write(html, "assumptions", new ChangeTables(answer, shown).of(scenario), shown);
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
}
