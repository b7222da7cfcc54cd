package qianyi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.model.TimeSpec.Method;

class TimeSpecTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.1, 10",
        "0, 1, 0.3, 3",
        "2021, 2050, 0.0625, 464",
        "0, 0.3, 0.1, 3",
        "0, 100000, 0.1, 1000000",
        "0, 1, 2, 0",
        "5, 5, 1, 0"
    })
    void countsWholeSteps(double start, double stop, double step, int steps) {
        assertThat(grid(start, stop, step).steps()).isEqualTo(steps);
    }

    @Test
    void aThirdTimesThreeIsAWhole() {
        assertThat(grid(0, 1, 1.0 / 3).steps()).isEqualTo(3);
        assertThat(grid(0, 7, 1.0 / 7).steps()).isEqualTo(49);
        for (int parts = 1; parts <= 1_000; parts++) {
            assertThat(grid(2021, 2050, 1.0 / parts).steps()).isEqualTo(29 * parts);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1",
        "0, 1, -1, 1",
        "0, 1, NaN, 1",
        "1, 0, 1, 1",
        "NaN, 1, 1, 1",
        "0, NaN, 1, 1",
        "0, 1, 1, 0",
        "0, Infinity, 1, 1",
        "-1e308, 1e308, 1, 1"
    })
    void refusesWhatIsNoGrid(double start, double stop, double step, int saveEvery) {
        assertThatThrownBy(() -> new TimeSpec(start, stop, step, saveEvery, Method.EULER, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no grid");
    }

    private static TimeSpec grid(double start, double stop, double step) {
        return new TimeSpec(start, stop, step, 1, Method.EULER, "");
    }
}
