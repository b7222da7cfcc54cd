package qianyi.engine.math;

/** The room that {@link ElementaryBlocks} works in. Not safe for use by two threads. */
public final class Scratch {
    final Logarithms logarithms;
    final double[] exponent;
    final double[] upper;
    final double[] lower;
    final double[] binary;
    final double[] significand;

    /** Room for blocks of up to this many numbers; about 256 keep it in a core's first cache. */
    public Scratch(int size) {
        logarithms = new Logarithms(size);
        exponent = new double[size];
        upper = new double[size];
        lower = new double[size];
        binary = new double[size];
        significand = new double[size];
    }
}
