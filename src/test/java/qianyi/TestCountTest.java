package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The number of tests cannot fall in silence. Surefire runs only classes with certain names, and leaves out others
 * without a word; a test that is switched off stays green.
 */
class TestCountTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");
    private static final Pattern SUREFIRE = Pattern.compile("(Test.*|.*(Test|Tests|TestCase))\\.java");
    private static final Pattern WALL_CLOCK =
            Pattern.compile("assertTimeout|@Timeout|nanoTime|currentTimeMillis|Instant\\.now|StopWatch");

    /** What waits for a browser, prints a time or writes one into a file, and compares none. */
    private static final Set<String> MAY_LOOK_AT_THE_CLOCK = Set.of(
            "TestCountTest.java",
            "ArchitectureTest.java",
            "Chromium.java",
            "Firefox.java",
            "LargeModelTest.java",
            "LauncherTest.java");

    private static final Pattern SWITCHED_OFF = Pattern.compile("@Disabled\\b|@Ignore\\b");

    /** Raise these when tests are added; lower them only with a reason in the commit. */
    private static final int FEWEST_CLASSES = 86;

    private static final int FEWEST_METHODS = 600;

    @Test
    void everyTestClassHasANameThatIsRun() {
        assertThat(files()).filteredOn(file -> count(file, TEST) > 0).allMatch(file -> SUREFIRE.matcher(
                        file.getFileName().toString())
                .matches());
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(files())
                .filteredOn(file -> !file.endsWith("TestCountTest.java"))
                .allMatch(file -> count(file, SWITCHED_OFF) == 0);
    }

    /** A busy machine is no failure: work is bounded by {@link Work}. */
    @Test
    void noTestComparesTheTimeOnTheWall() {
        assertThat(files())
                .filteredOn(file ->
                        !MAY_LOOK_AT_THE_CLOCK.contains(file.getFileName().toString()))
                .allMatch(file -> !WALL_CLOCK.matcher(text(file)).find());
    }

    @Test
    void thereAreNotFewerTests() {
        List<Path> classes =
                files().stream().filter(file -> count(file, TEST) > 0).toList();
        assertThat(classes).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(classes.stream().mapToLong(file -> count(file, TEST)).sum()).isGreaterThanOrEqualTo(FEWEST_METHODS);
    }

    private static long count(Path file, Pattern pattern) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.strip().startsWith("@")
                            && pattern.matcher(line).find())
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(TESTS)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
