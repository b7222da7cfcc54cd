package qianyi.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Language;

/** Every number that a person may change, by group, with what is known of it; those without a source are marked. */
final class AssumptionTables {
    /** Between the Chinese and the English of a note. */
    private static final String BAR = " | ";

    private AssumptionTables() {}

    static void write(Html html, Study study, Shown shown) {
        StudySections.assumptionCounts(html, study, shown);
        for (Assumption.Group group : Assumption.Group.values()) {
            List<Assumption> rows =
                    study.assumptions().stream().filter(a -> a.group() == group).toList();
            if (!rows.isEmpty()) {
                long bare = rows.stream().filter(a -> a.source().isEmpty()).count();
                html.raw("<details class=\"group\"><summary>")
                        .text(shown.text(
                                "report.assumptions.group",
                                Outcomes.group(group, shown),
                                Integer.toString(rows.size()),
                                Long.toString(bare)))
                        .raw("</summary>\n");
                table(html, rows, shown);
                html.raw("</details>\n");
            }
        }
    }

    private static void table(Html html, List<Assumption> rows, Shown shown) {
        html.raw("<div class=\"scroll\"><table class=\"assumptions\">\n<thead><tr>");
        Stream.of("what", "value", "range", "unit", "kind", "source", "note")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("report.assumptions.column." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Assumption row : rows) {
            html.raw("<tr><th scope=\"row\">").text(row.label().in(shown.language()));
            html.element("code", row.title()).raw("</th>");
            html.element("td class=\"number\"", number(row.value(), row.unit(), shown));
            html.element("td class=\"number\"", range(row, shown));
            html.element("td", InputTables.unit(row.unit(), shown));
            html.element("td", StudySections.kind(row.kind(), shown));
            if (row.source().isEmpty()) {
                html.element("td class=\"bare\"", shown.text("report.assumptions.none"));
            } else {
                html.element("td", row.source());
            }
            note(html, row.note(), shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private static String range(Assumption row, Shown shown) {
        return row.low().isEmpty()
                ? shown.text("report.assumptions.fixed")
                : number(row.low().getAsDouble(), row.unit(), shown) + " – "
                        + number(row.high().orElseThrow(), row.unit(), shown);
    }

    /** Six digits, so that a factor between units leaves no trace of the arithmetic. */
    private static String number(double value, Unit unit, Shown shown) {
        double scaled = shown.scaled(value, unit);
        return scaled == 0
                ? "0"
                : new BigDecimal(scaled, new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The half in the reader's language; what is in one language, or quotes the other, is marked as such. */
    private static Html note(Html html, String note, Shown shown) {
        int bar = note.indexOf(BAR);
        if (bar < 0 || note.indexOf(BAR, bar + 1) >= 0) {
            return html.raw("<td lang=\"und\">").text(note).raw("</td>");
        }
        String half = shown.language() == Language.ZH ? note.substring(0, bar) : note.substring(bar + BAR.length());
        boolean quotes = shown.language() == Language.EN
                && half.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return html.raw(quotes ? "<td lang=\"und\">" : "<td>").text(half).raw("</td>");
    }
}
