package qianyi.answer;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import qianyi.engine.Run;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/** What many runs of one scenario gave. Runs are counted from 0. */
public final class ScenarioEnsemble {
    private final Scenario scenario;
    private final List<Target> targets;
    private final Period period;
    private final int runs;
    private final List<EnsembleInput> inputs;
    private final Design design;
    private final List<RunOutcomes> outcomes;
    private final YearlyFigures headline;
    private final List<YearlyFigures> signposts;
    private final NavigableMap<Integer, Run.Failure> failures;
    private final List<BitSet> missed;
    private final BitSet leftOut = new BitSet();

    ScenarioEnsemble(
            Study study,
            Scenario scenario,
            int runs,
            List<EnsembleInput> inputs,
            Design design,
            List<RunOutcomes> outcomes,
            YearlyFigures headline,
            List<YearlyFigures> signposts,
            NavigableMap<Integer, Run.Failure> failures,
            List<BitSet> missed) {
        this.scenario = scenario;
        this.targets = study.targets();
        this.period = study.period();
        this.runs = runs;
        this.inputs = List.copyOf(inputs);
        this.design = design;
        this.outcomes = List.copyOf(outcomes);
        this.headline = headline;
        this.signposts = List.copyOf(signposts);
        this.failures = Collections.unmodifiableNavigableMap(new TreeMap<>(failures));
        this.missed = missed.stream().map(rule -> (BitSet) rule.clone()).toList();
        this.missed.forEach(leftOut::or);
    }

    public Scenario scenario() {
        return scenario;
    }

    public String id() {
        return scenario.id();
    }

    public int runs() {
        return runs;
    }

    /** What was drawn under this scenario. */
    public List<EnsembleInput> inputs() {
        return inputs;
    }

    /**
     * The numbers drawn for a stretch of runs, made anew from the design.
     *
     * @return one row an input, one number a run
     */
    public double[][] draws(int from, int count) {
        return Ensemble.draws(inputs, design, from, count);
    }

    /** The outcomes of a target, by its place in the study's order. */
    public RunOutcomes outcomes(int target) {
        return outcomes.get(target);
    }

    /** When the runs meet a target, of those that history leaves in. */
    public ArrivalStatistics statistics(int target) {
        return ArrivalStatistics.of(targets.get(target), period, outcomes(target), this::isLeftOut);
    }

    /** The same of all that did not fail, whatever history says. */
    public ArrivalStatistics unfiltered(int target) {
        return ArrivalStatistics.of(targets.get(target), period, outcomes(target), run -> false);
    }

    /** The study's headline, of every run that did not fail. */
    public YearlyFigures headline() {
        return headline;
    }

    /** The figures that a study watches for early warning, in its order. */
    public List<YearlyFigures> signposts() {
        return signposts;
    }

    /** Where runs left the numbers, by run. */
    public NavigableMap<Integer, Run.Failure> failures() {
        return failures;
    }

    /** Runs that did not fail and that one of the study's rules on history, by its place, leaves out. */
    public int leftOutBy(int rule) {
        return missed.get(rule).cardinality();
    }

    /** Runs that did not fail and that history leaves out. */
    public int leftOut() {
        return leftOut.cardinality();
    }

    /** Whether the run misses an observed figure by more than its tolerance. */
    public boolean isLeftOut(int run) {
        return leftOut.get(run);
    }

    /** Whether the run neither failed nor is left out by history. */
    public boolean counts(int run) {
        return !failures.containsKey(run) && !leftOut.get(run);
    }
}
