package qianyi.report.page;

import java.util.Optional;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.report.chart.Chart;
import qianyi.report.table.Medium;
import qianyi.report.table.OutlookTable;
import qianyi.report.table.Table;
import qianyi.report.words.OutlookSentences;
import qianyi.report.words.Shown;

/** What several years would take: words, table, chart. */
final class OutlookSection {
    private OutlookSection() {}

    static void write(Html html, ReachOutlook outlook, Optional<Chart> chart, Shown shown) {
        OutlookSentences words = new OutlookSentences(outlook, shown);
        words.lead().forEach(sentence -> html.element("p class=\"note\"", sentence));
        HtmlTable.write(html, new OutlookTable(outlook, shown, Medium.PAGE).table(), shown);
        Table levers = new OutlookTable(outlook, shown, Medium.PAGE).levers();
        if (!levers.isEmpty()) {
            HtmlTable.write(html, levers, shown);
        }
        words.notes().forEach(sentence -> html.element("p class=\"note\"", sentence));
        chart.ifPresent(drawn -> ChartFigure.write(html, drawn, "wide", shown, Optional.empty()));
    }
}
