package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb on a study that wants a growth, a ceiling and a level. */
class TargetKindsTest {
    private static final Path TINY = Path.of("src/test/resources/qianyi/study/tiny");
    private static final String GROWTH = "  - {id: fast, label: {zh: 较快增长, en: Fast growth}, variable: village_income,"
            + " growth: 0.045, over: [2004, 2014]}\n";
    private static final String CEILING = "  - {id: modest, label: {zh: 不过热, en: No rush}, variable: village_income,"
            + " at_most: 260, unit: coin/year, by: 2010}\n";

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
    }

    /** The targets before and after the level that the study has. */
    private void aim(String before, String after) throws IOException {
        Path path = folder.resolve("scenarios/tiny/study.yaml");
        String text = Files.readString(path);
        Files.writeString(
                path,
                text.replace("targets:\n", "targets:\n" + before).replace("    by: 2015\n", "    by: 2015\n" + after));
    }

    private Invocation qianyi(String... words) {
        return Invocation.in(folder, words);
    }

    private String output(String file) throws IOException {
        return Files.readString(folder.resolve("output/tiny").resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyKindCanHeadTheStudy(String language) throws IOException {
        for (List<String> order : List.of(List.of(GROWTH, CEILING), List.of(CEILING, GROWTH))) {
            copyStudyAgain();
            aim(order.get(0), order.get(1));
            Invocation run = qianyi("run", "scenarios/tiny", "--runs", "60", "--lang", language);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).doesNotContain("NaN", "{0}", "null");
            assertThat(output("report.html")).contains("Fast growth", "不过热");
            assertThat(qianyi("check", "scenarios/tiny", "--lang", language).code())
                    .isZero();
            assertThat(qianyi("compare", "scenarios/tiny", "baseline", "tools", "-o", "c", "--lang", language)
                            .code())
                    .isZero();
        }
    }

    private void copyStudyAgain() throws IOException {
        Files.copy(
                TINY.resolve("study.yaml"),
                folder.resolve("scenarios/tiny/study.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theFilesSayWhatIsAsked() throws IOException {
        aim("", GROWTH + CEILING);
        assertThat(qianyi("run", "scenarios/tiny", "--runs", "0").code()).isZero();
        assertThat(output("summary.json").replaceAll("\\s+", " "))
                .contains("\"id\": \"three_hundred\", \"reaches\": 300, \"unit\": \"coin/year\", \"by\": 2015")
                .contains("\"id\": \"fast\", \"from\": 2004, \"growth\": 0.045, \"unit\": \"1/year\", \"by\": 2014, "
                        + "\"base_year\": null")
                .contains(
                        "\"id\": \"modest\", \"at_most\": 260, \"unit\": \"coin/year\", \"by\": 2010, \"base_year\": null");
        assertThat(qianyi("compare", "scenarios/tiny", "baseline", "tools", "--json")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("\"target\": \"fast\", \"from\": 2004, \"growth\": 0.045, \"unit\": \"1/year\"")
                .contains("\"target\": \"modest\", \"at_most\": 260, \"unit\": \"coin/year\"");
    }

    @Test
    void comparedDatesNameTheEndOfTheSpan() throws IOException {
        aim("", GROWTH.replace("0.045", "0.5") + CEILING);
        Invocation compare = qianyi("compare", "scenarios/tiny", "baseline", "tools");
        assertThat(compare.out()).containsPattern("Fast growth\\n +As before +not by 2014 +–");
        assertThat(qianyi("compare", "scenarios/tiny", "baseline", "tools", "--lang", "zh")
                        .out())
                .containsPattern("不过热\\n +照旧 +2004年已达标，20\\d\\d年又不达标 +–");
    }

    @Test
    void theRateOfAGrowthTargetIsWhatMovesIt() throws IOException {
        aim("", GROWTH + CEILING);
        Invocation tornado = qianyi("sensitivity", "scenarios/tiny", "--of", "target:fast", "-o", "t.csv");
        assertThat(tornado.code()).isZero();
        assertThat(tornado.err())
                .containsPattern(
                        "The mean yearly growth of \"Fast growth\" under \"As before\", every input at its value: "
                                + "\\d\\.\\d\\d%")
                .containsPattern("\\d\\.\\d\\d percentage points; \\d\\.\\d\\d% at ");
        assertThat(Files.readString(folder.resolve("t.csv")))
                .containsPattern("\\n[^,]+,[^,]+,[^,]+,0\\.0\\d+,0\\.0\\d+,");
        assertThat(qianyi("sensitivity", "scenarios/tiny", "--of", "target:fast", "-o", "z.csv", "--lang", "zh")
                        .err())
                .contains("“较快增长”的年均增速")
                .containsPattern("相差 \\d\\.\\d\\d 个百分点");
        for (String of : List.of("target:modest", "target:fast@2014")) {
            Invocation morris = qianyi(
                    "sensitivity", "scenarios/tiny", "--method", "morris", "--runs", "60", "--of", of, "-o", "m.csv");
            assertThat(morris.code()).as(morris.err()).isZero();
        }
    }

    @Test
    void aRowOfAnEnsembleHasTheYearOfAGrowth() throws IOException {
        aim("", GROWTH.replace("0.045", "0.001") + CEILING);
        Invocation ensemble = qianyi("ensemble", "scenarios/tiny", "--runs", "5");
        assertThat(ensemble.out().lines().findFirst().orElseThrow())
                .contains("target:three_hundred,target:fast,target:modest");
        assertThat(ensemble.out().lines().skip(1)).hasSize(5).allMatch(row -> row.matches(".*,2014,2004,"));
    }
}
