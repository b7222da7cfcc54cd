package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.snakeyaml.engine.v2.api.Load;

/** What a program needs that uses this one as a library: the table of docs/api.md, tried with exactly those jars. */
class EmbeddingTest {
    private static final String VENSIM = """
            {UTF-8}
            stock = INTEG(stock * rate, 600) ~ ~ |
            rate = 0.02 ~ ~ |
            INITIAL TIME = 0 ~ ~ |
            FINAL TIME = 10 ~ ~ |
            TIME STEP = 0.25 ~ ~ |
            SAVEPER = 1 ~ ~ |
            """;

    private static final String XMILE = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>v</vendor><product version="1">p</product></header>
              <sim_specs><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
              <model><variables>
                <stock name="stock"><eqn>600</eqn><inflow>growth</inflow></stock>
                <flow name="growth"><eqn>stock * rate</eqn></flow>
                <aux name="rate"><eqn>0.02</eqn></aux>
              </variables></model>
            </xmile>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"model.mdl", "model.xmile"})
    void oneRunNeedsTheBytecodeLibraryAlone(String name) throws Exception {
        List<String> lines = run(List.of(model(name), "stock", "rate", "0"), Opcodes.class);
        assertThat(lines).hasSize(1);
        assertThat(Double.parseDouble(lines.get(0))).isCloseTo(600 * Math.pow(1.005, 40), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.mdl", "model.xmile"})
    void manyRunsNeedCommonsMathBesides(String name) throws Exception {
        assertThat(run(List.of(model(name), "stock", "rate", "64"), Opcodes.class, FastMath.class))
                .hasSize(2)
                .last()
                .isEqualTo("64");
    }

    @Test
    void aStudyNeedsYamlAndCsvBesides() throws Exception {
        List<String> lines = run(
                List.of("src/test/resources/qianyi/study/tiny"),
                Opcodes.class,
                FastMath.class,
                Load.class,
                CsvReader.class);
        assertThat(lines).hasSize(1);
        assertThat(Double.parseDouble(lines.get(0))).isPositive();
    }

    private String model(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name.endsWith(".mdl") ? VENSIM : XMILE)
                .toString();
    }

    /** Runs {@link EmbeddedProgram} with this program's own classes and the jars of some classes, and nothing else. */
    private List<String> run(List<String> arguments, Class<?>... libraries) throws Exception {
        Path own = Files.createDirectories(folder.resolve("own/qianyi"));
        Files.copy(
                place(EmbeddedProgram.class).resolve("qianyi/EmbeddedProgram.class"),
                own.resolve("EmbeddedProgram.class"));
        List<Path> classPath = new ArrayList<>(List.of(own.getParent(), place(Qianyi.class)));
        for (Class<?> library : libraries) {
            classPath.add(place(library));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                EmbeddedProgram.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
