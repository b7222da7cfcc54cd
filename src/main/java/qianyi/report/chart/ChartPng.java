package qianyi.report.chart;

import java.util.List;
import qianyi.report.words.Shown;

/** Draws charts as a PNG: one, or two below each other over the same years. */
final class ChartPng {
    /** Share of the first of two, which says more. */
    private static final double FIRST = 0.6;

    /** From one plot to the next, whose title stands between them. */
    private static final int BETWEEN = 50;

    private static final int TO_TITLE = 34;

    private ChartPng() {}

    /** @param footer where it comes from */
    static byte[] of(Chart chart, Shown shown, String footer) {
        return draw(List.of(chart), shown, footer);
    }

    /** Without title and source, for a paper that has them around it; in points, of which a paper may show any number. */
    static byte[] bare(Chart chart, Shown shown, int width, int height) {
        ChartSheet sheet = new ChartSheet(width, height);
        ChartPlot plot = ChartPlot.of(chart, shown, sheet);
        plot.draw(sheet.place(plot.labelWidth()), true, true);
        return sheet.png();
    }

    /** The upper one gives the sheet its title. */
    static byte[] of(Chart upper, Chart lower, Shown shown, String footer) {
        return draw(List.of(upper, lower), shown, footer);
    }

    private static byte[] draw(List<Chart> charts, Shown shown, String footer) {
        String title = charts.get(0).title().in(shown.language());
        ChartSheet sheet = new ChartSheet(title, charts.get(0).subtitle().in(shown.language()), footer);
        List<ChartPlot> plots =
                charts.stream().map(chart -> ChartPlot.of(chart, shown, sheet)).toList();
        ChartSheet.Place whole = sheet.place(
                plots.stream().mapToDouble(ChartPlot::labelWidth).max().orElse(0));
        if (plots.size() == 1) {
            plots.get(0).draw(whole, true, true);
            return sheet.png();
        }
        int middle = whole.top() + (int) (FIRST * (whole.bottom() - whole.top()));
        ChartSheet.Place above = new ChartSheet.Place(whole.left(), whole.right(), whole.top(), middle);
        ChartSheet.Place below = new ChartSheet.Place(whole.left(), whole.right(), middle + BETWEEN, whole.bottom());
        double apart = plots.get(1).indent(below) - plots.get(0).indent(above);
        plots.get(0).draw(above.movedRight(Math.max(0, apart)), true, false);
        sheet.text(
                charts.get(1).title().in(shown.language()),
                ChartSheet.MARGIN,
                middle + TO_TITLE,
                ChartFont.plain(14),
                Palette.INK);
        plots.get(1).draw(below.movedRight(Math.max(0, -apart)), false, true);
        return sheet.png();
    }
}
