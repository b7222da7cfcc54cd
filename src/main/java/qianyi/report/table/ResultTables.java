package qianyi.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.Outcome;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioAnswer.Goal;
import qianyi.answer.ScenarioGroup;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Cautions;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.report.words.TellingYear;
import qianyi.report.words.Yardsticks;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What each scenario gives: the figures of the printed years, and when each target is met. */
public record ResultTables(Answer answer, Shown shown, Medium medium) {
    /** A scenario's outcome for one target. */
    private record Arrival(ScenarioAnswer scenario, Goal goal) {}

    /**
     * The table of the answer. A reader gets a row a scenario by what it owes its date to: the year, between which years
     * nine in ten lie, the share by the year that tells most, the level of the last printed year, what it changes. A sheet
     * has everything in the study's order.
     */
    public Table results(Optional<Certainty> certainty) {
        if (medium == Medium.SHEET) {
            return all();
        }
        Target first = answer.study().mainTarget();
        Columns<ScenarioAnswer> columns =
                new Columns<ScenarioAnswer>(medium).text(shown.text("answer.table.scenario"), this::title);
        arrival(columns, first);
        certainty.ifPresent(some -> counted(columns, first, some));
        List<Integer> years = answer.study().period().show();
        years.stream().skip(Math.max(0, years.size() - 1)).forEach(year -> level(columns, year));
        columns.text(shown.text("answer.table.changes"), s -> OutcomeWords.changesCell(s, shown));
        String caption = years.isEmpty() ? headlineName() : caption();
        boolean errors = certainty.filter(some -> some.isWithErrors(first)).isPresent();
        return grouped(columns, "results", errors ? shown.text("certainty.errors.caption", caption) : caption);
    }

    /** What the table of the answer has no room for: the figures of all printed years, growth, instants, other targets. */
    public Table figures() {
        Columns<ScenarioAnswer> columns =
                new Columns<ScenarioAnswer>(medium).text(shown.text("answer.table.scenario"), this::title);
        answer.study().period().show().forEach(year -> level(columns, year));
        growth(columns);
        instant(columns);
        answer.study().targets().stream().skip(1).forEach(target -> arrival(columns, target));
        return grouped(columns, "figures", caption());
    }

    private Table grouped(Columns<ScenarioAnswer> columns, String name, String caption) {
        Map<ScenarioGroup, List<ScenarioAnswer>> groups = ScenarioGroup.of(answer);
        Table table = columns.of(groups.values().stream().flatMap(List::stream).toList(), name, caption);
        return table.grouped(groups.entrySet().stream()
                .map(group -> new Table.Group(
                        shown.word("answer.scenarios.", group.getKey()),
                        group.getValue().size()))
                .toList());
    }

    private String headlineName() {
        return shown.label(answer.study().headline().variable());
    }

    private String caption() {
        return shown.text("answer.table.caption", headlineName(), shown.unitName(shown.headlineUnit()));
    }

    /** Everything that a scenario gives, for a sheet. */
    private Table all() {
        Target first = answer.study().mainTarget();
        Columns<ScenarioAnswer> columns = new Columns<ScenarioAnswer>(medium)
                .sheetText(shown.text("workbook.scenario_id"), ScenarioAnswer::id)
                .text(shown.text("report.scenario"), this::title);
        answer.study().period().show().forEach(year -> level(columns, year));
        growth(columns);
        columns.sheetText(
                        shown.text("workbook.first_outcome"),
                        s -> s.first().map(this::outcome).orElse(""))
                .sheet(
                        TargetWords.text(first, shown, "workbook.year_reached", first.label()),
                        s -> Cell.of(s.first().map(Outcome::year).orElse(OptionalInt.empty())));
        instant(columns);
        return columns.text(shown.text("answer.table.changes"), s -> OutcomeWords.changesCell(s, shown))
                .sheet(
                        shown.text("workbook.outside_range"),
                        s -> Cell.whole(s.scenario().warnings().size()))
                .sheetText(shown.text("workbook.failure"), s -> s.failure()
                        .map(f -> OutcomeWords.failure(s, f, shown))
                        .orElse(""))
                .sheetText(shown.text("report.story"), s -> s.scenario().story().in(shown.language()))
                .of(answer.scenarios(), shown, "results");
    }

    private void level(Columns<ScenarioAnswer> columns, int year) {
        String name = Integer.toString(year);
        Unit unit = shown.headlineUnit();
        columns.right(
                medium.name(
                        shown.text("answer.year", name),
                        shown.headed(shown.text("workbook.figure_of", headlineName(), name), unit)),
                s -> headline(s, year, unit));
    }

    private void instant(Columns<ScenarioAnswer> columns) {
        columns.right(
                medium.name(shown.text("answer.table.instant"), shown.text("workbook.instant")), s -> instant(s.first())
                        .reads(s.first().map(OutcomeWords::instant).orElse("–")));
    }

    private String title(ScenarioAnswer scenario) {
        return scenario.scenario().title().in(shown.language());
    }

