package qianyi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import qianyi.target.Answer;
import qianyi.target.ScenarioAnswer;
import qianyi.text.Language;
import tech.tablesaw.api.Table;

/** {@code report.html}: one file without script or network, both languages, ready for paper. */
public final class ReportHtml {
    private static final String STYLE = "/qianyi/report/report.css";

    private ReportHtml() {}

    /**
     * The whole page.
     *
     * @param charts by language and name
     * @param first the language that shows until the reader chooses
     */
    static String render(
            Answer answer, Map<Language, Map<String, byte[]>> charts, Language first, String command, String version) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + first.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; img-src data:\">\n");
        html.element(
                "title",
                answer.study().title().zh() + " · " + answer.study().title().en());
        html.raw("<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n");
        for (Language language : Language.values()) {
            html.raw("<input class=\"language\" type=\"radio\" name=\"language\" id=\"" + language.code() + "\""
                    + (language == first ? " checked" : "") + ">\n");
        }
        html.raw("<div class=\"switch\">");
        for (Language language : Language.values()) {
            html.raw("<label for=\"" + language.code() + "\" lang=\"" + language.code() + "\">")
                    .text(new Shown(answer.study(), language).text("report.language"))
                    .raw("</label>");
        }
        html.raw("</div>\n");
        for (Language language : Language.values()) {
            html.raw("<main lang=\"" + language.code() + "\">\n");
            main(html, answer, new Shown(answer.study(), language), charts.get(language), command, version);
            html.raw("</main>\n");
        }
        return html.raw("</body>\n</html>\n").toString();
    }

    private static void main(
            Html html, Answer answer, Shown shown, Map<String, byte[]> charts, String command, String version) {
        Language language = shown.language();
        Finding finding = Finding.of(answer, language);
        html.element("h1", answer.study().title().in(language));
        html.element(
                "p class=\"place\"",
                shown.text(
                        "report.period",
                        answer.study().place(),
                        Integer.toString(answer.study().period().from()),
                        Integer.toString(answer.study().period().to())));
        html.element("p class=\"finding\"", finding.lead());
        caveats(html, answer, shown);
        if (charts.containsKey(Charts.HEADLINE)) {
            html.element("h2", shown.text("report.chart.headline"));
            figure(html, charts, Charts.HEADLINE, shown.text("report.chart.alt", finding.title()));
        }
        html.element("h2", shown.text("report.results"));
        results(html, ResultTable.of(answer, language));
        html.element("h2", shown.text("report.figures")).list(finding.notes());
        Outcomes.readingNotes(answer, shown).forEach(note -> html.element("p class=\"note\"", note));
        EvidenceSections.write(html, answer, shown);
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            if (charts.containsKey(Charts.sectors(scenario.id()))) {
                String title =
                        shown.text("report.chart.sectors", scenario.scenario().title());
                html.element("h2", title);
                figure(html, charts, Charts.sectors(scenario.id()), shown.text("report.chart.alt", title));
            }
        }
        StudySections.write(html, answer, shown);
        StudySections.again(html, answer, shown, command, version);
    }

    private static void caveats(Html html, Answer answer, Shown shown) {
        List<String> caveats = answer.study().caveats().stream()
                .map(c -> c.in(shown.language()))
                .toList();
        if (!caveats.isEmpty()) {
            String heading = caveats.size() == 3 ? "report.caveats" : "report.caveats.fewer";
            html.raw("<section class=\"caveats\">\n").element("h2", shown.text(heading));
            html.list(caveats).raw("</section>\n");
        }
    }

    private static void figure(Html html, Map<String, byte[]> charts, String name, String alternative) {
        html.raw("<figure>").png(charts.get(name), alternative).raw("</figure>\n");
    }

    private static void results(Html html, Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.rowCount(); r++) {
            int row = r;
            rows.add(IntStream.range(0, table.columnCount())
                    .mapToObj(c -> table.getString(row, c))
                    .toList());
        }
        html.table(table.name(), table.columnNames(), rows, 1, table.columnCount() - 2);
    }

    private static String style() {
        try (InputStream in = ReportHtml.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
