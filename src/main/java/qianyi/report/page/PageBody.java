package qianyi.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.diagram.View;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartFiles;
import qianyi.report.chart.StateCharts;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/** The page in one language, section by section: the answer, what carries it, what went in, how far to trust it. */
final class PageBody {
    private final Html html;
    private final Answer answer;
    private final Optional<Certainty> certainty;
    private final PageCharts charts;
    private final List<View> views;
    private final Shown shown;
    private final PastSection past;

    PageBody(
            Html html, Answer answer, Optional<Certainty> certainty, PageCharts charts, List<View> views, Shown shown) {
        this.html = html;
        this.answer = answer;
        this.certainty = certainty;
        this.charts = charts;
        this.views = views;
        this.shown = shown;
        this.past = new PastSection(html, answer.study(), shown);
    }

    void write(Map<String, byte[]> pictures, String command, String version) {
        first(pictures);
        contents();
        certainty.ifPresent(this::certainty);
        section("notes", "report.figures");
        html.list(Finding.of(answer, shown.language()).notes());
        OutcomeWords.readingNotes(answer, certainty.isEmpty(), shown)
                .forEach(note -> html.element("p class=\"note\"", note));
        section("rise", "report.rise");
        EvidenceSections.contributions(html, answer, shown);
        figures("half", charts.sectors(), Map.of());
        GrowthTable.write(html, answer, shown);
        figures("half", charts.share(), Map.of());
        EvidenceSections.costs(html, answer, shown);
        section("inputs", "report.inputs");
        StudySections.scenarios(html, answer, shown);
        AssumptionSection.inputs(html, answer, shown);
        ChangeSection.write(html, answer, shown);
        section("states", "report.states");
        states();
        section("goals", "report.indicators");
        StudySections.indicators(html, answer, shown);
        figures("small", charts.indicators(), Map.of());
        section("trust", "report.trust");
        EvidenceSections.fits(html, answer, shown);
        figures("small", charts.fits(), Map.of());
        EvidenceSections.windows(html, answer, shown);
        EvidenceSections.record(html, answer, shown);
        EvidenceSections.reference(html, answer.study(), shown);
        EvidenceSections.numerics(html, answer, shown);
        html.element("h3", shown.text("report.leaves_out"));
        html.list(answer.study().leavesOut().stream()
                .map(l -> l.in(shown.language()))
                .toList());
        if (past.isAnything()) {
            section("past", "report.past");
            past.write();
        }
        if (!views.isEmpty()) {
            section("structure", "report.structure");
            StructureSection.write(html, views, shown);
        }
        section("assumptions", "report.assumptions");
        AssumptionSection.write(html, answer.study(), shown);
        section("sources", "report.sources");
        AssumptionSection.sources(html, answer.study(), shown);
        section("again", "report.again");
        StudySections.again(html, answer, shown, command, version);
    }

    /** What has to fit one sheet of paper. */
    private void first(Map<String, byte[]> pictures) {
        Language language = shown.language();
        html.raw("<section class=\"first\">\n");
        html.element("h1", answer.study().title().in(language));
        html.element(
                "p class=\"place\"",
                shown.text(
                        "report.period",
                        answer.study().place(),
                        Integer.toString(answer.study().period().from()),
                        Integer.toString(answer.study().period().to())));
        Finding finding = Finding.of(answer, language);
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        html.element(
                "p class=\"finding\"", counted.map(CertaintySentences::lead).orElse(finding.lead()));
        new ReferenceSentences(answer.study(), shown)
                .line()
                .ifPresent(line -> html.element("p class=\"outside\"", line));
        counted.ifPresent(some -> html.element("p class=\"central\"", some.central(finding)));
        finding.premises().forEach(premise -> html.element("p class=\"premise\"", premise));
        HtmlTable.write(html, new ResultTables(answer, shown, Medium.PAGE).results(certainty), shown);
        charts.headline()
                .ifPresent(chart -> ChartFigure.write(
                        html, chart, "wide", shown, Optional.ofNullable(pictures.get(ChartFiles.HEADLINE))));
        caveats();
        EvidenceSections.growth(html, answer, shown);
        html.raw("</section>\n");
    }

    /** What it hangs on has the second sheet of paper to itself. */
    private void certainty(Certainty known) {
        if (HingesSection.isAnything(known)) {
            html.raw("<section class=\"second\">\n");
            section("hinges", "report.hinges");
            HingesSection.write(html, answer, known, charts.certainty(), shown);
            html.raw("</section>\n");
        }
        section("sure", "certainty.heading");
        new HowSureSection(html, answer, known, charts.certainty(), shown).write();
    }

    private void caveats() {
        List<String> caveats = answer.study().caveats().stream()
                .map(c -> c.in(shown.language()))
                .toList();
        if (!caveats.isEmpty()) {
            String heading = caveats.size() == 3 ? "report.caveats" : "report.caveats.fewer";
            html.raw("<section class=\"caveats\">\n").element("h2", shown.text(heading));
            html.list(caveats).raw("</section>\n");
        }
    }

    private void contents() {
        html.raw("<nav aria-label=\"").text(shown.text("report.contents")).raw("\">");
        if (certainty.isPresent()) {
            if (HingesSection.isAnything(certainty.get())) {
                link("hinges", "report.hinges");
            }
            link("sure", "certainty.heading");
        }
        link("notes", "report.figures");
        link("rise", "report.rise");
        link("inputs", "report.inputs");
        link("states", "report.states");
        link("goals", "report.indicators");
        link("trust", "report.trust");
        if (past.isAnything()) {
            link("past", "report.past");
        }
        if (!views.isEmpty()) {
            link("structure", "report.structure");
        }
        link("assumptions", "report.assumptions");
        link("sources", "report.sources");
        link("again", "report.again");
        html.raw("</nav>\n");
    }

    private void link(String id, String key) {
        html.raw("<a href=\"#" + anchor(id) + "\">").text(shown.text(key)).raw("</a> ");
    }

    private void section(String id, String key) {
        html.element("h2 id=\"" + anchor(id) + "\"", shown.text(key));
    }

    private String anchor(String id) {
        return shown.language().code() + "-" + id;
    }

    private void figures(String size, List<Chart> some, Map<String, byte[]> pictures) {
        html.raw("<div class=\"figures\">\n");
        some.forEach(chart ->
                ChartFigure.write(html, chart, size, shown, Optional.ofNullable(pictures.get(chart.id() + ".png"))));
        html.raw("</div>\n");
    }

    private void states() {
        html.element("p class=\"note\"", shown.text("report.states.note"));
        for (StateCharts.Group group : charts.groups()) {
            html.raw("<details class=\"group\" open><summary>")
                    .text(shown.text(
                            "report.states.group",
                            group.name(),
                            Integer.toString(group.charts().size())))
                    .raw("</summary>\n");
            figures("small", group.charts(), Map.of());
            html.raw("</details>\n");
        }
    }
}
