package qianyi.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import qianyi.model.Unit;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Study;

/** Every number that a person may change, by group, with what is known of it; those without a source are marked. */
final class AssumptionTables {
    private AssumptionTables() {}

    static void write(Html html, Study study, Shown shown) {
        StudySections.assumptionCounts(html, study, shown);
        for (Assumption.Group group : Assumption.Group.values()) {
            List<Assumption> rows =
                    study.assumptions().stream().filter(a -> a.group() == group).toList();
            if (!rows.isEmpty()) {
                long bare = rows.stream().filter(a -> a.source().isEmpty()).count();
                html.raw("<details class=\"group\"><summary data-closed=\"")
                        .text(shown.text("report.closed"))
                        .raw("\">")
                        .text(shown.text(
                                "report.assumptions.group",
                                OutcomeWords.group(group, shown),
                                Integer.toString(rows.size()),
                                Long.toString(bare)))
                        .raw("</summary>\n");
                table(html, rows, study, shown);
                html.raw("</details>\n");
            }
        }
    }

    private static void table(Html html, List<Assumption> rows, Study study, Shown shown) {
        html.raw("<div class=\"scroll\"><table class=\"assumptions\" data-name=\"")
                .text("assumptions-" + rows.get(0).group().name().toLowerCase(Locale.ROOT))
                .raw("\">\n<thead><tr>");
        Stream.of("what", "value", "range", "unit", "kind", "source", "note")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("report.assumptions.column." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Assumption row : rows) {
            Unit unit = study.shownUnit(row);
            html.raw("<tr><th scope=\"row\">").text(row.label().in(shown.language()));
            html.element("code", row.title()).raw("</th>");
            html.number("td", shown.inputNumber(row.value(), unit), shown.scaled(row.value(), unit));
            html.element("td class=\"number\"", range(row, unit, shown));
            html.element("td", InputTables.unit(unit, shown));
            html.element("td", StudySections.kind(row.kind(), shown));
            SourceCell.write(html, row.source(), study, shown);
            NoteCell.write(html, row.note(), shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private static String range(Assumption row, Unit unit, Shown shown) {
        return row.low().isEmpty()
                ? shown.text("report.assumptions.fixed")
                : shown.inputNumber(row.low().getAsDouble(), unit) + " – "
                        + shown.inputNumber(row.high().orElseThrow(), unit);
    }
}
