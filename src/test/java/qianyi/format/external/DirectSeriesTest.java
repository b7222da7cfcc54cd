package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Qianyi;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;

/** Series that a model takes from a table beside it. */
class DirectSeriesTest {
    private static final String CONTROL =
            "INITIAL TIME = 2000 ~~|\nFINAL TIME = 2010 ~~|\nTIME STEP = 5 ~~|\nSAVEPER = TIME STEP ~~|\n";

    @TempDir
    Path folder;

    private Diagnosed<Model> read(String equations, String table) throws IOException {
        Files.writeString(folder.resolve("t.csv"), table);
        Path model =
                Files.writeString(folder.resolve("m.mdl"), "{UTF-8}\n" + equations + CONTROL, StandardCharsets.UTF_8);
        return Qianyi.read(folder, model.getFileName(), List.of());
    }

    private static double[] series(Diagnosed<Model> read, String name) {
        Program program = read.then(Program::compile).value().orElseThrow();
        Run run = Simulation.run(program, program.time().value().orElseThrow(), List.of());
        return run.series(program.column(name, List.of()).orElseThrow());
    }

    @Test
    void itEndsAtTheFirstCellWithoutATime() throws IOException {
        String table = "Year,v,w\n2000,1,5\n2001,,6\n2002,x,7\n2003,4,8\n,,\n2010,99,99\n";
        Diagnosed<Model> read = read("w := GET DIRECT DATA('t.csv', ',', 'A', 'C2') ~~|\n", table);
        assertThat(series(read, "w")).containsExactly(5, 8, 8);
        assertThat(read.diagnostics()).extracting(Diagnostic::key).containsExactly("external.series-ends");
    }

    @Test
    void aHeadingAboveTheFirstTimeEndsNothing() throws IOException {
        Diagnosed<Model> read = read("v := GET DIRECT DATA('t.csv', ',', 'A', 'B1') ~~|\n", "Year,v\n2000,1\n2010,3\n");
        assertThat(series(read, "v")).containsExactly(1, 2, 3);
    }

    @Test
    void aDecimalCommaIsNoMissingNumber() throws IOException {
        Diagnosed<Model> read =
                read("v := GET DIRECT DATA('t.csv', ',', 'A', 'B2') ~~|\n", "Year,v\n2000,\"1,5\"\n2001,2\n");
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).extracting(Diagnostic::key).containsExactly("external.number-miswritten");
    }

    @Test
    void aMissingFileIsOneMistakeHoweverOftenItIsAskedFor() throws IOException {
        StringBuilder equations = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            equations.append("v" + i + " := GET DIRECT DATA('none.csv', ',', 'A', 'B2') ~~|\n");
        }
        Diagnosed<Model> read = read(equations + "y = ) ~~|\n", "Year,v\n2000,1\n");
        assertThat(read.diagnostics())
                .extracting(Diagnostic::key)
                .containsExactly("external.file-missing", "model.operand-expected");
    }

    @Test
    void anotherSeparatorIsNamedAsTheCause() throws IOException {
        Diagnosed<Model> read = read("v := GET DIRECT DATA('t.csv', ',', 'A', 'B2') ~~|\n", "Year;v\n2000;1\n2001;2\n");
        assertThat(read.diagnostics()).extracting(Diagnostic::key).containsExactly("external.series-one-column");
    }
}
