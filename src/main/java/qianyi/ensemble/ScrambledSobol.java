package qianyi.ensemble;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's sequence of commons-math3 (up to 1000 inputs), each input scrambled by nested uniform scrambling: a digit is
 * flipped or not by chance, with a chance of its own for each string of digits before it (Owen 1995, "Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences").
 */
final class ScrambledSobol implements Design {
    /** The most inputs for which there are direction numbers. */
    static final int MOST_INPUTS = 1000;

    private static final int DIGITS = 32;

    private final int inputs;
    private final long seed;

    ScrambledSobol(int inputs, long seed) {
        if (inputs < 1 || inputs > MOST_INPUTS) {
            throw new IllegalArgumentException(inputs + " inputs");
        }
        this.inputs = inputs;
        this.seed = seed;
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public void fill(long from, double[][] out) {
        int runs = out[0].length;
        if (from + runs > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("run " + (from + runs));
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(inputs);
        double[] point = sequence.skipTo((int) from);
        for (int i = 0; i < runs; i++) {
            for (int input = 0; input < inputs; input++) {
                out[input][i] = scrambled(point[input], input, from + i);
            }
            point = sequence.nextVector();
        }
    }

    private double scrambled(double coordinate, int input, long run) {
        long digits = (long) (coordinate * 0x1p32);
        long flipped = digits;
        for (int digit = 0; digit < DIGITS; digit++) {
            int below = DIGITS - digit;
            long before = (1L << digit) | digits >>> below;
            flipped ^= (Mixing.bits(seed, input, before) & 1) << (below - 1);
        }
        return (flipped + Mixing.uniform(seed, ~input, run)) * 0x1p-32;
    }
}
