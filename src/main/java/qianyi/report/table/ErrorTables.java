package qianyi.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalWithErrors;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.ForecastErrors;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** When targets are reached with errors as large as such forecasts have had, and how large these were. */
public record ErrorTables(Answer answer, Certainty certainty, Shown shown, Medium medium) {
    /** One scenario and target. */
    private record Row(String scenario, ArrivalWithErrors errors) {}

    /** On a page one a target that has any, a row a scenario. */
    public List<Table> arrivals() {
        return answer.study().targets().stream()
                .filter(certainty::isWithErrors)
                .map(this::arrivals)
                .toList();
    }

    private Table arrivals(Target target) {
        Period period = answer.study().period();
        CountedWords words = new CountedWords(shown);
        Columns<Row> columns = new Columns<Row>(Medium.PAGE)
                .text(shown.text("answer.table.scenario"), this::title)
                .figure(shown.text("certainty.errors.year"), r -> year(r, words));
        for (int year : CountedWords.years(target, period)) {
            columns.figure(
                    shown.text("certainty.table.by", Integer.toString(year)),
                    r -> CountedWords.share(r.errors().shareBy(year)));
        }
        for (int percent : ArrivalStatistics.PERCENTS) {
            columns.figure(words.percentileHeading(percent), r -> words.percentile(r.errors(), percent));
        }
        String never = words.never(target, period);
        return columns.right(never, r -> Cell.of(r.errors().notByHorizon(), Kind.RATIO)
                        .reads(CountedWords.share(OptionalDouble.of(r.errors().notByHorizon()))))
                .of(rows(target), "with-errors-" + target.id(), target.label().in(shown.language()));
    }

    private static String year(Row row, CountedWords words) {
        ArrivalWithErrors errors = row.errors();
        return errors.central().isPresent()
                ? Integer.toString(errors.central().getAsInt())
                : words.never(errors.target(), errors.period());
    }

    private String title(Row row) {
        return answer.study().scenarioTitle(row.scenario()).in(shown.language());
    }

    private List<Row> rows(Target target) {
        return certainty.counted().stream()
                .filter(c -> c.target().equals(target))
                .flatMap(c -> c.withErrors().map(errors -> new Row(c.scenario(), errors)).stream())
                .toList();
    }

    /** In a sheet all targets. */
    public Table all() {
        Columns<Row> columns = new Columns<Row>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), Row::scenario)
                .text(shown.text("report.scenario"), this::title)
                .text(shown.text("workbook.target_id"), r -> r.errors().target().id())
                .text(
                        shown.text("report.target"),
                        r -> r.errors().target().label().in(shown.language()))
                .add(
                        shown.text("certainty.errors.year"),
                        r -> Cell.of(r.errors().central()))
                .add(
                        shown.text("workbook.by"),
                        r -> Cell.whole(r.errors().target().by()))
                .add(
                        shown.text("workbook.runs.share"),
                        r -> Cell.of(r.errors().shareBy(r.errors().target().by()), Kind.RATIO));
        for (int percent : ArrivalStatistics.PERCENTS) {
            columns.add(
                    shown.text("workbook.percentile.year", Integer.toString(percent)),
                    r -> Cell.of(CountedTables.year(r.errors(), percent)));
        }
        String horizon = Integer.toString(answer.study().period().to());
        columns.text(shown.text("workbook.percentile.later", horizon), r -> CountedTables.later(r.errors(), shown))
                .add(
                        shown.text("certainty.later", horizon),
                        r -> Cell.of(r.errors().notByHorizon(), Kind.RATIO));
        for (int year : answer.study().period().show()) {
            columns.add(
                    shown.text("certainty.table.by", Integer.toString(year)),
                    r -> Cell.of(r.errors().shareBy(year), Kind.RATIO));
        }
        return columns.of(
                answer.study().targets().stream()
                        .flatMap(target -> rows(target).stream())
                        .toList(),
                shown,
                "with_errors");
    }

    /** The table of the study: on a page as the share by which actual figures missed, in a sheet as it stands. */
    public Optional<Table> errors() {
        return answer.study().outside().errors().map(this::errors);
    }

    private Table errors(ForecastErrors errors) {
        Columns<Map.Entry<Integer, List<Double>>> columns = new Columns<Map.Entry<Integer, List<Double>>>(medium)
                .right(shown.text("certainty.errors.ahead"), row -> Cell.whole(row.getKey()));
        for (int i = 0; i < errors.quantiles().size(); i++) {
            int at = i;
            Function<Map.Entry<Integer, List<Double>>, Double> error =
                    row -> row.getValue().get(at);
            columns.right(Numbers.exactPercent(errors.quantiles().get(i)), row -> Cell.of(
                            Math.expm1(error.apply(row)), Kind.RATIO)
                    .reads(Numbers.signed(100 * Math.expm1(error.apply(row)), 0) + "%"));
        }
        List<Map.Entry<Integer, List<Double>>> rows =
                List.copyOf(errors.horizons().entrySet());
        return medium == Medium.SHEET
                ? columns.of(rows, shown, "errors")
                : columns.of(rows, "errors", shown.text("certainty.errors.table"));
    }
}
