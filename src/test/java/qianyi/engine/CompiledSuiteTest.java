package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.format.external.FolderFiles;
import qianyi.format.file.ModelKind;
import qianyi.format.file.ModelReader;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/** Whatever of the public suite can be run gives the same bits compiled, alone, in lanes and as a module, as it does interpreted. */
@Tag("slow")
class CompiledSuiteTest {
    private static final Path SUITE =
            Path.of(System.getProperty("conformance.dir", "../shared/conformance/test-models"));
    private static final int LANES = 3;
    private static final int FEWEST = 200;
    private static final int FEWEST_MODULES = 150;

    private int modules;

    @Test
    void everyModelGivesTheSameBits() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), "not compared, there is no suite at " + SUITE);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Path file : models()) {
            Optional<Program> program = read(file);
            if (program.isEmpty()) {
                continue;
            }
            try {
                compare(program.get());
                compared++;
            } catch (AssertionError | RuntimeException e) {
                wrong.add(SUITE.relativize(file) + ": " + e);
            }
        }
        System.out.println(
                "compiled: " + compared + " models of the suite compared, " + modules + " of them as modules");
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(FEWEST);
        assertThat(modules).isGreaterThanOrEqualTo(FEWEST_MODULES);
    }

    private void compare(Program program) {
        TimeSpec grid = program.time().value().orElseThrow();
        SameBits.compiled(program, grid, List.of());
        if (WasmProgramTest.same(program, List.of())) {
            modules++;
        }
        if (program.movesTime()) {
            return;
        }
        List<Column> varied = program.columns().stream()
                .filter(column -> column.variable() instanceof Variable.Constant && !program.rulesTime(column))
                .limit(6)
                .toList();
        double[][] drawn = new double[varied.size()][LANES];
        for (int i = 0; i < drawn.length; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                drawn[i][lane] = program.constant(varied.get(i)) * (1 + 0.07 * lane);
            }
        }
        SameBits.lanes(program, grid, List.of(), varied, drawn, LANES);
    }

    private static Optional<Program> read(Path file) throws IOException {
        return ModelReader.read(file.toString(), Files.readAllBytes(file), new FolderFiles(file.getParent()), List.of())
                .then(Program::compile)
                .value()
                .filter(program -> program.time().value().isPresent());
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> all = Files.walk(SUITE)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> ModelKind.ofName(file.toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }
}
