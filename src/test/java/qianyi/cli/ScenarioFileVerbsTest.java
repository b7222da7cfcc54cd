package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.browser.Json;

/** {@code -s FILE.yaml}, with a file that lies outside the study. */
@Tag("slow")
class ScenarioFileVerbsTest {
    private static final Path TINY = Path.of("src", "test", "resources", "qianyi", "study", "tiny");

    /** All that tools.yaml says, under other assumptions, one of them a point of a table. */
    private static final String ASSUMED = """
            assumptions:
              wear_rate: 0.045
              build_rate[farm]: 0.035
              rain[x=2005]: 0.7
              missed_income: 11
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copyStudy() throws IOException {
        Path study = Files.createDirectories(folder.resolve("scenarios/tiny"));
        try (Stream<Path> files = Files.list(TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, study.resolve(file.getFileName()));
            }
        }
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Files.writeString(saved.resolve("mine.yaml"), Files.readString(TINY.resolve("tools.yaml")) + ASSUMED);
        Files.writeString(
                folder.resolve("other.csv"),
                Files.readString(TINY.resolve("assumptions.csv"))
                        .replace("wear_rate,,0.03,", "wear_rate,,0.045,")
                        .replace("build_rate,farm,0.05,", "build_rate,farm,0.035,")
                        .replace("rain,x=2005,0.9,", "rain,x=2005,0.7,")
                        .replace("missed_income,,10,", "missed_income,,11,"));
    }

    private Invocation in(String... arguments) {
        return Invocation.in(folder, arguments);
    }

    private static Map<?, ?> scenario(Invocation run, String id) {
        assertThat(run.code()).as(run.err()).isZero();
        return ((List<?>) ((Map<?, ?>) Json.read(run.out())).get("scenarios"))
                .stream()
                        .map(scenario -> (Map<?, ?>) scenario)
                        .filter(scenario -> scenario.get("id").equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    /** Dates, figures, growth, counts and percentiles of 200 runs: all that does not stand beside the baseline. */
    @Test
    void theFiguresAreThoseOfATableWithTheSameNumbers() {
        String[] both = {"--runs", "200", "--json", "--seed", "3"};
        Map<?, ?> file = scenario(in(with(both, "run", "scenarios/tiny", "-s", "saved/mine.yaml")), "mine");
        Map<?, ?> table =
                scenario(in(with(both, "run", "scenarios/tiny", "-s", "tools", "--assumptions", "other.csv")), "tools");

        assertThat(file.get("targets")).isEqualTo(table.get("targets"));
        assertThat(file.get("values")).isEqualTo(table.get("values"));
        assertThat(file.get("contributions")).isEqualTo(table.get("contributions"));
        assertThat(file.get("targets").toString()).contains("share_by");
        assertThat((List<?>) file.get("assumes")).hasSize(4);
        assertThat((List<?>) table.get("assumes")).isEmpty();
        assertThat(file.get("targets"))
                .isNotEqualTo(scenario(in(with(both, "run", "scenarios/tiny")), "tools")
                        .get("targets"));
    }

    private static String[] with(String[] more, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theAnswerSaysWhatIsAssumed() throws IOException {
        Invocation run = in("run", "scenarios/tiny", "-s", "saved/mine.yaml", "--runs", "0");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.contains("Better tools") && line.contains("sets assumptions: 4"))
                .anyMatch(line -> line.contains("Better tools rests on other assumptions than the baseline (4)"));
        String answer = Files.readString(folder.resolve("output/tiny/answer.md"));
        assertThat(answer).contains("wear\\_rate").contains("改设假设4项", "不计为政策成效");
        assertThat(Files.readString(folder.resolve("output/tiny/report.html")))
                .contains("sets assumptions: 4, changes: 3", "改设假设4项，改动3处");
        assertThat(Files.readString(folder.resolve("output/tiny/summary.json")))
                .contains("\"mine.yaml\"", "-s saved/mine.yaml");
    }

    @Test
    void everyVerbThatTakesAScenarioTakesAFile() {
        String file = "saved/mine.yaml";
        List.of(
                        in("compare", "scenarios/tiny", "baseline", file, "--json"),
                        in("compare", "scenarios/tiny", file, "tools"),
                        in("ensemble", "scenarios/tiny", "-s", file, "--runs", "5"),
                        in("sensitivity", "scenarios/tiny", "-s", file),
                        in("show", "scenarios/tiny", "wear_rate", "-s", file),
                        in("show", "scenarios/tiny", "village_income", "--why", "--against", file),
                        in("reach", "scenarios/tiny", "--by", "2015", "-s", file))
                .forEach(verb -> assertThat(verb.code()).as(verb.err()).isZero());
    }

    @Test
    void aComparisonListsWhatIsAssumed() {
        Invocation compare = in("compare", "scenarios/tiny", "tools", "saved/mine.yaml");

        assertThat(compare.out()).contains("Income missed", "assumption of the scenario");
        assertThat(in("compare", "scenarios/tiny", "tools", "saved/mine.yaml", "--json")
                        .out())
                .contains("\"assumed\": true");
    }

    @Test
    void aFileThatCannotBeUsedIsSaidAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("saved/bad.yaml"), ASSUMED.replace("wear_rate", "waer_rate"));
        Invocation bad = in("run", "scenarios/tiny", "-s", "saved/bad.yaml", "-s", "saved/none.yaml");

        assertThat(bad.code()).isEqualTo(ExitCode.INVALID);
        assertThat(bad.err())
                .contains("saved/bad.yaml:2:3: error: the table of assumptions has no waer_rate")
                .contains("Did you mean wear_rate?", "none.yaml");
        assertThat(folder.resolve("output")).doesNotExist();
        Invocation twice = in("run", "scenarios/tiny", "-s", "saved/mine.yaml", "-s", "saved/mine.yaml");
        assertThat(twice.code()).isEqualTo(ExitCode.INVALID);
        assertThat(twice.err()).contains("would be scenario 'mine' again");
    }
}
