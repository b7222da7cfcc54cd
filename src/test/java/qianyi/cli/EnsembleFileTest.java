package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of an ensemble, cut short at any byte, linked, or wanted by two at once. */
@DisabledOnOs(OS.WINDOWS)
class EnsembleFileTest {
    private static final int RUNS = 600;
    private static final String MODEL = """
            {UTF-8}
            growth = 0.1 ~~|
            stock = INTEG(stock * growth, 1) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 2 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = 1 ~~|
            """;

    @TempDir
    Path folder;

    private Path file;
    private Path part;
    private byte[] whole;

    @BeforeEach
    void lay() throws IOException {
        Files.writeString(folder.resolve("m.mdl"), MODEL);
        file = folder.resolve("runs.csv");
        part = folder.resolve("runs.csv.part");
        assertThat(ensemble().code()).isZero();
        whole = Files.readAllBytes(file);
        Files.delete(file);
    }

    @Test
    void fileCutShortAnywhereEndsWithTheBytesOfAnUninterruptedRun() throws IOException {
        for (int length = 0; length <= whole.length; length += length < 60 ? 1 : whole.length / 60) {
            Files.write(part, Arrays.copyOf(whole, length));
            assertThat(ensemble("--resume").code()).as("cut at %d", length).isZero();
            assertThat(Files.readAllBytes(file)).as("cut at %d", length).isEqualTo(whole);
            assertThat(part).doesNotExist();
            Files.delete(file);
        }
    }

    @Test
    void changedByteInTheFirstBlockOrInAnyDrawIsSaid() throws IOException {
        String text = new String(whole, StandardCharsets.UTF_8);
        int block = text.indexOf("\n256,");
        for (int place = 0; place < block; place += block / 50) {
            byte[] other = whole.clone();
            other[place] ^= 1;
            Files.write(part, Arrays.copyOf(other, whole.length - 9));
            assertThat(ensemble("--resume").code()).as("byte %d", place).isEqualTo(ExitCode.USAGE);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void linkInThePlaceOfThePartIsNeverWrittenThrough() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        Files.createSymbolicLink(part, mine);
        assertThat(ensemble().code()).isZero();
        Files.createLink(part, mine);
        assertThat(ensemble().code()).isZero();
        assertThat(Files.readString(mine)).isEqualTo("mine");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void fileThatAnotherCommandIsWritingIsLeftAlone() throws IOException {
        Files.write(part, Arrays.copyOf(whole, whole.length / 2));
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            other.lock();
            for (String[] more : new String[][] {{}, {"--resume"}}) {
                Invocation second = ensemble(more);
                assertThat(second.code()).isEqualTo(ExitCode.FAILED);
                assertThat(second.err())
                        .contains("another command is writing this file")
                        .contains(part.toString());
            }
        }
        assertThat(Files.size(part)).isEqualTo(whole.length / 2);
        assertThat(file).doesNotExist();
    }

    @Test
    void replacedFileKeepsItsMode() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(ensemble().code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    private Invocation ensemble(String... more) {
        List<String> command = new ArrayList<>(List.of("ensemble", "m.mdl", "--vary", "growth=uniform(0,1)"));
        command.addAll(List.of("--save", "stock", "--runs", String.valueOf(RUNS), "-o", "runs.csv"));
        command.addAll(List.of(more));
        return Invocation.in(folder, command.toArray(String[]::new));
    }
}
