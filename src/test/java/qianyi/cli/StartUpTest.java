package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes long to load is loaded by those verbs only that need it. */
@Tag("slow")
class StartUpTest {
    private static final String TINY = "src/test/resources/qianyi/study/tiny";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "simulate src/test/resources/qianyi/format/fuzz/plain.mdl",
                "show " + TINY + " comfort",
                "check " + TINY,
                "compare " + TINY + " baseline tools"
            })
    void tablesChartsAndFontsStayAway(String arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-verbose:class", "-cp", System.getProperty("java.class.path"), "qianyi.cli.Main"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isIn(ExitCode.DONE, ExitCode.FINDINGS);
        assertThat(loaded)
                .contains("qianyi.cli.Main source:")
                .doesNotContain(
                        "tech.tablesaw.", "org.knowm.xchart.", "org.apache.poi.", "org.dhatim.", "java.awt.Font ");
    }

    @Test
    void rehearsalOfTheLauncherSucceeds() throws IOException {
        Rehearsal.main(new String[0]);
    }
}
