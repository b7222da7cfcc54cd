package qianyi.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.ChartScale;
import qianyi.report.table.CostTables;
import qianyi.report.table.EvidenceTables;
import qianyi.report.table.Medium;
import qianyi.report.table.RecordTables;
import qianyi.report.table.ReferenceTables;
import qianyi.report.table.ResultTables;
import qianyi.report.table.SeriesTables;
import qianyi.report.table.Table;
import qianyi.report.words.CostWords;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.Fit;
import qianyi.study.Observation;
import qianyi.study.Study;

/** The parts of the page that hold the answer against something: growth needed, sectors, the record, the arithmetic. */
final class EvidenceSections {
    private EvidenceSections() {}

    static void growth(Html html, Answer answer, Contents contents, Shown shown) {
        if (answer.requiredGrowth().isEmpty() && answer.benchmarks().isEmpty()) {
            return;
        }
        contents.section("growth", "report.growth");
        HtmlTable.write(html, new ResultTables(answer, shown, Medium.PAGE).growth(), shown);
        Yardsticks.twoFigures(answer, shown).ifPresent(why -> html.element("p class=\"note\"", why));
    }

    /** Every window of the record, with where its rate would lead. */
    static void windows(Html html, Answer answer, Shown shown) {
        if (!answer.windows().isEmpty()) {
            html.element("h3", shown.text("report.windows"));
            HtmlTable.write(html, new RecordTables(answer, shown, Medium.PAGE).windows(), shown);
            html.element("p class=\"note\"", shown.text("report.windows.note"));
        }
    }

    /** What policy costs, and what others found it to bring. */
    static void costs(Html html, Answer answer, Contents contents, Shown shown) {
        CostTables tables = new CostTables(answer, shown, Medium.PAGE);
        Table costs = tables.costs();
        if (costs.isEmpty()) {
            return;
        }
        contents.section("costs", "report.costs");
        html.element("p class=\"note\"", shown.text("report.costs.note"));
        HtmlTable.write(html, costs, shown);
        HtmlTable.write(html, tables.literature(), shown);
        CostWords.disagreement(answer, shown).ifPresent(sentence -> html.element("p", sentence));
    }

    static void contributions(Html html, Answer answer, Shown shown) {
        answer.scenarios().stream()
                .map(ScenarioAnswer::contributions)
                .flatMap(some -> some.stream())
                .findFirst()
                .ifPresent(first -> {
                    html.element(
                            "h3",
                            shown.text(
                                    "report.contributions",
                                    Integer.toString(first.from()),
                                    Integer.toString(first.to())));
                    HtmlTable.write(html, new SeriesTables(answer, shown).contributions(Medium.PAGE), shown);
                });
    }

    static void fits(Html html, Answer answer, Shown shown) {
        if (!answer.fits().isEmpty()) {
            html.element("h3", shown.text("report.fit"));
            HtmlTable.write(html, new EvidenceTables(answer, shown, Medium.PAGE).fits(), shown);
            html.element("p class=\"note\"", shown.text("report.fit.note"));
        }
    }

    /** Every observed figure that the page draws or compares with, and where it comes from. */
    static void record(Html html, Answer answer, Shown shown) {
        List<EvidenceTables.Observed> drawn = new ArrayList<>();
        variables(answer).forEach((series, variable) -> answer.study().history().series(series).stream()
                .filter(o -> isDrawn(o, answer, series))
                .forEach(o -> drawn.add(new EvidenceTables.Observed(o, variable))));
        html.element("p class=\"note\"", shown.text("report.record.note"));
        HtmlTable.write(html, "assumptions", new EvidenceTables(answer, shown, Medium.PAGE).record(drawn), shown);
    }

    /** The series that the page shows, each with the variable that it is held against. */
    private static Map<String, String> variables(Answer answer) {
        Study study = answer.study();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(study.record().series(), study.headline().variable());
        answer.standIns()
                .forEach(series -> variables.put(series, study.headline().variable()));
        for (Fit fit : study.fits()) {
            variables.putIfAbsent(fit.series(), fit.variable());
        }
        return variables;
    }

    private static boolean isDrawn(Observation observation, Answer answer, String series) {
        Study study = answer.study();
        return series.equals(study.record().series())
                ? ChartScale.published(study).contains(observation)
                : observation.year() >= study.period().from()
                        && observation.year() <= study.period().today();
    }

    /** What became of comparable places. */
    static void reference(Html html, Study study, Shown shown) {
        Table table = new ReferenceTables(study, shown, Medium.PAGE).table();
        if (!table.isEmpty()) {
            html.element("h3", shown.text("certainty.reference.heading"));
            html.element("p class=\"note\"", shown.text("certainty.reference.note"));
            HtmlTable.write(html, table, shown);
            html.list(new ReferenceSentences(study, shown).others());
        }
    }

    static void numerics(Html html, Answer answer, Shown shown) {
        Table table = new ResultTables(answer, shown, Medium.PAGE).targets();
        if (!table.isEmpty()) {
            html.element("h3", shown.text("report.numerics"));
            HtmlTable.write(html, table, shown);
        }
    }
}
