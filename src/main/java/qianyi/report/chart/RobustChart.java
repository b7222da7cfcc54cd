package qianyi.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Study;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** Earlier or cheaper: what the cheapest mix for a year costs, a line for each share of the runs, a dot for each mix. */
public final class RobustChart {
    public static final String FILE = "reach-robust.png";

    /** Years that are named are this far apart, so the axis goes from one to another. */
    private static final int NAMED = 5;

    private static final double ROOM = 1.1;

    private RobustChart() {}

    /** None where there is no mix. */
    public static Optional<Chart> of(RobustFrontier frontier) {
        List<RobustFrontier.Option> options = frontier.options();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Study study = frontier.question().reach().study();
        int first = options.stream().mapToInt(RobustFrontier.Option::by).min().orElseThrow();
        int last = options.stream().mapToInt(RobustFrontier.Option::by).max().orElseThrow();
        List<Integer> years = IntStream.rangeClosed(
                        Math.floorDiv(first, NAMED) * NAMED, -Math.floorDiv(-last - 1, NAMED) * NAMED)
                .boxed()
                .toList();
        List<Double> shares = options.stream()
                .map(RobustFrontier.Option::confidence)
                .distinct()
                .toList();
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Marks> marks = new ArrayList<>();
        for (double share : shares) {
            Map<Integer, Double> costs = costs(options, share);
            Localized name = BothLanguages.of(study, "reach.robust.line", Numbers.exactPercent(share));
            lines.add(new Chart.Line(
                    "share_" + Math.round(100 * share),
                    name,
                    name,
                    1 + shares.indexOf(share),
                    years.stream()
                            .map(year -> costs.getOrDefault(year, Double.NaN))
                            .toList()));
            marks.add(new Chart.Marks(
                    "mixes_" + Math.round(100 * share),
                    BothLanguages.of(study, "reach.robust.mixes", Numbers.exactPercent(share)),
                    Chart.Symbol.FULL_CIRCLE,
                    costs));
        }
        double dearest =
                options.stream().mapToDouble(RobustFrontier.Option::cost).max().orElseThrow();
        return Optional.of(new Chart(
                "reach_robust",
                Chart.Kind.LINES,
                BothLanguages.of(study, shown -> title(frontier, shown)),
                BothLanguages.of(study, shown -> subtitle(frontier, shown)),
                Unit.ONE,
                years,
                years.get(0) - 1,
                lines,
                List.of(),
                marks,
                Optional.empty(),
                Optional.of(ROOM * Math.max(dearest, Double.MIN_NORMAL))));
    }

    /** The chart as a file. */
    public static byte[] png(Chart chart, Shown shown, String command, String version) {
        String source = shown.text("report.chart.footer", shown.study().shortHash(), version);
        return ChartPng.of(chart, shown, shown.text("report.chart.made", source, command));
    }

    private static Map<Integer, Double> costs(List<RobustFrontier.Option> options, double share) {
        Map<Integer, Double> costs = new LinkedHashMap<>();
        options.stream()
                .filter(option -> option.confidence() == share)
                .forEach(option -> costs.put(option.by(), option.cost()));
        return costs;
    }

    /** The earliest year of each share of the runs. */
    private static String title(RobustFrontier frontier, Shown shown) {
        List<RobustFrontier.Option> options = frontier.options();
        RobustFrontier.Option first = options.get(0);
        String target = TargetWords.asked(frontier.question().reach().target(), shown);
        return options.stream()
                .filter(option -> option.confidence() != first.confidence())
                .findFirst()
                .map(other -> shown.text(
                        "reach.robust.title.two",
                        target,
                        Numbers.exactPercent(first.confidence()),
                        Integer.toString(first.by()),
                        Numbers.exactPercent(other.confidence()),
                        Integer.toString(other.by())))
                .orElseGet(() -> shown.text(
                        "reach.robust.title.one",
                        target,
                        Numbers.exactPercent(first.confidence()),
                        Integer.toString(first.by())));
    }

    private static String subtitle(RobustFrontier frontier, Shown shown) {
        return shown.study().policy().isIllustrative()
                ? shown.text("reach.robust.subtitle.points", frontier.runs())
                : shown.text(
                        "reach.robust.subtitle.cost",
                        frontier.runs(),
                        shown.study().policy().costUnit());
    }
}
