package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import qianyi.model.GraphicalFunction;

/** Many inputs at once give the bits of one at a time: at points, next to them, outside, and where there is no number. */
class LookupTableLanesTest {
    private static final double[] NOTABLE = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE
    };

    @Test
    void manyInputsGiveTheBitsOfOne() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            int points = 1 + random.nextInt(12);
            double[] x = random.doubles(points, -2, 3).sorted().distinct().toArray();
            double[] y = random.doubles(x.length, -1, 1)
                    .map(each -> Math.rint(each * 3) / 3)
                    .toArray();
            LookupTable table = new LookupTable(new GraphicalFunction(
                    GraphicalFunction.Kind.CONTINUOUS,
                    Arrays.stream(x).boxed().toList(),
                    Arrays.stream(y).boxed().toList()));
            double[] inputs = DoubleStream.of(Arrays.stream(x)
                            .flatMap(each -> DoubleStream.of(each, Math.nextUp(each), Math.nextDown(each)))
                            .toArray())
                    .toArray();
            inputs = DoubleStream.concat(
                            Arrays.stream(inputs),
                            DoubleStream.concat(Arrays.stream(NOTABLE), random.doubles(50, -4, 5)))
                    .toArray();
            double[] out = new double[inputs.length];
            table.at(inputs, out, inputs.length);
            double[] expected = Arrays.stream(inputs).map(table::at).toArray();
            for (int i = 0; i < inputs.length; i++) {
                assertThat(Double.doubleToLongBits(out[i]))
                        .as("input " + inputs[i] + " of " + Arrays.toString(x))
                        .isEqualTo(Double.doubleToLongBits(expected[i]));
            }
        }
    }
}
