package qianyi.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import qianyi.text.Localized;

/**
 * What an answer that was written once still says, so that the next can be held against it.
 *
 * @param study its id
 * @param files hash of every file that went in, by name; empty if the answer is older than that field
 * @param seed none if the scenarios were run but once, as runs
 */
public record WrittenAnswer(
        String study,
        String command,
        String version,
        Map<String, String> files,
        OptionalLong seed,
        OptionalLong runs,
        List<WrittenScenario> scenarios) {
    /**
     * One scenario.
     *
     * @param outcome of each target by its id
     * @param shares of each target by its id: by year, the share of runs that reach it in that year or before, with
     *     forecast errors where the study has them; empty if the scenarios were run but once
     * @param values the headline in the model's unit, by year
     */
    public record WrittenScenario(
            String id,
            Localized title,
            Map<String, Outcome> outcome,
            Map<String, SortedMap<Integer, Double>> shares,
            SortedMap<Integer, Double> values) {
        public WrittenScenario {
            outcome = Map.copyOf(outcome);
            shares = Map.copyOf(shares);
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    public WrittenAnswer {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        scenarios = List.copyOf(scenarios);
    }

    public Optional<WrittenScenario> scenario(String id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
