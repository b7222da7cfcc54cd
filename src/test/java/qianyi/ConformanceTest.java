package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/**
 * Models nobody here wrote, against what commercial tools printed for them: the suite of the SDXorg community. It is
 * looked for at {@code -Dconformance.dir}, or beside the project.
 */
class ConformanceTest {
    private static final Path SUITE =
            Path.of(System.getProperty("conformance.dir", "../shared/conformance/test-models"));

    private static final int FEWEST_COMPARED = 35;

    /** What nobody can compare, and why. */
    private static final Map<String, String> EXCLUDED = Map.of(
            "tests/exp/test_exp.xmile",
            "the reference was computed in single precision: -0.200003 where 48 steps of 0.1 from -5 end at -0.2",
            "tests/rounding/test_rounding.xmile",
            "the reference is Vensim's, where INT cuts off and the remainder has the sign of the dividend");

    @Test
    void everyModelThatIsAcceptedAgreesWithItsReference() throws IOException {
        needSuite();
        List<String> wrong = new ArrayList<>();
        Map<String, String> skipped = new TreeMap<>();
        int compared = 0;
        for (Path file : models()) {
            String name = SUITE.relativize(file).toString().replace('\\', '/');
            Diagnosed<Program> program =
                    XmileReader.read(name, Files.readAllBytes(file)).then(Program::compile);
            if (program.value().isEmpty()) {
                Diagnostic first = program.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .findFirst()
                        .orElseThrow();
                skipped.put(name, Diagnostics.line(first, Language.EN));
                continue;
            }
            Run run = Simulation.run(
                    program.value().get(), program.value().get().model().time(), List.of());
            List<String> differences = reference(file).differences(run);
            if (!EXCLUDED.containsKey(name)) {
                compared++;
                differences.forEach(difference -> wrong.add(name + ": " + difference));
            } else if (differences.isEmpty()) {
                wrong.add(name + " is excluded, but agrees");
            }
        }
        System.out.println("conformance: " + compared + " compared / " + skipped.size() + " skipped / "
                + EXCLUDED.size() + " excluded");
        skipped.values().forEach(reason -> System.out.println("  skipped " + reason));
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(FEWEST_COMPARED);
    }

    @Test
    void theExclusionsExist() {
        needSuite();
        assertThat(EXCLUDED.keySet()).allMatch(name -> Files.exists(SUITE.resolve(name)));
    }

    private static void needSuite() {
        boolean present = Files.isDirectory(SUITE);
        String sentence = "conformance: not compared, there is no suite at "
                + SUITE.toAbsolutePath().normalize();
        if (!present) {
            System.out.println(sentence);
        }
        assumeTrue(present, sentence);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> all = Files.walk(SUITE.resolve("tests"))) {
            return all.filter(file -> file.toString().endsWith(".xmile"))
                    .sorted()
                    .toList();
        }
    }

    /** What Stella printed for this very file if it is there, or else what Vensim printed for its twin. */
    private static ReferenceTable reference(Path model) throws IOException {
        Optional<Path> output = Stream.of("output_stella.csv", "output.tab", "output.csv")
                .map(model::resolveSibling)
                .filter(Files::exists)
                .findFirst();
        return ReferenceTable.parse(Files.readString(output.orElseThrow(), StandardCharsets.ISO_8859_1));
    }
}
