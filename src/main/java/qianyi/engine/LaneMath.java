package qianyi.engine;

import java.util.Arrays;

/** Functions over all lanes at once, with the bits that {@link Arithmetic} gives for each. */
final class LaneMath {
    private LaneMath() {}

    static void power(double[] base, double[] exponent, double[] out, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.power(base[i], exponent[i]);
        }
    }

    static void power(double[] base, double exponent, double[] out, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.power(base[i], exponent);
        }
    }

    static void power(double base, double[] exponent, double[] out, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.power(base, exponent[i]);
        }
    }

    static void power(double base, double exponent, double[] out, int lanes) {
        Arrays.fill(out, 0, lanes, Arithmetic.power(base, exponent));
    }

    static void exp(double[] x, double[] out, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.exp(x[i]);
        }
    }

    static void exp(double x, double[] out, int lanes) {
        Arrays.fill(out, 0, lanes, Arithmetic.exp(x));
    }

    static void ln(double[] x, double[] out, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.ln(x[i]);
        }
    }

    static void ln(double x, double[] out, int lanes) {
        Arrays.fill(out, 0, lanes, Arithmetic.ln(x));
    }
}
