package qianyi.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.Comparison;
import qianyi.model.Unit;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.target.Answer;
import qianyi.target.Outcome;
import qianyi.text.Language;
import qianyi.text.Numbers;

/** The headline of two to five scenarios over the years, and below it how far each is from the first. */
public final class ComparisonChart {
    private static final Font SMALL = ChartFont.plain(13);
    private static final BasicStroke THIN = new BasicStroke(1f);
    private static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
    private static final int MARGIN = 24;
    private static final int LEFT = 86;
    private static final int LONGEST_LABEL = 276;
    private static final int INDENT = 20;
    private static final int BOTTOM = 630;
    private static final int LINE = 28;
    private static final int YEARS_BETWEEN_TICKS = 5;
    private static final int LABEL_HEIGHT = 19;

    private final Study study;
    private final Comparison comparison;
    private final Shown shown;
    private final Unit unit;
    private final ChartFrame frame;
    private final int first;
    private final int last;
    private double right;

    private ComparisonChart(Answer answer, Comparison comparison, Shown shown, String title, String footer) {
        this.study = answer.study();
        this.comparison = comparison;
        this.shown = shown;
        this.unit = shown.headlineUnit();
        this.first = study.period().from();
        this.last = last(study, comparison);
        ChartScale years = new ChartScale(first, last, 0);
        this.frame = new ChartFrame(title, HeadlineChart.subtitle(study, shown, years), footer);
    }

    /**
     * The chart as a file.
     *
     * @param title the finding
     * @param second what stands over the distances
     */
    public static byte[] png(
            Answer answer, Comparison comparison, Language language, String title, String second, String version) {
        Shown shown = new Shown(answer.study(), language);
        String hash = answer.study().modelSha256();
        String footer = shown.text("report.chart.footer", hash.substring(0, Math.min(12, hash.length())), version);
        ComparisonChart chart = new ComparisonChart(answer, comparison, shown, title, footer);
        return chart.draw(title, second);
    }

    /** A place on the sheet with its scale. */
    private record Panel(
            ChartFrame frame, int first, int last, double low, double high, double right, int top, int bottom) {
        double x(double year) {
            return LEFT + (year - first) / Math.max(1, last - first) * (right - LEFT);
        }

        double y(double value) {
            return bottom - (value - low) / (high - low) * (bottom - top);
        }

        void grid(int lines) {
            double step = step((high - low) / lines);
            int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
            for (double value = Math.ceil(low / step - 1e-9) * step; value <= high + step * 1e-9; value += step) {
                boolean zero = Math.abs(value) < step / 2;
                frame.line(LEFT, y(value), right, y(value), zero ? Palette.OTHERS : Palette.GRID, THIN);
                String words = Numbers.fixed(value, decimals).replace('-', '−');
                frame.text(words, LEFT - 8 - frame.width(words, SMALL), y(value) + 4, SMALL, Palette.QUIET);
            }
        }

        void years(boolean named) {
            for (int year = first; year <= last; year++) {
                if (year % YEARS_BETWEEN_TICKS == 0) {
                    String words = Integer.toString(year);
                    frame.line(x(year), bottom, x(year), bottom + 5, Palette.OTHERS, THIN);
                    if (named) {
                        frame.text(words, x(year) - frame.width(words, SMALL) / 2, bottom + 20, SMALL, Palette.QUIET);
                    }
                }
            }
        }

        /** 1, 2 or 5 times a power of ten, at least so much. */
        private static double step(double least) {
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            double times = least / power;
            return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        }
    }

