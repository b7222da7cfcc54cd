package qianyi.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.Lever;
import qianyi.model.Unit;
import qianyi.report.words.LeverWords;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** Pairs of two levers that just meet the target, over both of their ranges, with where the scenario is. */
public final class FrontierPng {
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 800;
    private static final int SCALE = 2;

    /** About so far apart, in points. */
    private static final int TICKS = 90;

    private FrontierPng() {}

    /** @param title the finding */
    public static byte[] of(Frontier frontier, Shown shown, String title) {
        Lever first = frontier.first();
        Lever second = frontier.second();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(axis(first, shown))
                .yAxisTitle(axis(second, shown))
                .build();
        style(chart.getStyler());
        chart.getStyler()
                .setXAxisMin(scaled(first, first.low(), shown))
                .setXAxisMax(scaled(first, first.high(), shown));
        chart.getStyler()
                .setYAxisMin(scaled(second, second.low(), shown))
                .setYAxisMax(scaled(second, second.high(), shown));
        if (!frontier.points().isEmpty()) {
            XYSeries line = chart.addSeries(
                    shown.text("reach.frontier.line"),
                    frontier.points().stream()
                            .map(point -> scaled(first, point.first(), shown))
                            .toList(),
                    frontier.points().stream()
                            .map(point -> scaled(second, point.second(), shown))
                            .toList());
            line.setMarker(SeriesMarkers.NONE)
                    .setLineColor(Palette.of(1).color())
                    .setLineWidth(3);
        }
        XYSeries scenario = chart.addSeries(
                shown.text("reach.column.scenario"),
                List.of(scaled(first, first.from(), shown)),
                List.of(scaled(second, second.from(), shown)));
        scenario.setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(Palette.of(Chart.BASELINE).color());
        scenario.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        return drawn(chart);
    }

    private static byte[] drawn(XYChart chart) {
        BufferedImage image = new BufferedImage(SCALE * WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(SCALE, SCALE);
        chart.paint(pen, WIDTH, HEIGHT);
        pen.dispose();
        return SmallPng.of(image);
    }

    private static void style(org.knowm.xchart.style.XYStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setLegendPosition(Styler.LegendPosition.InsideNE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(ChartFont.plain(16))
                .setChartTitleFont(ChartFont.bold(20))
                .setChartTitleBoxVisible(false);
        styler.setYAxisTickMarkSpacingHint(TICKS).setXAxisTickMarkSpacingHint(TICKS);
        styler.setYAxisTickLabelsFormattingFunction(Numbers::threshold)
                .setXAxisTickLabelsFormattingFunction(Numbers::threshold);
        styler.setAxisTitleFont(ChartFont.plain(16)).setAxisTickLabelsFont(ChartFont.plain(15));
    }

    private static String axis(Lever lever, Shown shown) {
        return shown.headed(LeverWords.name(lever, shown), shown.study().shownUnit(lever.assumption()));
    }

    private static double scaled(Lever lever, double value, Shown shown) {
        Unit unit = shown.study().shownUnit(lever.assumption());
        return shown.scaled(value, unit);
    }
}
