package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Qianyi;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Modules that live in files of their own. */
class XmileModelFilesTest {
    private static final String MAIN =
            "<aux name=\"rate\"><eqn>0.5</eqn></aux><module name=\"mill\" %s><connect to=\"mill.pace\" from=\"rate\"/></module>"
                    + "<aux name=\"seen\"><eqn>mill.output</eqn></aux>";
    private static final String MILL =
            "<aux name=\"pace\" access=\"input\"/><aux name=\"output\" access=\"output\"><eqn>pace*10</eqn></aux>";

    @TempDir
    Path folder;

    private static String file(String variables) {
        return "<xmile version=\"1.0\"><header><vendor>v</vendor><product version=\"1\">p</product></header>\n"
                + "<sim_specs><start>0</start><stop>1</stop></sim_specs>\n<model><variables>\n" + variables
                + "\n</variables></model></xmile>";
    }

    private Diagnosed<Model> read(String attribute) throws IOException {
        Files.writeString(folder.resolve("main.xmile"), file(MAIN.formatted(attribute)));
        return Qianyi.read(folder, Path.of("main.xmile"), List.of());
    }

    private static List<String> errors(Diagnosed<Model> read) {
        return read.diagnostics().stream()
                .filter(diagnostic -> diagnostic.isError())
                .map(diagnostic -> Diagnostics.line(diagnostic, Language.EN))
                .toList();
    }

    @BeforeEach
    void aMillBesideTheModel() throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/mill.xmile"), file(MILL));
    }

    @Test
    void aModuleBringsTheModelOfItsFile() throws IOException {
        for (String attribute : List.of("resource=\"parts/mill.xmile\"", "url=\"parts/mill.xmile\"")) {
            Diagnosed<Model> read = read(attribute);
            assertThat(errors(read)).isEmpty();
            Program program = read.then(Program::compile).value().orElseThrow();
            Run run = Simulation.run(program, program.model().time(), List.of());
            assertThat(run.series(program.column("seen", List.of()).orElseThrow()))
                    .containsOnly(5.0);
        }
    }

    @Test
    void aMistakeIsReportedAtItsPlaceInTheOtherFile() throws IOException {
        Files.writeString(folder.resolve("parts/mill.xmile"), file(MILL.replace("pace*10", "pace*")));
        assertThat(errors(read("url=\"parts/mill.xmile\"")))
                .singleElement()
                .asString()
                .startsWith("parts/mill.xmile:4:");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        assertThat(errors(read("url=\"../mill.xmile\"")))
                .singleElement()
                .asString()
                .contains("'../mill.xmile'");
        assertThat(errors(read("url=\"http://example.org/mill.xmile\""))).hasSize(1);
        assertThat(errors(read("url=\"parts/milk.xmile\"")))
                .singleElement()
                .asString()
                .contains("there is no file");
    }

    @Test
    void aFileThatNamesItselfEnds() throws IOException {
        Files.writeString(
                folder.resolve("parts/mill.xmile"), file(MILL + "<module name=\"mill\" url=\"parts/mill.xmile\"/>"));
        assertThat(read("url=\"parts/mill.xmile\"").value()).isEmpty();
    }
}
