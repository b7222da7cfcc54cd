package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PointIndexTest {
    @Test
    void findsWhatASearchOneByOneFinds() {
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double spread = Math.pow(10, random.nextInt(-300, 300));
            double[] x = random.doubles(random.nextInt(1, 60))
                    .map(draw -> (draw - 0.5) * spread * (random.nextInt(3) == 0 ? 1e-6 : 1))
                    .sorted()
                    .distinct()
                    .toArray();
            PointIndex index = new PointIndex(x);
            for (double number : numbers(x, random)) {
                assertThat(index.of(number))
                        .as("seed %d, %s among %s", seed, number, x[0])
                        .isEqualTo(oneByOne(x, number));
            }
        }
    }

    private static double[] numbers(double[] x, SplittableRandom random) {
        double[] all = new double[x.length * 4 + 6];
        for (int i = 0; i < x.length; i++) {
            all[4 * i] = x[i];
            all[4 * i + 1] = Math.nextUp(x[i]);
            all[4 * i + 2] = Math.nextDown(x[i]);
            all[4 * i + 3] = x[0] + random.nextDouble() * (x[x.length - 1] - x[0]);
        }
        double[] ends = {
            Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, -Double.MAX_VALUE, Double.MAX_VALUE
        };
        System.arraycopy(ends, 0, all, x.length * 4, ends.length);
        return all;
    }

    private static int oneByOne(double[] x, double number) {
        return (int) Arrays.stream(x).filter(point -> point <= number).count() - 1;
    }
}
