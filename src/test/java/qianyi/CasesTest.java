package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every {@code src/test/resources/qianyi/cases/*.case}; how such a file is written stands at {@link CaseFile}. */
class CasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/qianyi/cases");
    private static final int FEWEST = 131;

    @TestFactory
    Stream<DynamicNode> cases() {
        return files().stream()
                .map(file -> dynamicContainer(
                        file.getFileName().toString(),
                        CaseFile.read(lines(file)).stream().map(one -> dynamicTest(one.title(), one::run))));
    }

    @Test
    void noCaseIsLost() {
        long cases = files().stream()
                .mapToLong(file -> CaseFile.read(lines(file)).size())
                .sum();
        assertThat(cases).isGreaterThanOrEqualTo(FEWEST);
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
