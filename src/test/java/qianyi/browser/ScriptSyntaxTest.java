package qianyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every script of the page, and that of the tests, is understood by a browser; one that is not is named. */
class ScriptSyntaxTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/qianyi/report"), Path.of("src/test/resources/qianyi/browser"));

    @Test
    void everyScriptIsUnderstood(@TempDir Path folder) throws IOException, InterruptedException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "<!DOCTYPE html><title>empty</title>");
        List<Path> scripts = scripts();
        List<String> errors = new ArrayList<>();
        try (Chromium browser = Chromium.start();
                Page page = browser.open(empty, 100, 100)) {
            for (Path script : scripts) {
                page.syntaxError(script.toString(), Files.readString(script)).ifPresent(errors::add);
            }
            assertThat(page.syntaxError("a.js", "let a;\nlet b = ;"))
                    .contains("a.js:2:9: SyntaxError: Unexpected token ';'");
        }
        assertThat(scripts).hasSizeGreaterThan(10);
        assertThat(errors).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".js")).sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }
}
