package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.ensemble.Distribution;

class DistributionSketchTest {
    @TempDir
    Path folder;

    @Test
    void whatIsEvenIsFlatAndWhatIsHighestInTheMiddleIsHigherThere() {
        assertThat(DistributionSketch.of(new Distribution.Uniform(1, 2))).isEqualTo("█".repeat(24));
        String normal = DistributionSketch.of(Distribution.Normal.between(3, 5));
        assertThat(normal).isEqualTo(new StringBuilder(normal).reverse().toString());
        assertThat(normal).startsWith("▁").contains("█").hasSize(24);
        assertThat(DistributionSketch.of(new Distribution.Uniform(2, 2))).isEqualTo("█");
    }

    /** A range is the interval that nine draws in ten lie in, and its shape is shown at once. */
    @Test
    void aTypedRangeIsShownAsItWillBeDrawn() {
        Invocation run = Invocation.in(
                folder,
                "ensemble",
                Path.of("src/test/resources/qianyi/study/tiny").toAbsolutePath().toString(),
                "--vary",
                "wear_rate=0.03 to 0.05",
                "--runs",
                "10");
        assertThat(run.err()).contains("wear_rate: nine in ten between 0.03 and 0.05 ▁");
        assertThat(run.code()).isZero();
    }
}
