package qianyi.engine.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.types.Value;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** A translated method gives what the method gives, whatever way its instructions go. */
class JavaTranslationTest {
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.5,
        2.5,
        -7.25,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    /** What is translated here: each way in which Java's compiler writes branches. */
    static final class Samples {
        static final double[] TABLE = {3, 1, 4, 1, 5};
        static final long SPREAD = Double.doubleToRawLongBits(1) >>> 3;

        private Samples() {}

        static double comparisons(double a, double b) {
            double sum = a < b ? 1 : 0;
            sum += a <= b ? 2 : 0;
            sum += a > b ? 4 : 0;
            sum += a >= b ? 8 : 0;
            sum += a == b ? 16 : 0;
            sum += a != b ? 32 : 0;
            sum += !(a < b) ? 64 : 0;
            sum += !(a >= b) ? 128 : 0;
            return sum;
        }

        static double both(double a, double b) {
            return a > 0 && b > 0 || a < 0 && b < 0 ? (a > b ? a : b) : a == b ? 1 : -1;
        }

        static double loops(double a, double b) {
            double sum = 0;
            for (int i = 0; i < 7; i++) {
                if (i == 2) {
                    continue;
                }
                int k = i;
                while (k > 0) {
                    sum += a / k;
                    if (sum > b) {
                        break;
                    }
                    k--;
                }
                if (sum < -1e10) {
                    return sum;
                }
            }
            return sum;
        }

        static double tables(double a, double b) {
            int i = a > 0 ? 1 : 2;
            return TABLE[i + 1] * b - TABLE[i % 2] + (i << 3) - (-i);
        }

        static double longs(double a, double b) {
            long bits = Double.doubleToRawLongBits(a);
            long other = Double.doubleToRawLongBits(b) ^ SPREAD;
            long mixed = (bits >>> 12) * 3 + (other >> 7 << 2) - (bits & other | 5);
            int order = Long.compareUnsigned(bits, other);
            return (bits < other ? 1 : 2) + (order <= 0 ? 10 : 20) + (double) (mixed % 2 == 0 ? 0 : mixed >>> 40);
        }

        static double library(double a, double b) {
            double finite = Double.isNaN(a) || Double.isInfinite(b) ? 3 : Math.floor(a) + Math.ceil(b) + Math.rint(a);
            return finite + Math.min(a, b) + Math.max(a, b) * Math.copySign(2, a) + Math.sqrt(Math.abs(b));
        }

        static double deep(double a, double b) {
            double x = a;
            do {
                x = x / 2 + called(3, x > b);
            } while (x > 1e3 && x < 1e301);
            return x;
        }

        private static double called(int whole, boolean truth) {
            return truth ? whole : -whole;
        }

        static double objects(double a) {
            return Double.valueOf(a).hashCode();
        }
    }

    @Test
    void comparisonsHoldForWhatIsNoNumber() {
        same("comparisons", Samples::comparisons);
    }

    @Test
    void conditionsInsideConditions() {
        same("both", Samples::both);
    }

    @Test
    void loopsThatAreLeftAndGoOn() {
        same("loops", Samples::loops);
    }

    @Test
    void tablesAndWholeNumbers() {
        same("tables", Samples::tables);
    }

    @Test
    void bitsOfNumbers() {
        same("longs", Samples::longs);
    }

    @Test
    void methodsOfJavaItself() {
        same("library", Samples::library);
    }

    @Test
    void methodsThatCallOthers() {
        same("deep", Samples::deep);
    }

    @Test
    void whatMakesObjectsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JavaTranslation(new WasmModule()).function(Samples.class, "objects", "(D)D"))
                .withMessageContaining("valueOf");
    }

    private static void same(String method, DoubleBinaryOperator java) {
        WasmModule module = new WasmModule();
        module.export("it", new JavaTranslation(module).function(Samples.class, method, "(DD)D"));
        Instance instance = Instance.builder(Parser.parse(module.encoded())).build();
        for (double a : NUMBERS) {
            for (double b : NUMBERS) {
                long bits = instance.export("it").apply(Value.doubleToLong(a), Value.doubleToLong(b))[0];
                assertThat(Double.longBitsToDouble(bits))
                        .as("%s(%s, %s)", method, a, b)
                        .isEqualTo(Double.valueOf(java.applyAsDouble(a, b)));
            }
        }
    }
}
