package qianyi.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.discovery.Discovery;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.report.chart.TornadoCharts;
import qianyi.report.words.DiscoverySentences;
import qianyi.report.words.Shown;

/** What the answer hangs on: the assumptions that move the date, those of them to be measured first, the groups. */
final class HingesSection {
    /** Assumptions named in the sentence; the others are in the chart. */
    private static final int MOST_NAMED = 5;

    private HingesSection() {}

    /** With nothing varied, there is nothing that it hangs on. */
    static boolean isAnything(Certainty certainty) {
        return certainty.tornado().isPresent() || !certainty.groups().isEmpty();
    }

    static void write(Html html, Answer answer, Certainty certainty, CertaintyFigures figures, Shown shown) {
        certainty.tornado().ifPresent(t -> measureFirst(html, t, shown));
        figures.tornado().ifPresent(chart -> ChartFigure.write(html, chart, "wide", shown, Optional.empty()));
        GroupWidths.write(html, answer, certainty, shown);
        certainty.discovery().ifPresent(discovery -> {
            html.element("h3", shown.text("report.wrong"));
            late(html, answer, discovery, shown);
        });
    }

    /** For those who could find out: what moves the date most and is known from nowhere. */
    private static void measureFirst(Html html, Tornado tornado, Shown shown) {
        List<Tornado.Row> leading = TornadoCharts.leading(tornado);
        List<Object> bare = leading.stream()
                .filter(row -> !TornadoCharts.isSourced(row))
                .<Object>map(row -> shown.text(
                        "report.hinges.bare",
                        TornadoCharts.name(row),
                        TornadoCharts.years(row.swing().orElseThrow(), shown)))
                .toList();
        if (leading.isEmpty()) {
            html.element("p", shown.text("report.hinges.nothing"));
            return;
        }
        html.element(
                "p class=\"finding\"",
                bare.isEmpty()
                        ? shown.text("report.hinges.all_sourced", Integer.toString(leading.size()))
                        : shown.text(
                                "report.hinges.measure",
                                Integer.toString(leading.size()),
                                Integer.toString(bare.size()),
                                bare.subList(0, Math.min(MOST_NAMED, bare.size())),
                                Long.toString(leading.stream()
                                        .flatMap(row -> row.assumption().stream())
                                        .filter(known -> !known.rangeSource().isEmpty())
                                        .count())));
    }

    /** What late runs have in common, and the first sign of one. */
    static void late(Html html, Answer answer, Discovery discovery, Shown shown) {
        DiscoverySentences found = DiscoverySentences.of(answer, discovery);
        html.list(Stream.of(found.question(), found.boxes(), found.signpost())
                .flatMap(List::stream)
                .map(sentence -> sentence.in(shown.language()))
                .toList());
    }
}
