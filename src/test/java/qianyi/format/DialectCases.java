package qianyi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.SameBits;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * Cases of a dialect as plain text, {@code *.case} of a folder. A line {@code === title} starts a case; the lines
 * below it are the body of a file, time 0 to 3 in steps of 1 unless it says something else. Below a line {@code ---} stands what is to come out of it:
 *
 * <pre>
 *   x = 1 2 3                     all elements at the start, in order
 *   x over time = 0 1 2 3         every saved instant of a scalar
 *   error 2:5 key                 line and column; also warning and note
 *   en: sentence                  of the diagnostic above
 * </pre>
 *
 * <p>Diagnostics are complete but for what has no line of its own: one more or one less fails the case.
 */
public final class DialectCases {
    private static final String VENSIM_CONTROL =
            "\nINITIAL TIME = 0 ~~|\nFINAL TIME = 3 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = TIME STEP ~~|\n";

    private final UnaryOperator<String> file;
    private final Function<String, Diagnosed<Model>> reader;

    /** @param file the text of a whole file for the body of a case */
    public DialectCases(UnaryOperator<String> file, Function<String, Diagnosed<Model>> reader) {
        this.file = file;
        this.reader = reader;
    }

    public Stream<DynamicNode> in(Path folder) {
        return files(folder).stream()
                .map(one -> dynamicContainer(
                        one.getFileName().toString(),
                        read(one).stream().map(each -> dynamicTest(each.title(), () -> each.run(this)))));
    }

    /** The bodies of all cases in a folder, sound or not. */
    static List<String> bodies(Path folder) {
        return files(folder).stream()
                .flatMap(one -> read(one).stream())
                .map(Case::model)
                .toList();
    }

    /** A file of Vensim: the body, with a control section unless it has one. */
    public static String vensim(String body) {
        return body.contains("TIME STEP =") ? body : body + VENSIM_CONTROL;
    }

    /** A file of XMILE: the body between the tags of a model, unless it is a whole file. */
    public static String xmile(String body) {
        if (body.startsWith("<?xml")) {
            return body;
        }
        int stop = body.startsWith("<!-- to ") ? Integer.parseInt(body.substring(8, body.indexOf(' ', 8))) : 3;
        boolean models = body.contains("<model");
        return "<xmile version=\"1.0\"><header><vendor>v</vendor><product version=\"1\">p</product></header>"
                + "<sim_specs><start>0</start><stop>" + stop + "</stop><dt>1</dt></sim_specs>"
                + "<dimensions><dim name=\"Sort\"><elem name=\"red\"/><elem name=\"green\"/><elem name=\"blue\"/></dim></dimensions>"
                + (models ? body : "<model><variables>\n" + body + "</variables></model>")
                + "</xmile>";
    }

    private record Case(String title, String model, List<String> expected) {
        void run(DialectCases dialect) {
            Diagnosed<Program> program =
                    dialect.reader.apply(dialect.file.apply(model)).then(Program::compile);
            checkDiagnostics(program.diagnostics());
            List<String> values = expected.stream().filter(Case::isValue).toList();
            if (!values.isEmpty()) {
                assertThat(program.value()).as("%s", program.diagnostics()).isPresent();
                Program sound = program.value().orElseThrow();
                Run run = Simulation.run(sound, sound.model().time(), List.of());
                values.forEach(line -> checkValue(line, run));
                SameBits.compiled(sound, sound.model().time(), List.of());
            }
        }

        private static boolean isValue(String line) {
            return line.contains(" = ") && !line.startsWith("en: ") && !line.startsWith("zh: ");
        }

        private static boolean isPlace(String line) {
            return line.matches("(error|warning|note) .*");
        }

        private void checkDiagnostics(List<Diagnostic> found) {
            List<String> places = expected.stream().filter(Case::isPlace).toList();
            assertThat(found.stream().map(Case::place).toList()).containsExactlyElementsOf(places);
            int at = -1;
            for (String line : expected) {
                if (isPlace(line)) {
                    at++;
                } else if (line.startsWith("en: ") || line.startsWith("zh: ")) {
                    Language language = line.startsWith("en") ? Language.EN : Language.ZH;
                    Diagnostic diagnostic = found.get(at);
                    assertThat(Messages.in(language).text(diagnostic.key(), diagnostic.arguments()))
                            .isEqualTo(line.substring(4));
                }
            }
        }

        private static String place(Diagnostic diagnostic) {
            return diagnostic.severity().name().toLowerCase() + " "
                    + diagnostic.span().line() + ":" + diagnostic.span().column() + " " + diagnostic.key();
        }

        private static void checkValue(String line, Run run) {
            int sign = line.indexOf(" = ");
            String left = line.substring(0, sign).strip();
            double[] wanted = Arrays.stream(line.substring(sign + 3).strip().split("\\s+"))
                    .mapToDouble(word -> word.equals("NA") ? qianyi.model.NotAvailable.VALUE : Double.parseDouble(word))
                    .toArray();
            boolean overTime = left.endsWith(" over time");
            String name = Names.canonical(overTime ? left.substring(0, left.length() - " over time".length()) : left);
            List<Column> columns = run.program().columns().stream()
                    .filter(column -> column.variable().key().equals(name))
                    .toList();
            double[] actual = overTime
                    ? run.series(columns.get(0))
                    : columns.stream()
                            .mapToDouble(column -> run.series(column)[0])
                            .toArray();
            assertThat(actual).as(line).hasSameSizeAs(wanted);
            IntStream.range(0, wanted.length).forEach(i -> assertThat(actual[i])
                    .as(line)
                    .isCloseTo(wanted[i], within(1e-12 * Math.max(1, Math.abs(wanted[i])))));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> read(Path file) {
        List<Case> cases = new ArrayList<>();
        try {
            String[] parts = Files.readString(file).split("(?m)^=== ");
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                int title = part.indexOf('\n');
                int line = part.indexOf("\n---\n");
                List<String> expected = part.substring(line + 5)
                        .lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
                cases.add(new Case(part.substring(0, title), part.substring(title + 1, line + 1), expected));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
