package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.format.external.NoFiles;
import qianyi.format.vensim.VensimReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.TimeSpec;

/** Variables that rule the grid: Vensim reference manual, "Simulation control parameters". */
class TimeVariablesTest {
    private static Program program(String text) {
        return CompactModel.value(VensimReader.read("f.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles())
                .then(Program::compile));
    }

    private static final String COMPUTED = """
            begin = 2000 ~~|
            years = 10 ~~|
            INITIAL TIME = begin ~~|
            FINAL TIME = INITIAL TIME + years ~~|
            TIME STEP = 1 / 4 ~~|
            SAVEPER = 2 * TIME STEP ~~|
            x = Time ~~|
            """;

    @Test
    void theyMayBeComputed() {
        TimeSpec time = program(COMPUTED).time().value().orElseThrow();
        assertThat(time).isEqualTo(new TimeSpec(2000, 2010, 0.25, 2, TimeSpec.Method.EULER, time.unit()));
    }

    @Test
    void anOverrideOfWhatTheyAreMadeOfMovesThem() {
        Program program = program(COMPUTED);
        int years = program.columns("years").get(0).slot();
        RunOverride longer = new RunOverride.Value(years, RunOverride.Operation.TO, 20, OptionalDouble.empty(), 0);
        TimeSpec time = program.time(List.of(longer)).value().orElseThrow();
        assertThat(time.stop()).isEqualTo(2020);
        Run run = Simulation.run(program, time, List.of(longer));
        assertThat(run.time(run.size() - 1)).isEqualTo(2020);
    }

    @Test
    void noGridIsAnErrorWithAPlace() {
        Program program = program(
                "INITIAL TIME = 0 ~~|\nFINAL TIME = 10 ~~|\nTIME STEP = a ~~|\nSAVEPER = 1 ~~|\na = b - 1 ~~|\nb = 2 ~~|\nx = Time ~~|\n");
        int b = program.columns("b").get(0).slot();
        RunOverride none = new RunOverride.Value(b, RunOverride.Operation.TO, 1, OptionalDouble.empty(), 0);
        Diagnosed<TimeSpec> time = program.time(List.of(none));
        assertThat(time.diagnostics().stream().map(Diagnostic::key)).containsExactly("model.time-grid");
        assertThat(time.diagnostics().get(0).span().line()).isEqualTo(2);
    }

    @Test
    void anIntervalBetweenStepsIsRoundedWithAWarning() {
        Program program = program(
                "INITIAL TIME = 0 ~~|\nFINAL TIME = 10 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = a ~~|\na = 2.2 + 0 ~~|\nx = Time ~~|\n");
        Diagnosed<TimeSpec> time = program.time();
        assertThat(time.value().orElseThrow().saveEvery()).isEqualTo(2);
        assertThat(time.diagnostics().stream().map(Diagnostic::key)).containsExactly("model.save-interval-rounded");
    }

    @Test
    void aStopThatMovesEndsTheRunWhenTimeReachesIt() {
        Program program = program(
                "INITIAL TIME = 0 ~~|\nFINAL TIME = IF THEN ELSE(level > 4, 6, 100) ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\nlevel = INTEG(1, 0) ~~|\n");
        TimeSpec time = program.time().value().orElseThrow();
        Run run = Simulation.run(program, time, List.of());
        assertThat(run.time(run.size() - 1)).isEqualTo(6);
        Run asked = Simulation.run(program, time.withPeriod(0, 3), List.of());
        assertThat(asked.time(asked.size() - 1)).isEqualTo(3);
    }

    @Test
    void aStopThatMovesAwayIsFollowed() {
        Program program = program(
                "INITIAL TIME = 0 ~~|\nFINAL TIME = IF THEN ELSE(Time < 2, 3, 8) ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\nx = Time ~~|\n");
        Run run = Simulation.run(program, program.time().value().orElseThrow(), List.of());
        assertThat(run.time(run.size() - 1)).isEqualTo(8);
    }

    /** What remembers moves once a step: PREVIOUS and SAMPLE IF TRUE stand still at the inner stages of RK4. */
    @Test
    void memoriesMoveOnceAStep() {
        Run run = CompactModel.run("""
                time 0 to 4 rk4
                aux t = TIME
                aux before = PREVIOUS(t, -1)
                stock s = 0 | in f
                flow f = before
                """);
        assertThat(run.series("before")).containsExactly(-1, 0, 1, 2, 3);
        assertThat(run.series("s")).containsExactly(0, -1, -1, 0, 2);
    }
}
