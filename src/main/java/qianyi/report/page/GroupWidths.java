package qianyi.report.page;

import java.util.List;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.report.table.Cell;
import qianyi.report.table.CertaintyTables;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** How far each group of assumptions spreads the date: a row a group, each spread as years and as a bar. */
final class GroupWidths {
    private static final int WIDTH = 130;
    private static final int HEIGHT = 14;
    private static final int ARROW = 7;

    private final Html html;
    private final Answer answer;
    private final Certainty certainty;
    private final Shown shown;
    private final CountedWords words;
    private final List<CertaintyTables.Width> rows;
    private final int first;

    private GroupWidths(Html html, Answer answer, Certainty certainty, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
        this.rows = new CertaintyTables(answer, certainty, shown, Medium.PAGE)
                .widths().stream().filter(row -> row.alone().isPresent()).toList();
        this.first = rows.stream()
                .flatMap(row -> Stream.concat(row.alone().stream(), row.without().stream()))
                .flatMap(counted -> counted.percentile(5).stream())
                .flatMapToInt(low -> low.year().stream())
                .min()
                .orElse(answer.study().period().today());
    }

    static void write(Html html, Answer answer, Certainty certainty, Shown shown) {
        if (!certainty.groups().isEmpty()) {
            new GroupWidths(html, answer, certainty, shown).write();
        }
    }

    private void write() {
        html.element("h3", shown.text("certainty.groups"));
        new CertaintySentences(answer, certainty, shown)
                .groups()
                .forEach(note -> html.element("p class=\"note\"", note));
        Columns<CertaintyTables.Width> columns = new Columns<CertaintyTables.Width>(Medium.PAGE)
                .text(shown.text("certainty.groups.group"), CertaintyTables.Width::name)
                .add(shown.text("certainty.groups.inputs"), row -> Cell.whole(row.inputs()))
                .text(shown.text("certainty.groups.alone"), row -> "")
                .text(shown.text("certainty.groups.without"), row -> "");
        HtmlTable.write(html, "widths", columns.of(rows, "width", ""), this::spread, shown);
    }

    private HtmlTable.Picture spread(int row, int column) {
        if (column < 2) {
            return HtmlTable.Picture.NONE;
        }
        CertaintyTables.Width width = rows.get(row);
        return new HtmlTable.Picture(
                "",
                (column == 2 ? width.alone() : width.without())
                        .map(this::spread)
                        .orElse("–"));
    }

    private String spread(ArrivalStatistics counted) {
        String years = "<span class=\"years\">" + Html.escape(words.spread(counted)) + "</span>";
        return counted.percentiles().isEmpty() ? years : years + bar(counted);
    }

    /** From the 5th to the 95th percentile, with the median; an end beyond the horizon as an arrow. */
    private String bar(ArrivalStatistics counted) {
        double left = x(counted, 5);
        double right = x(counted, 95);
        boolean open = counted.percentile(95).orElseThrow().year().isEmpty();
        return "<svg class=\"spread\" width=\"" + (WIDTH + ARROW) + "\" height=\"" + HEIGHT
                + "\" aria-hidden=\"true\"><rect x=\"" + Numbers.fixed(left, 1) + "\" y=\"4\" height=\"6\" width=\""
                + Numbers.fixed(Math.max(1, right - left), 1) + "\" fill=\"#0072b2\"/>"
                + (open ? "<path d=\"M" + WIDTH + " 0l" + ARROW + " 7l-" + ARROW + " 7z\" fill=\"#0072b2\"/>" : "")
                + "<rect x=\"" + Numbers.fixed(x(counted, 50) - 1, 1)
                + "\" y=\"0\" width=\"2\" height=\"14\" fill=\"#000\"/></svg>";
    }

    private double x(ArrivalStatistics counted, int percent) {
        int last = counted.period().to();
        int at = counted.percentile(percent).orElseThrow().year().orElse(last);
        return WIDTH * (at - first + 0.5) / (last - first + 1);
    }
}
