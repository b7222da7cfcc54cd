package qianyi.report.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartFiles;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.Study;

/** What is read first: on one screen the figures, a sentence and the chart, then the table, then what the figures mean. */
final class AnswerSection {
    private final Html html;
    private final Answer answer;
    private final Study study;
    private final Optional<Certainty> certainty;
    private final Shown shown;
    private final Origins origins;

    AnswerSection(Html html, Answer answer, Optional<Certainty> certainty, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.study = answer.study();
        this.certainty = certainty;
        this.shown = shown;
        this.origins = new Origins(answer, certainty, shown);
    }

    /** One screen. */
    void first(Optional<Chart> headline, Map<String, byte[]> pictures) {
        html.raw("<section class=\"first\" id=\"" + Contents.anchor("answer", shown) + "\">\n");
        html.element("h1", study.title().in(shown.language()));
        html.element("p class=\"place\"", place());
        html.raw("<div class=\"key\" role=\"group\" aria-label=\"")
                .text(study.mainTarget().label().in(shown.language()))
                .raw("\">\n");
        KeyFigure.of(answer, certainty, shown).forEach(this::figure);
        html.raw("</div>\n");
        Yardsticks.head(answer, shown).ifPresent(sentence -> html.raw("<p class=\"head\">")
                .text(sentence)
                .raw(" " + origins.link("record", shown.text("report.origin.more")) + "</p>\n"));
        headline.ifPresent(chart ->
                ChartFigure.write(html, chart, "wide", shown, Optional.ofNullable(pictures.get(ChartFiles.HEADLINE))));
        html.raw("</section>\n");
    }

    /** Where and when, by whom and of which day as far as the study says it. */
    private String place() {
        String place = shown.text(
                "report.period",
                study.place(),
                Integer.toString(study.period().from()),
                Integer.toString(study.period().to()));
        return Stream.of(
                        Optional.of(place),
                        study.byline().author().map(author -> author.in(shown.language())),
                        study.byline().date().map(LocalDate::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private void figure(KeyFigure figure) {
        String kind = shown.language().code() + " " + figure.kind().name().toLowerCase(Locale.ROOT);
        html.raw("<a class=\"figure " + kind + "\" href=\"#" + origins.anchor(Origins.of(figure.kind())) + "\">");
        html.raw("<span class=\"of\">").text(figure.of()).raw("</span> ");
        html.raw("<strong>").text(figure.figure()).raw("</strong> ");
        html.raw("<span class=\"sure\">").text(figure.sure()).raw("</span></a>\n");
    }

    /** A row a scenario, each number with its origin; the rest behind a click. */
    void table() {
        ResultTables tables = new ResultTables(answer, shown, Medium.PAGE);
        HtmlTable.write(html, tables.results(certainty), origins.ofResults(), shown);
        html.raw("<details class=\"group more\"><summary>")
                .text(shown.text("report.results.more"))
                .raw("</summary>\n");
        HtmlTable.write(html, tables.figures(), shown);
        OutcomeWords.readingNotes(answer, shown).forEach(note -> html.element("p class=\"note\"", note));
        html.raw("</details>\n");
    }

    /** How sure, beside whom, under which premises. */
    void reading() {
        Finding finding = Finding.of(answer, shown.language());
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        html.element(
                "p class=\"finding\"", counted.map(CertaintySentences::lead).orElse(finding.lead()));
        new ReferenceSentences(study, shown).line().ifPresent(line -> html.element("p class=\"outside\"", line));
        counted.ifPresent(some -> html.element("p class=\"central\"", some.central(finding)));
        finding.premises().forEach(premise -> html.element("p class=\"premise\"", premise));
        html.raw("<details class=\"group more\"><summary>")
                .text(shown.text("report.notes.more"))
                .raw("</summary>\n");
        html.list(finding.notes());
        html.raw("</details>\n");
    }
}
