package qianyi.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** Areas one upon the other, with their sum as a line; each is named at its end. */
final class AreaPlot extends ChartPlot {
    /** The sum stands a little above the end of its line. */
    private static final double LIFT = 12;

    private final double[] years;
    private final List<Area> areas = new ArrayList<>();

    /** An area: its own numbers, and the sums that are its upper edge. */
    private record Area(Chart.Line line, double[] own, double[] upper) {}

    AreaPlot(Chart chart, Shown shown, ChartSheet sheet) {
        super(chart, shown, sheet, new Range(0, shown.scaled(chart.top().orElseThrow(), chart.unit())));
        this.years = chart.years().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] below = new double[years.length];
        for (Chart.Line line : chart.lines()) {
            double[] own = line.values().stream().mapToDouble(this::scaled).toArray();
            double[] base = below;
            below = IntStream.range(0, years.length)
                    .mapToDouble(i -> base[i] + own[i])
                    .toArray();
            areas.add(new Area(line, own, below));
        }
    }

    @Override
    void fill(XYChart plot) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            XYSeries area =
                    plot.addSeries(areas.get(i).line().id(), years, areas.get(i).upper());
            area.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
            area.setFillColor(Palette.area(areas.get(i).line().style(), i));
            area.setMarker(SeriesMarkers.NONE).setLineColor(Color.WHITE).setLineWidth(0.8f);
        }
        XYSeries total =
                plot.addSeries("total", years, areas.get(areas.size() - 1).upper());
        total.setMarker(SeriesMarkers.NONE).setLineColor(Palette.INK).setLineStyle(SeriesLines.SOLID);
        total.setLineWidth(2f);
    }

    /** Every area at the middle of its end, the sum above them all. */
    @Override
    List<Label> labels() {
        int end = years.length - 1;
        List<Label> labels = new ArrayList<>();
        for (Area area : areas) {
            if (area.own()[end] == 0) {
                continue;
            }
            double middle = area.upper()[end] - area.own()[end] / 2;
            String words = words(area.line().name().in(shown.language()), area.own()[end]);
            labels.add(new Label(words, middle, 0, Palette.OTHERS, Palette.INK, FONT));
        }
        double total = areas.get(areas.size() - 1).upper()[end];
        String words = words(shown.text("report.total"), total);
        labels.add(new Label(words, total, LIFT, Palette.INK, Palette.INK, ChartFont.bold(13)));
        return labels;
    }

    private String words(String name, double value) {
        return shown.text("report.chart.label", name, Numbers.fixed(value, 1));
    }

    @Override
    void rules(boolean named) {}

    @Override
    void marks() {}
}
