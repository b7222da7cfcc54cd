package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.analysis.Ranking;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalStatistics.Percentile;
import qianyi.answer.Outcome;
import qianyi.answer.Reading;
import qianyi.answer.ScenarioEnsemble;
import qianyi.model.Unit;
import qianyi.report.table.Fan;
import qianyi.report.words.Shown;
import qianyi.report.workbook.Cell.Form;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.Study;
import qianyi.study.Target;

/** What many runs say: counts, shares by year, the spread of the headline, what the date hangs on, the order kept. */
record CertaintySheets(Certainty certainty, Shown shown) {
    /** Shares of the runs at which the spread is given: the edges of the bands and the median. */
    private static final List<Integer> EDGES = List.of(5, 20, 35, 50, 65, 80, 95);

    /** The targets in a year, by scenario. */
    private record Shares(Target target, int year, Map<String, ArrivalStatistics> counted) {}

    /** One scenario in one year. */
    private record Spread(ScenarioEnsemble scenario, int year, Fan fan) {}

    List<TableSheet> tables() {
        return List.of(outcomes(), percentiles(), shares(), spread(), tornado(), groups(), ranking(), correlations());
    }

    private Study study() {
        return certainty.ensemble().study();
    }

    private String title(String scenario) {
        return study().scenarioTitle(scenario).in(shown.language());
    }

