package qianyi.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Localized;

/**
 * A chart of the page with all its numbers in the model's unit: the page draws it, tabulates it and hands it out.
 *
 * @param id unique on the page
 * @param unit as the model has it; shown in the reader's unit
 * @param today the last year observed, where the future begins
 * @param bands behind the lines, the widest first
 * @param top upper end of the axis; none where it follows from the numbers
 */
public record PageChart(
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
        implements PageFigure {
    /** How the lines are drawn. */
    enum Kind {
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
    static final int SAMPLE = -2;

    /** The style of lines that stand back. */
    public static final int THIN = -1;

    /** The style of what the others are held against. */
    static final int BASELINE = 0;

    /**
     * A line.
     *
     * @param label what stands at its end
     * @param style {@link #SAMPLE}, {@link #THIN}, {@link #BASELINE}, or the place in the palette counted from 1
     * @param values one a year; NaN where there is none
     */
    public record Line(String id, Localized name, Localized label, int style, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * What lies between two lines.
     *
     * @param label what stands at its ends
     * @param style that of the line it belongs to
     * @param low its lower edge, one a year; NaN where there is none
     */
    record Band(String id, Localized name, Localized label, int style, List<Double> low, List<Double> high) {
        Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** Figures that were observed, by year. */
    record Marks(String id, Localized name, Symbol symbol, Map<Integer, Double> values) {}

    /** How an observed figure is drawn. */
    enum Symbol {
        FULL_CIRCLE,
        OPEN_CIRCLE,
        OPEN_DIAMOND
    }

    /**
     * A level to be reached, in the year in which it is wanted.
     *
     * @param level NaN where the axis is not that of the figure
     */
    record Goal(double level, int by, Localized label) {}

    public PageChart {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
    }

    /** The same without the years after one; its lines must be as short. */
    PageChart until(int last) {
        List<Integer> kept = years.stream().filter(year -> year <= last).toList();
        return new PageChart(id, kind, title, subtitle, unit, kept, today, lines, bands, marks, goal, top);
    }

    /** What its numbers are counted in, as the reader has it; empty for a pure number. */
    Localized unitName(Study study) {
        return kind == Kind.STEPS
                ? BothLanguages.of(study, "report.chart.of_100")
                : BothLanguages.of(study, shown -> shown.unitName(unit));
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
    public void numbers(Html html, Shown shown) {
        ChartNumbers.write(html, this, shown);
    }
}
