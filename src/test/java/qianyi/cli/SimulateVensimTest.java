package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line on Vensim files: columns, names, settings, data, macros, and what is said when they cannot run. */
class SimulateVensimTest {
    private static final String MODEL = """
            {UTF-8}
            :MACRO: TWICE(x)
            TWICE = x * 2 ~~|
            :END OF MACRO:
            place: North, South ~~|
            Water level[place] = INTEG(rain[place], 10) ~ m [0,?] ~ what the gauge shows |
            rain[place] = rate * Water level[place] ~ m/year ~|
            rate = 0.1 ~ 1/year [0,1,0.05] ~|
            "share, in %" = TWICE(rate) * 100 ~~|
            gone = IF THEN ELSE(Time > INITIAL TIME, :NA:, 1) ~~|
            curve((0,0),(1,5),(2,10)) ~~|
            drawn = curve(Time) ~~|
            FINAL TIME = 2 ~ year ~|
            INITIAL TIME = 0 ~ year ~|
            SAVEPER = 1 ~ year ~|
            TIME STEP = 0.5 ~ year ~|
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("pond.mdl"), MODEL);
    }

    private Invocation run(String... arguments) {
        return Invocation.in(folder, arguments);
    }

    @Test
    void everythingThatIsShownIsAColumnAndWhatIsNotAvailableIsEmpty() {
        Invocation run = run("simulate", "pond.mdl");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                time,Water level[North],Water level[South],rain[North],rain[South],rate,"share, in %",gone,drawn,\
                FINAL TIME,INITIAL TIME,SAVEPER,TIME STEP
                0,10,10,1,1,0.1,20,1,0,2,0,1,0.5
                1,11.025,11.025,1.1025,1.1025,0.1,20,,5,2,0,1,0.5
                2,12.1550625,12.1550625,1.21550625,1.21550625,0.1,20,,10,2,0,1,0.5
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set=FINAL TIME=1", "--set=final_time=1", "--to=1"})
    void theEndIsAVariableLikeOthers(String option) {
        Invocation run = run("simulate", "pond.mdl", option, "--save", "FINAL TIME", "--save", "rain[south]");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                time,FINAL TIME,rain[South]
                0,1,1
                1,1,1.1025
                """);
    }

    @Test
    void stepSavingAndMethodAreAsAsked() {
        Invocation run = run(
                "simulate",
                "pond.mdl",
                "--step",
                "1",
                "--set",
                "SAVEPER=2",
                "--method",
                "rk2",
                "--save",
                "Water level[North]",
                "--save",
                "TIME STEP");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                time,Water level[North],TIME STEP
                0,10,1
                2,12.21025,1
                """);
    }

    @Test
    void aGridThatCannotBeIsRefusedAtItsPlace() {
        Invocation run = run("simulate", "pond.mdl", "--set", "TIME STEP=0");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("pond.mdl:13:1: error: ");
    }

    @Test
    void whatIsNotSupportedIsSaidAllAtOnceBeforeAnythingRuns() throws IOException {
        Files.writeString(
                folder.resolve("bad.mdl"), MODEL + "a = QUEUE FIFO(rate, 2) ~~|\nb = nobody + 1 ~~|\nc = (1 ~~|\n");
        Invocation run = run("simulate", "bad.mdl");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .anyMatch(line -> line.startsWith("bad.mdl:17:5: error: "))
                .anyMatch(line -> line.startsWith("bad.mdl:19:5: error: "));
        assertThat(Invocation.in(folder, "simulate", "bad.mdl", "--lang", "zh").err())
                .contains("bad.mdl:17:5: 错误", "QUEUE FIFO");
    }

    @Test
    void dataAtOtherTimes() throws IOException {
        Files.writeString(folder.resolve("data.mdl"), """
                d :INTERPOLATE: ~~|
                now = d ~~|
                later = GET DATA AT TIME(d, Time + 1) ~~|
                back = GET DATA BETWEEN TIMES(d, Time + 0.5, -1) ~~|
                straight = GET DATA BETWEEN TIMES(d, Time + 0.5, 0) ~~|
                ahead = GET DATA BETWEEN TIMES(d, Time + 0.5, 1) ~~|
                first = GET DATA FIRST TIME(d) ~~|
                last = GET DATA LAST TIME(d) ~~|
                FINAL TIME = 2 ~~| INITIAL TIME = 0 ~~| SAVEPER = 1 ~~| TIME STEP = 1 ~~|
                """);
        Files.writeString(folder.resolve("series.csv"), "time,d,other\n0,10,1\n1,20,1\n2,40,1\n");
        String[] columns = {"now", "later", "back", "straight", "ahead", "first", "last"};
        String[] arguments = new String[4 + 2 * columns.length];
        System.arraycopy(new String[] {"simulate", "data.mdl", "--data", "series.csv"}, 0, arguments, 0, 4);
        for (int i = 0; i < columns.length; i++) {
            arguments[4 + 2 * i] = "--save";
            arguments[5 + 2 * i] = columns[i];
        }
        Invocation run = run(arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                time,now,later,back,straight,ahead,first,last
                0,10,20,10,15,20,0,2
                1,20,40,20,30,40,0,2
                2,40,40,,,,0,2
                """);
        assertThat(run("simulate", "data.mdl").code()).isEqualTo(3);
        assertThat(run("simulate", "data.mdl").err())
                .startsWith("data.mdl:1:1: error: ")
                .contains("d");
        assertThat(run("simulate", "data.mdl", "--data", "none.csv").err()).contains("none.csv");
    }

    @Test
    void dataThatTheSettingsNameAreReadAndSaid() throws IOException {
        Files.writeString(folder.resolve("named.mdl"), """
                d :RAW: ~~|
                FINAL TIME = 1 ~~| INITIAL TIME = 0 ~~| SAVEPER = 1 ~~| TIME STEP = 1 ~~|
                \\\\\\---/// Sketch information - do not modify anything except names
                V300  Do not put anything below this section - it will be ignored
                ///---\\\\\\
                :L\u007f<%^E!@
                13:history.vdf
                """);
        Files.writeString(folder.resolve("history.tab"), "Time\td\n0\t3\n1\t4\n");
        Invocation run = run("simulate", "named.mdl", "--save", "d");

        assertThat(run.out()).isEqualTo("time,d\n0,3\n1,4\n");
        assertThat(run.err())
                .isEqualTo(
                        "named.mdl:1:1: note: the settings name history.vdf as data; its table history.tab was read\n");
    }

    @Test
    void aFileOutsideOfTheFolderIsRefusedByTheNameOfTheRule() throws IOException {
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.csv"), "1,2\n3,4\n");
        Files.writeString(
                folder.resolve("inner/sly.mdl"), MODEL + "x = GET DIRECT CONSTANTS('../secret.csv', ',', 'A1') ~~|\n");
        Invocation run = run("simulate", "inner/sly.mdl");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("inner/sly.mdl:17:").contains("OWN_FOLDER");
    }

    @Test
    void showSaysWhatAStockGainsAndWhatAMacroIsMadeOf() {
        Invocation stock = run("show", "pond.mdl", "water level");
        assertThat(stock.err()).isEmpty();
        assertThat(stock.out())
                .contains(
                        "Water level[place]",
                        "unit m",
                        "pond.mdl:6",
                        "at the start Water level = 10",
                        "rain",
                        "what the gauge shows");
        Invocation macro = run("show", "pond.mdl", "share, in %");
        assertThat(macro.out()).contains("Uses\n  rate");
        Invocation all = run("show", "pond.mdl");
        assertThat(all.out()).contains("Dimensions\n  place  North, South").doesNotContain("TWICE");
        assertThat(all.out()).contains("11 variables in pond.mdl");
    }

    @Test
    void checkFindsUnitsInRates() throws IOException {
        Files.writeString(folder.resolve("units.mdl"), MODEL.replace("rate = 0.1 ~ 1/year", "rate = 0.1 ~ 1/day"));
        Invocation check = run("check", "units.mdl");

        assertThat(check.code()).isEqualTo(4);
        assertThat(check.out()).contains("units.mdl:7:15: error: 'rain' has unit m/year");
        Invocation sound = run("check", "pond.mdl");
        assertThat(sound.out()).doesNotContain("error:").contains("errors: 0");
    }

    @Test
    void aFileWithoutAnEndingIsKnownByItsContent() throws IOException {
        Files.writeString(folder.resolve("pond.txt"), MODEL);
        assertThat(run("simulate", "pond.txt").out()).startsWith("time,Water level[North]");
        Files.writeString(folder.resolve("other.vpm"), "\u0001\u0002 no model");
        Invocation none = run("simulate", "other.vpm");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).startsWith("other.vpm:1:1: error: ").contains(".mdl", ".xmile");
    }
}
