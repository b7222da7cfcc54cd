package qianyi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a user's file yields: a value, or none because there were errors; in both cases everything that was
 * noticed.
 *
 * @param value present exactly when no diagnostic is an error
 */
public record Diagnosed<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    public Diagnosed {
        diagnostics = List.copyOf(diagnostics);
        if (value.isPresent() == diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("a value excludes errors, and its absence needs one");
        }
    }

    /** The value if nothing is an error; the value is dropped otherwise. */
    public static <T> Diagnosed<T> of(T value, List<Diagnostic> diagnostics) {
        boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
        return new Diagnosed<>(failed ? Optional.empty() : Optional.of(value), diagnostics);
    }

    /** No value, for the errors given. */
    public static <T> Diagnosed<T> failed(List<Diagnostic> diagnostics) {
        return new Diagnosed<>(Optional.empty(), diagnostics);
    }

    /** Goes on with the value, keeping what was noticed on the way. */
    public <R> Diagnosed<R> then(Function<T, Diagnosed<R>> next) {
        if (value.isEmpty()) {
            return new Diagnosed<>(Optional.empty(), diagnostics);
        }
        Diagnosed<R> result = next.apply(value.get());
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics);
        return new Diagnosed<>(result.value, all);
    }
}
