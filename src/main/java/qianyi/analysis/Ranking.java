package qianyi.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Outcome;
import qianyi.answer.RunOutcomes;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;

/**
 * Whether the scenarios keep their order over the runs: run by run, with the same draws, which of two meets the first
 * target earlier. The year decides, and within a year the instant; who arrives is before who does not.
 *
 * @param scenarios ids, in the study's order
 * @param pairs each two of them once, in that order
 */
public record Ranking(List<String> scenarios, List<Pair> pairs) {
    /**
     * Two scenarios over the runs that count in both.
     *
     * @param firstBefore runs in which the first is earlier
     * @param secondBefore runs in which the second is earlier
     * @param together runs in which both arrive at the same instant
     * @param neither runs in which neither arrives within the period
     */
    public record Pair(String first, String second, int firstBefore, int secondBefore, int together, int neither) {
        /** Runs that count in both. */
        public int runs() {
            return firstBefore + secondBefore + together + neither;
        }
    }

    private static final Comparator<Outcome> ORDER = Comparator.comparingInt(
                    (Outcome outcome) -> outcome.year().orElse(Integer.MAX_VALUE))
            .thenComparingDouble(
                    outcome -> outcome.instant().orElse(outcome.year().orElse(0)));

    public Ranking {
        scenarios = List.copyOf(scenarios);
        pairs = List.copyOf(pairs);
    }

    /** By the first target. */
    static Ranking of(StudyEnsemble ensemble) {
        List<ScenarioEnsemble> scenarios = ensemble.scenarios();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            for (int j = i + 1; j < scenarios.size(); j++) {
                pairs.add(pair(scenarios.get(i), scenarios.get(j)));
            }
        }
        return new Ranking(scenarios.stream().map(ScenarioEnsemble::id).toList(), pairs);
    }

    private static Pair pair(ScenarioEnsemble first, ScenarioEnsemble second) {
        RunOutcomes one = first.outcomes(0);
        RunOutcomes other = second.outcomes(0);
        int before = 0;
        int after = 0;
        int together = 0;
        int neither = 0;
        for (int run = 0; run < first.runs(); run++) {
            if (!first.counts(run) || !second.counts(run)) {
                continue;
            }
            Outcome a = one.of(run).orElseThrow();
            Outcome b = other.of(run).orElseThrow();
            int order = ORDER.compare(a, b);
            if (order < 0) {
                before++;
            } else if (order > 0) {
                after++;
            } else if (a.year().isPresent()) {
                together++;
            } else {
                neither++;
            }
        }
        return new Pair(first.id(), second.id(), before, after, together, neither);
    }

    /** The two in the order asked for; none if one is not there or they are the same. */
    public Optional<Pair> of(String first, String second) {
        return pairs.stream()
                .filter(p -> p.first().equals(first) && p.second().equals(second)
                        || p.first().equals(second) && p.second().equals(first))
                .findFirst()
                .map(p -> p.first().equals(first)
                        ? p
                        : new Pair(first, second, p.secondBefore(), p.firstBefore(), p.together(), p.neither()));
    }
}
