package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.report.words.Shown;

/** Lines over the years with today, the level to be reached and what was observed. */
final class LinePlot extends ChartPlot {
    private static final int KEY_HEIGHT = 19;

    /** Above and below the numbers, as a share of their range. */
    private static final double ROOM = 0.08;

    /** A line to the end of the plot, or to where it leaves the plot at its top. */
    private record Drawn(Chart.Line line, Palette.Style style, List<Double> x, List<Double> y, boolean leaves) {
        double endX() {
            return x.get(x.size() - 1);
        }

        double endY() {
            return y.get(y.size() - 1);
        }
    }

    private final List<Drawn> lines;

    LinePlot(Chart chart, Shown shown, ChartSheet sheet) {
        super(chart, shown, sheet, range(chart, shown));
        List<Chart.Line> behind =
                chart.lines().stream().filter(l -> l.style() == Chart.THIN).toList();
        List<Chart.Line> before = new ArrayList<>(
                chart.lines().stream().filter(l -> l.style() != Chart.THIN).toList());
        Collections.reverse(before);
        this.lines = Stream.concat(behind.stream(), before.stream())
                .map(this::drawn)
                .filter(drawn -> !drawn.x().isEmpty())
                .toList();
    }

    /** From 0 to the top of the chart, or around its numbers and 0. */
    private static Range range(Chart chart, Shown shown) {
        if (chart.top().isPresent()) {
            return new Range(0, shown.scaled(chart.top().get(), chart.unit()));
        }
        double[] numbers = DoubleStream.concat(
                        DoubleStream.of(0),
                        chart.lines().stream()
                                .flatMap(line -> line.values().stream())
                                .filter(Double::isFinite)
                                .mapToDouble(value -> shown.scaled(value, chart.unit())))
                .sorted()
                .toArray();
        double low = numbers[0];
        double high = numbers[numbers.length - 1];
        double room = low == high ? 1 : ROOM * (high - low);
        return new Range(low - room, high + room);
    }

    /** Cut where it leaves the plot. */
    private Drawn drawn(Chart.Line line) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double top = chart.top().map(this::scaled).orElse(Double.POSITIVE_INFINITY);
        boolean leaves = false;
        for (int i = 0; i < chart.years().size() && !leaves; i++) {
            int year = chart.years().get(i);
            double value = scaled(line.values().get(i));
            leaves = value > top && !y.isEmpty();
            if (leaves) {
                double before = y.get(y.size() - 1);
                x.add(year - 1 + (top - before) / (value - before));
                y.add(top);
            } else if (Double.isFinite(value)) {
                x.add((double) year);
                y.add(value);
            }
        }
        return new Drawn(line, Palette.of(line.style()), x, y, leaves);
    }

    @Override
    void fill(XYChart plot) {
        for (Drawn drawn : lines) {
            XYSeries series = plot.addSeries(drawn.line().id(), drawn.x(), drawn.y());
            series.setMarker(SeriesMarkers.NONE).setLineColor(drawn.style().color());
            series.setLineStyle(drawn.style().stroke());
            if (drawn.style().marker() != SeriesMarkers.NONE) {
                markers(plot, drawn);
            }
        }
    }

    /** Every fifth year but the last, where the plot would cut it, so that a line is known without its colour. */
    private void markers(XYChart plot, Drawn drawn) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < drawn.x().size(); i++) {
            double year = drawn.x().get(i);
            if (year % YEARS_BETWEEN_TICKS == 0 && year > chart.today() && year < last()) {
                x.add(year);
                y.add(drawn.y().get(i));
            }
        }
        if (!x.isEmpty()) {
            XYSeries marks = plot.addSeries(drawn.line().id() + " ", x, y);
            marks.setMarker(drawn.style().marker()).setMarkerColor(drawn.style().color());
            marks.setLineStyle(SeriesLines.NONE);
        }
    }

    @Override
    List<Label> labels() {
        return lines.stream()
                .filter(drawn -> !drawn.leaves())
                .map(drawn -> new Label(
                        words(drawn),
                        drawn.endY(),
                        0,
                        drawn.style().color(),
                        drawn.style() == Palette.THIN ? Palette.QUIET : Palette.INK,
                        FONT))
                .toList();
    }

    private String words(Drawn drawn) {
        return drawn.line().label().in(shown.language());
    }

    @Override
    void rules(boolean named) {
        today(named);
        chart.goal().ifPresent(this::goal);
        leaving();
    }

    /** Where observation ends and projection begins. */
    private void today(boolean named) {
        double x = x(chart.today());
        sheet.line(x, foot(), x, head(), Palette.OTHERS, DASHED);
        if (named) {
            String words = shown.text("report.chart.today", Integer.toString(chart.today()));
            sheet.textOnWhite(words, x + 6, foot() - 10, FONT, Palette.QUIET);
        }
    }

    /** The level as a line in words, and its year as a cross on it. */
    private void goal(Chart.Goal goal) {
        double y = y(scaled(goal.level()));
        sheet.line(x(first()), y, x(last()), y, Palette.INK, DASHED);
        sheet.textOnWhite(goal.number().in(shown.language()), x(first()) + 8, y - 8, ChartFont.plain(14), Palette.INK);
        if (goal.by() >= first() && goal.by() <= last()) {
            sheet.outlined(Marks.cross(x(goal.by()), y), Palette.INK, Palette.INK);
        }
    }

    /** A line that leaves the plot is named where it leaves. */
    private void leaving() {
        double baseline = head() + 14;
        for (Drawn drawn : lines) {
            if (drawn.leaves()) {
                String words = words(drawn) + " ↑";
                double x = x(drawn.endX()) - sheet.width(words, FONT) - 10;
                sheet.textOnWhite(words, x, baseline, FONT, Palette.QUIET);
                baseline += KEY_HEIGHT;
            }
        }
    }

    /** Figures that were observed, never joined, with their key. */
    @Override
    void marks() {
        for (int i = chart.marks().size() - 1; i >= 0; i--) {
            Chart.Marks set = chart.marks().get(i);
            set.values().forEach((year, value) -> mark(set.symbol(), x(year), y(scaled(value))));
        }
        double x = x(first()) + 14;
        double y = foot() - 84;
        for (Chart.Marks set : chart.marks()) {
            mark(set.symbol(), x, y - 5);
            sheet.textOnWhite(set.name().in(shown.language()), x + 12, y, FONT, Palette.QUIET);
            y += KEY_HEIGHT;
        }
    }

    private void mark(Chart.Symbol symbol, double x, double y) {
        Palette.Mark mark = Palette.of(symbol);
        sheet.outlined(mark.at(x, y), mark.line(), mark.fill());
    }
}
