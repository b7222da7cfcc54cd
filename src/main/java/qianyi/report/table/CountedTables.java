package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalDistribution;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalStatistics.Percentile;
import qianyi.answer.Fan;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioEnsemble;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.report.words.TellingYear;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;

/** What was counted over many runs: arrivals on a page; outcomes, percentiles, shares and spreads by year in sheets. */
public record CountedTables(Answer answer, Certainty certainty, Shown shown) {
    /** Shares of the runs at which the spread is given: the edges of the bands and the median. */
    private static final List<Integer> EDGES = List.of(5, 20, 35, 50, 65, 80, 95);

    /** The targets in a year, by scenario. */
    private record Shares(Target target, int year, Map<String, ArrivalStatistics> counted) {}

    /** One scenario in one year. */
    private record Spread(ScenarioEnsemble scenario, int year, Fan fan) {}

    private Study study() {
        return answer.study();
    }

    private CountedWords words() {
        return new CountedWords(shown);
    }

    private String title(String scenario) {
        return study().scenarioTitle(scenario).in(shown.language());
    }

    /** One a target, a row a scenario: counts first, then percentiles. */
    public List<Table> arrivals() {
        return study().targets().stream().map(this::arrivals).toList();
    }

    private Table arrivals(Target target) {
        Period period = study().period();
        Columns<Certainty.Counted> columns = new Columns<Certainty.Counted>(Medium.PAGE)
                .text(shown.text("answer.table.scenario"), c -> title(c.scenario()))
                .figure(shown.text("certainty.table.runs"), c -> words().count(
                                c.statistics().counting()));
        for (int year : CountedWords.years(target, period)) {
            columns.figure(shown.text("certainty.table.by", Integer.toString(year)), c -> words().reached(
                            c.statistics(), year));
        }
        int telling = TellingYear.of(answer, certainty, target);
        columns.figure(shown.text("certainty.table.interval", Integer.toString(telling)), c -> words().interval(
                        c.statistics(), telling));
        for (int percent : ArrivalStatistics.PERCENTS) {
            columns.figure(words().percentileHeading(percent), c -> words().percentile(c.statistics(), percent));
        }
        return columns.figure(words().never(target, period), c -> words().count(
                                c.statistics().never()))
                .figure(TargetWords.text(target, shown, "certainty.table.lost"), c -> words().count(
                                c.statistics().lostAgain()))
                .of(counted(target), "outcomes-" + target.id(), TargetWords.named(target, shown));
    }

    private List<Certainty.Counted> counted(Target target) {
        return certainty.counted().stream()
                .filter(c -> target(c).equals(target))
                .toList();
    }

    /** The first target with the runs that history leaves out beside without them. */
    public Table unfiltered() {
        Columns<Certainty.Counted> columns = new Columns<Certainty.Counted>(Medium.PAGE)
                .text(shown.text("answer.table.scenario"), c -> title(c.scenario()))
                .figure(shown.text("certainty.history.out"), c -> words().count(
                                c.statistics().leftOut()))
                .figure(shown.text("certainty.history.with"), c -> words().spread(c.statistics()))
                .figure(shown.text("certainty.history.without"), c -> words().spread(c.unfiltered()));
        for (int year : CountedWords.years(study().mainTarget(), study().period())) {
            columns.figure(
                            shown.text("certainty.history.with_by", Integer.toString(year)),
                            c -> CountedWords.share(c.statistics().shareBy(year)))
                    .figure(
                            shown.text("certainty.history.without_by", Integer.toString(year)),
                            c -> CountedWords.share(c.unfiltered().shareBy(year)));
        }
        return columns.of(
                certainty.ensemble().scenarios().stream()
                        .flatMap(scenario -> certainty.first(scenario.id()).stream())
                        .toList(),
                "history-effect",
                "");
    }

