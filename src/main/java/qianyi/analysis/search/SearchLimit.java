package qianyi.analysis.search;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * When a search from afar, or one over many runs, ends before its time with the best that it has found. Without one, what is
 * found is the same at any speed of the machine.
 */
public final class SearchLimit {
    private final BooleanSupplier isLate;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean cut = new AtomicBoolean();

    /** @param isLate whether time is up */
    public SearchLimit(BooleanSupplier isLate) {
        this.isLate = isLate;
    }

    /** One that is never late, but can be stopped. */
    public static SearchLimit none() {
        return new SearchLimit(() -> false);
    }

    /** Whether to end now; a search that asks this does so if it is. */
    public boolean isOver() {
        if (stopped.get() || isLate.getAsBoolean()) {
            cut.set(true);
        }
        return cut.get();
    }

    /** From now on it is over. */
    public void stop() {
        stopped.set(true);
    }

    /** Whether some search ended before its time. */
    public boolean hasCut() {
        return cut.get();
    }
}
