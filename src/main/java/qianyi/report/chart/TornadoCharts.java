package qianyi.report.chart;

import java.util.List;
import java.util.Optional;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.answer.Reading;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.table.CertaintyTables;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** The tornado of the baseline's date as a chart: the inputs that move it most, and which of them have no source. */
public final class TornadoCharts {
    /** More bars do not fit the page beside what belongs to them. */
    static final int MOST_BARS = 12;

    private TornadoCharts() {}

    /** None if no input moves the date. */
    public static Optional<TornadoChart> of(Answer answer, Tornado tornado) {
        Study study = answer.study();
        List<Tornado.Row> rows = leading(tornado);
        if (rows.isEmpty() || answer.baseline().isEmpty()) {
            return Optional.empty();
        }
        ScenarioAnswer baseline = answer.baseline().get();
        return Optional.of(new TornadoChart(
                "tornado",
                BothLanguages.of(study, shown -> title(rows, baseline, shown)),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                "report.tornado.subtitle",
                                study.mainTarget().label(),
                                baseline.scenario().title())),
                study.period().to(),
                tornado.centre().value(),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                "report.chart.label",
                                baseline.scenario().title(),
                                CertaintyTables.date(tornado.centre(), study.period(), shown))),
                rows.stream().map(row -> bar(row, study)).toList()));
    }

    /** The longest bars; a failed run leaves no end and so no bar. */
    public static List<Tornado.Row> leading(Tornado tornado) {
        return CertaintyTables.moving(tornado).stream()
                .filter(row ->
                        row.atLow().kind() != Reading.Kind.NONE && row.atHigh().kind() != Reading.Kind.NONE)
                .limit(MOST_BARS)
                .toList();
    }

    private static String title(List<Tornado.Row> rows, ScenarioAnswer baseline, Shown shown) {
        Tornado.Row first = rows.get(0);
        return shown.text(
                "report.tornado.title",
                baseline.scenario().title(),
                name(first).in(shown.language()),
                years(first.swing().orElseThrow(), shown));
    }

    /** "7.2", or "more than 7.2" where an end lies beyond the horizon. */
    public static String years(Tornado.Swing swing, Shown shown) {
        String size = Numbers.fixed(swing.size(), 1);
        return swing.atLeast() ? shown.text("report.tornado.at_least", size) : size;
    }

    public static Localized name(Tornado.Row row) {
        return row.assumption().map(Assumption::label).orElse(Localized.same(row.title()));
    }

    public static boolean isSourced(Tornado.Row row) {
        return row.assumption().map(a -> !a.source().isEmpty()).orElse(false);
    }

    private static TornadoChart.Bar bar(Tornado.Row row, Study study) {
        return new TornadoChart.Bar(
                row.title(),
                name(row),
                BothLanguages.of(study, shown -> source(row, study, shown)),
                isSourced(row),
                end(row, row.low(), row.atLow(), study),
                end(row, row.high(), row.atHigh(), study));
    }

    /** The brief title of a listed source, other words as they are, or that there is none. */
    static String source(Tornado.Row row, Study study, Shown shown) {
        String source = row.assumption().map(Assumption::source).orElse("");
        return source.isEmpty() ? shown.text("report.page.no_source") : SourceTitle.brief(source, study, shown);
    }

    private static TornadoChart.End end(Tornado.Row row, double value, Reading at, Study study) {
        return new TornadoChart.End(
                BothLanguages.of(study, shown -> row.assumption()
                        .map(a -> shown.input(value, study.shownUnit(a)))
                        .orElse(Numbers.shortest(value))),
                value,
                at.value());
    }
}
