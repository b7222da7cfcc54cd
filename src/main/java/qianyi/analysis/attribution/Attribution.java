package qianyi.analysis.attribution;

import java.util.List;
import java.util.Optional;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.ensemble.RunProgress;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * Why the main target is reached at another instant under the second of two scenarios than under the first: what each
 * group of changes has to do with it, over coalitions of the groups, as {@link AttributionQuestion} chooses them.
 *
 * @param groups one a share of {@code levels} and {@code dates}, in their order
 * @param context groups that are as the second scenario has them in every run
 * @param byArea whether areas come and go as a whole (Owen)
 * @param merged whether groups of an area had to go together, because there are too many
 * @param orders how many orders of the groups were drawn, because every coalition would have been too many; else 0
 * @param year in which the headline is read: that of the scenario that arrives first, else the one that the target names
 * @param levels of the headline, in its unit
 * @param dates in years; none for a target without a level, or that neither scenario reaches
 * @param arrivals by the year, over many runs; none if they were not asked for
 */
public record Attribution(
        Target target,
        Scenario first,
        Scenario second,
        List<ChangeGroup> groups,
        List<ChangeGroup> context,
        boolean byArea,
        boolean merged,
        int orders,
        int year,
        Part levels,
        Optional<Dates> dates,
        Optional<Arrivals> arrivals) {
    /** What takes a second or two: every coalition of eleven groups, and 158 drawn orders of fourteen. */
    private static final double FEW_RUNS = 2_100;

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

    /**
     * The share of runs that arrive by the year, from 0 to 1, with the same draws in every coalition.
     *
     * @param coalitions how many were run
     * @param orders how many orders of the groups were drawn; 0 if every coalition was run
     * @param runs of each that are counted
     * @param failed of each that left the numbers in some coalition, and are left out of all
     */
    public record Arrivals(Part part, int coalitions, int orders, int runs, int failed) {}

    public Attribution {
        groups = List.copyOf(groups);
        context = List.copyOf(context);
    }

    /**
     * Of two scenarios, over central runs.
     *
     * @param context of the groups that {@link ChangeGroup#of} gives
     * @return none if a run left the numbers
     * @throws IllegalArgumentException unless the comparison is of two scenarios that both ran to their end
     */
    public static Optional<Attribution> of(
            Study study, Comparison comparison, List<ChangeGroup> context, int threads, RunProgress progress) {
        return new AttributionQuestion(study, comparison, context, threads).answer(progress);
    }

    /**
     * Of the baseline of an answer and the best that policy does, else the first highlighted scenario that changes policy
     * alone; over few runs, so that the shares of many changes have an error.
     *
     * @return none if there are no two such scenarios, they differ in nothing, or a run left the numbers
     */
    public static Optional<Attribution> ofPolicy(Answer answer, int threads) {
        Optional<String> policy = answer.bestPolicy()
                .or(() -> answer.study().highlight().stream()
                        .flatMap(id -> answer.scenario(id).stream())
                        .filter(scenario ->
                                scenario.isPolicyAlone() && scenario.failure().isEmpty())
                        .findFirst())
                .map(ScenarioAnswer::id);
        return policy.filter(id -> answer.baseline().isPresent())
                .map(id -> Comparison.of(answer, List.of(answer.study().baseline(), id)))
                .flatMap(comparison -> new AttributionQuestion(answer.study(), comparison, List.of(), threads)
                        .within(FEW_RUNS)
                        .answer(RunProgress.NONE))
                .filter(why -> !why.groups().isEmpty());
    }
}