    private byte[] draw(String title, String second) {
        int lines = lines(title);
        int top = MARGIN + 14 + LINE * lines + 22;
        int middle = top + (BOTTOM - top) * 6 / 10;
        double target =
                study.targets().stream().findFirst().map(Target::reaches).orElse(0.0);
        Words arrival = i -> shown.text("report.chart.label", title(i), when(i));
        right = right(arrival);
        double[] levels = range(this::level, shown.scaled(target, unit));
        Panel upper = new Panel(frame, first, last, 0, levels[1] * 1.06, right, top, middle);
        upper.grid(8);
        upper.years(false);
        today(upper);
        target(upper);
        lines(upper, 0, this::level);
        history(upper);
        labels(upper, 0, this::level, arrival);
        double[] gaps = range(this::gap, 0);
        double room = Math.max((gaps[1] - gaps[0]) * 0.08, 1e-9);
        Panel lower = new Panel(frame, first, last, gaps[0] - room, gaps[1] + room, right, middle + 50, BOTTOM);
        frame.text(second, MARGIN, middle + 34, ChartFont.plain(14), Palette.INK);
        lower.grid(6);
        lower.years(true);
        frame.line(
                lower.x(study.period().today()),
                lower.top(),
                lower.x(study.period().today()),
                BOTTOM,
                Palette.OTHERS,
                DASHED);
        lines(lower, 1, this::gap);
        labels(lower, 1, this::gap, this::distance);
        return frame.png();
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
        double room = ChartFrame.WIDTH - 2 * MARGIN;
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

    private double[] range(ToDoubleBiFunction<Integer, ComparedFigure.Levels> value, double also) {
        double[] range = {Math.min(0, also), Math.max(0, also)};
        for (ComparedFigure.Levels levels : points()) {
            for (int i = 0; i < comparison.scenarios().size(); i++) {
                double number = value.applyAsDouble(i, levels);
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

    private void lines(Panel panel, int from, ToDoubleBiFunction<Integer, ComparedFigure.Levels> value) {
        for (int i = comparison.scenarios().size() - 1; i >= from; i--) {
            Palette.Style style = style(i);
            Path2D.Double path = new Path2D.Double();
            List<double[]> marks = new ArrayList<>();
            for (ComparedFigure.Levels levels : points()) {
                double number = value.applyAsDouble(i, levels);
                boolean drawn = i == 0 || levels.year() >= study.period().today();
                if (!drawn || !Double.isFinite(number)) {
                    continue;
                }
                double x = panel.x(levels.year());
                double y = panel.y(number);
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                if (levels.year() % YEARS_BETWEEN_TICKS == 0
                        && levels.year() > study.period().today()) {
                    marks.add(new double[] {x, y});
                }
            }
            frame.graphics().setColor(style.color());
            frame.graphics().setStroke(style.stroke());
            frame.graphics().draw(path);
            if (style.marker() != SeriesMarkers.NONE) {
                marks.forEach(mark -> style.marker().paint(frame.graphics(), mark[0], mark[1], 8));
            }
        }
    }

    /** What a label says of a scenario. */
    private interface Words {
        String of(int scenario);
    }

    /** Where the plots end, so that the longest label has room. */
    private double right(Words words) {
        double widest = IntStream.range(0, comparison.scenarios().size())
                .mapToDouble(i -> Math.max(frame.width(words.of(i), SMALL), frame.width(distance(i), SMALL)))
                .max()
                .orElse(0);
        return ChartFrame.WIDTH - MARGIN - INDENT - Math.min(widest, LONGEST_LABEL);
    }

    private void labels(Panel panel, int from, ToDoubleBiFunction<Integer, ComparedFigure.Levels> value, Words words) {
        List<ComparedFigure.Levels> points = points();
        ComparedFigure.Levels end = points.get(points.size() - 1);
        List<Integer> drawn = IntStream.range(from, comparison.scenarios().size())
                .filter(i -> Double.isFinite(value.applyAsDouble(i, end)))
                .boxed()
                .toList();
        double[] wanted = drawn.stream()
                .mapToDouble(i -> panel.y(value.applyAsDouble(i, end)))
                .toArray();
        double[] places = LabelColumn.place(wanted, LABEL_HEIGHT, panel.top() + 4, panel.bottom() - 4);
        for (int k = 0; k < places.length; k++) {
            int i = drawn.get(k);
            frame.line(right + 2, wanted[k], right + 16, places[k], style(i).color(), THIN);
            String label = words.of(i);
            while (frame.width(label, SMALL) > ChartFrame.WIDTH - MARGIN - right - INDENT + 1 && label.length() > 2) {
                label = label.substring(0, label.length() - 2) + "…";
            }
            frame.text(label, right + INDENT, places[k] + 5, SMALL, Palette.INK);
        }
    }

    private String title(int scenario) {
        return comparison.scenarios().get(scenario).title().in(shown.language());
    }

    private String when(int scenario) {
        return comparison.dates().stream()
                .findFirst()
                .flatMap(dates -> dates.outcomes().get(scenario))
                .map(outcome -> Outcomes.inSentence(outcome, study, shown))
                .orElse("");
    }

    private String distance(int scenario) {
        List<ComparedFigure.Levels> points = points();
        double gap = gap(scenario, points.get(points.size() - 1));
        String digits = Numbers.fixed(gap, Math.abs(gap) < 10 ? 1 : 0).replace('-', '−');
        return shown.text("report.chart.label", title(scenario), gap > 0 ? "+" + digits : digits);
    }

    private void today(Panel panel) {
        double x = panel.x(study.period().today());
        frame.line(x, panel.top(), x, panel.bottom(), Palette.OTHERS, DASHED);
        String words =
                shown.text("report.chart.today", Integer.toString(study.period().today()));
        frame.textOnWhite(words, x + 6, panel.bottom() - 8, SMALL, Palette.QUIET);
    }

    private void target(Panel panel) {
        for (Target target : study.targets().stream().limit(1).toList()) {
            double y = panel.y(shown.scaled(target.reaches(), unit));
            frame.line(LEFT, y, right, y, Palette.INK, DASHED);
            String words = shown.text(
                    "report.chart.target", shown.exact(target.reaches(), target.unit()), Integer.toString(target.by()));
            frame.textOnWhite(words, LEFT + 8, y - 6, SMALL, Palette.INK);
        }
    }

    private void history(Panel panel) {
        List<Observation> figures = ChartScale.published(study).stream()
                .filter(o -> o.year() >= first && o.year() <= last)
                .toList();
        for (Observation figure : figures) {
            mark(panel.x(figure.year()), panel.y(shown.scaled(figure.value(), unit)), figure.kind());
        }
        double y = panel.bottom() - 54;
        for (boolean found : List.of(true, false)) {
            if (figures.stream().anyMatch(o -> found == (o.kind() == Observation.Kind.FOUND))) {
                mark(LEFT + 14, y - 5, found ? Observation.Kind.FOUND : Observation.Kind.DERIVED);
                String words = shown.text(found ? "report.chart.published" : "report.chart.derived");
                frame.text(words, LEFT + 26, y, SMALL, Palette.QUIET);
                y += LABEL_HEIGHT;
            }
        }
    }

    /** Full for a found figure, hollow for any other. */
    private void mark(double x, double y, Observation.Kind kind) {
        frame.graphics().setColor(kind == Observation.Kind.FOUND ? Palette.INK : Color.WHITE);
        frame.graphics().fill(ChartAxes.circle(x, y));
        frame.graphics().setColor(Palette.INK);
        frame.graphics().setStroke(THIN);
        frame.graphics().draw(ChartAxes.circle(x, y));
    }
}
