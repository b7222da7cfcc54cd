package qianyi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.text.Numbers;

/** A chart's place on the page: a title, a picture for pages without script, the numbers. */
final class ChartFigure {
    private ChartFigure() {}

    /**
     * Writes one.
     *
     * @param size a class of the style sheet: wide, half or small
     * @param png what shows without script
     */
    static void write(Html html, PageChart chart, String size, Shown shown, Optional<byte[]> png) {
        String title = chart.title().in(shown.language());
        String subtitle = chart.subtitle().in(shown.language());
        html.raw("<figure class=\"chart " + size + "\" data-chart=\"")
                .text(chart.id())
                .raw("\">\n<figcaption>")
                .element("strong", title)
                .element("span", subtitle)
                .raw("</figcaption>\n<div class=\"plot\" role=\"img\" aria-label=\"")
                .text(shown.text("report.chart.described", title, subtitle))
                .raw("\">");
        png.ifPresent(bytes -> html.png(bytes, shown.text("report.chart.alt", title)));
        html.raw("</div>\n<details class=\"data\"><summary>")
                .text(shown.text("report.chart.data"))
                .raw("</summary>\n");
        table(html, chart, shown);
        html.raw("</details>\n</figure>\n");
    }

    private static void table(Html html, PageChart chart, Shown shown) {
        List<String> heading = new ArrayList<>(List.of(shown.text("report.year")));
        chart.lines().forEach(line -> heading.add(line.name().in(shown.language())));
        chart.marks().forEach(marks -> heading.add(marks.name().in(shown.language())));
        int decimals = chart.decimals(shown);
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < chart.years().size(); i++) {
            int index = i;
            int year = chart.years().get(i);
            List<Html.Cell> row = new ArrayList<>(List.of(Html.Cell.whole(year)));
            chart.lines().forEach(line -> row.add(number(line.values().get(index), chart, shown, decimals)));
            chart.marks()
                    .forEach(marks ->
                            row.add(number(marks.values().getOrDefault(year, Double.NaN), chart, shown, decimals)));
            rows.add(row);
        }
        html.table(chart.id(), chart.subtitle().in(shown.language()), heading, rows, 1, heading.size());
    }

    /** Without the digits behind it: a chart hands out its own numbers. */
    private static Html.Cell number(double value, PageChart chart, Shown shown, int decimals) {
        return Html.Cell.of(Numbers.fixed(shown.scaled(value, chart.unit()), decimals));
    }
}
