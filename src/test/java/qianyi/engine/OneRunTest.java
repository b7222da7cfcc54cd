package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.format.external.NoFiles;
import qianyi.format.vensim.VensimReader;
import qianyi.model.GraphicalFunction;

class OneRunTest {
    private static final Program PROGRAM = program("""
            {UTF-8}
            Sort: hen, wild goose ~ ~ |
            Pen: dry, wet ~ ~ |
            Eggs per Day[Sort] = 1, 2 ~ ~ |
            feed[Sort, Pen] = 1, 2; 3, 4; ~ ~ |
            price table([(0,0)-(10,10)],(0,1),(4,3),(10,3)) ~ ~ |
            price = price table(Time) ~ ~ |
            stock = INTEG(SUM(Eggs per Day[Sort!]), 0) ~ ~ |
            INITIAL TIME = 0 ~ ~ |
            FINAL TIME = 4 ~ ~ |
            TIME STEP = 1 ~ ~ |
            SAVEPER = 1 ~ ~ |
            """);

    private static Program program(String text) {
        var read = VensimReader.read("farm.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles());
        return read.then(Program::compile).value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    @Test
    void anElementIsSetByItsNameAndTheOthersKeepTheirs() {
        Run run = OneRun.of(PROGRAM)
                .set("eggs_per_day[ Wild_Goose ]", 5)
                .set("feed[hen, wet]", 7)
                .run();

        assertThat(run.at(4, "stock")).isEqualTo(4 * (1 + 5));
        assertThat(run.at(0, "feed", "hen", "wet")).isEqualTo(7);
        assertThat(run.at(0, "feed", "hen", "dry")).isEqualTo(1);
        assertThat(run.at(0, "feed", "wild goose", "wet")).isEqualTo(4);
    }

    @Test
    void aNameWithoutElementsSetsAll() {
        assertThat(OneRun.of(PROGRAM).set("Eggs per Day", 3).run().at(4, "stock"))
                .isEqualTo(24);
    }

    @Test
    void anElementIsKeptByItsName() {
        Run run = OneRun.of(PROGRAM).save("feed[hen,wet]", "price").run();

        assertThat(run.columns()).extracting(Column::label).containsExactly("feed[hen,wet]", "price");
    }

    @Test
    void rowsAsTheyComeAreThoseThatAreKept() {
        OneRun asked = OneRun.of(PROGRAM).set("Eggs per Day", 3);
        Run kept = asked.run();
        List<List<Double>> rows = new ArrayList<>();
        Optional<Run.Failure> failure = asked.run((time, values) -> {
            List<Double> row = new ArrayList<>(List.of(time));
            kept.columns().forEach(column -> row.add(values.applyAsDouble(column)));
            rows.add(row);
        });

        assertThat(failure).isEmpty();
        assertThat(rows).hasSize(kept.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Double> expected = new ArrayList<>(List.of(kept.time(i)));
            for (Column column : kept.columns()) {
                expected.add(kept.value(column, i));
            }
            assertThat(rows.get(i)).isEqualTo(expected);
        }
    }

    @Test
    void rowsOfALongRunAreNotKept() {
        Program wide = program("{UTF-8}\nSort: (s1-s20000) ~ ~ |\nwide[Sort] = Time ~ ~ |\nINITIAL TIME = 0 ~ ~ |\n"
                + "FINAL TIME = 20000 ~ ~ |\nTIME STEP = 1 ~ ~ |\nSAVEPER = 1 ~ ~ |\n");
        Column last = wide.columnsOf("wide").get(19_999);
        double[] sum = {0};
        OneRun.of(wide).run((time, values) -> sum[0] += values.applyAsDouble(last));

        // All of its rows at once would take 3.2 GB, more than the tests have.
        assertThat(sum[0]).isEqualTo(20_000.0 * 20_001 / 2);
    }

    @Test
    void aPointIsPutIntoTheTableInForce() {
        OneRun other = OneRun.of(PROGRAM)
                .with(List.of(new RunOverride.Points(
                        "price_table",
                        new GraphicalFunction(
                                GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 2.0, 10.0), List.of(1.0, 1.0, 1.0)))));

        assertThat(OneRun.of(PROGRAM).set("Price Table[x=4]", 5).run().series("price"))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(other.set("price table[x = 2.0]", 5).run().series("price")).containsExactly(1, 3, 5, 4.5, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.set("price table[x=4]", 5))
                .withMessageContaining("price_table has no x 4");
    }

    @Test
    void whatIsNotThereIsNamed() {
        for (String name : List.of("nosuch", "feed[hen]", "feed[hen,cow]", "stock[x=2]", "price table", "feed[x=4]")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OneRun.of(PROGRAM).set(name, 1))
                    .withMessage("no " + name);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneRun.of(PROGRAM).set("stock", 1))
                .withMessage("stock is a stock");
    }

    @Test
    void aPointIsAskedForByANumber() {
        assertThat(ColumnName.parse("rain[x=2005]").x()).hasValue(2005);
        assertThat(ColumnName.parse("rain[ x = -1.5e1 ]").x()).hasValue(-15);
        for (String name : List.of("rain", "rain[x]", "rain[x=]", "rain[x=2005,y]", "rain[x=NaN]", "rain[max=3]")) {
            assertThat(ColumnName.parse(name).x()).as(name).isEqualTo(OptionalDouble.empty());
        }
    }
}
