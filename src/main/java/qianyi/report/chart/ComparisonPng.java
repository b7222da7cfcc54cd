package qianyi.report.chart;

import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.model.Unit;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Numbers;

/** The headline of two to five scenarios over the years, and below it how far each is from the first. */
public final class ComparisonPng {
    private static final int BOTTOM = 630;
    private static final int LINE = 28;
    private static final int LONGEST_LABEL = 276;

    /** What is drawn of a scenario in a year. */
    private interface Figure {
        double of(int scenario, ComparedFigure.Levels levels);
    }

    private final Study study;
    private final Comparison comparison;
    private final Shown shown;
    private final Unit unit;
    private final ChartFrame frame;
    private final int first;
    private final int last;

    private ComparisonPng(Answer answer, Comparison comparison, Shown shown, String title, String footer) {
        this.study = answer.study();
        this.comparison = comparison;
        this.shown = shown;
        this.unit = shown.headlineUnit();
        this.first = study.period().from();
        this.last = last(study, comparison);
        ChartScale years = new ChartScale(first, last, 0);
        this.frame = new ChartFrame(title, HeadlinePng.subtitle(study, shown, years), footer);
    }

    /**
     * The chart as a file.
     *
     * @param title the finding
     * @param second what stands over the distances
     */
    public static byte[] png(
            Answer answer,
            Comparison comparison,
            Language language,
            String title,
            String second,
            String command,
            String version) {
        Shown shown = new Shown(answer.study(), language);
        String source = shown.text("report.chart.footer", answer.study().shortHash(), version);
        String footer = shown.text("report.chart.made", source, command);
        ComparisonPng chart = new ComparisonPng(answer, comparison, shown, title, footer);
        return chart.draw(title, second);
    }

    private byte[] draw(String title, String second) {
        int top = ChartFrame.MARGIN + 14 + LINE * lines(title) + 22;
        int middle = top + (BOTTOM - top) * 6 / 10;
        double right = right();
        double target = study.headlineTarget().map(Target::asked).orElse(0.0);
        double high = range(this::level, shown.scaled(target, unit))[1];
        levels(new ChartPanel(frame, first, last, 0, high * 1.06, right, top, middle));
        double[] gaps = range(this::gap, 0);
        double room = Math.max((gaps[1] - gaps[0]) * 0.08, 1e-9);
        frame.text(second, ChartFrame.MARGIN, middle + 34, ChartFont.plain(14), Palette.INK);
        gaps(new ChartPanel(frame, first, last, gaps[0] - room, gaps[1] + room, right, middle + 50, BOTTOM));
        return frame.png();
    }

    private void levels(ChartPanel panel) {
        panel.grid(8);
        panel.years(false);
        PanelMarks marks = new PanelMarks(study, shown, panel);
        marks.today();
        marks.target();
        lines(panel, 0, this::level);
        marks.history();
        panel.labels(labels(0, this::level, this::arrival));
    }

    private void gaps(ChartPanel panel) {
        panel.grid(6);
        panel.years(true);
        panel.upright(study.period().today());
        lines(panel, 1, this::gap);
        panel.labels(labels(1, this::gap, this::distance));
    }

    /** A little after the last of them arrives. */
    private static int last(Study study, Comparison comparison) {
        int last = study.period().show().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(study.period().today());
        for (var outcome : comparison.dates().stream()
                .limit(1)
                .flatMap(d -> d.outcomes().stream())
                .toList()) {
            OptionalInt year = outcome.map(Outcome::year).orElse(OptionalInt.empty());
            last = Math.max(
                    last,
                    year.isPresent() ? year.getAsInt() + 2 : study.period().to());
        }
        return Math.min(last, study.period().to());
    }

    /** The title breaks on words, so that a line is not always full. */
    private static int lines(String title) {
        double width = ChartFont.forText(title, ChartFont.bold(21))
                .getStringBounds(title, new FontRenderContext(null, true, true))
                .getWidth();
        double room = ChartFrame.WIDTH - 2 * ChartFrame.MARGIN;
        return width <= room ? 1 : (int) Math.ceil(width / (room * 0.95));
    }

    private double level(int scenario, ComparedFigure.Levels levels) {
        return shown.scaled(levels.values().get(scenario), unit);
    }

    private double gap(int scenario, ComparedFigure.Levels levels) {
        return shown.scaled(levels.difference(scenario), unit);
    }

    private List<ComparedFigure.Levels> points() {
        return comparison.headline().levels().stream()
                .filter(levels -> levels.year() >= first && levels.year() <= last)
                .toList();
    }

    private double[] range(Figure value, double also) {
        double[] range = {Math.min(0, also), Math.max(0, also)};
        for (ComparedFigure.Levels levels : points()) {
            for (int i = 0; i < comparison.scenarios().size(); i++) {
                double number = value.of(i, levels);
                if (Double.isFinite(number)) {
                    range[0] = Math.min(range[0], number);
                    range[1] = Math.max(range[1], number);
                }
            }
        }
        return range[0] == range[1] ? new double[] {range[0] - 1, range[1] + 1} : range;
    }

    private static Palette.Style style(int scenario) {
        return scenario == 0 ? Palette.BASELINE : Palette.coloured(scenario - 1);
    }

    private void lines(ChartPanel panel, int from, Figure value) {
        for (int i = comparison.scenarios().size() - 1; i >= from; i--) {
            panel.line(line(i, value), style(i));
        }
    }

    /** From today on, the first scenario from the model's start. */
    private List<ChartPanel.Point> line(int scenario, Figure value) {
        int today = study.period().today();
        return points().stream()
                .filter(levels -> scenario == 0 || levels.year() >= today)
                .map(levels -> new ChartPanel.Point(
                        levels.year(),
                        value.of(scenario, levels),
                        levels.year() % ChartPanel.YEARS_BETWEEN_TICKS == 0 && levels.year() > today))
                .toList();
    }

    private List<ChartPanel.Label> labels(int from, Figure value, IntFunction<String> words) {
        ComparedFigure.Levels end = end();
        return IntStream.range(from, comparison.scenarios().size())
                .filter(i -> Double.isFinite(value.of(i, end)))
                .mapToObj(i -> new ChartPanel.Label(words.apply(i), value.of(i, end), style(i).color()))
                .toList();
    }

    /** Where the plots end, so that the longest label has room. */
    private double right() {
        double widest = IntStream.range(0, comparison.scenarios().size())
                .boxed()
                .flatMap(i -> Stream.of(arrival(i), distance(i)))
                .mapToDouble(words -> frame.width(words, ChartPanel.FONT))
                .max()
                .orElse(0);
        return ChartPanel.rightOf(Math.min(widest, LONGEST_LABEL));
    }

    private ComparedFigure.Levels end() {
        List<ComparedFigure.Levels> points = points();
        return points.get(points.size() - 1);
    }

    private String title(int scenario) {
        return comparison.scenarios().get(scenario).title().in(shown.language());
    }

    private String arrival(int scenario) {
        String when = comparison.dates().stream()
                .findFirst()
                .flatMap(dates -> dates.outcomes().get(scenario))
                .map(outcome -> OutcomeWords.inSentence(outcome, study.mainTarget(), study, shown))
                .orElse("");
        return shown.text("report.chart.label", title(scenario), when);
    }

    private String distance(int scenario) {
        double gap = gap(scenario, end());
        String digits = Numbers.fixed(gap, Math.abs(gap) < 10 ? 1 : 0);
        return shown.text("report.chart.label", title(scenario), gap > 0 ? "+" + digits : digits);
    }
}
