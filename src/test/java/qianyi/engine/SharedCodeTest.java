package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;

/** What is taken out of the step; that values stay the same, {@link SameBits} holds. */
class SharedCodeTest {
    private static final Program PROGRAM = CompactModel.program("""
            time 0 to 5
            constant k = 3
            stock s = 2 | in f
            flow f = (1 - 0.5 * k) * s ^ 0.3
            aux g = 2 + s ^ 0.3
            aux h = EXP(s ^ 0.3) * TIME
            """);
    private static final SharedCode.Lines LINES =
            SharedCode.of(PROGRAM.step(), ChangingSlots.of(PROGRAM, Set.of()), PROGRAM.slots());

    @Test
    void constantPartsAreComputedOnceARun() {
        assertThat(LINES.still()).hasSize(1);
        assertThat(LINES.still().get(0).slot()).isGreaterThanOrEqualTo(PROGRAM.slots());
    }

    @Test
    void aPowerThatSeveralEquationsHaveIsComputedOnceAnInstant() {
        List<Assignment> moving = LINES.moving();
        assertThat(moving).hasSize(4);
        assertThat(moving.toString()).containsOnlyOnce("POWER");
        assertThat(LINES.slots()).isEqualTo(PROGRAM.slots() + 2);
    }
}
