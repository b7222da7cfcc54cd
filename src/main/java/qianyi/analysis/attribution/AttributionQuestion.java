package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.ComparedDates;
import qianyi.analysis.Comparison;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.Measure;
import qianyi.answer.Outcome;
import qianyi.ensemble.RunProgress;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Variable;
import qianyi.study.Study;

/**
 * Asks why a date moved. Up to {@value #MOST_SINGLE} groups share as Shapley has it; more share as Owen has it, with
 * their areas as unions; where either would take too many runs, orders are drawn and the shares have an error.
 *
 * @param comparison of two scenarios that both ran to their end
 * @param context of the groups that {@link ChangeGroup#of} gives
 * @param mostRuns that are made of one question
 * @param many how the share of runs that arrive is counted; none if it is not asked for
 * @param mostCounted runs that are made for that
 */
public record AttributionQuestion(
        Study study,
        Comparison comparison,
        List<ChangeGroup> context,
        int threads,
        double mostRuns,
        Optional<EnsembleSettings> many,
        double mostCounted) {
    /** Groups that share by Shapley's value alone. */
    public static final int MOST_SINGLE = 14;

    private static final double MOST_RUNS = 150_000;

    /** What takes some ten seconds. */
    private static final double MOST_COUNTED = 30_000;

    /** Of the orders that are drawn, so that an answer can be had again. */
    private static final long SEED = 1;

    public AttributionQuestion {
        context = List.copyOf(context);
        if (comparison.scenarios().size() != 2 || comparison.failures().stream().anyMatch(Optional::isPresent)) {
            throw new IllegalArgumentException("an attribution takes two scenarios that ran");
        }
    }

    /** Over central runs, with shares that are exact wherever they can be. */
    public AttributionQuestion(Study study, Comparison comparison, List<ChangeGroup> context, int threads) {
        this(study, comparison, context, threads, MOST_RUNS, Optional.empty(), MOST_COUNTED);
    }

    /** With no more central runs than this, or few more. */
    public AttributionQuestion within(double runs) {
        return new AttributionQuestion(study, comparison, context, threads, runs, many, mostCounted);
    }

    /** And the share of so many runs that arrive. */
    public AttributionQuestion counting(EnsembleSettings settings) {
        return new AttributionQuestion(
                study, comparison, context, threads, mostRuns, Optional.of(settings), mostCounted);
    }

    /**
     * The answer.
     *
     * @return none if a run left the numbers
     */
    public Optional<Attribution> answer(RunProgress progress) {
        ComparedDates dates = comparison.dates().get(0);
        List<ChangeGroup> moving = ChangeGroup.of(study, comparison).stream()
                .filter(group -> !context.contains(group))
                .toList();
        List<List<ChangeGroup>> areas = moving.size() <= MOST_SINGLE
                ? moving.isEmpty() ? List.of() : List.of(moving)
                : fewEnough(ChangeGroup.byArea(moving));
        List<ChangeGroup> groups = areas.stream().flatMap(List::stream).toList();
        Sharing sharing = sharing(areas.stream().map(List::size).toList(), mostRuns);
        long[] coalitions = sharing.coalitions();
        int year = year(dates);
        List<CoalitionRuns.Reading> readings = runs(
                        groups,
                        context,
                        CommonDraws.CENTRAL,
                        Measure.of(study, study.mainTarget()),
                        year,
                        until(dates, year))
                .run(coalitions, threads, progress);
        if (readings.stream().anyMatch(reading -> !Double.isFinite(reading.level()))) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                study.mainTarget(),
                comparison.scenarios().get(0),
                comparison.scenarios().get(1),
                groups,
                context,
                sharing instanceof OwenValues,
                groups.size() < moving.size(),
                sharing instanceof SampledOrders orders ? 2 * orders.pairs() : 0,
                year,
                sharing.part(
                        comparison.headline().at(year).orElseThrow().values().get(0),
                        numbers(readings, CoalitionRuns.Reading::level)),
                dates(dates, readings, sharing),
                many.filter(settings -> !groups.isEmpty())
                        .flatMap(settings -> arrivals(groups, areas, year, settings, progress))));
    }

    private CoalitionRuns runs(
            List<ChangeGroup> groups,
            List<ChangeGroup> always,
            CommonDraws draws,
            Measure measure,
            int year,
            int until) {
        return new CoalitionRuns(
                study,
                comparison.scenarios().get(0),
                comparison.scenarios().get(1),
                groups,
                always,
                draws,
                measure,
                year,
                until);
    }

    private Optional<Attribution.Arrivals> arrivals(
            List<ChangeGroup> groups,
            List<List<ChangeGroup>> areas,
            int year,
            EnsembleSettings settings,
            RunProgress progress) {
        Sharing sharing = sharing(areas.stream().map(List::size).toList(), mostCounted / settings.runs());
        long[] coalitions = sharing.coalitions();
        CommonDraws draws = CommonDraws.of(
                study, comparison.scenarios().get(0), comparison.scenarios().get(1), settings);
        Measure measure = new Measure.ReachedBy(new Measure.Date(study, study.mainTarget()), year);
        int until = asksWhereItStops()
                ? study.period().to()
                : Math.min(study.period().to(), year + 1);
        double[][] all =
                byMember(runs(groups, context, draws, measure, year, until).run(coalitions, threads, progress), draws);
        double[] first = context.isEmpty()
                ? all[0]
                : byMember(
                        runs(List.of(), List.of(), draws, measure, year, until)
                                .run(new long[1], threads, RunProgress.NONE),
                        draws)[0];
        int[] whole = IntStream.range(0, draws.members())
                .filter(member ->
                        !Double.isNaN(first[member]) && Arrays.stream(all).noneMatch(row -> Double.isNaN(row[member])))
                .toArray();
        if (whole.length < 2) {
            return Optional.empty();
        }
        double before = Arrays.stream(of(whole, first)).average().orElseThrow();
        double[][] counted = Arrays.stream(all).map(row -> of(whole, row)).toArray(double[][]::new);
        return Optional.of(new Attribution.Arrivals(
                sharing.meanPart(before, counted),
                coalitions.length,
                sharing instanceof SampledOrders orders ? 2 * orders.pairs() : 0,
                whole.length,
                draws.members() - whole.length));
    }

    /** What was measured, for each coalition one number a member. */
    private static double[][] byMember(List<CoalitionRuns.Reading> readings, CommonDraws draws) {
        double[][] numbers = new double[readings.size() / draws.members()][draws.members()];
        for (int row = 0; row < readings.size(); row++) {
            numbers[row / draws.members()][row % draws.members()] =
                    readings.get(row).measured();
        }
        return numbers;
    }

    private static double[] of(int[] places, double[] numbers) {
        return IntStream.of(places).mapToDouble(place -> numbers[place]).toArray();
    }

    private Optional<Attribution.Dates> dates(
            ComparedDates dates, List<CoalitionRuns.Reading> readings, Sharing sharing) {
        List<Outcome> outcomes =
                dates.outcomes().stream().map(Optional::orElseThrow).toList();
        if (dates.target().level().isEmpty()
                || outcomes.stream().allMatch(outcome -> outcome.year().isEmpty())) {
            return Optional.empty();
        }
        double today = study.period().today();
        double horizon = study.period().to();
        int never = (int) readings.stream()
                .filter(reading -> reading.measured() == Measure.LATER)
                .count();
        int already = (int)
                readings.stream().filter(reading -> reading.measured() == today).count();
        return Optional.of(new Attribution.Dates(
                sharing.part(
                        outcomes.get(0).kind() == Outcome.Kind.ALREADY
                                ? today
                                : outcomes.get(0).instant().orElse(horizon),
                        numbers(readings, reading -> Math.min(horizon, reading.measured()))),
                readings.size(),
                never,
                already,
                outcomes.stream().anyMatch(outcome -> outcome.instant().isEmpty())));
    }

    private static double[] numbers(
            List<CoalitionRuns.Reading> readings, ToDoubleFunction<CoalitionRuns.Reading> number) {
        return readings.stream().mapToDouble(number).toArray();
    }

    private int year(ComparedDates dates) {
        OptionalInt earlier = dates.outcomes().stream()
                .flatMapToInt(outcome -> outcome.orElseThrow().year().stream())
                .min();
        return earlier.orElse(Math.min(dates.target().by(), study.period().to()));
    }

    /** The year by which both scenarios have arrived and the headline is read; the end if one never arrives. */
    private int until(ComparedDates dates, int year) {
        int end = study.period().to();
        boolean both = dates.outcomes().stream()
                .allMatch(outcome -> outcome.orElseThrow().year().isPresent());
        if (!both || asksWhereItStops()) {
            return end;
        }
        int later = dates.outcomes().stream()
                .mapToInt(outcome -> outcome.orElseThrow().year().orElseThrow())
                .max()
                .orElseThrow();
        return Math.min(end, Math.max(later, year + 1));
    }

    /** Whether an equation would notice that a run ends early. */
    private boolean asksWhereItStops() {
        return study.program().model().variables().values().stream()
                .flatMap(variable -> Stream.concat(
                        variable.equations().stream(),
                        variable instanceof Variable.Stock stock ? stock.rates().stream() : Stream.<Equation>empty()))
                .flatMap(equation -> Children.of(equation.expression(), Expr.Call.class).stream())
                .anyMatch(call -> call.function() == Builtin.STOPTIME);
    }

    private static Sharing sharing(List<Integer> sizes, double most) {
        int players = sizes.stream().mapToInt(size -> size).sum();
        if (players <= MOST_SINGLE && (players <= 1 || Math.scalb(1, players) <= most)) {
            return new Sharing.All(players);
        }
        boolean inUnions = players > MOST_SINGLE
                && OwenValues.most(sizes) <= most
                && sizes.stream().allMatch(size -> size <= ShapleyValues.MOST_PLAYERS);
        return inUnions ? new OwenValues(sizes) : SampledOrders.within(players, most, SEED);
    }

    /** The largest areas as one group each until a coalition can be written down. */
    private static List<List<ChangeGroup>> fewEnough(List<List<ChangeGroup>> areas) {
        List<List<ChangeGroup>> fewer = new ArrayList<>(areas);
        while (fewer.stream().mapToInt(List::size).sum() > SampledOrders.MOST_PLAYERS) {
            int largest = IntStream.range(0, fewer.size())
                    .reduce((a, b) -> fewer.get(b).size() > fewer.get(a).size() ? b : a)
                    .orElseThrow();
            fewer.set(largest, List.of(ChangeGroup.merged(fewer.get(largest))));
        }
        return fewer;
    }
}
