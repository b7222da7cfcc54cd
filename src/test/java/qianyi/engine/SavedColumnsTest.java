package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;

/** A run that keeps some columns computes no more than they need; that values are the same, {@link SameBits} holds. */
class SavedColumnsTest {
    private static final Program PROGRAM = CompactModel.program("""
            time 0 to 5 step 1/2 save 1
            constant rate = 0.1
            stock s = 10 | in f
            flow f = rate * s
            aux double = 2 * s
            stock apart = 1 | in g
            flow g = LN(3 - TIME)
            """);

    @Test
    void keepsWhatItWasAskedFor() {
        Run run = run("double", "rate");
        assertThat(run.columns()).extracting(Column::name).containsExactly("double", "rate");
        assertThat(run.times()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(run.at(0, "double")).isEqualTo(20);
        assertThat(run.at(5, "double"))
                .isEqualTo(20 * Math.pow(1.05, 10), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(run.at(5, "rate")).isEqualTo(0.1);
    }

    @Test
    void computesNoMoreThanThat() {
        RequiredLines needs = SavedColumns.of(PROGRAM, columns("double")).needs();
        assertThat(needs.stocks()).hasSize(1);
        assertThat(needs.step())
                .extracting(line -> PROGRAM.owner(line.slot()).name())
                .containsExactlyInAnyOrder("f", "double");
    }

    @Test
    void whatWasNotKeptCannotBeAskedFor() {
        Run run = run("double");
        assertThatThrownBy(() -> run.series("s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s was not saved");
        assertThatThrownBy(() -> run.value(columns("f").get(0), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNobodyAsksForCannotFail() {
        assertThat(run("double").failure()).isEmpty();
        assertThat(Simulation.run(PROGRAM, CompactModel.value(PROGRAM.time()), List.of())
                        .failure())
                .isPresent();
    }

    @Test
    void aStockBehindASavedColumnFails() {
        Run.Failure failure = run("apart").failure().orElseThrow();
        assertThat(failure.column().name()).isEqualTo("apart");
        assertThat(failure.time()).isEqualTo(3.5);
    }

    private static Run run(String... names) {
        return Simulation.run(
                SavedColumns.of(PROGRAM, columns(names)), CompactModel.value(PROGRAM.time()), List.of(), 0);
    }

    private static List<Column> columns(String... names) {
        return List.of(names).stream()
                .flatMap(name -> PROGRAM.columns(name).stream())
                .toList();
    }
}
