package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.external.NoFiles;
import qianyi.format.file.ModelReader;

/**
 * A regional economy of nine sectors against what a C program, written by hand, printed for it. It is looked for at
 * {@code -Dbench.dir}, or beside the project.
 */
class BenchModelTest {
    private static final Path FOLDER = Path.of(System.getProperty("bench.dir", "../shared/bench"));

    @ParameterizedTest
    @ValueSource(strings = {"model.mdl", "model.xmile"})
    void agreesToTheLastDigits(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "there is no " + file.toAbsolutePath().normalize());
        Program program = CompactModel.value(ModelReader.read(name, Files.readAllBytes(file), new NoFiles(), List.of())
                .then(Program::compile));
        Run run = Simulation.run(program, CompactModel.value(program.time()), List.of());
        List<String> lines = Files.readAllLines(FOLDER.resolve("expected.tsv"));
        String[] names = lines.get(0).split("\t");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            int instant = run.index(Double.parseDouble(cells[0]));
            for (int i = 1; i < cells.length; i++) {
                double wanted = Double.parseDouble(cells[i]);
                assertThat(run.value(column(program, names[i]), instant))
                        .as("%s at %s", names[i], cells[0])
                        .isCloseTo(wanted, within(1e-14 * Math.abs(wanted)));
            }
        }
    }

    private static Column column(Program program, String label) {
        String[] parts = label.split("[\\[\\]]");
        return program.column(parts[0], List.of(parts).subList(1, parts.length)).orElseThrow();
    }
}
