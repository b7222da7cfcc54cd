package qianyi.format.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.model.Diagnostic;
import qianyi.model.Names;

/**
 * A model in another dialect, or why there is none.
 *
 * @param text of the file; none if anything is refused
 * @param findings what is said in other words, as notes, and what is refused, as errors
 * @param names of variables that have another name now, by canonical name
 * @param exact variables that are written as they are
 * @param rewritten variables that are said in other words
 * @param refused variables that cannot be written
 */
public record Conversion(
        Optional<String> text,
        List<Diagnostic> findings,
        Map<String, String> names,
        int exact,
        int rewritten,
        int refused) {
    public Conversion {
        findings = List.copyOf(findings);
        names = Map.copyOf(names);
    }

    /** The name that a variable has now. */
    public String name(String before) {
        return names.getOrDefault(Names.canonical(before), before);
    }

    /** The same without a text, for one more reason. */
    public Conversion refusedFor(Diagnostic reason) {
        List<Diagnostic> all =
                Stream.concat(findings.stream(), Stream.of(reason)).toList();
        return new Conversion(Optional.empty(), all, names, exact, rewritten, refused + 1);
    }
}