    /** What became of the runs. */
    public Table outcomes() {
        Columns<Certainty.Counted> columns =
                named().add(shown.text("workbook.by"), c -> Cell.whole(target(c).by()));
        count(columns, "workbook.runs", ArrivalStatistics::runs);
        count(columns, "workbook.runs.failed", ArrivalStatistics::failed);
        count(columns, "workbook.runs.left_out", ArrivalStatistics::leftOut);
        count(columns, "workbook.runs.counting", ArrivalStatistics::counting);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            columns.add(
                    shown.text("workbook.runs.outcome", shown.word("workbook.outcome.", kind)),
                    c -> Cell.whole(c.statistics().outcomes().get(kind)));
        }
        count(columns, "workbook.runs.by", s -> s.reachedBy(s.target().by()));
        columns.add(
                        shown.text("workbook.runs.share"),
                        c -> Cell.of(c.statistics().shareBy(target(c).by()), Kind.RATIO))
                .add(shown.text("workbook.runs.share.low"), c -> interval(c, true))
                .add(shown.text("workbook.runs.share.high"), c -> interval(c, false))
                .add(
                        shown.text("workbook.runs.unfiltered"),
                        c -> Cell.of(c.unfiltered().shareBy(target(c).by()), Kind.RATIO));
        return columns.of(certainty.counted(), shown, "outcomes");
    }

    /** Years of arrival; the names of those that lie beyond the horizon in a column of their own. */
    public Table percentiles() {
        Columns<Certainty.Counted> columns = named();
        count(columns, "workbook.runs.counting", ArrivalStatistics::counting);
        for (int percent : ArrivalStatistics.PERCENTS) {
            columns.add(
                    shown.text("workbook.percentile.year", Integer.toString(percent)),
                    c -> Cell.of(year(c.statistics(), percent)));
        }
        columns.text(
                        shown.text(
                                "workbook.percentile.later",
                                Integer.toString(study().period().to())),
                        c -> later(c.statistics(), shown))
                .add(shown.text("workbook.percentile.unfiltered"), c -> Cell.of(year(c.unfiltered(), 50)));
        return columns.of(certainty.counted(), shown, "percentiles");
    }

    private Columns<Certainty.Counted> named() {
        return new Columns<Certainty.Counted>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), Certainty.Counted::scenario)
                .text(shown.text("report.scenario"), c -> title(c.scenario()))
                .text(shown.text("workbook.target_id"), c -> target(c).id())
                .text(shown.text("report.target"), c -> target(c).label().in(shown.language()));
    }

    private static Target target(Certainty.Counted counted) {
        return counted.statistics().target();
    }

    private void count(Columns<Certainty.Counted> columns, String key, Function<ArrivalStatistics, Integer> count) {
        columns.add(shown.text(key), c -> Cell.whole(count.apply(c.statistics())));
    }

    private static Cell interval(Certainty.Counted counted, boolean low) {
        return counted.statistics()
                .interval(target(counted).by())
                .map(i -> Cell.of(low ? i.low() : i.high(), Kind.RATIO))
                .orElse(Cell.NONE);
    }

    static OptionalInt year(ArrivalDistribution statistics, int percent) {
        return statistics.percentile(percent).map(Percentile::year).orElse(OptionalInt.empty());
    }

    static String later(ArrivalDistribution statistics, Shown shown) {
        return ArrivalStatistics.PERCENTS.stream()
                .flatMap(percent -> statistics.percentile(percent).stream())
                .filter(p -> p.year().isEmpty())
                .map(p -> shown.text("workbook.percentile", Integer.toString(p.percent())))
                .collect(Collectors.joining(shown.text("answer.list.comma")));
    }

    public Table shares() {
        Columns<Shares> columns = new Columns<Shares>(Medium.SHEET)
                .text(shown.text("workbook.target_id"), s -> s.target().id())
                .text(shown.text("report.target"), s -> s.target().label().in(shown.language()))
                .add(shown.text("workbook.year"), s -> Cell.whole(s.year()));
        for (ScenarioEnsemble scenario : certainty.ensemble().scenarios()) {
            columns.add(shown.text("workbook.share_of", title(scenario.id())), s -> Optional.ofNullable(
                            s.counted().get(scenario.id()))
                    .map(of -> Cell.of(of.shareBy(s.year()), Kind.RATIO))
                    .orElse(Cell.NONE));
        }
        List<Shares> rows = new ArrayList<>();
        for (Target target : study().targets()) {
            Map<String, ArrivalStatistics> counted = new TreeMap<>();
            counted(target).forEach(c -> counted.put(c.scenario(), c.statistics()));
            for (int year = study().period().today(); year <= study().period().to(); year++) {
                rows.add(new Shares(target, year, counted));
            }
        }
        return columns.of(rows, shown, "shares");
    }

    public Table spread() {
        Unit unit = shown.unit(study().headline().variable());
        Columns<Spread> columns = new Columns<Spread>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), s -> s.scenario().id())
                .text(shown.text("report.scenario"), s -> title(s.scenario().id()))
                .add(shown.text("workbook.year"), s -> Cell.whole(s.year()))
                .add(
                        shown.text("workbook.runs.counting"),
                        s -> Cell.whole(s.fan().count()));
        for (int edge : EDGES) {
            columns.add(
                    shown.headed(shown.text("workbook.percentile", Integer.toString(edge)), unit),
                    s -> Cell.amount(shown, s.fan().at(s.year(), edge / 100.0), unit));
        }
        List<Spread> rows = new ArrayList<>();
        for (ScenarioEnsemble scenario : certainty.ensemble().scenarios()) {
            Fan fan = new Fan(scenario);
            for (int year = scenario.headline().from();
                    year <= scenario.headline().to() && fan.count() > 0;
                    year++) {
                rows.add(new Spread(scenario, year, fan));
            }
        }
        return columns.of(rows, shown, "spread");
    }
}
