package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import qianyi.analysis.ComparedDates;
import qianyi.analysis.Comparison;
import qianyi.answer.Measure;
import qianyi.answer.Outcome;
import qianyi.ensemble.RunProgress;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * Why the main target is reached at another instant under the second of two scenarios than under the first: what each
 * group of changes has to do with it, over all coalitions of the groups. Up to {@value #MOST_SINGLE} groups share as
 * Shapley has it; more share as Owen has it, with their areas as unions.
 *
 * @param groups one a share of {@code levels} and {@code dates}, in their order
 * @param context groups that are as the second scenario has them in every run
 * @param merged whether groups of an area had to go together, because there would have been too many runs
 * @param byArea whether areas come and go as a whole (Owen)
 * @param year in which the headline is read: that of the scenario that arrives first, else the one that the target names
 * @param levels of the headline, in its unit
 * @param dates in years; none for a target without a level, or that neither scenario reaches
 */
public record Attribution(
        Target target,
        Scenario first,
        Scenario second,
        List<ChangeGroup> groups,
        List<ChangeGroup> context,
        boolean byArea,
        boolean merged,
        int year,
        Part levels,
        Optional<Dates> dates) {
    /** Groups that share by Shapley's value alone. */
    public static final int MOST_SINGLE = 14;

    /** Runs that are made of one question at most. */
    private static final double MOST_RUNS = 150_000;

    /**
     * One difference, taken apart.
     *
     * @param before the number of the first scenario
     * @param start the same with the context as the second scenario has it
     * @param end the number of the second scenario
     * @param shares of what lies between start and end
     */
    public record Part(double before, double start, double end, FairShares shares) {
        /** What the context moves by itself. */
        public double ofContext() {
            return start - before;
        }

        public double difference() {
            return end - before;
        }
    }

    /**
     * Dates in years.
     *
     * @param coalitions how many were run
     * @param never how many of them do not arrive; their date is the horizon
     * @param already how many of them are there today; their date is today
     * @param atLeast whether the first or the second scenario is one of these, so that they lie further apart
     */
    public record Dates(Part part, int coalitions, int never, int already, boolean atLeast) {}

    public Attribution {
        groups = List.copyOf(groups);
        context = List.copyOf(context);
    }

    /**
     * Of two scenarios.
     *
     * @param context of the groups that {@link ChangeGroup#of} gives
     * @return none if a run left the numbers
     * @throws IllegalArgumentException unless the comparison is of two scenarios that both ran to their end
     */
    public static Optional<Attribution> of(
            Study study, Comparison comparison, List<ChangeGroup> context, int threads, RunProgress progress) {
        if (comparison.scenarios().size() != 2 || comparison.failures().stream().anyMatch(Optional::isPresent)) {
            throw new IllegalArgumentException("an attribution takes two scenarios that ran");
        }
        ComparedDates dates = comparison.dates().get(0);
        List<ChangeGroup> moving = ChangeGroup.of(study, comparison).stream()
                .filter(group -> !context.contains(group))
                .toList();
        boolean single = moving.size() <= MOST_SINGLE;
        List<List<ChangeGroup>> areas =
                single ? moving.isEmpty() ? List.of() : List.of(moving) : fewEnough(ChangeGroup.byArea(moving));
        List<ChangeGroup> groups = areas.stream().flatMap(List::stream).toList();
        List<Integer> sizes = areas.stream().map(List::size).toList();
        long[] coalitions =
                single ? LongStream.range(0, 1L << groups.size()).toArray() : new OwenValues(sizes).coalitions();
        int year = year(dates, study);
        CoalitionRuns runs = new CoalitionRuns(
                study,
                comparison.scenarios().get(0),
                comparison.scenarios().get(1),
                groups,
                context,
                Measure.of(study, study.mainTarget()),
                year);
        List<CoalitionRuns.Reading> readings = runs.run(coalitions, threads, progress);
        if (readings.stream().anyMatch(reading -> !Double.isFinite(reading.level()))) {
            return Optional.empty();
        }
        Sharing sharing = new Sharing(single ? Optional.empty() : Optional.of(new OwenValues(sizes)), coalitions);
        return Optional.of(new Attribution(
                study.mainTarget(),
                comparison.scenarios().get(0),
                comparison.scenarios().get(1),
                groups,
                context,
                !single,
                groups.size() < moving.size(),
                year,
                sharing.part(
                        comparison.headline().at(year).orElseThrow().values().get(0),
                        numbers(readings, CoalitionRuns.Reading::level)),
                dates(study, dates, readings, sharing)));
    }

    private static Optional<Dates> dates(
            Study study, ComparedDates dates, List<CoalitionRuns.Reading> readings, Sharing sharing) {
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
        return Optional.of(new Dates(
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

    private static int year(ComparedDates dates, Study study) {
        OptionalInt earlier = dates.outcomes().stream()
                .flatMapToInt(outcome -> outcome.orElseThrow().year().stream())
                .min();
        return earlier.orElse(Math.min(dates.target().by(), study.period().to()));
    }

    /** The largest areas as one group each until there are not too many coalitions. */
    private static List<List<ChangeGroup>> fewEnough(List<List<ChangeGroup>> areas) {
        List<List<ChangeGroup>> fewer = new ArrayList<>(areas);
        while (isTooMuch(fewer.stream().map(List::size).toList())) {
            int largest = IntStream.range(0, fewer.size())
                    .reduce((a, b) -> fewer.get(b).size() > fewer.get(a).size() ? b : a)
                    .orElseThrow();
            fewer.set(largest, List.of(ChangeGroup.merged(fewer.get(largest))));
        }
        return fewer;
    }

    private static boolean isTooMuch(List<Integer> sizes) {
        return OwenValues.most(sizes) > MOST_RUNS || sizes.stream().anyMatch(size -> size > ShapleyValues.MOST_PLAYERS);
    }
}
