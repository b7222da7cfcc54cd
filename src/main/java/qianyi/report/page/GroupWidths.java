package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutcomeWords;
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
    private final int first;

    /** A row: a group, or all of them. */
    private record Row(String name, int inputs, ArrivalStatistics alone, Optional<ArrivalStatistics> without) {}

    private GroupWidths(Html html, Answer answer, Certainty certainty, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
        this.first = rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.alone()), row.without().stream()))
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

    private List<Row> rows() {
        List<GroupWidth> groups = certainty.groups();
        List<Row> rows = new ArrayList<>();
        certainty
                .first(answer.study().baseline())
                .ifPresent(all -> rows.add(new Row(
                        shown.text("certainty.groups.all"),
                        groups.stream().mapToInt(GroupWidth::inputs).sum(),
                        all.statistics(),
                        Optional.empty())));
        groups.forEach(group -> rows.add(new Row(
                OutcomeWords.group(group.group(), shown),
                group.inputs(),
                group.alone(),
                Optional.of(group.without()))));
        return rows;
    }

    private void write() {
        html.element("h3", shown.text("certainty.groups"));
        new CertaintySentences(answer, certainty, shown)
                .groups()
                .forEach(note -> html.element("p class=\"note\"", note));
        html.raw("<div class=\"scroll\"><table class=\"widths\" data-name=\"width\">\n<thead><tr>");
        List.of("group", "inputs", "alone", "without")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("certainty.groups." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Row row : rows()) {
            html.raw("<tr>").element("th scope=\"row\"", row.name());
            html.number("td", Integer.toString(row.inputs()), row.inputs());
            spread(row.alone());
            row.without().ifPresentOrElse(this::spread, () -> html.raw("<td>–</td>"));
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private void spread(ArrivalStatistics counted) {
        html.raw("<td><span class=\"years\">").text(words.spread(counted)).raw("</span>");
        if (!counted.percentiles().isEmpty()) {
            bar(counted);
        }
        html.raw("</td>");
    }

    /** From the 5th to the 95th percentile, with the median; an end beyond the horizon as an arrow. */
    private void bar(ArrivalStatistics counted) {
        double left = x(counted, 5);
        double right = x(counted, 95);
        html.raw("<svg class=\"spread\" width=\"" + (WIDTH + ARROW) + "\" height=\"" + HEIGHT
                + "\" aria-hidden=\"true\"><rect x=\"" + Numbers.fixed(left, 1) + "\" y=\"4\" height=\"6\" width=\""
                + Numbers.fixed(Math.max(1, right - left), 1) + "\" fill=\"#0072b2\"/>");
        if (counted.percentile(95).orElseThrow().year().isEmpty()) {
            html.raw("<path d=\"M" + WIDTH + " 0l" + ARROW + " 7l-" + ARROW + " 7z\" fill=\"#0072b2\"/>");
        }
        html.raw("<rect x=\"" + Numbers.fixed(x(counted, 50) - 1, 1)
                + "\" y=\"0\" width=\"2\" height=\"14\" fill=\"#000\"/></svg>");
    }

    private double x(ArrivalStatistics counted, int percent) {
        int last = counted.period().to();
        int at = counted.percentile(percent).orElseThrow().year().orElse(last);
        return WIDTH * (at - first + 0.5) / (last - first + 1);
    }
}
