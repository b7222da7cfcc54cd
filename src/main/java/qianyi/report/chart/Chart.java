package qianyi.report.chart;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qianyi.model.Unit;
import qianyi.report.table.Table;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * A chart over years with all its numbers in the model's unit, before anything is drawn: the page's script draws it,
 * tabulates it and hands it out, and {@link ChartPng} draws it for a file.
 *
 * @param id unique on the page
 * @param unit as the model has it; shown in the reader's unit
 * @param today the last year observed, where the future begins
 * @param bands behind the lines, the widest first
 * @param top upper end of the axis; none where it follows from the numbers
 */
public record Chart(
        String id,
        Kind kind,
        Localized title,
        Localized subtitle,
        Unit unit,
        List<Integer> years,
        int today,
        List<Line> lines,
        List<Band> bands,
        List<Marks> marks,
        Optional<Goal> goal,
        Optional<Double> top)
        implements Figure {
    /** How the lines are drawn. */
    public enum Kind {
        /** Each on its own; the first line of the baseline's style is what the others are held against. */
        LINES,
        /** One upon the other. */
        AREAS,
        /** Shares of runs in hundredths, each holding until the next year's. */
        STEPS,
        /** A median before bands, with some of the runs that they are made of. */
        FAN
    }

    /** The style of single runs, which show on demand. */
    public static final int SAMPLE = -2;

    /** The style of lines that stand back, and show on demand where there is a goal. */
    public static final int THIN = -1;

    /** The style of what the others are held against. */
    public static final int BASELINE = 0;

    /**
     * A line.
     *
     * @param label what stands at its end
     * @param style {@link #SAMPLE}, {@link #THIN}, {@link #BASELINE}, or the place in the palette counted from 1
     * @param values one a year; NaN where there is none
     * @param crossing where it meets the goal of the chart
     */
    public record Line(
            String id, Localized name, Localized label, int style, List<Double> values, Optional<Crossing> crossing) {
        public Line {
            values = List.copyOf(values);
        }

        /** A line that is held against no goal. */
        public Line(String id, Localized name, Localized label, int style, List<Double> values) {
            this(id, name, label, style, values, Optional.empty());
        }

        private Map<String, @Nullable Object> fields() {
            return object(
                    "id",
                    id,
                    "name",
                    name,
                    "label",
                    label,
                    "style",
                    style,
                    "values",
                    values,
                    "crossing",
                    crossing.map(Crossing::fields));
        }
    }

    /**
     * Where a line meets the goal.
     *
     * @param at instant on the axis of years
     * @param year the first year whose figure meets it, which is what is said
     */
    public record Crossing(double at, int year) {
        private Map<String, @Nullable Object> fields() {
            return object("at", at, "year", year);
        }
    }

    /**
     * What lies between two lines.
     *
     * @param label what stands at its ends
     * @param style that of the line it belongs to
     * @param low its lower edge, one a year; NaN where there is none
     */
    public record Band(String id, Localized name, Localized label, int style, List<Double> low, List<Double> high) {
        public Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }

        private Map<String, @Nullable Object> fields() {
            return object("id", id, "name", name, "label", label, "style", style, "low", low, "high", high);
        }
    }

    /** Figures that were observed, by year. */
    public record Marks(String id, Localized name, Symbol symbol, Map<Integer, Double> values) {
        private Map<String, @Nullable Object> fields() {
            List<List<Number>> points = values.entrySet().stream()
                    .map(point -> List.<Number>of(point.getKey(), point.getValue()))
                    .toList();
            return object("id", id, "name", name, "symbol", symbol.fieldName(), "points", points);
        }
    }

    /** How an observed figure is drawn. */
    public enum Symbol {
        FULL_CIRCLE,
        OPEN_CIRCLE,
        OPEN_DIAMOND;

        String fieldName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A level to be reached, in the year in which it is wanted.
     *
     * @param level NaN where the axis is not that of the figure
     * @param number the label where only a number stands for the goal
     */
    public record Goal(double level, int by, Localized label, Localized number) {
        private Map<String, @Nullable Object> fields() {
            return object("level", level, "by", by, "label", label);
        }
    }

    public Chart {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
    }

    /** The same without the years after one; its lines must be as short. */
    public Chart until(int last) {
        List<Integer> kept = years.stream().filter(year -> year <= last).toList();
        return new Chart(id, kind, title, subtitle, unit, kept, today, lines, bands, marks, goal, top);
    }

    /** These with one axis, so that they can be laid side by side: the highest top of all. */
    public static List<Chart> level(List<Chart> charts) {
        double highest = charts.stream()
                .flatMap(chart -> chart.top().stream())
                .mapToDouble(top -> top)
                .max()
                .orElse(Double.NaN);
        return charts.stream()
                .map(chart -> chart.top().isEmpty() ? chart : chart.under(highest))
                .toList();
    }

    private Chart under(double highest) {
        return new Chart(
                id, kind, title, subtitle, unit, years, today, lines, bands, marks, goal, Optional.of(highest));
    }

    /** Decimals with which its largest number, as shown, still has three digits. */
    int decimals(Shown shown) {
        double largest = lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(Double::isFinite)
                .mapToDouble(value -> Math.abs(shown.scaled(value, unit)))
                .max()
                .orElse(0);
        return largest >= 20 ? 1 : largest >= 2 ? 2 : 3;
    }

    @Override
    public String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, @Nullable Object> fields(Study study) {
        return object(
                "unit",
                BothLanguages.of(study, s -> kind == Kind.STEPS ? s.text("report.chart.of_100") : s.unitName(unit)),
                "times",
                each(study, shown -> shown.scaled(1, unit)),
                "decimals",
                each(study, this::decimals),
                "years",
                years,
                "today",
                today,
                "top",
                top,
                "goal",
                goal.map(Goal::fields),
                "lines",
                lines.stream().map(Line::fields).toList(),
                "bands",
                bands.stream().map(Band::fields).toList(),
                "marks",
                marks.stream().map(Marks::fields).toList());
    }

    private static Map<String, @Nullable Object> each(Study study, Function<Shown, Number> number) {
        Shown zh = new Shown(study, Language.ZH);
        Shown en = new Shown(study, Language.EN);
        return object("zh", number.apply(zh), "en", number.apply(en));
    }

    @Override
    public Table numbers(Shown shown) {
        return ChartNumbers.of(this, shown);
    }
}
