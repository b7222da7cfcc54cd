package qianyi.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Work that keeps its finished part when the process is interrupted; there is one such process and one such work. */
final class Interruption {
    private static final AtomicReference<Optional<Supplier<String>>> WORK = new AtomicReference<>(Optional.empty());

    private Interruption() {}

    /** From now on an interruption ends the work by this, which says what was kept. */
    static void keeps(Supplier<String> end) {
        WORK.set(Optional.of(end));
    }

    /** The work is done. */
    static void over() {
        WORK.set(Optional.empty());
    }

    /** Ends the work that is going on and says what was kept of it; nothing if it keeps nothing. */
    static Optional<String> end() {
        return WORK.get().map(Supplier::get);
    }
}
