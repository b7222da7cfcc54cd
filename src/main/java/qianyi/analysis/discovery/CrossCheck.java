package qianyi.analysis.discovery;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the first box is worth on runs that were not used to find it: it is found again without each fifth of the runs,
 * the choice of its inputs included, and counted on that fifth.
 *
 * @param runs inside these boxes, of the runs held out
 * @param cases of interest among them
 * @param allRuns held out, which is every run once
 * @param allCases of interest, held out
 * @param sameInputs how many of the {@code times} boxes restrict the same inputs as the one found in all runs
 * @param times how often it was found again
 */
public record CrossCheck(int runs, int cases, int allRuns, int allCases, int sameInputs, int times) {
    static CrossCheck of(Sample sample, Box found, int[] decimals) {
        int[] folds = Folds.of(sample);
        int runs = 0;
        int cases = 0;
        int same = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int heldOut = fold;
            Optional<Box> again = Prim.box(sample.where(run -> folds[run] != heldOut), decimals);
            if (again.isPresent()) {
                Box checked = sample.where(run -> folds[run] == heldOut)
                        .box(again.get().restrictions());
                runs += checked.runs();
                cases += checked.cases();
                same += inputs(again.get()).equals(inputs(found)) ? 1 : 0;
            }
        }
        return new CrossCheck(runs, cases, sample.runs(), sample.cases(), same, Folds.COUNT);
    }

    private static Set<Integer> inputs(Box box) {
        return box.restrictions().stream().map(Restriction::input).collect(Collectors.toSet());
    }
}
