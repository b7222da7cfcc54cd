package qianyi.engine.math;

/** The room that {@link ElementaryBlocks} works in. Not safe for use by two threads. */
public final class Scratch {
    final Logarithms logarithms;
    final double[] input;
    final double[] upper;
    final double[] lower;
    final double[] binary;
    final double[] significand;
    final ElementaryPasses passes;

    /** Room for blocks of up to this many numbers; about 256 keep it in a core's first cache. */
    public Scratch(int size) {
        logarithms = new Logarithms(size);
        input = new double[size];
        upper = new double[size];
        lower = new double[size];
        binary = new double[size];
        significand = new double[size];
        passes = new ElementaryPasses(this);
    }
}
