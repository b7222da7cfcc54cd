package qianyi.study;

import java.util.List;

/**
 * What a study says of its doubts beyond the ranges of its assumptions.
 *
 * @param correlations each pair once, together free of contradiction; a pair that is not there is independent
 * @param history what runs are held against
 * @param signposts variables that can be observed year by year, and that may warn early
 */
public record Uncertainty(List<Correlation> correlations, List<HistoryTolerance> history, List<String> signposts) {
    /** Every assumption by itself, no run left out, nothing to watch. */
    public static final Uncertainty NONE = new Uncertainty(List.of(), List.of(), List.of());

    public Uncertainty {
        correlations = List.copyOf(correlations);
        history = List.copyOf(history);
        signposts = List.copyOf(signposts);
    }
}
