package qianyi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Column;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.RunOverride.Operation;
import qianyi.format.external.NoFiles;
import qianyi.format.vensim.VensimReader;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;

class GivenRowsTest {
    private static final Program PROGRAM = program("""
            {UTF-8}
            Sort: hen, goose ~ ~ |
            rate[Sort] = 0.1, 0.2 ~ ~ |
            start = 10 ~ ~ |
            wear = 0.05 ~ ~ |
            depth = 4 ~ ~ |
            root = SQRT(depth) ~ ~ |
            chance = RANDOM NORMAL(-1, 1, 0, 0.1, 0) ~ ~ |
            price table([(0,0)-(10,10)],(0,1),(4,3),(10,3)) ~ ~ |
            price = price table(Time) ~ ~ |
            flock[Sort] = INTEG(flock[Sort]*(rate[Sort] - wear + chance), start) ~ ~ |
            worth = SUM(flock[Sort!]) * price + root ~ ~ |
            INITIAL TIME = 0 ~ ~ |
            FINAL TIME = 8 ~ ~ |
            TIME STEP = 0.5 ~ ~ |
            SAVEPER = 1 ~ ~ |
            """);

    private static final TimeSpec GRID = PROGRAM.grid(List.of());
    /** A factor from the start, differences from an instant on, a value that no row touches, other points for a table. */
    private static final List<RunOverride> OVERRIDES = List.of(
            value("rate[hen]", Operation.TIMES, 3, OptionalDouble.empty()),
            value("rate[goose]", Operation.PLUS, 0.02, OptionalDouble.of(3)),
            value("depth", Operation.TO, 9, OptionalDouble.empty()),
            value("price", Operation.TIMES, 2, OptionalDouble.of(5)),
            new RunOverride.Points(
                    "price_table",
                    new GraphicalFunction(
                            GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 4.0, 6.0), List.of(2.0, 1.0, 7.0))));

    private static Program program(String text) {
        var read = VensimReader.read("farm.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles());
        return read.then(Program::compile).value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static RunOverride value(String name, Operation operation, double operand, OptionalDouble from) {
        return new RunOverride.Value(PROGRAM.columnsOf(name).get(0).slot(), operation, operand, from, 0);
    }

    /** What is drawn over some of the overrides makes no difference to rows. */
    private static ManyRuns asked() {
        EnsembleQuestion question =
                new EnsembleQuestion(PROGRAM, GRID, OVERRIDES, List.of(), List.of(), List.of(), List.of());
        return ManyRuns.of(question)
                .vary("depth", new Distribution.Uniform(1, 2))
                .vary("start", new Distribution.Uniform(1, 2))
                .save("worth", "flock[goose]")
                .at(0, 3.5, 8)
                .seed(99);
    }

    private static double[][] table(int rows, double... low) {
        double[][] table = new double[rows][low.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < low.length; i++) {
                table[row][i] = low[i] * (1 + (row * 7919 + i * 104729) % 1000 / 2000.0);
            }
        }
        return table;
    }

    private static double[] single(List<String> inputs, double[] row) {
        OneRun one = OneRun.of(PROGRAM).on(GRID.withStep(GRID.step(), 1)).with(OVERRIDES);
        for (int i = 0; i < row.length; i++) {
            one = one.set(inputs.get(i), row[i]);
        }
        Run run = one.run();
        List<Double> values = new ArrayList<>();
        for (Column column : List.of(
                PROGRAM.columnsOf("worth").get(0),
                PROGRAM.columnsOf("flock[goose]").get(0))) {
            for (double instant : new double[] {0, 3.5, 8}) {
                values.add(run.series(column)[run.index(instant)]);
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void areSingleRuns(List<String> inputs, double[][] table, Ensemble rows) {
        Members members = rows.all(2);
        assertThat(members.saved()).hasSize(table.length);
        for (int row = 0; row < table.length; row++) {
            assertThat(members.drawn().get(row)).containsExactly(table[row]);
            assertThat(members.saved().get(row)).as("row " + row).containsExactly(single(inputs, table[row]));
        }
        assertThat(streamed(rows, 1)).isEqualTo(streamed(rows, 2)).hasSize(table.length);
    }

    private static List<String> streamed(Ensemble rows, int threads) {
        List<String> lines = new ArrayList<>();
        rows.run(
                0,
                threads,
                block -> {
                    List<String> read = new ArrayList<>();
                    for (int lane = 0; lane < block.count(); lane++) {
                        read.add(block.from() + lane + " " + block.drawn(0, lane) + " " + block.saved(2, 0, lane));
                    }
                    return read;
                },
                lines::addAll);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257})
    void aRowIsTheSingleRunWithItsNumbers(int rows) {
        List<String> inputs = List.of("rate[goose]", "wear", "start", "Rate[hen]");
        double[][] table = table(rows, 0.1, 0.04, 8, 0.05);

        areSingleRuns(inputs, table, asked().rows(inputs, table));
    }

    @Test
    void computedVariablesAndPointsOfTablesAreSetToo() {
        List<String> inputs = List.of("root", "wear", "price table[x=4]", "price_table[x=0]", "rate");
        double[][] table = table(20, 5, 0.04, 2, 0.5, 0.1);
        areSingleRuns(inputs, table, asked().rows(inputs, table));

        List<String> equation = List.of("price", "root");
        double[][] prices = table(20, 5, 0.04);
        areSingleRuns(equation, prices, asked().rows(equation, prices));
    }

    @Test
    void anotherTableRunsOnTheSameProgram() {
        List<String> inputs = List.of("start", "wear");
        double[][] first = table(3, 8, 0.04);
        double[][] second = table(300, 11, 0.01);
        Ensemble rows = asked().rows(inputs, first);

        areSingleRuns(inputs, second, rows.again(second));
        areSingleRuns(inputs, first, rows);
    }

    @Test
    void whatWasDrawnMayBeGivenOnTheSameProgram() {
        Ensemble drawn = asked().runs(4).ensemble();
        double[][] table = table(5, 3, 7);

        areSingleRuns(List.of("depth", "start"), table, drawn.again(table));
    }

    @Test
    void theTableIsCopied() {
        double[][] table = {{8}};
        Ensemble rows = asked().rows(List.of("start"), table);
        double[] before = rows.all(1).saved().get(0);
        table[0][0] = 80;

        assertThat(rows.all(1).saved().get(0)).containsExactly(before);
    }

    @Test
    void aRowThatLeavesTheNumbersSaysSoAndKeepsItsPlace() {
        Members members =
                asked().rows(List.of("depth"), new double[][] {{4}, {-1}, {1}}).all(1);

        assertThat(members.failures().get(0)).isEmpty();
        assertThat(members.failures().get(1).orElseThrow().column().name()).isEqualTo("root");
        assertThat(members.saved().get(2)).containsExactly(single(List.of("depth"), new double[] {1}));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(List.of("wear"), new double[0][], "empty");
        refused(List.of("wear", "start"), new double[][] {{1, 2}, {1, 2, 3}}, "row 2 has 3 numbers for 2 inputs");
        refused(List.of("wear", "start"), new double[][] {{1, 2}, {1}}, "row 2 has 1 numbers for 2 inputs");
        refused(List.of("wear", "start"), new double[][] {{1, 2}, {1, 2}, {3, Double.NaN}}, "row 3: start");
        refused(List.of("nosuch"), new double[][] {{1}}, "nosuch");
        refused(List.of("rate[duck]"), new double[][] {{1}}, "rate[duck]");
        refused(List.of("flock[hen]"), new double[][] {{1}}, "flock[hen] is a stock");
        refused(List.of("price table[x=10]"), new double[][] {{1}}, "no x 10");
        refused(List.of("rate", "rate[hen]"), new double[][] {{1, 2}}, "rate[hen] is drawn twice");
        Ensemble rows = asked().rows(List.of("wear"), new double[][] {{1}});
        assertThatIllegalArgumentException().isThrownBy(() -> rows.again(new double[][] {{1, 2}}));
    }

    private static void refused(List<String> inputs, double[][] table, String named) {
        assertThatIllegalArgumentException()
                .as(inputs + Arrays.deepToString(table))
                .isThrownBy(() -> asked().rows(inputs, table))
                .withMessageContaining(named);
    }

    @Test
    void anElementAndAPointCanBeDrawn() {
        Members members = ManyRuns.of(PROGRAM)
                .vary("rate[goose]", new Distribution.Uniform(0.3, 0.4))
                .vary("price table[x=10]", new Distribution.Uniform(5, 6))
                .save("rate", "price")
                .runs(5)
                .run();

        for (int run = 0; run < 5; run++) {
            double[] saved = members.saved().get(run);
            assertThat(saved[0]).isEqualTo(0.1);
            assertThat(saved[1]).isEqualTo(members.drawn().get(run)[0]).isBetween(0.3, 0.4);
            assertThat(saved[2]).isGreaterThan(3);
        }
    }
}
