package qianyi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummingNumbersTest {
    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertThat(SummingNumbers.rounded(List.of(0.34, 0.34, 0.32), 1)).containsExactly(0.4, 0.3, 0.3);
        assertThat(SummingNumbers.rounded(List.of(-0.94, -0.42, -0.25, -0.12, -0.10), 1))
                .containsExactly(-0.9, -0.4, -0.3, -0.1, -0.1);
        assertThat(SummingNumbers.rounded(List.of(1.26, -0.23, -0.03), 1)).containsExactly(1.2, -0.2, 0.0);
        assertThat(SummingNumbers.rounded(List.of(), 2)).isEmpty();
    }

    @Test
    void whatIsPrintedSumsToTheRoundedSum() {
        List<Double> parts = List.of(0.449, 0.449, 0.449, 0.449);
        assertThat(SummingNumbers.rounded(parts, 1).stream().mapToDouble(d -> d).sum())
                .isEqualTo(1.8);
        assertThat(SummingNumbers.rounded(List.of(0.5, 0.5), 0)).containsExactly(1.0, 0.0);
    }
}
