package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.CompactModel;
import qianyi.model.TimeSpec;

/** Time is a grid: instant k is start + k * step, never a sum of steps. */
class GridTest {
    @Test
    void doesNotDriftOverAMillionSteps() {
        Run run = CompactModel.run("time 2000 to 102000 step 0.1 save 0.1\naux now = TIME");
        double[] now = run.series("now");
        assertThat(run.size()).isEqualTo(1_000_001);
        for (int k = 0; k < run.size(); k++) {
            double exact = (20_000 + k) / 10.0;
            if (run.time(k) != exact || now[k] != exact) {
                throw new AssertionError("instant " + k + ": " + run.time(k) + " and " + now[k] + " for " + exact);
            }
        }
        assertThat(run.time(1_000_000)).isEqualTo(102_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0 to 1 step 0.1, 11, 1",
        "0 to 1 step 1/8, 9, 1",
        "0 to 1 step 1/3, 4, 1",
        "0 to 1 step 0.3, 4, 0.9",
        "0 to 1, 2, 1",
        "2021 to 2050 step 1/16, 465, 2050",
        "-1 to 1 step 0.5, 5, 1",
        "0 to 12 step 0.25 save 3, 5, 12",
        "0 to 1 step 0.1 save 0.2, 6, 1",
        "0 to 1 step 1/16 save 0.25, 5, 1",
        "0 to 0.7 step 0.1 save 0.2, 5, 0.7"
    })
    void savesTheInstantsAskedFor(String time, int size, double last) {
        Run run = CompactModel.run("time " + time + "\naux now = TIME");
        assertThat(run.size()).isEqualTo(size);
        assertThat(run.time(size - 1)).isCloseTo(last, within(1e-12));
        assertThat(run.series("now")).isEqualTo(run.times());
    }

    @Test
    void savingLessOftenDoesNotChangeWhatIsSaved() {
        String model = "\nstock y = 1 | in f\nflow f = 0.1 * y * COS(TIME)";
        Run every = CompactModel.run("time 0 to 10 step 1/8 rk4" + model);
        Run some = CompactModel.run("time 0 to 10 step 1/8 save 2 rk4" + model);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.time(i)).isEqualTo(every.time(16 * i));
            assertThat(some.series("y")[i]).isEqualTo(every.series("y")[16 * i]);
        }
    }

    @Test
    void findsASavedInstant() {
        Run run = CompactModel.run("time 0 to 1 step 0.1\naux now = TIME");
        assertThat(run.index(0.3)).isEqualTo(3);
        assertThat(run.at(0.7, "now")).isEqualTo(0.7);
        assertThatThrownBy(() -> run.index(0.35)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.at(0.3, "nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheGridOfTheFile() {
        TimeSpec time = CompactModel.model("time 2021 to 2050 step 1/16 save 0.5 rk4 unit year\naux a = 1")
                .time();
        assertThat(time).isEqualTo(new TimeSpec(2021, 2050, 0.0625, 8, TimeSpec.Method.RK4, "year"));
        assertThat(CompactModel.model("time 0 to 5\naux a = 1").time())
                .isEqualTo(new TimeSpec(0, 5, 1, 1, TimeSpec.Method.EULER, ""));
    }
}
