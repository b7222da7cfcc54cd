package qianyi.analysis.search;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is worked out once, when it is first asked for. */
public final class Lazy<T> {
    private final Supplier<T> work;
    private Optional<T> value = Optional.empty();

    public Lazy(Supplier<T> work) {
        this.work = work;
    }

    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(work.get());
        }
        return value.get();
    }
}
