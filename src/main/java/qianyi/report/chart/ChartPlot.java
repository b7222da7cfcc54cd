package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** A chart in its place on a sheet: XChart's axes and series, and around them years, rules, marks and labels. */
abstract class ChartPlot {
    static final Font FONT = ChartFont.plain(13);
    static final int YEARS_BETWEEN_TICKS = 5;
    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
    private static final Color NOTHING = new Color(255, 255, 255, 0);
    private static final int LABEL_HEIGHT = 19;

    final Chart chart;
    final Shown shown;
    final ChartSheet sheet;
    private final Range range;
    private final XYChart plot;
    private ChartSheet.Place place = new ChartSheet.Place(0, 1, 0, 1);

    /** The ends of the upright axis, in the reader's unit. */
    record Range(double low, double high) {
        private static final int MOST_TICKS = 8;

        /** So many that the numbers of two ticks differ. */
        int decimals() {
            return (int) Math.max(0, Math.ceil(-Math.log10((high - low) / MOST_TICKS)));
        }
    }

    /**
     * What stands at the right of the plot.
     *
     * @param value beside which it would like to stand
     * @param lift points above that
     */
    record Label(String words, double value, double lift, Color line, Color color, Font font) {}

    ChartPlot(Chart chart, Shown shown, ChartSheet sheet, Range range) {
        this.chart = chart;
        this.shown = shown;
        this.sheet = sheet;
        this.range = range;
        this.plot = empty();
    }

    static ChartPlot of(Chart chart, Shown shown, ChartSheet sheet) {
        ChartPlot made =
                switch (chart.kind()) {
                    case LINES -> new LinePlot(chart, shown, sheet);
                    case AREAS -> new AreaPlot(chart, shown, sheet);
                    case STEPS, FAN -> throw new IllegalArgumentException(chart.kind() + " is drawn by the page alone");
                };
        made.fill(made.plot);
        return made;
    }

    /** Adds the chart's series, the one in front last. */
    abstract void fill(XYChart plot);

    /** What stands at its right. */
    abstract List<Label> labels();

    /** What lies under the series, once it is known where they will be. */
    void behind(boolean named) {}

    /** What is drawn over the series, below the labels. */
    abstract void rules(boolean named);

    /** What is drawn over all else. */
    abstract void marks();

    /** An empty plot in the house style; fonts are set after the theme, which would overwrite them. */
    private XYChart empty() {
        XYChart empty = new XYChartBuilder()
                .width(ChartSheet.WIDTH)
                .height(ChartSheet.HEIGHT)
                .theme(Styler.ChartTheme.XChart)
                .build();
        var style = empty.getStyler();
        style.setLegendVisible(false).setChartTitleVisible(false).setPlotBorderVisible(false);
        style.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING);
        style.setChartPadding(0).setPlotContentSize(1).setMarkerSize(8);
        style.setBaseFont(FONT).setLegendFont(FONT).setChartTitleFont(ChartFont.bold(13));
        style.setAnnotationTextFont(FONT).setLocale(Locale.ROOT);
        style.setAxisTickLabelsFont(FONT).setAxisTitleFont(FONT);
        style.setAxisTickLabelsColor(Palette.QUIET).setAxisTitlesVisible(false);
        style.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(Palette.GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1f)).setPlotMargin(0);
        style.setAxisTicksLineVisible(false).setXAxisTicksVisible(false);
        style.setXAxisMin((double) first()).setXAxisMax((double) last());
        style.setYAxisMin(range.low()).setYAxisMax(range.high());
        style.setYAxisTickMarkSpacingHint(80).setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        style.setYAxisTickLabelsFormattingFunction(value -> Numbers.fixed(value, range.decimals()));
        return empty;
    }

    final int first() {
        return chart.years().get(0);
    }

    final int last() {
        return chart.years().get(chart.years().size() - 1);
    }

    final double scaled(double value) {
        return shown.scaled(value, chart.unit());
    }

    final double labelWidth() {
        return labels().stream()
                .mapToDouble(label -> sheet.width(label.words(), label.font()))
                .max()
                .orElse(0);
    }

    /** Room that the numbers of the upright axis would take in a place. */
    final double indent(ChartSheet.Place wanted) {
        place = wanted;
        Graphics2D nowhere = (Graphics2D) sheet.graphics().create();
        nowhere.setClip(0, 0, 0, 0);
        paint(nowhere);
        return x(first()) - wanted.left();
    }

    /**
     * Draws all of it.
     *
     * @param upper whether today is named
     * @param lowest whether the years are named
     */
    final void draw(ChartSheet.Place wanted, boolean upper, boolean lowest) {
        indent(wanted);
        behind(upper);
        paint((Graphics2D) sheet.graphics().create());
        years(lowest);
        rules(upper);
        place(labels());
        marks();
    }

    private void paint(Graphics2D inside) {
        inside.translate(place.left(), place.top());
        plot.paint(inside, (int) (place.right() - place.left()), place.bottom() - place.top());
        inside.dispose();
    }

    final double x(double year) {
        return place.left() + plot.getScreenXFromChart(year);
    }

    final double y(double value) {
        return place.top() + plot.getScreenYFromChart(value);
    }

    final double foot() {
        return y(range.low());
    }

    final double head() {
        return y(range.high());
    }

    /** The line at the foot with every fifth year, and the zero that XChart leaves out. */
    private void years(boolean named) {
        double foot = foot();
        sheet.line(x(first()), foot, x(last()), foot, Palette.OTHERS, THIN);
        for (int year = first(); year <= last(); year++) {
            if (year % YEARS_BETWEEN_TICKS == 0) {
                String words = named ? Integer.toString(year) : "";
                double x = x(year);
                sheet.line(x, foot, x, foot + 5, Palette.OTHERS, THIN);
                sheet.text(words, x - sheet.width(words, FONT) / 2, foot + 20, FONT, Palette.QUIET);
            }
        }
        if (range.low() < 0) {
            sheet.line(x(first()), y(0), x(last()), y(0), Palette.OTHERS, THIN);
        } else {
            sheet.text("0", x(first()) - sheet.width("0", FONT) - 8, foot + 4, FONT, Palette.QUIET);
        }
    }

    /** Moved apart until none overlaps. */
    private void place(List<Label> labels) {
        double right = x(last());
        double[] places = LabelColumn.place(
                labels.stream().mapToDouble(l -> y(l.value()) - l.lift()).toArray(),
                LABEL_HEIGHT,
                head() + 8,
                foot() - 4);
        for (int i = 0; i < places.length; i++) {
            Label label = labels.get(i);
            sheet.line(right + 2, y(label.value()), right + 16, places[i], label.line(), THIN);
            sheet.label(label.words(), right, places[i] + 5, label.font(), label.color());
        }
    }
}
