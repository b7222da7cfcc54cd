package qianyi.analysis.decomposition;

import java.util.Comparator;
import qianyi.engine.RunTrace;

/**
 * A point of one run and the point of the other that it is held against; the same point where two scenarios are compared,
 * an earlier and a later one where two years are. The later come first.
 */
record PointPair(int one, int other) implements Comparable<PointPair> {
    static final PointPair START = new PointPair(RunTrace.START, RunTrace.START);

    private static final Comparator<PointPair> LATEST_FIRST = Comparator.comparingInt(PointPair::other)
            .thenComparingInt(PointPair::one)
            .reversed();

    boolean isStart() {
        return other == RunTrace.START;
    }

    @Override
    public int compareTo(PointPair pair) {
        return LATEST_FIRST.compare(this, pair);
    }
}
