package qianyi.answer;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import qianyi.ensemble.Design;
import qianyi.study.Assumption;

/**
 * How the scenarios of a study are run many times. The result depends on everything here but the threads.
 *
 * @param runs of each scenario, at least 1
 * @param without groups whose inputs keep their values
 * @param correlated whether inputs go together as the study says, or each is drawn by itself
 */
public record EnsembleSettings(
        Design.Kind design, int runs, long seed, int threads, Set<Assumption.Group> without, boolean correlated) {
    public EnsembleSettings {
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException(runs + " runs, " + threads + " threads");
        }
        without = Collections.unmodifiableSet(new TreeSet<>(without));
    }

    /** A Latin hypercube over every group, correlated. */
    public EnsembleSettings(int runs, long seed, int threads) {
        this(Design.Kind.LHS, runs, seed, threads, Set.of(), true);
    }

    public EnsembleSettings withRuns(int other) {
        return new EnsembleSettings(design, other, seed, threads, without, correlated);
    }

    public EnsembleSettings without(Set<Assumption.Group> groups) {
        return new EnsembleSettings(design, runs, seed, threads, groups, correlated);
    }

    public EnsembleSettings independent() {
        return new EnsembleSettings(design, runs, seed, threads, without, false);
    }
}
