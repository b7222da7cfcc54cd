package qianyi.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.Monitoring;
import qianyi.diagram.View;
import qianyi.report.chart.Chart;
import qianyi.report.chart.StateCharts;
import qianyi.report.live.LiveModel;
import qianyi.report.table.Medium;
import qianyi.report.table.MonitoringTables;
import qianyi.report.words.MonitoringSentences;
import qianyi.report.words.Shown;

/** The page in one language, section by section: the answer, what carries it, what went in, how far to trust it. */
final class PageBody {
    private final Html out;
    private final Html html = new Html();
    private final Contents contents;
    private final Answer answer;
    private final Optional<Certainty> certainty;
    private final PolicyAnswers policy;
    private final Optional<LiveModel> live;
    private final PageCharts charts;
    private final List<View> views;
    private final Shown shown;
    private final PastSection past;

    PageBody(
            Html out,
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Optional<LiveModel> live,
            PageCharts charts,
            List<View> views,
            Shown shown) {
        this.out = out;
        this.contents = new Contents(html, shown);
        this.answer = answer;
        this.certainty = certainty;
        this.policy = policy;
        this.live = live;
        this.charts = charts;
        this.views = views;
        this.shown = shown;
        this.past = new PastSection(html, answer.study(), shown);
    }

    /** The contents beside the page, then the page. */
    void write(Map<String, byte[]> pictures, String command, String version) {
        answer(pictures);
        basis();
        appendix(command, version);
        out.raw(contents.list())
                .raw("<div class=\"body\">\n")
                .raw(Waiting.begin(shown.language(), true))
                .raw(html.toString())
                .raw(Waiting.END + "</section>\n</div>\n");
    }

    private void answer(Map<String, byte[]> pictures) {
        AnswerSection first = new AnswerSection(html, answer, certainty, shown);
        first.first(charts.headline(), pictures);
        html.raw("<section class=\"part answer\">\n");
        live.ifPresent(model -> {
            contents.section("live", "report.live");
            LiveSection.write(html, model, shown);
        });
        contents.section("scenarios", "report.results");
        first.table();
        contents.section("notes", "report.figures");
        first.reading();
        EvidenceSections.costs(html, answer, contents, shown);
        caveats();
        certainty.filter(HingesSection::isAnything).ifPresent(this::hinges);
        certainty.flatMap(some -> Monitoring.of(answer, some.ensemble())).ifPresent(this::monitoring);
        if (answer.scenarios().size() > 1) {
            contents.section("compare", "report.compare");
            html.element("p class=\"note\"", shown.text("report.compare.note"));
            html.raw("<div class=\"compare\"></div>\n");
        }
    }

    private void hinges(Certainty known) {
        html.raw("<section class=\"second\">\n");
        contents.section("hinges", "report.hinges");
        HingesSection.write(html, answer, known, charts.certainty(), shown);
        html.raw("</section>\n");
    }

    /** What each year's figure has to be. */
    private void monitoring(Monitoring courses) {
        contents.section("monitoring", "report.monitoring");
        new MonitoringSentences(courses, shown).all().forEach(sentence -> html.element("p class=\"note\"", sentence));
        HtmlTable.write(html, new MonitoringTables(courses, shown, Medium.PAGE).table(), shown);
    }

    private void basis() {
        contents.part(Contents.Part.BASIS);
        contents.section("origin", "report.origin");
        new Origins(answer, certainty, shown).write(html);
        certainty.ifPresent(this::certainty);
        policy.outlook().ifPresent(outlook -> {
            contents.section("reach", "report.reach");
            OutlookSection.write(html, outlook, charts.reach(), shown);
        });
        policy.why().ifPresent(moved -> {
            contents.section("why", "report.why");
            WhySection.write(html, moved, charts.why(), shown);
        });
        EvidenceSections.growth(html, answer, contents, shown);
        contents.section("rise", "report.rise");
        new RiseSection(html, answer, charts, shown).write();
        contents.section("trust", "report.trust");
        EvidenceSections.windows(html, answer, shown);
        EvidenceSections.reference(html, answer.study(), shown);
        EvidenceSections.fits(html, answer, shown);
        figures("small", charts.fits(), Map.of());
        html.element("h3", shown.text("report.leaves_out"));
        html.list(answer.study().leavesOut().stream()
                .map(l -> l.in(shown.language()))
                .toList());
        if (past.isAnything()) {
            contents.section("past", "report.past");
            past.write();
        }
    }

    private void certainty(Certainty known) {
        contents.section("sure", "certainty.heading");
        new HowSureSection(html, answer, known, charts.certainty(), shown).write();
    }

    private void appendix(String command, String version) {
        contents.part(Contents.Part.APPENDIX);
        contents.section("inputs", "report.inputs");
        StudySections.scenarios(html, answer, shown);
        AssumptionSection.inputs(html, answer, shown);
        ChangeSection.write(html, answer, shown);
        contents.section("states", "report.states");
        states();
        contents.section("goals", "report.indicators");
        StudySections.indicators(html, answer, shown);
        figures("small", charts.indicators(), Map.of());
        contents.section("record", "report.record");
        EvidenceSections.record(html, answer, shown);
        EvidenceSections.numerics(html, answer, shown);
        if (!views.isEmpty()) {
            contents.section("structure", "report.structure");
            StructureSection.write(html, views, shown);
        }
        contents.section("assumptions", "report.assumptions");
        AssumptionSection.write(html, answer.study(), shown);
        contents.section("sources", "report.sources");
        AssumptionSection.sources(html, answer.study(), shown);
        contents.section("again", "report.again");
        StudySections.again(html, answer, shown, command, version);
    }

    private void caveats() {
        List<String> caveats = answer.study().caveats().stream()
                .map(c -> c.in(shown.language()))
                .toList();
        if (!caveats.isEmpty()) {
            String heading = caveats.size() == 3 ? "report.caveats" : "report.caveats.fewer";
            html.raw("<section class=\"caveats\">\n").element("h3", shown.text(heading));
            html.list(caveats).raw("</section>\n");
        }
    }

    private void figures(String size, List<Chart> some, Map<String, byte[]> pictures) {
        figures(html, size, some, pictures, shown);
    }

    /** Charts beside each other. */
    static void figures(Html html, String size, List<Chart> some, Map<String, byte[]> pictures, Shown shown) {
        html.raw("<div class=\"figures\">\n");
        some.forEach(chart ->
                ChartFigure.write(html, chart, size, shown, Optional.ofNullable(pictures.get(chart.id() + ".png"))));
        html.raw("</div>\n");
    }

    private void states() {
        html.element("p class=\"note\"", shown.text("report.states.note"));
        figures("small", charts.telling(), Map.of());
        for (StateCharts.Group group : charts.groups()) {
            List<Chart> others = group.charts().stream()
                    .filter(chart -> !charts.telling().contains(chart))
                    .toList();
            if (!others.isEmpty()) {
                html.raw("<details class=\"group\"><summary>")
                        .text(shown.text("report.states.group", group.name(), Integer.toString(others.size())))
                        .raw("</summary>\n");
                figures("small", others, Map.of());
                html.raw("</details>\n");
            }
        }
    }
}