    /** What became of the runs. */
    private TableSheet outcomes() {
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
                        c -> Cell.of(c.statistics().shareBy(target(c).by()), Form.RATIO))
                .add(shown.text("workbook.runs.share.low"), c -> interval(c, true))
                .add(shown.text("workbook.runs.share.high"), c -> interval(c, false))
                .add(
                        shown.text("workbook.runs.unfiltered"),
                        c -> Cell.of(c.unfiltered().shareBy(target(c).by()), Form.RATIO));
        return columns.of(certainty.counted(), shown, "outcomes");
    }

    /** Years of arrival; the names of those that lie beyond the horizon in a column of their own. */
    private TableSheet percentiles() {
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
                        c -> later(c.statistics()))
                .add(shown.text("workbook.percentile.unfiltered"), c -> Cell.of(year(c.unfiltered(), 50)));
        return columns.of(certainty.counted(), shown, "percentiles");
    }

    private Columns<Certainty.Counted> named() {
        return new Columns<Certainty.Counted>()
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
                .map(i -> Cell.of(low ? i.low() : i.high(), Form.RATIO))
                .orElse(Cell.EMPTY);
    }

    private static OptionalInt year(ArrivalStatistics statistics, int percent) {
        return statistics.percentile(percent).map(Percentile::year).orElse(OptionalInt.empty());
    }

    private static String later(ArrivalStatistics statistics) {
        return statistics.percentiles().stream()
                .filter(p -> p.year().isEmpty())
                .map(p -> "P" + p.percent())
                .collect(Collectors.joining(" "));
    }

    private TableSheet shares() {
        Columns<Shares> columns = new Columns<Shares>()
                .text(shown.text("workbook.target_id"), s -> s.target().id())
                .text(shown.text("report.target"), s -> s.target().label().in(shown.language()))
                .add(shown.text("workbook.year"), s -> Cell.whole(s.year()));
        for (ScenarioEnsemble scenario : certainty.ensemble().scenarios()) {
            columns.add(shown.text("workbook.share_of", title(scenario.id())), s -> Optional.ofNullable(
                            s.counted().get(scenario.id()))
                    .map(of -> Cell.of(of.shareBy(s.year()), Form.RATIO))
                    .orElse(Cell.EMPTY));
        }
        List<Shares> rows = new ArrayList<>();
        for (Target target : study().targets()) {
            Map<String, ArrivalStatistics> counted = new TreeMap<>();
            certainty.counted().stream()
                    .filter(c -> target(c).equals(target))
                    .forEach(c -> counted.put(c.scenario(), c.statistics()));
            for (int year = study().period().today(); year <= study().period().to(); year++) {
                rows.add(new Shares(target, year, counted));
            }
        }
        return columns.of(rows, shown, "shares");
    }

    private TableSheet spread() {
        Unit unit = shown.unit(study().headline().variable());
        Columns<Spread> columns = new Columns<Spread>()
                .text(shown.text("workbook.scenario_id"), s -> s.scenario().id())
                .text(shown.text("report.scenario"), s -> title(s.scenario().id()))
                .add(shown.text("workbook.year"), s -> Cell.whole(s.year()))
                .add(
                        shown.text("workbook.runs.counting"),
                        s -> Cell.whole(s.fan().count()));
        for (int edge : EDGES) {
            columns.add(
                    Columns.headed(shown, shown.text("workbook.percentile", Integer.toString(edge)), unit),
                    s -> Columns.amount(shown, s.fan().at(s.year(), edge / 100.0), unit));
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

    /** Every input, in the units of the model, with both ends. */
    private TableSheet tornado() {
        List<Tornado.Row> rows = certainty.tornado().map(Tornado::rows).orElse(List.of());
        return new Columns<Tornado.Row>()
                .text(shown.text("workbook.variable"), Tornado.Row::title)
                .text(shown.text("workbook.label"), r -> r.assumption()
                        .map(a -> a.label().in(shown.language()))
                        .orElse(""))
                .text(shown.text("certainty.groups.group"), r -> r.assumption()
                        .map(a -> shown.word("answer.group.", a.group()))
                        .orElse(""))
                .text(shown.text("report.assumptions.column.kind"), r -> r.assumption()
                        .map(a -> shown.word("report.kind.", a.kind()))
                        .orElse(""))
                .text(shown.text("report.source"), r -> r.assumption()
                        .map(Assumption::source)
                        .filter(source -> !source.isEmpty())
                        .orElse(shown.text("report.page.no_source")))
                .text(
                        shown.text("workbook.change.unit"),
                        r -> r.assumption().map(a -> a.unit().toString()).orElse(""))
                .add(shown.text("workbook.tornado.value"), r -> Cell.of(r.value(), Form.EXACT))
                .add(shown.text("workbook.tornado.low"), r -> Cell.of(r.low(), Form.EXACT))
                .add(shown.text("workbook.tornado.high"), r -> Cell.of(r.high(), Form.EXACT))
                .add(
                        shown.text("workbook.tornado.at_low"),
                        r -> Cell.of(r.atLow().value(), Form.INSTANT))
                .add(
                        shown.text("workbook.tornado.at_high"),
                        r -> Cell.of(r.atHigh().value(), Form.INSTANT))
                .add(
                        shown.text("workbook.tornado.swing"),
                        r -> r.swing().map(s -> Cell.of(s.size(), Form.INSTANT)).orElse(Cell.EMPTY))
                .text(shown.text("workbook.tornado.remark"), this::remark)
                .of(rows, shown, "tornado");
    }

    /** Why an end has no date. */
    private String remark(Tornado.Row row) {
        List<String> remarks = new ArrayList<>();
        remark(row.atLow(), "low").ifPresent(remarks::add);
        remark(row.atHigh(), "high").ifPresent(remarks::add);
        return String.join(shown.text("answer.list.semicolon"), remarks);
    }

    private Optional<String> remark(Reading reading, String end) {
        if (reading.kind() == Reading.Kind.NUMBER) {
            return Optional.empty();
        }
        String why = reading.kind() == Reading.Kind.LATER
                ? shown.text(
                        "certainty.later", Integer.toString(study().period().to()))
                : shown.text("answer.cell.failed");
        return Optional.of(shown.text("workbook.tornado.end", shown.text("report.page." + end), why));
    }

    private TableSheet groups() {
        Columns<GroupWidth> columns = new Columns<GroupWidth>()
                .text(shown.text("certainty.groups.group"), g -> shown.word("answer.group.", g.group()))
                .add(shown.text("certainty.groups.inputs"), g -> Cell.whole(g.inputs()));
        width(columns, "workbook.width.alone", "workbook.width.later_alone", GroupWidth::alone);
        width(columns, "workbook.width.without", "workbook.width.later_without", GroupWidth::without);
        return columns.of(certainty.groups(), shown, "groups");
    }

    private void width(
            Columns<GroupWidth> columns, String key, String later, Function<GroupWidth, ArrivalStatistics> of) {
        for (int percent : List.of(5, 50, 95)) {
            columns.add(shown.text(key, Integer.toString(percent)), g -> Cell.of(year(of.apply(g), percent)));
        }
        columns.text(shown.text(later, Integer.toString(study().period().to())), g -> later(of.apply(g)));
    }

    private TableSheet ranking() {
        return new Columns<Ranking.Pair>()
                .text(shown.text("workbook.ranking.first"), p -> title(p.first()))
                .text(shown.text("workbook.ranking.second"), p -> title(p.second()))
                .add(shown.text("workbook.runs.counting"), p -> Cell.whole(p.runs()))
                .add(shown.text("workbook.ranking.first_before"), p -> Cell.whole(p.firstBefore()))
                .add(shown.text("workbook.ranking.second_before"), p -> Cell.whole(p.secondBefore()))
                .add(shown.text("workbook.ranking.together"), p -> Cell.whole(p.together()))
                .add(shown.text("workbook.ranking.neither"), p -> Cell.whole(p.neither()))
                .of(certainty.ranking().pairs(), shown, "ranking");
    }

    private TableSheet correlations() {
        return new Columns<Correlation>()
                .text(shown.text("report.together.first"), Correlation::first)
                .text(shown.text("report.together.second"), Correlation::second)
                .add(shown.text("report.together.rank"), c -> Cell.of(c.rank(), Form.EXACT))
                .text(shown.text("workbook.change.why"), c -> c.why().in(shown.language()))
                .text(shown.text("workbook.change.source"), Correlation::source)
                .of(study().uncertainty().correlations(), shown, "correlations");
    }
}
