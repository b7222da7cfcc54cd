package qianyi.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.report.words.Shown;

/** Lines over the years, those that stand back left out, with the past, the level to be reached and what was observed. */
final class LinePlot extends ChartPlot {
    private static final int KEY_HEIGHT = 19;
    private static final Font YEAR_FONT = ChartFont.bold(16);

    /** Room that a year takes beside another. */
    private static final double YEAR_WIDTH = 44;

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
        List<Chart.Line> before = new ArrayList<>(
                chart.lines().stream().filter(l -> l.style() != Chart.THIN).toList());
        Collections.reverse(before);
        this.lines = before.stream()
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
                .map(drawn ->
                        new Label(words(drawn), drawn.endY(), 0, drawn.style().color(), Palette.INK, FONT))
                .toList();
    }

    private String words(Drawn drawn) {
        return drawn.line().label().in(shown.language());
    }

    @Override
    void rules(boolean named) {
        chart.goal().ifPresent(this::goal);
        leaving();
    }

    /** What lies behind today, as a band: a line could be taken for a number. */
    @Override
    void behind(boolean named) {
        double left = x(first());
        if (chart.today() < first()) {
            return;
        }
        double right = x(chart.today());
        sheet.filled(new Rectangle2D.Double(left, head(), right - left, foot() - head()), Palette.PAST);
        if (named) {
            String words = shown.text("report.page.history", Integer.toString(chart.today()));
            sheet.text(words, right - sheet.width(words, FONT) - 6, head() + 16, FONT, Palette.QUIET);
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
        crossings();
        double x = x(first()) + 14;
        double y = foot() - 84;
        for (Chart.Marks set : chart.marks()) {
            mark(set.symbol(), x, y - 5);
            sheet.textOnWhite(set.name().in(shown.language()), x + 12, y, FONT, Palette.QUIET);
            y += KEY_HEIGHT;
        }
    }

    /** A dot with its year where a line meets the goal, the years above each other where they would touch. */
    private void crossings() {
        if (chart.goal().isEmpty()) {
            return;
        }
        double y = y(scaled(chart.goal().get().level()));
        double before = Double.NEGATIVE_INFINITY;
        int row = 0;
        for (Drawn drawn : crossing()) {
            Chart.Crossing crossing = drawn.line().crossing().orElseThrow();
            double x = x(crossing.at());
            row = x - before < YEAR_WIDTH ? row + 1 : 0;
            before = x;
            sheet.outlined(Marks.dot(x, y), Color.WHITE, drawn.style().color());
            String year = Integer.toString(crossing.year());
            double left = x - sheet.width(year, YEAR_FONT) / 2;
            sheet.haloed(
                    year,
                    left,
                    y - 12 - row * KEY_HEIGHT,
                    YEAR_FONT,
                    drawn.style().color());
        }
    }

    /** Those that meet the goal within the plot, the first first. */
    private List<Drawn> crossing() {
        return lines.stream()
                .filter(drawn -> drawn.line()
                        .crossing()
                        .filter(c -> c.at() >= first() && c.at() <= last())
                        .isPresent())
                .sorted(Comparator.comparingDouble(
                        drawn -> drawn.line().crossing().orElseThrow().at()))
                .toList();
    }

    private void mark(Chart.Symbol symbol, double x, double y) {
        Palette.Mark mark = Palette.of(symbol);
        sheet.outlined(mark.at(x, y), mark.line(), mark.fill());
    }
}
