package qianyi.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.report.chart.Chart;
import qianyi.report.words.Shown;

/** Where the rise comes from: by sector and industry, by factor, in which prices, a head. */
final class RiseSection {
    private final Html html;
    private final Answer answer;
    private final PageCharts charts;
    private final Shown shown;

    RiseSection(Html html, Answer answer, PageCharts charts, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.charts = charts;
        this.shown = shown;
    }

    void write() {
        charts.increments().ifPresent(chart -> ChartFigure.write(html, chart, "wide", shown, Optional.empty()));
        if (charts.increments()
                .filter(chart -> chart.rows().stream().anyMatch(row -> row.isIndustry()))
                .isPresent()) {
            html.element("p class=\"note\"", shown.text("report.increment.note"));
        }
        EvidenceSections.contributions(html, answer, shown);
        GrowthTable.write(html, answer, shown);
        if (!charts.measures().isEmpty()) {
            html.element("h3", shown.text("report.measure"));
            html.raw("<div class=\"switched\" data-label=\"")
                    .text(shown.text("report.measure"))
                    .raw("\">\n");
            charts.measures().forEach(chart -> ChartFigure.write(html, chart, "wide", shown, Optional.empty()));
            html.raw("</div>\n");
        }
        if (!charts.heads().isEmpty()) {
            html.element("h3", shown.text("report.heads"));
            halves(charts.heads());
        }
        halves(charts.share());
    }

    private void halves(List<Chart> some) {
        PageBody.figures(html, "half", some, Map.of(), shown);
    }
}
