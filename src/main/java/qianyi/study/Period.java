package qianyi.study;

import java.util.List;

/**
 * The years of a study. Integer time Y is the middle of calendar year Y.
 *
 * @param from first year, the model's start
 * @param today last observed year
 * @param show years for which values are printed
 */
public record Period(int from, int to, int today, List<Integer> show) {
    public Period {
        show = List.copyOf(show);
    }
}
