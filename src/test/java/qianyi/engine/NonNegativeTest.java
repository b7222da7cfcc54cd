package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.model.Model;
import qianyi.model.Variable;

/** The rule of Stella's online help, "Flow prioritization", with its numbers worked out by hand. */
class NonNegativeTest {
    private static Run run(String text) {
        Model model = CompactModel.model(text);
        Map<String, Variable> variables = new LinkedHashMap<>();
        model.variables()
                .forEach((key, variable) -> variables.put(
                        key,
                        variable instanceof Variable.Stock stock
                                ? new Variable.Stock(
                                        stock.header(),
                                        stock.initial(),
                                        stock.inflows(),
                                        stock.outflows(),
                                        stock.rates(),
                                        true)
                                : variable));
        Model changed =
                new Model(model.name(), model.file(), model.time(), model.dimensions(), variables, model.groups());
        Program program = Program.compile(changed).value().orElseThrow();
        return Simulation.run(program, changed.time(), List.of());
    }

    @Test
    void anOutflowIsCutToWhatThereIsAndWhatComesIn() {
        Run run = run("time 0 to 3\nstock s = 10 | in i | out o\nflow i = 1\nflow o = 8\naux seen = o * 2");
        assertThat(run.series("s")).containsExactly(10, 3, 0, 0);
        assertThat(run.series("o")).containsExactly(8, 4, 1, 1);
        assertThat(run.series("seen")).containsExactly(16, 8, 2, 2);
    }

    @Test
    void theFirstOutflowIsServedFirst() {
        Run run = run("time 0 to 1\nstock s = 10 | out a, b, c\nflow a = 6\nflow b = 7\nflow c = 1");
        assertThat(run.at(0, "a")).isEqualTo(6);
        assertThat(run.at(0, "b")).isEqualTo(4);
        assertThat(run.at(0, "c")).isZero();
    }

    @Test
    void shorterStepsCutLater() {
        Run run = run("time 0 to 1 step 0.25\nstock s = 1 | out o\nflow o = 2");
        assertThat(run.series("o")).containsExactly(2, 2, 0, 0, 0);
        assertThat(run.series("s")).containsExactly(1, 0.5, 0, 0, 0);
    }

    /** Listed against the stream on purpose: what leaves the first is known before the second is cut. */
    @Test
    void whatAnEmptyStockCannotGiveDoesNotArrive() {
        Run run = run("time 0 to 2\nstock second = 0 | in between | out last\nstock first = 3 | out between\n"
                + "flow last = 5\nflow between = 2");
        assertThat(run.series("between")).containsExactly(2, 1, 0);
        assertThat(run.series("last")).containsExactly(2, 1, 0);
        assertThat(run.series("second")).containsExactly(0, 0, 0);
    }

    @Test
    void stocksInACircleRun() {
        Run run = run("time 0 to 5\nstock a = 3 | in back | out forth\nstock b = 0 | in forth | out back\n"
                + "flow forth = 2\nflow back = 2");
        List<Double> totals = new ArrayList<>();
        for (int k = 0; k < run.size(); k++) {
            totals.add(run.series("a")[k] + run.series("b")[k]);
            assertThat(run.series("a")[k]).isNotNegative();
            assertThat(run.series("b")[k]).isNotNegative();
        }
        assertThat(totals).allMatch(total -> total == 3.0);
    }

    @Test
    void aFlowThatEmptiesTwoStocksIsNotCut() {
        Run run = run("time 0 to 2\nstock a = 1 | out o\nstock b = 9 | out o\nflow o = 2");
        assertThat(run.series("o")).containsExactly(2, 2, 2);
        assertThat(run.series("a")).containsExactly(1, 0, 0);
        assertThat(run.series("b")).containsExactly(9, 7, 5);
    }

    @Test
    void elementsAreCutOneByOne() {
        Run run = run("time 0 to 1\ndimension d = A, B\nstock s[d] = 5 | out o\nflow o[d]\n    [A] = 4\n    [B] = 9");
        assertThat(run.program().columns("o").stream()
                        .map(column -> run.value(column, 0))
                        .collect(Collectors.toList()))
                .containsExactly(4.0, 5.0);
    }
}
