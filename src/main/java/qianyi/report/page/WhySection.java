package qianyi.report.page;

import java.util.Optional;
import qianyi.analysis.attribution.Attribution;
import qianyi.report.chart.Waterfall;
import qianyi.report.table.AttributionTable;
import qianyi.report.table.Table;
import qianyi.report.words.AttributionSentences;
import qianyi.report.words.Shown;

/** Why a scenario of policy is earlier than the baseline: the share of each change, from date to date. */
final class WhySection {
    private WhySection() {}

    static void write(Html html, Attribution why, Optional<Waterfall> chart, Shown shown) {
        new AttributionSentences(why, shown).all().forEach(sentence -> html.element("p class=\"note\"", sentence));
        chart.ifPresent(drawn -> ChartFigure.write(html, drawn, "wide", shown, Optional.empty()));
        Table shares = AttributionTable.first(why, shown);
        HtmlTable.write(
                html, new Table("why-shares", shown.text("report.why.table"), shares.headings(), shares.rows()), shown);
        html.element("p class=\"note\"", shown.text("cli.compare.shares.note"));
    }
}
