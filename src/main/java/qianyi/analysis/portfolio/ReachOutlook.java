package qianyi.analysis.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SingleRuns;
import qianyi.answer.Trajectory;
import qianyi.ensemble.RunProgress;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What several years would take: the one that is wanted, the last that is shown, and from the first that policy can bring
 * about three that lie apart.
 *
 * @param earliest the first year that all levers that help bring about at their upper ends; none within the period
 * @param ends with those levers at their upper ends, over the period
 * @param years one answer a year, in order
 */
public record ReachOutlook(Optional<Integer> earliest, Trajectory ends, List<ReachAnswer> years) {
    private static final int APART = 2;
    private static final int LATER = 3;

    public ReachOutlook {
        years = List.copyOf(years);
    }

    /**
     * From the baseline to the main target; none if that is no rise to a level, if the baseline fails or is there already,
     * or if the study has no levers.
     *
     * @param runs behind each proof; 0 for none
     */
    public static Optional<ReachOutlook> of(Study study, int runs, long seed, int threads) {
        Target target = study.mainTarget();
        Optional<Scenario> baseline = study.scenario(study.baseline());
        if (baseline.isEmpty() || !target.isRise() || target.level().isEmpty()) {
            return Optional.empty();
        }
        ReachQuestion question =
                ReachQuestion.of(study, baseline.get(), target, study.period().to(), threads);
        List<Lever> levers = question.policy().stream()
                .filter(lever -> lever.assumption().isHeldWithinRange())
                .toList();
        SingleRuns single = new SingleRuns(question);
        boolean sound = Double.isFinite(single.margin(List.of(), new double[0]));
        return levers.size() < 2 || !sound ? Optional.empty() : Optional.of(of(question, levers, single, runs, seed));
    }

    private static ReachOutlook of(ReachQuestion question, List<Lever> levers, SingleRuns single, int runs, long seed) {
        Study study = question.study();
        Trajectory scenario = single.path(List.of(), new double[0]);
        Optional<Integer> own = first(question, scenario);
        Trajectory ends = earliest(question, levers, single);
        Optional<Integer> earliest = first(question, ends);
        TreeSet<Integer> years = new TreeSet<>(List.of(
                question.target().by(),
                study.period().show().get(study.period().show().size() - 1)));
        earliest.ifPresent(year -> IntStream.range(0, LATER)
                .map(i -> year + APART * i)
                .filter(later -> later < own.orElse(study.period().to() + 1))
                .forEach(years::add));
        years.removeIf(
                year -> year <= study.period().today() || year > study.period().to());
        return new ReachOutlook(
                earliest,
                ends,
                Reach.of(question, List.copyOf(years)).stream()
                        .map(reach -> ReachAnswer.of(reach, Map.of(), runs, seed, RunProgress.NONE))
                        .toList());
    }

    /** A lever can help late and harm early, so the first year is sought with the levers that help in it. */
    private static Trajectory earliest(ReachQuestion question, List<Lever> levers, SingleRuns single) {
        Trajectory ends = corner(question, levers, single);
        Optional<Integer> year = first(question, ends);
        while (year.isPresent() && year.get() > question.study().period().today() + 1) {
            Trajectory before = corner(question.by(year.get() - 1), levers, single);
            Optional<Integer> sooner = first(question, before);
            if (sooner.isEmpty() || sooner.get() >= year.get()) {
                return ends;
            }
            ends = before;
            year = sooner;
        }
        return ends;
    }

    /** The headline with all levers that help in the year asked for at their upper ends. */
    private static Trajectory corner(ReachQuestion question, List<Lever> levers, SingleRuns single) {
        PortfolioQuestion all = PortfolioQuestion.of(question, levers, Map.of());
        double[] values = all.values(new PortfolioSearch(all).corner());
        return single.path(all.plainLevers(), values);
    }

    private static Optional<Integer> first(ReachQuestion question, Trajectory path) {
        return IntStream.rangeClosed(
                        question.study().period().today() + 1,
                        question.study().period().to())
                .filter(year -> question.margin(path.at(year)) >= 0)
                .boxed()
                .findFirst();
    }
}
