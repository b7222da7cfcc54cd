package qianyi.report.page;

import java.util.List;
import java.util.Map;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.table.Cell;
import qianyi.report.table.Columns;
import qianyi.report.table.EvidenceTables;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.study.Scenario;

/** The parts of the page that say what was asked: scenarios, goals, the command. */
final class StudySections {
    private StudySections() {}

    static void scenarios(Html html, Answer answer, Shown shown) {
        Table table = new Columns<Scenario>(Medium.PAGE)
                .text(shown.text("report.scenario"), scenario -> scenario.title()
                        .in(shown.language()))
                .text(shown.text("report.story"), scenario -> scenario.story().in(shown.language()))
                .right(
                        shown.text("report.changes"),
                        scenario -> Cell.whole(scenario.changes().size()))
                .of(answer.scenarios().stream().map(ScenarioAnswer::scenario).toList(), "scenarios", "");
        HtmlTable.write(html, table, shown);
    }

    static void indicators(Html html, Answer answer, Shown shown) {
        Table table = new EvidenceTables(answer, shown, Medium.PAGE).indicators();
        if (!table.isEmpty()) {
            HtmlTable.write(html, table, shown);
        }
    }

    static void again(Html html, Answer answer, Shown shown, String command, String version) {
        html.raw("<dl>\n");
        html.element("dt", shown.text("report.again.command"))
                .raw("<dd>")
                .element("code", command)
                .raw("</dd>\n");
        html.element("dt", shown.text("report.again.study"))
                .element("dd", answer.study().id());
        html.element("dt", shown.text("report.again.version")).element("dd", version);
        html.raw("</dl>\n").element("p class=\"note\"", shown.text("report.again.note"));
        Table files = new Columns<Map.Entry<String, String>>(Medium.PAGE)
                .text(shown.text("report.again.file"), Map.Entry::getKey)
                .text("SHA-256", Map.Entry::getValue)
                .of(List.copyOf(answer.study().files().sha256().entrySet()), "files", shown.text("report.again.files"));
        HtmlTable.write(html, files, shown);
    }
}
