package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.text.Language;
import qianyi.text.Messages;

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
 */
final class CaseFile {
    private static final Pattern EXPECT = Pattern.compile("//\\s*expect\\s+(.*)");
    private static final Pattern ERROR = Pattern.compile("\\s*//\\s*(\\^~*)?\\s*error\\s+(\\S+)\\s*");
    private static final Pattern SENTENCE = Pattern.compile("\\s*//\\s*(en|zh):\\s*(.*)");

    private static final int NO_END = -1;

    /** One case: the lines after its title. */
    record Case(String title, int line, List<String> lines) {
        void run() {
            try {
                check();
            } catch (AssertionError | IllegalArgumentException e) {
                throw new AssertionError("case '" + title + "' at line " + line + ": " + e.getMessage(), e);
            }
        }

        private void check() {
            CompactModel model = CompactModel.of(String.join("\n", lines));
            Diagnosed<Program> program = model.compile();
            List<Expected> expected = expectedErrors(model);
            List<Diagnostic> errors =
                    program.diagnostics().stream().filter(Diagnostic::isError).toList();
            assertThat(errors.stream().map(Case::place).sorted().toList())
                    .as(errors.toString())
                    .isEqualTo(expected.stream().map(Expected::place).sorted().toList());
            expected.forEach(one -> one.check(errors));
            program.value().ifPresent(this::checkValues);
        }

        private void checkValues(Program program) {
            Run run = Simulation.run(program, program.model().time(), List.of());
            int checked = 0;
            String name = "";
            for (String line : lines) {
                String[] words = line.strip().split("[\\s\\[]+");
                if (words.length > 1
                        && List.of("aux", "constant", "flow", "stock").contains(words[0])) {
                    String left = line.strip().substring(words[0].length());
                    name = left.split("\\[| = | \\| |//")[0].strip();
                }
                Matcher expect = EXPECT.matcher(line);
                if (expect.find()) {
                    for (String part : expect.group(1).split(";")) {
                        checkValues(run, name, part.strip(), line);
                        checked++;
                    }
                }
            }
            assertThat(checked).as("expectations").isPositive();
        }

        private static void checkValues(Run run, String name, String part, String line) {
            List<Column> columns = run.program().columns(name);
            assertThat(columns).as("columns of " + name).isNotEmpty();
            double[] found;
            String numbers = part.substring(part.indexOf(':') + 1);
            if (part.startsWith("over time:")) {
                found = run.series(columns.get(0));
            } else {
                boolean later = part.startsWith("at ");
                int index = later ? run.index(Double.parseDouble(part.substring(3, part.indexOf(':')))) : 0;
                found = columns.stream().mapToDouble(c -> run.value(c, index)).toArray();
            }
            double[] wanted = Arrays.stream(numbers.strip().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(found).as(line).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.length; i++) {
                if (Double.isNaN(wanted[i]) || Double.isInfinite(wanted[i])) {
                    assertThat(Double.valueOf(found[i])).as(line).isEqualTo(Double.valueOf(wanted[i]));
                } else {
                    assertThat(found[i])
                            .as(line)
                            .isCloseTo(wanted[i], within(1e-12 * Math.max(1, Math.abs(wanted[i]))));
                }
            }
        }

        private List<Expected> expectedErrors(CompactModel model) {
            List<Expected> all = new ArrayList<>();
            int about = -1;
            for (int i = 0; i < lines.size(); i++) {
                Matcher error = ERROR.matcher(lines.get(i));
                Matcher sentence = SENTENCE.matcher(lines.get(i));
                if (error.matches()) {
                    Optional<int[]> columns = error.group(1) == null
                            ? Optional.empty()
                            : Optional.of(new int[] {
                                model.column(about, error.start(1)),
                                error.group(1).length() == 1 ? NO_END : model.column(about, error.end(1))
                            });
                    all.add(new Expected(model.line(about), columns, error.group(2), new ArrayList<>()));
                } else if (sentence.matches()) {
                    Language language = sentence.group(1).equals("zh") ? Language.ZH : Language.EN;
                    all.get(all.size() - 1).sentences().add(new Sentence(language, sentence.group(2)));
                } else if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("//")) {
                    about = i;
                }
            }
            return all;
        }

        private static String place(Diagnostic diagnostic) {
            return diagnostic.span().line() + " " + diagnostic.key();
        }
    }

    private record Sentence(Language language, String text) {}

    /** An error: its line and key, and its columns (first, and the one after the last) if they are marked. */
    private record Expected(int line, Optional<int[]> columns, String key, List<Sentence> sentences) {
        String place() {
            return line + " " + key;
        }

        void check(List<Diagnostic> errors) {
            List<Diagnostic> here = errors.stream()
                    .filter(error -> error.key().equals(key) && error.span().line() == line)
                    .toList();
            assertThat(here).anySatisfy(error -> {
                columns.ifPresent(wanted -> {
                    Span span = error.span();
                    assertThat(span.column()).as("column of " + error).isEqualTo(wanted[0]);
                    if (wanted[1] != NO_END) {
                        assertThat(span.endColumn()).as("end of " + error).isEqualTo(wanted[1]);
                    }
                });
                for (Sentence sentence : sentences) {
                    assertThat(Messages.in(sentence.language()).text(key, error.arguments()))
                            .isEqualTo(sentence.text());
                }
            });
            for (Language language : Language.values()) {
                here.forEach(error -> assertThat(Messages.in(language).text(key, error.arguments()))
                        .isNotBlank());
            }
        }
    }

    private CaseFile() {}

    static List<Case> read(Stream<String> text) {
        List<Case> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.toList()) {
            number++;
            if (line.startsWith("===")) {
                lines = new ArrayList<>();
                cases.add(new Case(line.replace("=", "").strip(), number, lines));
            } else {
                lines.add(line);
            }
        }
        return cases;
    }
}
