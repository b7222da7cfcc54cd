package qianyi.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.model.Diagnosed;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Files are written whole or not at all, together. */
class OutputFolderTest {
    @TempDir
    Path folder;

    @Test
    void filesAndTheirFoldersAreMadeAndNamed() throws IOException {
        Path out = folder.resolve("a/b");
        Diagnosed<List<Path>> result = OutputFolder.write(out, files("x.txt", "1", "charts/y.png", "2"));
        assertThat(result.value().orElseThrow())
                .containsExactly(out.resolve("charts/y.png"), out.resolve("x.txt"))
                .allSatisfy(p -> assertThat(p).isAbsolute());
        assertThat(tree()).containsOnlyKeys("a/b/x.txt", "a/b/charts/y.png");
    }

    @Test
    void earlierFilesAreReplacedAndStrangersKept() throws IOException {
        OutputFolder.write(folder, files("x.txt", "1"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        OutputFolder.write(folder, files("x.txt", "22"));
        assertThat(tree()).containsExactly(Map.entry("mine.txt", "mine"), Map.entry("x.txt", "22"));
    }

    @Test
    void failureHalfWayThroughLeavesEverythingAsItWas() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.writeString(folder.resolve("m"), "a file where a folder is wanted");
        Map<String, String> before = tree();
        Diagnosed<List<Path>> result =
                OutputFolder.write(folder, files("a.txt", "new", "b/c.txt", "new", "m/n.txt", "new", "z.txt", "new"));
        assertThat(result.value()).isEmpty();
        assertThat(Diagnostics.line(result.diagnostics().get(0), Language.EN))
                .contains("Cannot write " + folder.resolve("m"))
                .contains("is not a folder")
                .contains("earlier files are untouched");
        assertThat(tree()).isEqualTo(before);
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void folderInThePlaceOfAFileIsAnErrorNotACrash() throws IOException {
        Files.createDirectories(folder.resolve("x.txt/full"));
        Diagnosed<List<Path>> result = OutputFolder.write(folder, files("a.txt", "1", "x.txt", "2"));
        assertThat(Diagnostics.line(result.diagnostics().get(0), Language.ZH)).contains("不是普通文件");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void placeWithoutFoldersIsAnErrorInWords() {
        Path nowhere = Path.of("/proc/qianyi/out");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            Diagnosed<List<Path>> result = OutputFolder.write(nowhere, files("x.txt", "1"));
            assertThat(result.value()).isEmpty();
            assertThat(Diagnostics.line(result.diagnostics().get(0), Language.ZH))
                    .contains("无法写入");
        }
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return tree;
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
