package qianyi.analysis.decomposition;

import qianyi.engine.Counterfactual;
import qianyi.engine.RunTrace;
import qianyi.engine.StateAccount;

/** The two runs that are compared, or twice the same one in two years. */
record Sides(RunTrace one, RunTrace other, Counterfactual equations, StateAccount account) {
    static Sides of(RunTrace one, RunTrace other) {
        return new Sides(one, other, new Counterfactual(one, other), new StateAccount(one));
    }

    boolean isOneRun() {
        return one == other;
    }

    /** How much more a slot has on the other side. */
    double difference(int slot, PointPair pair) {
        return other.value(pair.other(), slot) - one.value(pair.one(), slot);
    }

    boolean isShown(int slot) {
        return equations.isShown(slot);
    }
}
