package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.format.Limits;
import qianyi.format.external.Companion.Rule;

/** What a model may read, and what it may not. */
class FolderFilesTest {
    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(root.resolve("model"));
        Files.createDirectories(folder.resolve("Data"));
        Files.writeString(folder.resolve("Data/Input.CSV"), "inside");
        Files.writeString(root.resolve("secret.csv"), "outside");
    }

    private Companion read(String name) {
        return new FolderFiles(folder).read(name);
    }

    private static void assertFound(Companion companion, String name) {
        assertThat(companion).isInstanceOf(Companion.Found.class);
        assertThat(((Companion.Found) companion).name()).isEqualTo(name);
        assertThat(((Companion.Found) companion).bytes()).asString().isEqualTo("inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data/Input.CSV",
                "data/input.csv",
                "DATA\\INPUT.csv",
                "./data//input.csv",
                "data/../Data/input.csv",
                " data/input.csv "
            })
    void aFileBelowTheFolderIsReadInAnyCase(String name) {
        assertFound(read(name), "Data/Input.CSV");
    }

    @Test
    void ofTwoFilesThatDifferInCaseTheOneAsSpelledCounts() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "inside");
        Files.writeString(folder.resolve("A.csv"), "other");
        assumeTrue(Files.readString(folder.resolve("a.csv")).equals("inside"), "this disk does not know case");
        assertFound(read("a.csv"), "a.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "..\\secret.csv",
                "Data/../../secret.csv",
                "Data/../../model/Data/Input.CSV",
                "/etc/passwd",
                "\\\\server\\share\\x.csv",
                "C:\\x.csv",
                "c:x.csv",
                "C:",
                ".."
            })
    void noWayLeadsOutOfTheFolder(String name) {
        assertThat(read(name)).isEqualTo(new Companion.Refused(name, Rule.OWN_FOLDER));
    }

    @Test
    void noSymbolicLinkLeadsOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), root.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        Files.createSymbolicLink(folder.resolve("inner.csv"), folder.resolve("Data/Input.CSV"));
        Files.createSymbolicLink(folder.resolve("dangling.csv"), root.resolve("nothing"));
        assertThat(read("link.csv")).isEqualTo(new Companion.Refused("link.csv", Rule.OWN_FOLDER));
        assertThat(read("up/secret.csv")).isEqualTo(new Companion.Refused("up/secret.csv", Rule.OWN_FOLDER));
        assertThat(read("up/nothing.csv")).isEqualTo(new Companion.Refused("up/nothing.csv", Rule.OWN_FOLDER));
        assertThat(read("inner.csv")).isInstanceOf(Companion.Found.class);
        assertThat(read("dangling.csv")).isInstanceOf(Companion.Missing.class);
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("alias"), folder);
        assertFound(new FolderFiles(link).read("data/input.csv"), "Data/Input.CSV");
    }

    @Test
    void onlyOrdinaryFilesAreRead() throws IOException, InterruptedException {
        assertThat(read("data")).isEqualTo(new Companion.Refused("data", Rule.ORDINARY_FILE));
        assertThat(read("")).isEqualTo(new Companion.Refused("", Rule.ORDINARY_FILE));
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "this system has no named pipes");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        assertThat(read("pipe.csv")).isEqualTo(new Companion.Refused("pipe.csv", Rule.ORDINARY_FILE));
    }

    @Test
    void aFileOverTheLimitIsRefusedAndOneAtTheLimitIsNot() throws IOException {
        Files.write(folder.resolve("fits.csv"), new byte[Limits.COMPANION_LENGTH]);
        Files.write(folder.resolve("large.csv"), new byte[Limits.COMPANION_LENGTH + 1]);
        assertThat(read("fits.csv")).isInstanceOf(Companion.Found.class);
        assertThat(read("large.csv")).isEqualTo(new Companion.Refused("large.csv", Rule.COMPANION_LENGTH));
    }

    @Test
    void aMissingFileComesWithNearNames() throws IOException {
        Files.writeString(folder.resolve("data.xlsx"), "");
        assertThat(read("data.xls")).isEqualTo(new Companion.Missing("data.xls", List.of("data.xlsx", "Data")));
        assertThat(read("data/inputs.csv")).isEqualTo(new Companion.Missing("data/inputs.csv", List.of("Input.CSV")));
        assertThat(read("data.xlsx/x")).isEqualTo(new Companion.Missing("data.xlsx/x", List.of()));
        assertThat(read("a\0b")).isEqualTo(new Companion.Missing("a\0b", List.of()));
    }

    @Test
    void aModelWithoutAFolderReadsNothing() {
        assertThat(new NoFiles().read("a.csv")).isEqualTo(new Companion.Refused("a.csv", Rule.NO_FOLDER));
    }
}
