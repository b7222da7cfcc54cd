package qianyi.analysis.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import qianyi.model.Names;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What would have to be so that a target is met by a year. It is asked of the figure of that year, which every run has,
 * and not of the date, which some runs have not.
 *
 * @param scenario where every search starts from
 * @param target that is a level
 * @param by the year whose figure has to meet it; after today and within the period
 * @param policy levers: what some scenario of the study sets, or what was asked for by name
 * @param effects other assumptions of policy: how strongly it works, and what was done before; nobody chooses them
 * @param outside what is no policy: prices, the world outside and measurement
 * @param named whether the levers were asked for by name
 * @param limit when searches end before their time
 */
public record ReachQuestion(
        Study study,
        Scenario scenario,
        Target target,
        int by,
        List<Lever> policy,
        List<Lever> effects,
        List<Lever> outside,
        boolean named,
        int threads,
        SearchLimit limit) {
    private static final Set<Assumption.Group> OUTSIDE =
            Set.of(Assumption.Group.PRICE_LEVEL, Assumption.Group.OUTSIDE_WORLD, Assumption.Group.MEASUREMENT);

    public ReachQuestion {
        policy = List.copyOf(policy);
        effects = List.copyOf(effects);
        outside = List.copyOf(outside);
        if (target.level().isEmpty()
                || by <= study.period().today()
                || by > study.period().to()) {
            throw new IllegalArgumentException(target.id() + " by " + by);
        }
    }

    /**
     * With every assumption that has a range. Levers are those that the study lists, else what its scenarios set, else all
     * of policy.
     */
    public static ReachQuestion of(Study study, Scenario scenario, Target target, int by, int threads) {
        List<Lever> set = levers(study, scenario, one -> isPolicy(one) && isChosen(study, one));
        List<Lever> others = levers(study, scenario, one -> isPolicy(one) && !isChosen(study, one));
        return new ReachQuestion(
                study,
                scenario,
                target,
                by,
                set.isEmpty() ? others : set,
                set.isEmpty() ? List.of() : others,
                levers(study, scenario, one -> OUTSIDE.contains(one.group())),
                false,
                threads,
                SearchLimit.none());
    }

    /** The same with these levers alone in the place of all of policy. */
    public ReachQuestion with(List<Assumption> levers) {
        return new ReachQuestion(
                study,
                scenario,
                target,
                by,
                levers.stream().map(lever -> Lever.of(study, scenario, lever)).toList(),
                List.of(),
                outside,
                true,
                threads,
                limit);
    }

    /** The same with its searches ended before their time. */
    public ReachQuestion within(SearchLimit other) {
        return new ReachQuestion(study, scenario, target, by, policy, effects, outside, named, threads, other);
    }

    /** The same asked of another year. */
    public ReachQuestion by(int year) {
        return new ReachQuestion(study, scenario, target, year, policy, effects, outside, named, threads, limit);
    }

    private static boolean isPolicy(Assumption assumption) {
        return assumption.group() == Assumption.Group.POLICY;
    }

    private static boolean isChosen(Study study, Assumption assumption) {
        return study.policy().levers().isEmpty()
                ? isSet(study, assumption)
                : study.policy().levers().stream()
                        .anyMatch(lever -> lever.assumption().equals(assumption.title()));
    }

    private static boolean isSet(Study study, Assumption assumption) {
        return study.scenarios().stream()
                .flatMap(scenario -> scenario.changes().stream())
                .anyMatch(change -> Names.canonical(change.variable()).equals(Names.canonical(assumption.name())));
    }

    private static List<Lever> levers(Study study, Scenario scenario, Predicate<Assumption> which) {
        return study.assumptions().stream()
                .filter(assumption -> assumption.low().isPresent() && which.test(assumption))
                .map(assumption -> Lever.of(study, scenario, assumption))
                .toList();
    }

    private Target.Level level() {
        return target.level().orElseThrow();
    }

    /** How far a figure is beyond the target, below 0 if it does not meet it; in the model's unit. */
    public double margin(double figure) {
        return level().ceiling() ? level().value() - figure : figure - level().value();
    }

    /** The figure that is so far beyond the target. */
    public double figure(double margin) {
        return level().ceiling() ? level().value() - margin : level().value() + margin;
    }
}
