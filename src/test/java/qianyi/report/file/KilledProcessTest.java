package qianyi.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that write into one folder, one or two at once, killed without warning; {@code -Dkills=200} for more. */
@Tag("slow")
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("kills", 8);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void killAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void killedProcessesLeaveOneWholeSetAndOneWholeFile() throws Exception {
        Random random = new Random(18);
        Set<String> seen = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Process> writers = new ArrayList<>();
            for (int i = 0; i <= kill % 2; i++) {
                writers.add(start());
            }
            for (Process writer : writers) {
                assertThat(new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))
                                .readLine())
                        .isEqualTo("0");
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(150_000));
            for (Process writer : writers) {
                writer.destroyForcibly().waitFor();
            }

            assertThat(contents("model.xmile")).as("kill %d", kill).hasSize(1);
            OutputFolder.heal(folder);
            Set<String> now = contents("set");
            assertThat(now).as("kill %d", kill).hasSize(1);
            seen.addAll(now);
        }
        OutputFolder.write(folder, Map.of("a", new byte[0], "b", new byte[0]));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith(".") && !name.startsWith(".qianyi-one-")))
                    .isEmpty();
        }
        assertThat(seen).hasSizeGreaterThan(KILLS / 2);
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "qianyi.report.file.SetWriter",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    /** What the files of the set, or one file, say; each of them whole. */
    private Set<String> contents(String name) throws IOException {
        Set<String> words = new HashSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(".qianyi-"))
                    .filter(path -> path.endsWith("model.xmile") != name.equals("set"))
                    .toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            String word = text.substring(0, text.length() / 2000);
            assertThat(text).isEqualTo(word.repeat(2000));
            words.add(word);
        }
        assertThat(files).hasSize(name.equals("set") ? SetWriter.FILES : 1);
        return words;
    }
}
