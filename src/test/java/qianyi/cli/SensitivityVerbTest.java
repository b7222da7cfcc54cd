package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.text.Language;

class SensitivityVerbTest {
    private static final String MODEL = """
            {UTF-8}
            place: North, South ~ ~ |
            level = INTEG(level*rate, 10) ~ coin ~ What is there |
            rate = 0.1 ~ 1/year ~ Growth rate |
            depth[place] = 4, 5 ~ ~ |
            sum = 2*depth[North] - 3*depth[South] ~ ~ |
            root = SQRT(depth[North]) ~ ~ |
            INITIAL TIME = 0 ~ ~ |
            FINAL TIME = 10 ~ ~ |
            TIME STEP = 0.5 ~ ~ |
            SAVEPER = 1 ~ ~ |
            """;
    private static final Path TINY =
            Path.of("src/test/resources/qianyi/study/tiny").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("pond.mdl"), MODEL);
    }

    private static String[] arguments(String path, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sensitivity", path));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray(String[]::new);
    }

    private Invocation pond(String... more) {
        return Invocation.in(folder, arguments("pond.mdl", more));
    }

    private Invocation chinese(String path, String... more) {
        return Invocation.in(new Environment(folder, folder, Language.ZH, false), arguments(path, more));
    }

    private Invocation tiny(String... more) {
        return Invocation.in(folder, arguments(TINY.toString(), more));
    }

    private static List<String[]> cells(Invocation run) {
        return run.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** The level is {@code 10 (1 + rate / 2)^20}; the sum is 2 * 4 - 3 * 5, and one number for both places. */
    @Test
    void aTornadoOfAModel() {
        Invocation level = pond("--vary", "rate=uniform(0, 0.2)", "--of", "level@10");
        Invocation sum = pond("--vary", "depth=triangular(1,2,3)", "--vary", "rate=uniform(0,1)", "--of", "sum@0");

        assertThat(level.code()).isZero();
        assertThat(level.out().lines().findFirst()).contains("input,low,high,at_low,at_high,swing,label_zh,label_en");
        String[] row = cells(level).get(0);
        assertThat(row).startsWith("rate", "0", "0.2", "10");
        assertThat(Double.parseDouble(row[4])).isCloseTo(10 * Math.pow(1.1, 20), within(1e-9));
        assertThat(level.errorLines())
                .containsExactly(
                        "level at 10, every input at its value: 26.53 coin. "
                                + "One input at a time, most at stake first:",
                        "1. rate: 57.27 coin; 10 coin at 0 (1/year), 67.27 coin at 0.2 (1/year)");
        assertThat(sum.out()).endsWith("depth,1,3,-1,-3,6,depth,depth\nrate,0,1,-7,-7,0,rate,rate\n");
        assertThat(sum.errorLines())
                .containsExactly(
                        "sum at 0, every input at its value: −7. One input at a time, most at stake first:",
                        "1. depth: 6; −1 at 1, −3 at 3");
    }

    @Test
    void theSameInChinese() {
        Invocation level = chinese("pond.mdl", "--vary", "rate=uniform(0, 0.2)", "--of", "level@10");

        assertThat(level.errorLines())
                .containsExactly(
                        "level在 10 的值：各输入均不变时为 26.53 coin。逐个变动，影响最大的在前：",
                        "1. rate：相差 57.27 coin；取 0（1/year） 时为 10 coin，取 0.2（1/year） 时为 67.27 coin");
    }

    @Test
    void aStudyAsksForTheDateOfItsFirstTarget() {
        Invocation run = tiny();

        assertThat(run.code()).isZero();
        List<String[]> rows = cells(run);
        assertThat(rows).extracting(row -> row[0].replace("\"", "")).contains("build_rate[craft]", "wear_rate");
        assertThat(rows)
                .filteredOn(row -> row[0].equals("wear_rate"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("wear_rate", "0.02", "0.05"));
        assertThat(run.err()).contains("The date of \"Income of 300\" under \"As before\"");
        assertThat(run.err()).contains("; no source").contains("No source: ");
    }

    /** A table's point is moved like a constant: dearer at the end, sooner rich. */
    @Test
    void aPointOfATableHasItsRow() {
        Invocation run = tiny("--of", "village_income@2020", "--only", "price_table");

        assertThat(run.code()).isZero();
        String[] row = cells(run).get(0);
        assertThat(row).startsWith("price_table[x=2020]", "1.1", "1.5");
        assertThat(Double.parseDouble(row[4])).isGreaterThan(Double.parseDouble(row[3]));
        assertThat(run.err()).contains("Prices in 2020 (price_table[x=2020]): ");
    }

    @Test
    void aGroupCanBeLeftOut() {
        Invocation run = tiny("--without", "behaviour", "--without", "price_level");

        assertThat(run.code()).isZero();
        assertThat(cells(run)).extracting(row -> row[0].replace("\"", "")).allSatisfy(title -> assertThat(title)
                .doesNotStartWith("build_rate")
                .doesNotStartWith("price_table"));
        assertThat(pond("--without", "policy", "--vary", "rate=uniform(0,1)", "--of", "level@1")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDateBehindTheHorizonIsAnEmptyCell() {
        Invocation run = tiny("--only", "wear_rate", "--vary", "build_rate=uniform(0,0.3)");

        assertThat(run.code()).isZero();
        List<String[]> rows = cells(run);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("build_rate", "0", "0.3", "");
        assertThat(rows.get(0)[4]).isNotEmpty();
        assertThat(run.err())
                .contains("later than 2020: ")
                .contains("of 4 dates. Their cells are empty, and the swing is at least the number given.")
                .contains("at least ")
                .contains("later than 2020 at 0 (1/year), in 2004 already at 0.3 (1/year)");
        assertThat(chinese(TINY.toString(), "--only", "wear_rate", "--vary", "build_rate=uniform(0,0.3)")
                        .err())
                .contains("4 个时点中有 ")
                .contains("相差至少 ")
                .contains("取 0（1/year） 时为 2020年以后，取 0.3（1/year） 时为 2004年已达到");
    }

    /** 2 x 4 - 3 y: moves of the two are known exactly. */
    @Test
    void morrisOfAPlane() {
        Invocation run = pond(
                "--vary",
                "depth[North]=uniform(0,2)",
                "--vary",
                "depth[South]=uniform(0,3)",
                "--of",
                "sum@0",
                "--method",
                "morris",
                "--runs",
                "40");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst()).contains("input,mu,mu_star,sigma,label_zh,label_en");
        List<String[]> rows = cells(run);
        assertThat(rows.get(0)[0]).isEqualTo("depth[South]");
        assertThat(Double.parseDouble(rows.get(0)[1])).isCloseTo(-9, within(1e-12));
        assertThat(Double.parseDouble(rows.get(0)[2])).isCloseTo(9, within(1e-12));
        assertThat(Double.parseDouble(rows.get(1)[1])).isCloseTo(4, within(1e-12));
        assertThat(run.errorLines())
                .contains(
                        "1. depth[South]: 9 (standard deviation 0)",
                        "The inputs are taken to be independent: bad years that come together are not in these "
                                + "numbers.");
        assertThat(run.err()).contains("on average over 13 walks:");
    }

    /** Variances of 2 x and 3 y over the same range are as 4 to 9. */
    @Test
    void sobolOfAPlane() {
        Invocation run = pond(
                "--vary",
                "depth[North]=uniform(0,1)",
                "--vary",
                "depth[South]=uniform(0,1)",
                "--of",
                "sum@0",
                "--method",
                "SOBOL",
                "--runs",
                "4096");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst())
                .contains(
                        "input,first,first_low,first_high,total,total_low,total_high,label_zh,label_en,rows,rows_drawn");
        String[] south = cells(run).get(0);
        assertThat(south[0]).isEqualTo("depth[South]");
        for (int i = 1; i <= 6; i++) {
            assertThat(Double.parseDouble(south[i])).isCloseTo(9 / 13.0, within(i % 3 == 1 ? 0.005 : 0.08));
        }
        assertThat(run.err()).contains("from 1024 rows").contains("1. depth[South]: 69% (");
    }

    @Test
    void theShareReachedByAYear() {
        Invocation run = tiny("--of", "target:three_hundred@2016", "--method", "sobol", "--runs", "700");

        assertThat(run.code()).isZero();
        assertThat(cells(run)).hasSizeGreaterThan(4).allSatisfy(row -> assertThat(row)
                .hasSizeGreaterThan(6));
        assertThat(run.err())
                .contains("Whether \"Income of 300\" is reached by 2016 under \"As before\"")
                .contains("The inputs are taken to be independent")
                .contains("rank correlations of the study that are left out here: 2");
        assertThat(tiny("--of", "target:three_hundred@2016").errorLines())
                .contains("error: a tornado shows a date or a level; whether a target is reached by a year is a "
                        + "question for --method morris or sobol");
    }

    @Test
    void cappedDatesAreCounted() {
        Invocation run = tiny("--method", "morris", "--runs", "200", "--vary", "build_rate=uniform(0,0.3)");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .containsPattern("later than 2020: \\d+ of \\d+ runs \\(\\d+\\.\\d%\\)\\. They count as 2020");
    }

    @Test
    void failedRunsAreCounted() {
        String[] vary = {"--vary", "depth[North]=uniform(-1,1)", "--of", "root@3"};

        Invocation tornado = pond(vary);

        assertThat(tornado.code()).isZero();
        assertThat(cells(tornado).get(0)).startsWith("depth[North]", "-1", "1", "", "1", "1");
        assertThat(tornado.err())
                .contains("no result: 1 of 2 runs. Their cells are empty.")
                .contains("at least 1");
        List<String> sobol = new ArrayList<>(Arrays.asList(vary));
        sobol.addAll(List.of("--method", "sobol", "--runs", "600"));
        assertThat(pond(sobol.toArray(String[]::new)).err())
                .containsPattern("no result: \\d+ of 600 runs. The rows with one of them are left out.");
    }

    @ParameterizedTest
    @CsvSource({"morris, 1", "morris, 3", "sobol, 1", "sobol, 2"})
    void theSameSeedGivesTheSameBytesAtAnyNumberOfThreads(String method, int seed) {
        String[] command = {"--method", method, "--runs", "800", "--seed", String.valueOf(seed), "--threads"};
        String[] one = Arrays.copyOf(command, command.length + 1);
        String[] three = Arrays.copyOf(command, command.length + 1);
        one[command.length] = "1";
        three[command.length] = "3";
        String[] other = one.clone();
        other[5] = "17";

        assertThat(tiny(one).out())
                .isEqualTo(tiny(three).out())
                .isNotEqualTo(tiny(other).out());
    }

    @Test
    void aFileIsNamedAndItsBytesAreThoseOfStdout() throws IOException {
        Invocation file = tiny("-o", "tornado.csv");

        assertThat(file.code()).isZero();
        assertThat(file.out()).isEmpty();
        assertThat(file.errorLines())
                .contains("wrote " + folder.resolve("tornado.csv").toAbsolutePath());
        assertThat(Files.readString(folder.resolve("tornado.csv"))).isEqualTo(tiny().out());
    }

    @Test
    void aTerminalGetsATableWithLabelsUnitsAndSources() {
        for (Language language : Language.values()) {
            boolean zh = language == Language.ZH;
            Environment terminal = new Environment(folder, folder, language, false, false, 160);
            Invocation run = Invocation.in(terminal, arguments(TINY.toString()));

            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .doesNotContain("label_zh")
                    .containsPattern(
                            zh
                                    ? "输入 +结果相差 +低值 +高值 +单位 +取低值时 +取高值时 +来源 +变量\n"
                                    : "input +difference +low +high +unit +at low +at high +source +name\n")
                    .containsPattern((zh ? "雨季收成" : "Wet-season yield")
                            + " .* 0\\.15 +0\\.25 +1/year .*\\[\\d] +yield\\[farm,wet]\n")
                    .containsPattern((zh ? "折旧率 .* 无" : "Wear .* none") + " +wear_rate\n")
                    .containsPattern("\n\\[1] \\S+");
            assertThat(run.err()).doesNotContain("1. ", zh ? "相应单元格留空" : "cells are empty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"morris", "sobol"})
    void theOtherMethodsHaveTheirTable(String method) {
        Environment terminal = new Environment(folder, folder, Language.EN, false, false, 160);
        Invocation run = Invocation.in(terminal, arguments(TINY.toString(), "--method", method, "--runs", "300"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Wear ").containsPattern("source +name\n");
    }

    @Test
    void aFileGetsTheNumbersThoughATerminalLooksOn() throws IOException {
        Environment terminal = new Environment(folder, folder, Language.EN, false, false, 160);
        Invocation run = Invocation.in(terminal, arguments(TINY.toString(), "-o", "tornado.csv"));

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("tornado.csv")))
                .startsWith("input,low,high,at_low,at_high,swing,label_zh,label_en\n")
                .contains(",折旧率,Wear\n");
    }

    @Test
    void quietIsTheTableAlone() {
        assertThat(tiny("-q").err()).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String[] wrong = {
            "--vary", "rate=uniform(2,1)", "--of", "lvel@0.3", "-s", "plan", "--only", "x", "--threads", "0"
        };

        Invocation english = pond(wrong);

        assertThat(english.code()).isEqualTo(ExitCode.USAGE);
        assertThat(english.out()).isEmpty();
        assertThat(english.errorLines())
                .containsExactlyInAnyOrder(
                        "error: --threads must be 1 or more, not 0",
                        "--vary rate=uniform(2,1): error: the numbers of uniform(a,b) must not fall from one to the next",
                        "error: -s plan: a model alone has no scenarios; name the folder of a study",
                        "error: --only chooses among the ranges of a study; a model has none",
                        "--of lvel@0.3: error: the model has no variable 'lvel'; did you mean level?",
                        "error: --of: 0.3 is not an instant of the run; the nearest are 0 and 0.5");
        assertThat(chinese("pond.mdl", wrong).errorLines()).hasSize(6).noneMatch(line -> line.contains(" error: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level        | 2 | error: --of level: expected target:ID, target:ID@YEAR or NAME@T with an instant for T",
                "level@late   | 2 | error: --of level@late: expected target:ID, target:ID@YEAR or NAME@T with an instant for T",
                "level@11     | 2 | error: --of: 11 is outside the run, which goes from 0 to 10",
                "depth@3      | 3 | --of depth@3: error: 'depth' has 2 elements, and one is wanted: depth[North], depth[South]",
                "target:x     | 2 | error: a model has no targets; give --of NAME@T"
            })
    void whatIsAskedIsSaidWrongly(String of, int code, String sentence) {
        Invocation run = pond("--vary", "rate=uniform(0,1)", "--of", of);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.errorLines()).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target:x                  | 3 | error: --of target:x: the study has no such target; it has three_hundred",
                "target:three_hundred@2004 | 2 | error: --of target: 2004 is not a year from 2005 to 2020",
                "target:three_hundred@soon | 2 | error: --of target: soon is not a year from 2005 to 2020"
            })
    void targetsThatAreNotThere(String of, int code, String sentence) {
        Invocation run = tiny("--method", "morris", "--of", of);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.errorLines()).contains(sentence);
    }

    @Test
    void onlyNamesWhatIsVaried() {
        Invocation run = tiny("--only", "waer_rate");

        assertThat(run.code()).isEqualTo(ExitCode.INVALID);
        assertThat(run.errorLines())
                .containsExactly("error: --only waer_rate: nothing of that name is varied under \"baseline\"; did you "
                        + "mean wear_rate?");
        assertThat(cells(tiny("--only", "Build Rate"))).hasSize(2);
        assertThat(cells(tiny("--only", "build_rate[craft]"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "11", "20000000"})
    void tooFewOrTooManyRuns(String runs) {
        Invocation run = tiny("--method", "morris", "--runs", runs);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("morris with ").contains("takes from ").contains("--runs is " + runs);
    }

    @Test
    void aTornadoHasItsOwnNumberOfRuns() {
        assertThat(pond("--vary", "rate=uniform(0,1)", "--of", "level@1", "--runs", "7")
                        .errorLines())
                .contains("--runs makes no difference to a tornado: it takes 3 runs");
    }

    @Test
    void aModelNeedsBoth() {
        assertThat(pond().code()).isEqualTo(ExitCode.USAGE);
        assertThat(pond().errorLines())
                .containsExactly(
                        "error: a model needs at least one --vary, such as --vary 'NAME=uniform(0.1,0.2)'",
                        "error: a model needs --of NAME@T: a variable and an instant, such as --of output@2040");
    }

    @Test
    void anUnknownMethodIsAUsageError() {
        Invocation run = tiny("--method", "mories");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("tornado").contains("morris");
    }
}
