package qianyi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cases as plain text. A line {@code === title} starts a case; its other lines are a {@link CompactModel} that says in
 * comments what is to come out of it:
 *
 * <pre>
 *   aux x = 2 ^ 3                  // expect 8
 *   aux y[sector] = 1              // expect 1 1                      all elements at the start, in order
 *   aux z = TIME                   // expect at 3: 3; at 4: 4
 *   aux z = TIME                   // expect over time: 0 1 2 3       every saved instant
 *   aux w = 2 + populaton
 *   //          ^~~~~~~~~ error model.name-unknown-nearest
 *   // en: no variable is called 'populaton'
 * </pre>
 *
 * <p>The mark {@code ^} stands below the first character of what is reported and the last {@code ~} below its end, a
 * Chinese character counting as one; an {@code error} without a mark is about the whole line above it. Lines {@code en:} and {@code zh:} give its sentence.
 * Errors are complete: one more or one less fails the case. Numbers agree to 12 digits.
 *
 * <p>A case may be a whole study instead. A line {@code --- name} starts a file of its folder; {@code --- model} is a
 * {@link CompactModel}, which becomes model.xmile. Problems are marked as above, warnings and notes too, and the lines
 * that do so are no part of the file. Below {@code --- answer} stands what the study answers, a line for each target of
 * each scenario, with the instant to three digits:
 *
 * <pre>
 *   === one scenario arrives, one does not
 *   --- slow.yaml
 *   title: Slow
 *   ...
 *   --- answer
 *   trend double: 2008, crosses 2007.263        // also: 2008, lost 2011, crosses ...; 2003, already met
 *   slow double: not reached
 *   wild: failed
 * </pre>
 *
 * <p>A case called {@code given} is not run: its files are those of the studies below it, which name only files that differ.
 */
final class CaseFile {
    private static final String GIVEN = "given";
    private static final String FILE = "--- ";

    /** What is checked, and where it stands. */
    interface Case {
        String title();

        int line();

        void check() throws IOException;

        default void run() throws IOException {
            try {
                check();
            } catch (AssertionError | IllegalArgumentException e) {
                throw new AssertionError("case '" + title() + "' at line " + line() + ": " + e.getMessage(), e);
            }
        }
    }

    private CaseFile() {}

    static List<Case> read(Stream<String> text) {
        List<Case> cases = new ArrayList<>();
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (ModelCase one : split(text)) {
            Map<String, List<String>> own = files(one.lines());
            if (one.title().equals(GIVEN)) {
                given = own;
            } else if (own.isEmpty()) {
                cases.add(one);
            } else {
                Map<String, List<String>> all = new LinkedHashMap<>(given);
                all.putAll(own);
                cases.add(new StudyCase(one.title(), one.line(), all));
            }
        }
        return cases;
    }

    private static List<ModelCase> split(Stream<String> text) {
        List<ModelCase> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.toList()) {
            number++;
            if (line.startsWith("===")) {
                lines = new ArrayList<>();
                cases.add(new ModelCase(line.replace("=", "").strip(), number, lines));
            } else {
                lines.add(line);
            }
        }
        return cases;
    }

    /** The lines of each file, without empty ones at its end; none if the case is no study. */
    private static Map<String, List<String>> files(List<String> lines) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        List<String> file = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(FILE)) {
                file = new ArrayList<>();
                files.put(line.substring(FILE.length()).strip(), file);
            } else {
                file.add(line);
            }
        }
        for (List<String> one : files.values()) {
            while (!one.isEmpty() && one.get(one.size() - 1).isBlank()) {
                one.remove(one.size() - 1);
            }
        }
        return files;
    }
}
