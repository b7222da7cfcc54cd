package qianyi.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.discovery.Discovery;
import qianyi.answer.Answer;
import qianyi.report.chart.Chart;
import qianyi.report.table.CertaintyTables;
import qianyi.report.table.CountedTables;
import qianyi.report.table.ErrorTables;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.DiscoverySentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/** How sure the answer is: what was counted, how the runs spread, what they rest on. */
final class HowSureSection {
    private final Html html;
    private final Answer answer;
    private final Study study;
    private final Certainty certainty;
    private final CertaintyFigures figures;
    private final Shown shown;
    private final CountedTables counted;
    private final CertaintySentences sentences;

    HowSureSection(Html html, Answer answer, Certainty certainty, CertaintyFigures figures, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.study = answer.study();
        this.certainty = certainty;
        this.figures = figures;
        this.shown = shown;
        this.counted = new CountedTables(answer, certainty, shown);
        this.sentences = new CertaintySentences(answer, certainty, shown);
    }

    void write() {
        withErrors();
        sentences.spread().ifPresent(spread -> html.element("h3", shown.text("certainty.assumptions"))
                .element("p", spread));
        html.element("p class=\"note\"", sentences.meaning());
        CertaintyTables tables = new CertaintyTables(answer, certainty, shown, Medium.PAGE);
        figures.share().ifPresent(chart -> ChartFigure.write(html, chart, "wide", shown, Optional.empty()));
        arrivals();
        fans();
        RankingMatrix.write(html, certainty.ranking(), tables.ranking(), sentences, shown);
        html.element("h3", shown.text("certainty.varied"));
        HtmlTable.write(html, tables.varied(), shown);
        sentences.varied().forEach(note -> html.element("p class=\"note\"", note));
        DoubtTables doubts = new DoubtTables(html, certainty, sentences, shown);
        doubts.correlations();
        doubts.history();
        if (!study.uncertainty().history().isEmpty()) {
            HtmlTable.write(html, counted.unfiltered(), shown);
        }
        doubts.failures();
        certainty.ofPolicy().ifPresent(this::late);
        certainty.discovery().ifPresent(this::howFound);
    }

    /** What heads the page, with the errors it rests on. */
    private void withErrors() {
        ErrorTables errors = new ErrorTables(answer, certainty, shown, Medium.PAGE);
        if (errors.arrivals().isEmpty()) {
            return;
        }
        html.element("h3", shown.text("certainty.errors"));
        sentences.errors().meaning().ifPresent(note -> html.element("p class=\"note\"", note));
        byTarget(errors.arrivals(), Optional.empty());
        html.raw("<details class=\"group reasons\"><summary>")
                .text(shown.text("certainty.errors.table"))
                .raw("</summary>\n");
        sentences.errors().rules().forEach(note -> html.element("p class=\"note\"", note));
        errors.errors().ifPresent(table -> HtmlTable.write(html, table, shown));
        html.raw("</details>\n");
    }

    /** When the best policy comes late. */
    private void late(Discovery policy) {
        html.element("h3", shown.text("certainty.discovery.policy", sentences.title(policy.scenario())));
        HingesSection.late(html, answer, policy, shown);
    }

    /** How late runs were told from the others, for who wants to check it. */
    private void howFound(Discovery discovery) {
        html.element("h3", shown.text("report.wrong.methods"));
        html.list(Stream.concat(
                        new DiscoverySentences(discovery, Optional.empty()).check().stream(),
                        DiscoverySentences.methods().stream())
                .map(sentence -> sentence.in(shown.language()))
                .toList());
    }

    private void arrivals() {
        html.element("h3", shown.text("report.sure.counts"));
        byTarget(counted.arrivals(), sentences.sampling());
    }

    /** The first target open, the others to be opened, and open on paper. */
    private void byTarget(List<Table> tables, Optional<String> noteOnFirst) {
        HtmlTable.write(html, tables.get(0), shown);
        noteOnFirst.ifPresent(note -> html.element("p class=\"note\"", note));
        tables.stream().skip(1).forEach(table -> {
            html.raw("<details class=\"group reasons\"><summary>")
                    .text(shown.text("report.sure.target", table.caption()))
                    .raw("</summary>\n");
            HtmlTable.write(html, table, shown);
            html.raw("</details>\n");
        });
    }

    /** The one in front wide, the others small beside each other. */
    private void fans() {
        List<Chart> fans = figures.fans();
        if (fans.isEmpty()) {
            return;
        }
        html.element("h3", shown.text("report.fan"));
        html.element("p class=\"note\"", shown.text("report.fan.note"));
        ChartFigure.write(html, fans.get(0), "wide", shown, Optional.empty());
        if (fans.size() > 1) {
            html.raw("<div class=\"figures\">\n");
            fans.stream().skip(1).forEach(fan -> ChartFigure.write(html, fan, "half", shown, Optional.empty()));
            html.raw("</div>\n");
        }
    }
}
