package qianyi.report.page;

import java.util.Optional;
import qianyi.report.chart.Figure;
import qianyi.report.words.Shown;

/** A figure's place on the page: a title, a picture for pages without script, the numbers without the digits behind them. */
final class ChartFigure {
    private ChartFigure() {}

    /**
     * Writes one.
     *
     * @param size a class of the style sheet: wide, half or small
     * @param png what shows without script
     */
    static void write(Html html, Figure chart, String size, Shown shown, Optional<byte[]> png) {
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
        HtmlTable.write(html, chart.numbers(shown), shown);
        html.raw("</details>\n</figure>\n");
    }
}
