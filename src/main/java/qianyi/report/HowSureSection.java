package qianyi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.target.Answer;
import qianyi.target.ArrivalStatistics;
import qianyi.target.EnsembleSettings;

/** How sure the answer is: what was counted, how the runs spread, what they rest on. */
final class HowSureSection {
    private HowSureSection() {}

    static void write(Html html, Answer answer, Certainty certainty, CertaintyFigures figures, Shown shown) {
        EnsembleSettings settings = certainty.ensemble().settings();
        html.element(
                "p class=\"note\"",
                shown.text(
                        "report.sure.note",
                        Percentiles.count(settings.runs()),
                        shown.text(
                                "report.sure.design." + settings.design().name().toLowerCase(Locale.ROOT)),
                        Long.toString(settings.seed())));
        figures.share().ifPresent(chart -> ChartFigure.write(html, chart, "wide", shown, Optional.empty()));
        html.element("h3", shown.text("report.sure.counts"));
        new ArrivalTables(html, answer, certainty, shown).write();
        fans(html, figures, shown);
        RankingMatrix.write(html, answer.study(), certainty.ranking(), shown);
        DoubtTables doubts = new DoubtTables(html, certainty, shown);
        doubts.varied();
        doubts.correlations();
        doubts.history();
        unfiltered(html, answer, certainty, shown);
        doubts.failures();
    }

    /** The one in front wide, the others small beside each other. */
    private static void fans(Html html, CertaintyFigures figures, Shown shown) {
        html.element("h3", shown.text("report.fan"));
        html.element("p class=\"note\"", shown.text("report.fan.note"));
        List<PageChart> fans = figures.fans();
        fans.stream().limit(1).forEach(fan -> ChartFigure.write(html, fan, "wide", shown, Optional.empty()));
        if (fans.size() > 1) {
            html.raw("<div class=\"figures\">\n");
            fans.stream().skip(1).forEach(fan -> ChartFigure.write(html, fan, "half", shown, Optional.empty()));
            html.raw("</div>\n");
        }
    }

    /** The answer of all runs beside that of the runs which history leaves in. */
    private static void unfiltered(Html html, Answer answer, Certainty certainty, Shown shown) {
        if (certainty.ensemble().scenarios().stream().allMatch(s -> s.leftOut() == 0)) {
            return;
        }
        List<List<Html.Cell>> rows = new ArrayList<>();
        answer.scenarios().forEach(scenario -> certainty
                .first(scenario.id())
                .ifPresent(counted -> rows.add(List.of(
                        Html.Cell.of(scenario.scenario().title().in(shown.language())),
                        Html.Cell.whole(counted.statistics().leftOut()),
                        Html.Cell.of(share(counted.statistics(), shown)),
                        Html.Cell.of(median(counted.statistics(), shown)),
                        Html.Cell.of(share(counted.unfiltered(), shown)),
                        Html.Cell.of(median(counted.unfiltered(), shown))))));
        String by = Integer.toString(answer.study().targets().get(0).by());
        html.table(
                "history-effect",
                shown.text(
                        "report.history.effect", answer.study().targets().get(0).label()),
                List.of(
                        shown.text("report.scenario"),
                        shown.text("report.history.left_out"),
                        shown.text("report.history.by", by),
                        shown.text("report.history.median"),
                        shown.text("report.history.by_all", by),
                        shown.text("report.history.median_all")),
                rows,
                1,
                5);
    }

    private static String share(ArrivalStatistics counted, Shown shown) {
        return shown.text(
                "report.history.count",
                Percentiles.count(counted.reachedBy(counted.target().by())),
                Percentiles.count(counted.counting()));
    }

    private static String median(ArrivalStatistics counted, Shown shown) {
        return counted.percentile(50)
                .map(p -> Percentiles.cell(p.year(), counted.period(), shown))
                .orElse("–");
    }
}