    /** The headline on a page always has one decimal. */
    private Cell headline(ScenarioAnswer scenario, int year, Unit unit) {
        return Optional.ofNullable(scenario.values().get(year))
                .map(value -> Cell.amount(shown, value, unit).reads(shown.number(value, unit)))
                .orElse(Cell.NONE);
    }

    private void growth(Columns<ScenarioAnswer> columns) {
        List<ScenarioAnswer.Growth> spans = spans(answer);
        for (int i = 0; i < spans.size(); i++) {
            int span = i;
            int from = spans.get(i).from();
            int to = spans.get(i).to();
            columns.right(
                    medium.name(
                            shown.text("answer.table.growth", twoDigits(from + 1), twoDigits(to)),
                            shown.text("workbook.real_growth", Integer.toString(from), Integer.toString(to))),
                    s -> span < s.realGrowth().size()
                            ? Cell.of(s.realGrowth().get(span).rate(), Kind.RATIO)
                            : Cell.NONE);
        }
    }

    public static List<ScenarioAnswer.Growth> spans(Answer answer) {
        return answer.scenarios().stream()
                .map(ScenarioAnswer::realGrowth)
                .filter(g -> !g.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String twoDigits(int year) {
        return String.format(Locale.ROOT, "%02d", Math.floorMod(year, 100));
    }

    private void arrival(Columns<ScenarioAnswer> columns, Target target) {
        int index = answer.study().targets().indexOf(target);
        columns.right(TargetWords.heading(target, answer.study().targets(), shown), s -> arrival(s, index));
    }

    private Cell arrival(ScenarioAnswer scenario, int target) {
        if (scenario.failure().isPresent()) {
            return Cell.figure(shown.text("answer.cell.failed"));
        }
        Outcome outcome = scenario.goals().get(target).outcome();
        String words = OutcomeWords.year(outcome, answer.study().targets().get(target), answer.study(), shown);
        boolean plain =
                outcome.kind() == Outcome.Kind.REACHED && outcome.lostYear().isEmpty();
        return plain ? Cell.of(outcome.year()).reads(words) : Cell.figure(words);
    }

    /** Between which years nine in ten lie, and the share that has arrived by the year that tells most. */
    private void counted(Columns<ScenarioAnswer> columns, Target target, Certainty certainty) {
        int year = TellingYear.of(answer, certainty, target);
        CountedWords words = new CountedWords(shown);
        if (target.level().isPresent()) {
            columns.figure(
                    shown.text("certainty.table.most"),
                    s -> certainty.front(s.id(), target).map(words::shortSpread).orElse("–"));
        }
        columns.right(shown.text("certainty.table.by", Integer.toString(year)), s -> {
            OptionalDouble share =
                    certainty.front(s.id(), target).map(of -> of.shareBy(year)).orElse(OptionalDouble.empty());
            return Cell.of(share, Kind.RATIO).reads(CountedWords.share(share));
        });
    }

    private String outcome(Outcome outcome) {
        return shown.word("workbook.outcome.", outcome.kind());
    }

    private static Cell instant(Optional<Outcome> outcome) {
        return Cell.of(outcome.map(Outcome::instant).orElse(OptionalDouble.empty()), Kind.INSTANT);
    }

    /** Every target under every scenario with the instants of finer arithmetic; on a page the instants of the first. */
    public Table targets() {
        List<Arrival> arrivals = answer.scenarios().stream()
                .flatMap(s -> s.goals().stream()
                        .limit(medium == Medium.SHEET ? Long.MAX_VALUE : 1)
                        .filter(goal ->
                                medium == Medium.SHEET || goal.target().level().isPresent())
                        .map(goal -> new Arrival(s, goal)))
                .toList();
        Columns<Arrival> columns = new Columns<Arrival>(medium)
                .sheetText(shown.text("workbook.scenario_id"), a -> a.scenario().id())
                .text(shown.text("report.scenario"), a -> title(a.scenario()))
                .sheetText(
                        shown.text("workbook.target_id"), a -> a.goal().target().id())
                .sheetText(
                        shown.text("report.target"),
                        a -> a.goal().target().label().in(shown.language()));
        if (!answer.study().targets().stream().allMatch(Target::isRise)) {
            columns.sheetText(
                    shown.text("workbook.asked"),
                    a -> TargetWords.asked(a.goal().target(), shown));
        }
        columns.sheet(shown.text("workbook.level"), a -> level(a.goal().target()))
                .sheetText(
                        shown.text("workbook.unit"),
                        a -> shown.unitCell(a.goal().target().unit()))
                .sheet(
                        shown.text("workbook.by"),
                        a -> Cell.whole(a.goal().target().by()))
                .sheetText(shown.text("workbook.outcome"), a -> outcome(a.goal().outcome()))
                .sheet(
                        ofAll("workbook.year_first"),
                        a -> Cell.of(a.goal().outcome().year()))
                .right(
                        medium.name(shown.text("report.numerics.computed"), shown.text("workbook.instant")),
                        a -> instant(Optional.of(a.goal().outcome())))
                .sheet(
                        ofAll("workbook.year_lost"),
                        a -> Cell.of(a.goal().outcome().lostYear()))
                .right(
                        medium.name(shown.text("report.numerics.half"), shown.text("workbook.instant.half")),
                        a -> instant(a.goal().doubt().halfStep()))
                .right(
                        medium.name(
                                shown.text("report.numerics.runge_kutta"), shown.text("workbook.instant.runge_kutta")),
                        a -> instant(a.goal().doubt().rungeKutta()))
                .pageRight(
                        shown.text("report.numerics.difference"),
                        a -> Cell.figure(Cautions.difference(a.goal().doubt())))
                .sheet(
                        shown.text("report.numerics.difference"),
                        a -> Cell.of(a.goal().doubt().largestDifference(), Kind.RATIO));
        return medium == Medium.SHEET
                ? columns.of(arrivals, shown, "targets")
                : columns.of(
                        arrivals,
                        "numerics",
                        shown.text(
                                "report.numerics.caption",
                                answer.study().mainTarget().label()));
    }

    /** The heading of a column about every target. */
    private String ofAll(String key) {
        return shown.text(TargetWords.key(answer.study().targets(), key));
    }

    private Cell level(Target target) {
        return Cell.of(shown.scaled(target.asked(), target.unit()), Kind.EXACT);
    }

    /** What it takes to get there, and where the record alone leads. */
    public Table growth() {
        Columns<Target> columns = new Columns<Target>(medium)
                .sheetText(shown.text("workbook.target_id"), Target::id)
                .text(shown.text("report.target"), t -> t.label().in(shown.language()))
                .sheet(shown.text("workbook.level"), this::level)
                .sheetText(shown.text("workbook.unit"), t -> shown.unitCell(t.unit()))
                .pageText(shown.text("report.by"), t -> shown.text("answer.year", Integer.toString(t.by())))
                .sheet(shown.text("workbook.by"), t -> Cell.whole(t.by()))
                .pageText(
                        shown.text("report.base"),
                        t -> answer.requiredGrowth(t).map(this::base).orElse("–"))
                .sheet(
                        shown.text("workbook.base_year"),
                        required(r -> Cell.whole(r.base().year())))
                .sheet(
                        shown.text("workbook.base_figure"),
                        required(r -> Cell.of(
                                shown.scaled(r.base().value(), r.target().unit()), Kind.EXACT)))
                .sheet(
                        shown.text("workbook.base_kind"),
                        required(r -> Cell.of(Yardsticks.kind(r.base().kind(), shown))))
                .sheet(
                        shown.text("workbook.base_series"),
                        required(r -> Cell.of(r.base().series())))
                .right(
                        medium.name(shown.text("report.required"), shown.text("workbook.required")),
                        required(r -> Cell.of(r.rate(), Kind.RATIO)));
        if (medium == Medium.SHEET || !answer.benchmarks().isEmpty()) {
            naive(columns, "fast", NaiveBenchmark::fast);
            naive(columns, "slow", NaiveBenchmark::slow);
        }
        List<Target> targets = answer.study().targets().stream()
                .filter(t -> medium == Medium.PAGE && t.isRise()
                        || answer.requiredGrowth(t).isPresent()
                        || answer.benchmark(t).isPresent())
                .toList();
        return medium == Medium.SHEET ? columns.of(targets, shown, "growth") : columns.of(targets, "growth-needed", "");
    }

    private String base(RequiredGrowth required) {
        return shown.text(
                "report.base.cell",
                Integer.toString(required.base().year()),
                shown.exact(required.base().value(), required.target().unit()),
                Yardsticks.kind(required.base().kind(), shown));
    }

    private Function<Target, Cell> required(Function<RequiredGrowth, Cell> cell) {
        return target -> answer.requiredGrowth(target).map(cell).orElse(Cell.NONE);
    }

    /** On a page the rate is the same in every row and stands in the heading. */
    private void naive(Columns<Target> columns, String speed, Function<NaiveBenchmark, NaiveBenchmark.Path> carried) {
        columns.sheet(
                        shown.text("workbook.naive." + speed + "_rate"),
                        naive(n -> Cell.of(carried.apply(n).window().rate(), Kind.RATIO)))
                .sheet(
                        shown.text("workbook.naive." + speed + "_year"),
                        naive(n -> Cell.of(carried.apply(n).year())));
        answer.benchmarks().stream()
                .findFirst()
                .ifPresent(first -> columns.pageRight(
                        shown.text(
                                "report.naive." + speed,
                                Numbers.percent(carried.apply(first).window().rate(), 1)),
                        naive(n -> Cell.figure(Yardsticks.year(carried.apply(n), shown)))));
    }

    private Function<Target, Cell> naive(Function<NaiveBenchmark, Cell> cell) {
        return target -> answer.benchmark(target).map(cell).orElse(Cell.NONE);
    }
}
