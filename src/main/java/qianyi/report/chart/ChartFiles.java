package qianyi.report.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/**
 * The charts of an answer as PNG files, by name: the headline, then the sectors of each scenario in colour, why policy differs, and
 * what it can bring at most.
 */
public final class ChartFiles {
    public static final String HEADLINE = "headline.png";

    private ChartFiles() {}

    /**
     * Every chart in the language of the run, and the headline in the other one as well, since the page speaks both;
     * drawn several at a time; none if every scenario failed.
     */
    public static Map<Language, Map<String, byte[]>> of(
            Answer answer, PolicyAnswers policy, Language ofRun, String command, String version) {
        record Task(Language language, String name, Supplier<byte[]> draw) {}
        Map<Language, Map<String, byte[]>> charts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            charts.put(language, new LinkedHashMap<>());
        }
        if (answer.scenarios().stream().allMatch(s -> s.failure().isPresent())) {
            return charts;
        }
        ChartScale scale = ChartScale.of(answer);
        List<Chart> headline = List.of(HeadlineChart.of(answer));
        List<Chart> all = Stream.of(
                        headline.stream(),
                        SectorChart.all(answer, scale).stream(),
                        policy.outlook().flatMap(outlook -> ReachChart.of(answer, outlook)).stream())
                .flatMap(some -> some)
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (Language language : Language.values()) {
            Shown shown = new Shown(answer.study(), language);
            String footer = footer(answer, shown, command, version);
            for (Chart chart : language == ofRun ? all : headline) {
                tasks.add(new Task(language, chart.id() + ".png", () -> ChartPng.of(chart, shown, footer)));
            }
        }
        policy.why()
                .flatMap(moved -> Waterfall.of(answer.study(), moved))
                .ifPresent(chart -> tasks.add(
                        new Task(ofRun, Waterfall.FILE, () -> chart.png(answer.study(), ofRun, command, version))));
        List<byte[]> drawn = tasks.parallelStream().map(t -> t.draw().get()).collect(Collectors.toList());
        for (int i = 0; i < tasks.size(); i++) {
            charts.get(tasks.get(i).language()).put(tasks.get(i).name(), drawn.get(i));
        }
        return charts;
    }

    /**
     * The headline for a paper that says around it what it is.
     *
     * @param width in points, of which letters have 13; the picture has twice as many pixels
     */
    public static Optional<byte[]> headline(Answer answer, Language language, int width, int height) {
        return answer.scenarios().stream().allMatch(s -> s.failure().isPresent())
                ? Optional.empty()
                : Optional.of(
                        ChartPng.bare(HeadlineChart.of(answer), new Shown(answer.study(), language), width, height));
    }

    /** Where it comes from, how it is made again, and what could not be drawn. */
    private static String footer(Answer answer, Shown shown, String command, String version) {
        String source = shown.text(
                "report.chart.made",
                shown.text("report.chart.footer", answer.study().shortHash(), version),
                command);
        List<Object> failed = new ArrayList<>();
        answer.scenarios().stream()
                .filter(s -> s.failure().isPresent())
                .forEach(s -> failed.add(s.scenario().title()));
        return failed.isEmpty() ? source : source + shown.text("report.chart.failed", failed);
    }
}
