package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import qianyi.CompactModel;

/** A run that leaves the numbers goes on to its end and says where it left them. */
class FailureTest {
    @Test
    void namesTheFirstValueThatIsNoNumber() {
        Run run = CompactModel.run("""
                time 0 to 5
                aux late = 2 * cause
                aux cause = SQRT(3 - TIME)
                stock s = 0 | in f
                flow f = late
                """);
        Run.Failure failure = run.failure().orElseThrow();
        assertThat(failure.column().name()).isEqualTo("cause");
        assertThat(failure.time()).isEqualTo(4);
        assertThat(failure.value()).isNaN();
        assertThat(run.size()).isEqualTo(6);
        assertThat(run.at(3, "cause")).isZero();
        assertThat(run.series("s")[5]).isNaN();
    }

    @Test
    void namesTheElement() {
        Run run = CompactModel.run("""
                time 0 to 2
                dimension d = A, B
                constant k[d]
                    [A] = 1
                    [B] = 0
                aux share[d] = 1 / k
                """);
        Run.Failure failure = run.failure().orElseThrow();
        assertThat(failure.column().label()).isEqualTo("share[B]");
        assertThat(failure.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(failure.time()).isZero();
    }

    @Test
    void noticesAnExplosionBetweenSavedInstants() {
        Run run = CompactModel.run("time 0 to 20 step 1/4 save 10\nstock s = 10 | in f\nflow f = s * s");
        assertThat(run.failure().orElseThrow().time()).isLessThan(10);
    }

    @Test
    void aBranchThatIsNotTakenDoesNotCount() {
        assertThat(CompactModel.run("time 0 to 3\naux x = IF TIME < 0 THEN LN(-1) ELSE 1")
                        .failure())
                .isEmpty();
    }

    @Test
    void aSoundRunHasNone() {
        assertThat(CompactModel.run("time 0 to 3\nstock s = 1 | in f\nflow f = s")
                        .failure())
                .isEmpty();
    }
}
