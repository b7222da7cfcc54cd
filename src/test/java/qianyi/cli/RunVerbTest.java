package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.text.Language;

@Tag("slow")
class RunVerbTest {
    private static final Path TINY = Path.of("src", "test", "resources", "qianyi", "study", "tiny");
    private static final List<String> FILES =
            List.of("answer.md", "report.html", "summary.json", "tiny.xlsx", "trajectories.csv");

    @TempDir
    Path folder;

    @BeforeEach
    void copyStudy() throws IOException {
        Path study = Files.createDirectories(folder.resolve("scenarios/tiny"));
        try (Stream<Path> files = Files.list(TINY)) {
            files.forEach(file -> copy(file, study.resolve(file.getFileName())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve("scenarios/tiny").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Invocation run(String... more) {
        return Invocation.in(
                folder,
                Stream.concat(Stream.of("run", "scenarios/tiny"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void answerIsPrintedAndEveryFileIsNamed() {
        Invocation run = run();
        Path output = folder.resolve("output/tiny").toAbsolutePath();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("As before", "Better tools").containsPattern("20[01][0-9]");
        assertThat(FILES).allSatisfy(file -> {
            assertThat(output.resolve(file)).isNotEmptyFile();
            assertThat(run.errorLines()).contains("wrote " + output.resolve(file));
        });
        assertThat(output.resolve("charts")).isNotEmptyDirectory();
        assertThat(run.errorLines()).last().asString().startsWith("next: open output/tiny/report.html");
    }

    @Test
    void languageIsTheOneAskedFor() {
        Invocation run = run("--lang", "zh");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("照旧", "添农具");
        assertThat(run.err()).contains("已写入 ").contains("下一步：");
    }

    @Test
    void quietLeavesTheAnswer() {
        Invocation run = run("-q");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("As before");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void sameInputsGiveTheSameBytesWhereverTheyAreWritten() throws IOException {
        assertThat(run("-q", "-o", "one").code()).isZero();
        assertThat(run("-q", "-o", "two").code()).isZero();

        for (String file : FILES) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void aPaperIsWrittenOnRequestAndOnlyThen() throws IOException {
        Invocation asked = run("--runs", "0", "--brief", "-o", "with");
        assertThat(asked.code()).isZero();
        assertThat(run("-q", "--runs", "0", "-o", "without").code()).isZero();

        for (String paper : List.of("brief.zh.docx", "brief.en.docx")) {
            assertThat(folder.resolve("with").resolve(paper)).isNotEmptyFile();
            assertThat(asked.errorLines())
                    .contains("wrote " + folder.resolve("with").resolve(paper).toAbsolutePath());
            assertThat(folder.resolve("without").resolve(paper)).doesNotExist();
        }
        assertThat(Files.readString(folder.resolve("with/summary.json"))).contains("scenarios/tiny --brief --runs 0");
    }

    @Test
    void whatIsOverwrittenAndWhatMovedIsSaid() throws IOException {
        assertThat(run("--runs", "0").err()).doesNotContain("overwrote", "no change");

        Invocation same = run("--runs", "0", "--json");
        assertThat(same.errorLines())
                .containsSubsequence(
                        "overwrote the last answer in output/tiny; against it:",
                        "- the inputs are those of the last time",
                        "- no change in any of the scenarios: 2");

        edit("assumptions.csv", "wear_rate,,0.03,", "wear_rate,,0.035,");
        Invocation moved = run("--runs", "0", "--seed", "2", "--lang", "zh");
        assertThat(moved.errorLines())
                .containsSubsequence("已覆盖 output/tiny 中的上一次结果；与上次相比：", "- 输入有变化：文件 assumptions.csv");
        assertThat(moved.err())
                .containsPattern("- 照旧：达标年份 20\\d\\d→20\\d\\d；20\\d\\d年 [\\d.]+.*→[\\d.]+")
                .doesNotContain("种子");

        Invocation counted = run("--runs", "20", "--seed", "2", "-s", "tools", "--without", "price_level");
        assertThat(counted.err())
                .contains("- inputs that changed: runs 0 → 20; the command was qianyi run scenarios/tiny ");
        assertThat(run("-q", "--runs", "0").err()).isEmpty();
    }

    @Test
    void aSummaryThatCannotBeComparedIsPassedOver() throws IOException {
        Path summary = Files.createDirectories(folder.resolve("output/tiny")).resolve("summary.json");
        Files.writeString(summary, "{\"schema\": 2, \"study\": \"other\"}");
        Invocation other = run("--runs", "0");
        Files.writeString(summary, "{\"schema\": 2, ");
        Invocation broken = run("--runs", "0");

        assertThat(other.code()).isZero();
        assertThat(other.errorLines())
                .contains("overwrote output/tiny: its summary.json was of another study (other) and is not compared");
        assertThat(broken.code()).isZero();
        assertThat(broken.errorLines())
                .contains("overwrote output/tiny: its summary.json is none that can be read, and is not compared");
    }

    @Test
    void jsonTakesThePlaceOfTheTable() throws IOException {
        Invocation run = run("--json", "-s", "tools");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(folder.resolve("output/tiny/summary.json")));
        assertThat(run.out())
                .contains("\"command\": \"qianyi run scenarios/tiny -s tools --lang en\"")
                .contains("\"baseline\"")
                .doesNotContain("\"failed\": \"");
    }

    @Test
    void manyRunsAreCountedBesideTheFinding() throws IOException {
        Invocation run = run("--runs", "300", "--seed", "4");
        String answer = Files.readString(folder.resolve("output/tiny/answer.md"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("As before — ")
                .contains("\"As before\" reaches Income of 300 by 2015 in ")
                .containsPattern(
                        "in [0-9]+ of [0-9]+ runs \\([0-9]+%\\); the median year is (20[0-9]{2}|later than 2020)")
                .contains("by 2015")
                .contains("300 runs of each scenario");
        assertThat(answer)
                .contains("“照旧”共推演300次", "## 结果的不确定性", "## How sure")
                .contains("qianyi run scenarios/tiny --runs 300 --seed 4 --lang en");
        assertThat(Files.readString(folder.resolve("output/tiny/summary.json")))
                .contains("\"seed\": 4")
                .contains("\"runs\": 300")
                .containsPattern("\"share_by\": [01]")
                .containsPattern("\"share_intervals\": \\{\\s+\"[0-9]{4}\": \\[")
                .contains("\"p50\":")
                .contains("\"ranking\":");
    }

    @Test
    void withoutRunsNothingIsCounted() throws IOException {
        Invocation run = run("--runs", "0");

        assertThat(run.out())
                .startsWith("As before — ")
                .contains("In the scenario \"As before\"")
                .doesNotContain(" runs");
        assertThat(Files.readString(folder.resolve("output/tiny/summary.json")))
                .contains("\"runs\": null")
                .contains("--runs 0")
                .doesNotContain("\"certainty\"");
    }

    @Test
    void levelsStartFromAPublishedFigureOnRequestAndNotWithoutOne() throws IOException {
        Invocation without = run("--rebase");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("--rebase has nothing to start from: series income");
        assertThat(folder.resolve("output/tiny/summary.json")).doesNotExist();

        edit("history.csv", "first count,derived,low", "first count,found,high");
        Invocation offered = run("--runs", "0");
        assertThat(offered.out()).contains("(run with --rebase)");
        Invocation rebased = run("--runs", "20", "--rebase");
        assertThat(rebased.code()).isZero();
        assertThat(rebased.out()).contains("The results start from the published figure of 2004, 199.5 coins");
        assertThat(Files.readString(folder.resolve("output/tiny/summary.json")))
                .contains("--rebase --runs 20 --lang en")
                .contains("\"in_force\": true")
                .contains("\"2004\": 199.5");
        assertThat(Files.readString(folder.resolve("output/tiny/report.html")))
                .contains("<p class=\"premise\">The results start from the published figure");
    }

    @Test
    void anotherTableOfAssumptionsIsSaidFirstWithWhatItChanges() throws IOException {
        Path other = folder.resolve("mine.csv");
        String own = Files.readString(folder.resolve("scenarios/tiny/assumptions.csv"));
        Files.writeString(other, own.replace("wear_rate,,0.03", "wear_rate,,0.05"));
        Invocation run = run("--runs", "0", "--assumptions", "mine.csv");

        assertThat(run.code()).isZero();
        String said = "This run uses the assumptions of mine.csv, which change 1 of the study's own numbers: "
                + "Wear (wear_rate) 0.03 → 0.05 a year (note: at the edge of its range, 0.02 to 0.05";
        assertThat(run.out()).contains(said.substring(0, 90)).contains(" (note: at the edge of its range");
        assertThat(Files.readString(folder.resolve("output/tiny/answer.md")))
                .contains("本次推演使用的假设表为mine.csv，与研究自带的假设表相比改动1项");
        assertThat(Files.readString(folder.resolve("output/tiny/report.html")))
                .contains("<p class=\"premise\">This run uses the assumptions of mine.csv");
        assertThat(Files.readString(folder.resolve("output/tiny/summary.json")))
                .containsPattern("\"name\": \"wear_rate\",\\s+\"before\": 0.03,\\s+\"now\": 0.05");
        assertThat(run("--runs", "0").out()).doesNotContain("This run uses the assumptions");

        Files.writeString(other, own.replace("wear_rate,,0.03", "wear_rate,,0.07"));
        Invocation outside = run("--runs", "20", "--assumptions", "mine.csv");
        assertThat(outside.code()).isZero();
        assertThat(outside.out()).contains(" (note: outside its range, ");
    }

    @Test
    void threadsChangeNoByteAndASeedDoes() throws IOException {
        assertThat(run("-q", "--runs", "600", "--threads", "1", "-o", "one").code())
                .isZero();
        assertThat(run("-q", "--runs", "600", "--threads", "3", "-o", "three").code())
                .isZero();
        assertThat(run("-q", "--runs", "600", "--seed", "2", "-o", "other").code())
                .isZero();

        for (String file : FILES) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("three").resolve(file));
        }
        assertThat(Files.readString(folder.resolve("other/answer.md")))
                .isNotEqualTo(Files.readString(folder.resolve("one/answer.md")));
    }

    @Test
    void aGroupSwitchedOffIsSaidAndStandsInTheCommand() throws IOException {
        Invocation run = run("--runs", "50", "--without", "structure", "--without", "behaviour");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("output/tiny/answer.md")))
                .contains("--runs 50 --without behaviour --without structure --lang en")
                .contains("| 行为 | 0 | 2 | 0 |");
    }

    @Test
    void aStudyWithoutRangesSaysThatNothingIsVaried() throws IOException {
        Path table = folder.resolve("scenarios/tiny/assumptions.csv");
        Files.writeString(
                table,
                Files.readString(table)
                        .lines()
                        .map(line -> line.replaceFirst("^([^,]*,[^,]*,[-0-9.]+),[^,]*,[^,]*,[^,]*,", "$1,,,,"))
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
        edit("study.yaml", "uncertainty:\n  correlations:", "unused:\n  correlations:");
        Path study = folder.resolve("scenarios/tiny/study.yaml");
        String text = Files.readString(study);
        Files.writeString(study, text.substring(0, text.indexOf("unused:")));
        Invocation run = run("--runs", "20");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nothing is varied: no assumption has a range");
        assertThat(Files.readString(folder.resolve("output/tiny/answer.md"))).contains("没有假设参与抽样");
    }

    @Test
    void badNumbersOfRunsAreAllNamed() {
        Invocation run = run("--runs", "-1", "--threads", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errorLines())
                .containsExactly(
                        "error: --runs must be from 0 to 1000000, not -1", "error: --threads must be 1 or more, not 0");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void baselineIsAlwaysThere() {
        assertThat(run("-s", "baseline").out()).contains("As before").doesNotContain("Better tools");
        assertThat(run("-s", "tools").out()).contains("As before").contains("Better tools");
    }

    @Test
    void unknownScenariosAreAllNamedAndNothingIsWritten() {
        Invocation run = run("-s", "tool", "-s", "zzz");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .contains(
                        "error: the study has no scenario 'tool'; did you mean tools?",
                        "error: the study has no scenario 'zzz'; it has baseline, tools",
                        "error: nothing was run and nothing was written");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void studyThatDoesNotExistIsExplainedWithItsNeighbours() {
        Invocation run = Invocation.in(folder, "run", "scenarios/tinny");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: scenarios/tinny is no study")
                .endsWith("; did you mean " + Path.of("scenarios/tiny") + "?\n");
    }

    @Test
    void invalidStudyIsNamedWithItsPlacesAndNothingIsWritten() throws IOException {
        edit("tools.yaml", "set: wear_rate", "set: waer_rate");
        edit("assumptions.csv", "0.09,0.05,0.12", "fast,0.05,0.12");
        Invocation run = run();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("assumptions\\.csv:3:\\d+: error: ")
                .containsPattern("tools\\.yaml:\\d+:\\d+: error: .*waer_rate.*wear_rate")
                .endsWith("error: nothing was run and nothing was written\n");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void otherAssumptionsMoveTheAnswer() throws IOException {
        String table = Files.readString(folder.resolve("scenarios/tiny/assumptions.csv"));
        Files.writeString(folder.resolve("mine.csv"), table.replace("build_rate,farm,0.05", "build_rate,farm,0.08"));
        Invocation before = run();
        Invocation after = run("--assumptions", "mine.csv", "--json");

        assertThat(after.code()).isZero();
        assertThat(after.out()).contains("\"command\": \"qianyi run scenarios/tiny --assumptions mine.csv --lang en\"");
        assertThat(run("--assumptions", "mine.csv").out()).isNotEqualTo(before.out());
    }

    @Test
    void failedScenarioIsNamedAndTheOthersAreFinished() throws IOException {
        edit("tools.yaml", "  - set: wear_rate\n    times: 0.8", "  - set: rain\n    to: 1e308");
        Invocation run = run();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("As before").contains("failed");
        assertThat(run.err()).contains("error: ").contains("Better tools");
        assertThat(folder.resolve("output/tiny/summary.json")).isNotEmptyFile();
    }

    @Test
    void folderThatCannotBeWrittenIsAFailureButTheAnswerIsGiven() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file");
        Invocation run = run("-o", "taken/out");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("As before");
        assertThat(run.err()).contains("error: ").contains("taken").doesNotContain("next:");
    }

    @Test
    void projectLendsItsStudyToOtherFolders() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Environment environment = new Environment(elsewhere, folder, Language.EN, false);
        Invocation run = Invocation.in(environment, "run", "scenarios/tiny", "-q");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(elsewhere.resolve("output/tiny/summary.json")).isNotEmptyFile();
    }

    @Test
    void checkOfAStudySaysTheSame() throws IOException {
        Invocation sound = Invocation.in(folder, "check", "scenarios/tiny");
        edit("tools.yaml", "set: wear_rate", "set: waer_rate");
        Invocation broken = Invocation.in(folder, "check", "scenarios/tiny/study.yaml");

        assertThat(sound.code()).isZero();
        assertThat(sound.err()).isEmpty();
        assertThat(sound.out()).contains("errors: 0, warnings: 0, notes: ");
        assertThat(broken.code()).isEqualTo(4);
        assertThat(broken.out()).contains("waer_rate").endsWith("errors: 1, warnings: 0, notes: 0\n");
        assertThat(broken.err()).isEmpty();
    }

    @Test
    void newFigureSaysWhatItMoves() throws IOException {
        assertThat(run().out()).doesNotContain("What the newest figure moves");
        edit(
                "history.csv",
                "income,2002",
                "income,2004,210,coin/year,whole village,second count,found,high,ledger,\nincome,2002");

        Invocation english = run();
        Invocation chinese = run("--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.out())
                .contains("What the newest figure moves", "for 2004.", "The projection itself has not moved");
        assertThat(english.err()).doesNotContain("newest");
        assertThat(chinese.out()).contains("最新公布数带来的变化");
    }

    @Test
    void progressIsForSomebodyWhoLooks() {
        Environment watched = new Environment(folder, folder, Language.EN, false, true);

        assertThat(Invocation.in(watched, "run", "scenarios/tiny").err()).contains("1 of 2 scenarios done (");
        assertThat(Invocation.in(watched, "run", "scenarios/tiny", "-q").err()).isEmpty();
        assertThat(run().err()).doesNotContain("scenarios done");
    }

    @Test
    void aTerminalGetsNoLineThatIsTooLong() {
        String study =
                Path.of("src/test/resources/qianyi/study/tiny").toAbsolutePath().toString();
        Environment terminal = new Environment(folder, folder, Language.EN, false, false, 80);
        Invocation seen = Invocation.in(terminal, "run", study);
        Invocation piped = Invocation.in(folder, "run", study);

        assertThat(seen.out().lines()).isNotEmpty().allSatisfy(line -> assertThat(line.length())
                .isLessThanOrEqualTo(80));
        assertThat(seen.out()).contains("what it changes").contains("behaviour, structure, prices");
        assertThat(piped.out().lines().mapToInt(String::length).max().orElse(0)).isGreaterThan(120);
        assertThat(prose(seen.out())).isEqualTo(prose(piped.out()));
    }

    /** What stands before and below the table, as one line. */
    private static String prose(String out) {
        String around = out.substring(0, out.indexOf("village_income, coins")) + out.substring(out.indexOf("\n\n\""));
        return around.replaceAll("\\s+", " ");
    }
}
