package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit code of a process that somebody ends, and of one whose reader goes away. */
@DisabledOnOs(OS.WINDOWS)
class EndedFromOutsideTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("long.mdl"), """
                {UTF-8}
                rate = 0.01 ~ ~ |
                stock = INTEG(rate, 1) ~ ~ |
                INITIAL TIME = 0 ~ ~ |
                FINAL TIME = 9000000 ~ ~ |
                TIME STEP = 1 ~ ~ |
                SAVEPER = 1 ~ ~ |
                """);
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void aSignalIsTheCode(String signal, int code) throws IOException, InterruptedException {
        Process process = shell("exec " + simulate() + " >rows.csv");
        Path rows = folder.resolve("rows.csv");
        while (process.isAlive() && (!Files.exists(rows) || Files.size(rows) == 0)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor()).isEqualTo(code);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws IOException, InterruptedException {
        Process process = shell("{ " + simulate() + "; echo $? >code; } | head -n 3 >seen.csv");

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("seen.csv")))
                .startsWith("time,rate,stock,")
                .hasLineCount(3);
        assertThat(Files.readString(folder.resolve("code")).strip()).isEqualTo("0");
        assertThat(Files.readString(folder.resolve("said"))).isEmpty();
    }

    private static String simulate() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return String.join(
                " ",
                List.of(
                        "'" + java + "'",
                        "-cp",
                        "'" + System.getProperty("java.class.path") + "'",
                        "qianyi.cli.Main",
                        "simulate",
                        "long.mdl",
                        "--lang",
                        "en",
                        "2>said"));
    }

    private Process shell(String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
    }
}
