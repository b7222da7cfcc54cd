package qianyi.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qianyi.answer.Answer;
import qianyi.report.chart.ChartScale;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.Fit;
import qianyi.study.Observation;
import qianyi.study.Study;

/** Every observed figure that the page draws or compares with, and where it comes from. */
final class RecordTable {
    private RecordTable() {}

    static void write(Html html, Answer answer, Shown shown) {
        Study study = answer.study();
        html.element("h3", shown.text("report.record"));
        html.element("p class=\"note\"", shown.text("report.record.note"));
        html.raw("<div class=\"scroll\"><table class=\"assumptions\" data-name=\"record\">\n<thead><tr>");
        List.of("series", "year", "value", "unit", "kind", "vintage", "confidence", "source", "remark")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("report.record." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        variables(answer).forEach((series, variable) -> study.history().series(series).stream()
                .filter(o -> isDrawn(o, answer, series))
                .forEach(o -> row(html, o, variable, study, shown)));
        html.raw("</tbody>\n</table></div>\n");
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

    private static void row(Html html, Observation observation, String variable, Study study, Shown shown) {
        html.raw("<tr><th scope=\"row\">").text(shown.label(variable));
        html.element("code", observation.series()).raw("</th>");
        html.element("td class=\"number\"", Integer.toString(observation.year()));
        html.number(
                "td",
                shown.exactNumber(observation.value(), shown.unit(variable)),
                shown.scaled(observation.value(), shown.unit(variable)));
        html.element("td", InputTables.unit(shown.unit(variable), shown));
        html.raw("<td>").text(Yardsticks.kind(observation.kind(), shown)).raw("</td>");
        NoteCell.write(html, observation.vintage(), shown);
        html.raw("<td>").text(confidence(observation, shown)).raw("</td>");
        if (observation.source().isEmpty() && observation.kind() == Observation.Kind.DERIVED) {
            html.element("td", shown.text("report.record.derived"));
        } else {
            SourceCell.write(html, observation.source(), study, shown);
        }
        NoteCell.write(html, observation.note(), shown).raw("</tr>\n");
    }

    /** The words of the record's own scale; another word stays as it was entered. */
    private static String confidence(Observation observation, Shown shown) {
        return List.of("high", "medium", "low").contains(observation.confidence())
                ? shown.text("report.record.confidence." + observation.confidence())
                : observation.confidence();
    }
}
