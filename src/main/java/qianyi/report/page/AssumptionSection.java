package qianyi.report.page;

import java.util.List;
import qianyi.answer.Answer;
import qianyi.report.table.AssumptionTables;
import qianyi.report.table.InputTables;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.ProvenanceWords;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Provenance;
import qianyi.study.Study;

/** Every number that a person may change, by group, with what is known of it; what the scenarios put in; the sources. */
final class AssumptionSection {
    private AssumptionSection() {}

    static void write(Html html, Study study, Shown shown) {
        AssumptionTables tables = new AssumptionTables(study, shown, Medium.PAGE);
        html.element("p", ProvenanceWords.of(study.assumptions(), shown));
        HtmlTable.write(html, tables.counts(), shown);
        for (Assumption.Group group : Assumption.Group.values()) {
            List<Assumption> rows =
                    study.assumptions().stream().filter(a -> a.group() == group).toList();
            if (!rows.isEmpty()) {
                html.raw("<details class=\"group\"><summary data-closed=\"")
                        .text(shown.text("report.closed"))
                        .raw("\">")
                        .text(shown.text(
                                "report.assumptions.group",
                                OutcomeWords.group(group, shown),
                                Integer.toString(rows.size()),
                                Integer.toString(Provenance.of(rows).withoutSource())))
                        .raw("</summary>\n");
                HtmlTable.write(html, "assumptions", tables.of(rows), shown);
                html.raw("</details>\n");
            }
        }
    }

    /** Side by side, what differs between scenarios. */
    static void inputs(Html html, Answer answer, Shown shown) {
        html.element("p class=\"note\"", shown.text("report.inputs.note"));
        for (Table table : new InputTables(answer, shown).tables()) {
            html.element("h3", shown.text("report." + table.name().replace('-', '.')));
            HtmlTable.write(html, "inputs", table, shown);
        }
    }

    static void sources(Html html, Study study, Shown shown) {
        Table table = new AssumptionTables(study, shown, Medium.PAGE).sources();
        if (!table.isEmpty()) {
            HtmlTable.write(html, table, shown);
        }
    }
}
