package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bound that other tests rest on. */
class WorkTest {
    @Test
    void whatIsWithinTheBoundsIsGivenBack() throws Exception {
        assertThat(new Work(1, 10).bounds(() -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> new Work(1, 10).bounds(() -> {
                    throw new IOException("of its own");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("of its own");
    }

    @Test
    void whatNeverEndsIsGivenUpAndItsPlaceIsNamed() {
        assertThatThrownBy(() -> new Work(1, 10).bounds(WorkTest::spin))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ms of the processor")
                .hasMessageContaining("WorkTest.spin");
    }

    private static int spin() {
        int turns = 0;
        while (!Thread.currentThread().isInterrupted()) {
            turns++;
        }
        return turns;
    }

    @Test
    void memoryIsCountedThoughItIsFreeAtOnce() {
        assertThatThrownBy(() -> new Work(60, 10).bounds(() -> {
                    int total = 0;
                    for (int i = 0; i < 1_000; i++) {
                        total += new byte[100_000].length;
                    }
                    return total;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the bounds are 60 s and 10 MB");
    }

    /** Waiting costs nothing, as on a machine that is busy with something else. */
    @Test
    void waitingIsNoWork() throws Exception {
        assertThat(new Work(1, 10).bounds(() -> {
                    Thread.sleep(1_500);
                    return "done";
                }))
                .isEqualTo("done");
    }
}
