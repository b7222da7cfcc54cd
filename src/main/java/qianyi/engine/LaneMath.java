package qianyi.engine;

import java.util.Arrays;
import qianyi.engine.math.ElementaryLanes;
import qianyi.engine.math.Scratch;

/** Functions over all lanes at once, with the bits that {@link Arithmetic} gives for each. */
final class LaneMath {
    private LaneMath() {}

    static void power(double[] base, double[] exponent, double[] out, int lanes, Scratch scratch) {
        ElementaryLanes.pow(base, exponent, out, 0, lanes, scratch);
    }

    static void power(double[] base, double exponent, double[] out, int lanes, Scratch scratch) {
        ElementaryLanes.pow(base, exponent, out, 0, lanes, scratch);
    }

    static void power(double base, double[] exponent, double[] out, int lanes, Scratch scratch) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.power(base, exponent[i]);
        }
    }

    static void power(double base, double exponent, double[] out, int lanes, Scratch scratch) {
        Arrays.fill(out, 0, lanes, Arithmetic.power(base, exponent));
    }

    static void exp(double[] x, double[] out, int lanes, Scratch scratch) {
        ElementaryLanes.exp(x, out, 0, lanes, scratch);
    }

    static void exp(double x, double[] out, int lanes, Scratch scratch) {
        Arrays.fill(out, 0, lanes, Arithmetic.exp(x));
    }

    static void ln(double[] x, double[] out, int lanes, Scratch scratch) {
        ElementaryLanes.ln(x, out, 0, lanes, scratch);
    }

    static void ln(double x, double[] out, int lanes, Scratch scratch) {
        Arrays.fill(out, 0, lanes, Arithmetic.ln(x));
    }

    static void log10(double[] x, double[] out, int lanes, Scratch scratch) {
        ElementaryLanes.log10(x, out, 0, lanes, scratch);
    }

    static void log10(double x, double[] out, int lanes, Scratch scratch) {
        Arrays.fill(out, 0, lanes, Arithmetic.log10(x));
    }
}
