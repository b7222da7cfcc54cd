package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

class EnsembleVerbTest {
    private static final String MODEL = """
            {UTF-8}
            place: North, South ~ ~ |
            level = INTEG(level*rate, 10) ~ ~ |
            rate = 0.1 ~ ~ |
            depth[place] = 4, 5 ~ ~ |
            root = SQRT(depth[North]) + depth[South] ~ ~ |
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

    private Invocation pond(String... more) {
        return ensemble("pond.mdl", more);
    }

    private Invocation ensemble(String path, String... more) {
        return Invocation.in(folder, arguments(path, more));
    }

    private static String[] arguments(String path, String... more) {
        List<String> arguments = new ArrayList<>(List.of("ensemble", path));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void aRowARun() {
        Invocation run = pond(
                "--vary",
                "RATE=uniform(0, 0.1)",
                "--vary",
                "depth[south]=normal(5, 0)",
                "--save",
                "level",
                "--save",
                "depth",
                "--at",
                "0",
                "--at",
                "10",
                "--runs",
                "5");

        assertThat(run.code()).isZero();
        assertThat(run.errorLines()).containsExactly("failed runs: 0 of 5");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .isEqualTo("run,rate,depth[South],level@0,level@10,depth[North]@0,depth[North]@10,"
                        + "depth[South]@0,depth[South]@10,failed");
        for (int i = 1; i <= 5; i++) {
            String[] cells = lines.get(i).split(",", -1);
            double rate = Double.parseDouble(cells[1]);
            assertThat(cells[0]).isEqualTo(String.valueOf(i));
            assertThat(rate).isBetween(0.0, 0.1);
            assertThat(cells[2]).isEqualTo("5");
            assertThat(cells[3]).isEqualTo("10");
            assertThat(Double.parseDouble(cells[4]))
                    .isCloseTo(10 * Math.pow(1 + rate / 2, 20), org.assertj.core.data.Percentage.withPercentage(1e-9));
            assertThat(cells).endsWith("4", "4", "5", "5", "");
        }
        assertThat(run.out()).endsWith("\n").doesNotContain("\r").doesNotStartWith("\ufeff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uniform(1,2)      | 1    | 2",
                "triangular(1,1.5,2)| 1   | 2",
                "pert(1,1.5,2)     | 1    | 2",
                "Normal(1.5, 0.001)| 1.49 | 1.51",
                "lognormal(1.4,1.6)| 1.2  | 1.8",
                "uniform（1，2）     | 1    | 2",
                "1.49 to 1.51      | 1.45 | 1.55",
                "1.49至1.51         | 1.45 | 1.55",
                "1.49..1.51        | 1.45 | 1.55"
            })
    void everyFormDraws(String form, double low, double high) {
        Invocation run = pond("--vary", "depth=" + form, "--save", "root", "--runs", "20");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().skip(1)).hasSize(20).allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            double drawn = Double.parseDouble(cells[1]);
            assertThat(drawn).isBetween(low, high);
            assertThat(Double.parseDouble(cells[2])).isEqualTo(Math.sqrt(drawn) + drawn);
        });
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String[] wrong = {
            "--vary",
            "rate",
            "--vary",
            "rate=unifrm(1,2)",
            "--vary",
            "rate=pert(1,2)",
            "--vary",
            "rate=uniform(2,1)",
            "--vary",
            "rate=uniform(1,x)",
            "--vary",
            "rate=normal(1,-1)",
            "--vary",
            "rate=lognormal(0,1)",
            "--vary",
            "rat=uniform(1,2)",
            "--vary",
            "level=uniform(1,2)",
            "--vary",
            "root=uniform(1,2)",
            "--vary",
            "depth=uniform(1,2)",
            "--vary",
            "depth[North]=uniform(1,2)",
            "--vary",
            "depth[West]=uniform(1,2)",
            "--vary",
            "FINAL TIME=uniform(5,9)",
            "--at",
            "0.3",
            "--at",
            "11",
            "--save",
            "lvel",
            "-s",
            "plan",
            "--runs",
            "0",
            "--threads",
            "0",
            "--resume"
        };

        Invocation english = pond(wrong);
        Invocation chinese =
                Invocation.in(new Environment(folder, folder, Language.ZH, false), arguments("pond.mdl", wrong));

        assertThat(english.code()).isEqualTo(ExitCode.USAGE);
        assertThat(english.out()).isEmpty();
        assertThat(english.errorLines())
                .contains(
                        "--vary rate: error: expected NAME=3 to 5 (nine draws in ten between), NAME=uniform(a,b), triangular(a,m,b), pert(a,m,b), "
                                + "normal(mean,sd) or lognormal(p5,p95)",
                        "--vary rate=pert(1,2): error: pert(a,m,b) takes 3 numbers; given: 2",
                        "--vary rate=uniform(2,1): error: the numbers of uniform(a,b) must not fall from one to the next",
                        "--vary rate=uniform(1,x): error: 'x' is not a finite number",
                        "--vary rate=normal(1,-1): error: the standard deviation must be 0 or more, not -1",
                        "--vary rate=lognormal(0,1): error: the quantiles of lognormal must be above 0, not 0",
                        "--vary rat=uniform(1,2): error: the model has no variable 'rat'; did you mean rate?",
                        "--vary root=uniform(1,2): error: 'root' is computed by an equation; only constants can be drawn",
                        "--vary depth[North]=uniform(1,2): error: 'depth[North]' is drawn twice",
                        "--vary FINAL TIME=uniform(5,9): error: 'FINAL TIME' moves the start, end or step of the run, "
                                + "which all runs have in common",
                        "error: --at 0.3 is not an instant of the run; the nearest are 0 and 0.5",
                        "error: --runs must be 1 or more, not 0",
                        "error: --resume needs the file to go on with: give -o FILE.csv")
                .hasSize(20);
        assertThat(chinese.code()).isEqualTo(ExitCode.USAGE);
        assertThat(chinese.errorLines()).hasSize(20).noneMatch(line -> line.contains(" error: "));
    }

    @Test
    void aModelNeedsSomethingToDrawAndSomethingToSave() {
        Invocation bare = pond();

        assertThat(bare.code()).isEqualTo(ExitCode.USAGE);
        assertThat(bare.errorLines())
                .containsExactly(
                        "error: a model needs at least one --vary, such as --vary 'NAME=uniform(0.1,0.2)'",
                        "error: a model needs at least one --save NAME");
        assertThat(pond("--vary", "rat=uniform(0,1)", "--save", "level").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void sobolEndsWhereItsNumbersEnd() {
        Invocation run =
                pond("--vary", "rate=uniform(0,1)", "--save", "level", "--design", "Sobol", "--runs", "3000000000");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errorLines())
                .containsExactly(
                        "error: sobol is possible for up to 1000 inputs and 2000000000 runs; use lhs or random");
    }

    @Test
    void aFailedRunKeepsItsRowAndSaysWhy() {
        Invocation run = pond("--vary", "depth[North]=uniform(-1,1)", "--save", "root", "--runs", "10");

        assertThat(run.code()).isZero();
        assertThat(run.errorLines()).containsExactly("failed runs: 5 of 10");
        assertThat(run.out().lines().skip(1)).hasSize(10).allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            boolean failed = cells[1].startsWith("-");
            assertThat(cells[2].isEmpty()).isEqualTo(failed);
            assertThat(cells[3]).isEqualTo(failed ? "root@0=NaN" : "");
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.00001, 0.001, 0.3, 0.5001, 0.98, 0.99999, 1})
    void aFileCutAnywhereEndsWithTheBytesOfAWholeOne(double share) throws IOException {
        String[] command = {
            "--vary",
            "rate=uniform(-0.1,0.1)",
            "--vary",
            "depth[North]=triangular(-1,2,8)",
            "--save",
            "level",
            "--save",
            "root",
            "--runs",
            "700",
            "--threads",
            "2",
            "-o",
            "runs.csv"
        };
        Path file = folder.resolve("runs.csv");
        Path part = folder.resolve("runs.csv.part");
        Invocation first = pond(command);
        byte[] whole = Files.readAllBytes(file);
        Files.write(share < 0.9 ? part : file, Arrays.copyOf(whole, (int) (share * whole.length)));
        String[] again = Arrays.copyOf(command, command.length + 1);
        again[command.length] = "--resume";

        Invocation resumed = pond(again);

        assertThat(first.code()).isZero();
        assertThat(resumed.code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(part).doesNotExist();
        assertThat(resumed.errorLines()).endsWith(first.errorLines().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seed 2",
                "--runs 699",
                "--design sobol",
                "--save root",
                "--at 5",
                "--vary depth=uniform(1,2)",
                "pond2.mdl"
            })
    void anotherCommandDoesNotGoOnWithTheFile(String change) throws IOException {
        Files.writeString(folder.resolve("pond2.mdl"), MODEL.replace("level*rate, 10", "level*rate, 11"));
        List<String> command = new ArrayList<>(
                List.of("--vary", "rate=uniform(-0.1,0.1)", "--save", "level", "--runs", "700", "-o", "runs.csv"));
        pond(command.toArray(String[]::new));
        byte[] before = Arrays.copyOf(Files.readAllBytes(folder.resolve("runs.csv")), 20_000);
        Files.move(folder.resolve("runs.csv"), folder.resolve("runs.csv.part"));
        Files.write(folder.resolve("runs.csv.part"), before);
        command.removeAll(change.startsWith("--runs") ? List.of("--runs", "700") : List.of());
        command.addAll(change.startsWith("--") ? Arrays.asList(change.split(" ")) : List.of());
        command.add("--resume");

        Invocation resumed = ensemble(change.startsWith("--") ? "pond.mdl" : change, command.toArray(String[]::new));

        assertThat(resumed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(resumed.err()).contains("the file is not of this command");
        assertThat(Files.readAllBytes(folder.resolve("runs.csv.part"))).isEqualTo(before);
        assertThat(folder.resolve("runs.csv")).doesNotExist();
    }

    @Test
    void aStudyDrawsItsAssumptionsAndSaysWhenItsTargetsAreReached() {
        Invocation run = ensemble(TINY.toString(), "--runs", "40");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst())
                .contains("run,build_rate[farm],build_rate[craft],wear_rate,\"yield[farm,wet]\",price_table[x=2020],"
                        + "missed_income,village_income@2020,target:three_hundred,failed");
        assertThat(run.out().lines()).hasSize(41);
        assertThat(run.errorLines())
                .containsExactly(
                        "drawn together (rank correlation in brackets): "
                                + "wear_rate – missed_income (0.6), missed_income – yield[farm,wet] (-0.4)",
                        "failed runs: 0 of 40");
    }

    @Test
    void aGroupThatIsSwitchedOffLeavesTheDrawsOfTheOthers() {
        Invocation whole = ensemble(TINY.toString(), "--runs", "40");
        Invocation part = ensemble(
                TINY.toString(), "--runs", "40", "--without", "structure", "--without", "Price_Level", "-s", "tools");

        assertThat(part.code()).isZero();
        assertThat(part.errorLines())
                .containsExactly(
                        "not drawn, because the group structure is switched off: 2 assumptions",
                        "not drawn, because the group price_level is switched off: 0 assumptions",
                        "not drawn, because the scenario sets them: build_rate[craft], price_table[x=2020]",
                        "failed runs: 0 of 40");
        assertThat(column(part, "build_rate[farm]")).isEqualTo(column(whole, "build_rate[farm]"));
        assertThat(column(part, "missed_income")).isEqualTo(column(whole, "missed_income"));
        assertThat(part.out().lines().findFirst().orElseThrow()).doesNotContain("wear_rate");
    }

    private static List<String> column(Invocation run, String name) {
        List<List<String>> rows = run.out()
                .replace("\"yield[farm,wet]\"", "yield")
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        int place = rows.get(0).indexOf(name);
        return rows.stream().map(row -> row.get(place)).toList();
    }

    @Test
    void aRangeOfTheCommandTakesThePlaceOfTheStudys() {
        Invocation whole = ensemble(TINY.toString(), "--runs", "40");
        Invocation own =
                ensemble(TINY.toString(), "--runs", "40", "--vary", "wear_rate=uniform(0,1)", "--without", "structure");

        assertThat(own.code()).isZero();
        assertThat(own.errorLines())
                .contains("drawn together (rank correlation in brackets): wear_rate – missed_income (0.6)");
        assertThat(column(own, "missed_income")).isEqualTo(column(whole, "missed_income"));
        List<Double> before = numbers(column(whole, "wear_rate"));
        List<Double> after = numbers(column(own, "wear_rate"));
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < before.size(); j++) {
                assertThat(before.get(i) < before.get(j)).isEqualTo(after.get(i) < after.get(j));
            }
        }
    }

    private static List<Double> numbers(List<String> column) {
        return column.stream().skip(1).map(Double::valueOf).toList();
    }

    @Test
    void groupsAreThoseOfStudies() {
        Invocation model = pond("--vary", "rate=uniform(0,1)", "--save", "level", "--without", "policy");
        Invocation misspelt = ensemble(TINY.toString(), "--without", "pollicy");

        assertThat(model.code()).isEqualTo(ExitCode.USAGE);
        assertThat(model.errorLines())
                .containsExactly("error: --without is for studies: the constants of a model are in no groups");
        assertThat(misspelt.code()).isEqualTo(ExitCode.USAGE);
        assertThat(misspelt.err())
                .contains("policy, behaviour, structure, outside_world, price_level")
                .contains("did you mean policy?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lhs", "sobol", "random"})
    void aStudyCutAnywhereEndsWithTheBytesOfAWholeOne(String design) throws IOException {
        String[] command = {"--runs", "300", "--design", design, "--without", "behaviour", "-o", "runs.csv"};
        Path file = folder.resolve("runs.csv");
        ensemble(TINY.toString(), command);
        byte[] whole = Files.readAllBytes(file);
        Files.move(file, folder.resolve("runs.csv.part"));
        Files.write(folder.resolve("runs.csv.part"), Arrays.copyOf(whole, (int) (0.95 * whole.length)));
        String[] again = Arrays.copyOf(command, command.length + 1);
        again[command.length] = "--resume";

        Invocation resumed = ensemble(TINY.toString(), again);

        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("256 of 300 runs were kept");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void correlatedHypercubesEndWhereMemoryEnds() {
        Invocation run = ensemble(TINY.toString(), "--runs", "5000001");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("error: lhs with assumptions that are drawn together is possible for up to 5000000 runs; "
                        + "use sobol or random");
    }

    @Test
    void aStudyNamesUnknownScenarios() {
        Invocation run = ensemble(TINY.toString(), "-s", "tols");

        assertThat(run.code()).isEqualTo(ExitCode.INVALID);
        assertThat(run.err()).contains("tols").contains("tools");
    }

    @Test
    void anInterruptionKeepsWhatIsWritten() throws IOException {
        Path file = folder.resolve("x.csv");
        EnsembleOutput rows = EnsembleOutput.to(file).orElseThrow();
        assertThat(rows.write(bytes("head\n"), 0)).isTrue();
        assertThat(rows.write(bytes("1\n2\n"), 2)).isTrue();
        Interruption.keeps(() -> {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows.rows() + " kept";
        });

        assertThat(Interruption.end()).contains("2 kept");
        assertThat(rows.write(bytes("3\n"), 1)).isFalse();
        Interruption.over();
        assertThat(folder.resolve("x.csv.part")).hasContent("head\n1\n2\n");
        assertThat(Interruption.end()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
