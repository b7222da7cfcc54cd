package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateVerbTest {
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product></header>
              <sim_specs method="Euler" time_units="year"><start>0</start><stop>2</stop><dt>0.5</dt></sim_specs>
              <dimensions><dim name="place"><elem name="North"/><elem name="South"/></dim></dimensions>
              <model><variables>
                <stock name="Water_level"><eqn>10</eqn><inflow>rain</inflow></stock>
                <flow name="rain"><eqn>rate * Water_level</eqn></flow>
                <aux name="rate"><eqn>0.1</eqn></aux>
                <aux name="share"><dimensions><dim name="place"/></dimensions>
                  <element subscript="North"><eqn>0.25</eqn></element>
                  <element subscript="South"><eqn>0.75</eqn></element></aux>
                <gf name="curve"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>
              </variables></model>
            </xmile>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("pond.xmile"), MODEL);
    }

    private Invocation simulate(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "simulate";
        arguments[1] = "pond.xmile";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Invocation.in(folder, arguments);
    }

    @Test
    void everyVariableIsAColumnAndElementsAreQuoted() {
        Invocation run = simulate();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst()).contains("time,Water_level,rain,rate,share[North],share[South]");
        assertThat(run.out().lines()).hasSize(6);
        assertThat(run.out()).endsWith("\n").doesNotContain("\r").doesNotStartWith("\ufeff");
    }

    @Test
    void settingsGridAndChoiceOfColumns() {
        Invocation run = simulate(
                "--set",
                "RATE=0.2",
                "--set",
                "share[south]=0.5",
                "--step",
                "1",
                "--to",
                "3",
                "--save",
                "share",
                "--save",
                "water level");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        time,share[North],share[South],Water_level
                        0,0.25,0.5,10
                        1,0.25,0.5,12
                        2,0.25,0.5,14.4
                        3,0.25,0.5,17.28
                        """);
    }

    @Test
    void unitsPassedOverAreOneLine() throws IOException {
        Files.writeString(folder.resolve("units.mdl"), """
                {UTF-8}
                a = 1 ~ tonne ~ |
                b = 2 ~ year ~ |
                c = a + b ~ tonne ~ |
                d = a ~ year ~ |
                e = 3 ~ t/// ~ |
                INITIAL TIME = 0 ~ ~ |
                FINAL TIME = 1 ~ ~ |
                TIME STEP = 1 ~ ~ |
                SAVEPER = 1 ~ ~ |
                """);

        assertThat(Invocation.in(folder, "simulate", "units.mdl").err())
                .isEqualTo("units passed over: variables in which they do not agree: 2, units that cannot be read: 1; "
                        + "to list them: qianyi check units.mdl\n");
        assertThat(Invocation.in(folder, "simulate", "units.mdl", "-q").err()).isEmpty();
    }

    @Test
    void aSettingOfWhichNothingIsLeftIsNamed() {
        assertThat(simulate("--set", "rate=0.2", "--set", "Rate=0.3").err())
                .isEqualTo("--set rate=0.2: note: replaced by --set Rate=0.3, which comes later\n");
        assertThat(simulate("--set", "share=0.2", "--set", "share[North]=0.3").err())
                .isEmpty();
    }

    @Test
    void rowsAreSavedAsOftenAsAskedAndMethodMatters() {
        Invocation euler = simulate("--save-every", "1", "--save", "Water_level");
        Invocation rungeKutta = simulate("--save-every", "1", "--save", "Water_level", "--method", "RK4");

        assertThat(euler.code()).isZero();
        assertThat(euler.out().lines()).containsExactly("time,Water_level", "0,10", "1,11.025", "2,12.1550625");
        assertThat(rungeKutta.code()).isZero();
        assertThat(rungeKutta.err()).isEmpty();
        assertThat(rungeKutta.out().lines().toList().get(2)).startsWith("1,11.0517");
    }

    @Test
    void tableGoesToAFileThatIsNamed() throws IOException {
        Invocation run = simulate("--save", "rate", "-o", "made/run.csv");
        Path file = folder.resolve("made/run.csv");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("wrote " + file.toAbsolutePath() + "\n");
        assertThat(file).content().startsWith("time,rate\n0,0.1\n");
        assertThat(simulate("--save", "rate", "-q", "-o", "made/run.csv").err()).isEmpty();
    }

    @Test
    void fileThatCannotBeWrittenIsAFailure() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file");
        Invocation run = simulate("-o", "taken/run.csv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains("taken");
    }

    @Test
    void unknownNamesAreAllNamedAtOnceWithTheNearest() {
        Invocation run = simulate(
                "--set",
                "rat=1",
                "--set",
                "share[Nort]=1",
                "--set",
                "rate[North]=1",
                "--set",
                "Water_level=5",
                "--set",
                "curve=1",
                "--save",
                "rian");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .containsExactly(
                        "--set rat=1: error: the model has no variable 'rat'; did you mean rate?",
                        "--set share[Nort]=1: error: 'share' has no element 'Nort'; did you mean North?",
                        "--set rate[North]=1: error: 'rate' is a single number; write it without [ ]",
                        "--set Water_level=5: error: 'Water_level' is a stock; set its initial value's constant, or"
                                + " what flows into it",
                        "--set curve=1: error: 'curve' is a table that is called as a function; it has no value of its"
                                + " own",
                        "--save rian: error: the model has no variable 'rian'; did you mean rain?");
    }

    @Test
    void aNumberThatIsNotWrittenAsOneSaysWhy() {
        for (String number : List.of("０．５", "50%", "0,5", "1,000")) {
            Invocation run = simulate("--set", "rate=" + number);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.errorLines()).singleElement().asString().contains("ASCII digits and a decimal point");
        }
    }

    @Test
    void settingsThatAreNoneAreUsageErrors() {
        Invocation run = simulate("--set", "rate", "--set", "rate=NaN", "--set", "rate=0x1p3", "--set", "rate=1e999");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .containsExactly(
                        "--set rate: error: expected NAME=VALUE",
                        "--set rate=NaN: error: 'NaN' is not a finite number",
                        "--set rate=0x1p3: error: '0x1p3' is not a finite number",
                        "--set rate=1e999: error: '1e999' is not a finite number");
    }

    @Test
    void settingsComeFromATableAndTheCommandLineWins() throws IOException {
        Files.writeString(folder.resolve("set.csv"), "\ufeffname,value\nrate,0.3\n\"share[North]\",0.1\n");
        Invocation run = simulate("--set-file", "set.csv", "--set", "rate=0", "--to", "0");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("\n0,10,0,0,0.1,0.75\n");
    }

    @Test
    void tableOfSettingsIsReadWithItsLines() throws IOException {
        Files.writeString(folder.resolve("set.csv"), "name,value\nrate,fast\nrate,1,2\nrats,1\n");
        Files.writeString(folder.resolve("other.csv"), "variable,value\nrate,1\n");
        Files.write(folder.resolve("gbk.csv"), "name,value\n速度,1\n".getBytes(Charset.forName("GBK")));

        assertThat(simulate("--set-file", "set.csv").errorLines())
                .containsExactly(
                        "set.csv:2:1: error: 'fast' is not a finite number",
                        "set.csv:3:1: error: expected the two columns name,value");
        assertThat(simulate("--set-file", "other.csv").errorLines())
                .containsExactly("other.csv:1:1: error: expected the two columns name,value");
        assertThat(simulate("--set-file", "none.csv").errorLines())
                .containsExactly("none.csv: error: there is no such file");
        assertThat(simulate("--set-file", "gbk.csv").code()).isEqualTo(3);
        assertThat(simulate("--set-file", "set.csv").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--step 0             | the step must be above 0, not 0",
                "--from 5             | the run would end before it starts: from 5 to 2",
                "--save-every 0.75    | rows every 0.75 do not fall on steps of 0.5; give --save-every a whole number of steps",
                "--to Infinity        | times must be finite numbers",
                "--step 1e-12         | 2000000000000 steps are too many; at most 100000000 are possible"
            })
    void gridThatDoesNotExistIsAUsageError(String options, String sentence) {
        Invocation run = simulate(options.strip().split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: " + sentence + "\n");
    }

    @Test
    void runThatLeavesTheNumbersSaysWhereAndWhen() throws IOException {
        Files.writeString(folder.resolve("pond.xmile"), MODEL.replace("rate * Water_level", "LN(1 - TIME) + 0 * rate"));
        Invocation run = simulate("--save", "Water_level");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("time,Water_level\n0,10\n").endsWith("\n2,\n");
        assertThat(run.err()).contains("error: rain is ", " at 1; ");
    }

    @Test
    void filesThatAreNoModelAreExplained() throws IOException {
        Files.writeString(folder.resolve("old.mdl"), "{UTF-8}");
        Files.writeString(folder.resolve("notes.txt"), "text");
        Files.write(folder.resolve("gbk.xmile"), MODEL.replace("rain", "降雨").getBytes(Charset.forName("GBK")));

        for (String file : new String[] {"old.mdl", "notes.txt", "none.xmile", "gbk.xmile"}) {
            Invocation run = Invocation.in(folder, "simulate", file);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("error: ").contains(file).hasLineCount(1);
        }
        assertThat(Invocation.in(folder, "simulate", "old.mdl").err()).contains("Vensim");
    }

    @Test
    void brokenModelIsNamedWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("pond.xmile"), MODEL.replace("rate * Water_level", "rat * (Water_level"));
        Invocation run = simulate();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("pond.xmile:8:").contains(": error: ");
    }

    @Test
    void aQueueThatGrowsTooLongIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("pond.xmile"),
                "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>1100</stop><dt>1</dt></sim_specs><model><variables>"
                        + "<stock name=\"line\"><eqn>0</eqn><inflow>come</inflow><outflow>pass</outflow><queue/></stock>"
                        + "<stock name=\"belt\"><eqn>0</eqn><inflow>pass</inflow><outflow>leave</outflow>"
                        + "<conveyor discrete=\"true\"><len>1</len><capacity>0</capacity></conveyor></stock>"
                        + "<flow name=\"come\"><eqn>1</eqn></flow><flow name=\"pass\"/><flow name=\"leave\"/>"
                        + "</variables></model></xmile>");
        assertThat(simulate().err())
                .contains("pass is NaN at 1001", "pass leaves the queue line", "at most 1000 batches", "MOST_BATCHES");
    }
}
