package qianyi.engine.math;

/** The room that {@link ElementaryBlocks} works in. Not safe for use by two threads. */
public final class Scratch {
    final Logarithms logarithms;
    final NaturalLogarithms naturalLogarithms;
    final double[] exponent;
    final double[] head;
    final double[] upper;
    final double[] lower;
    final double[] binary;
    final double[] curvature;

    /** Room for blocks of up to this many numbers; about 256 keep it in a core's first cache. */
    public Scratch(int size) {
        logarithms = new Logarithms(size);
        naturalLogarithms = new NaturalLogarithms(size);
        exponent = new double[size];
        head = new double[size];
        upper = new double[size];
        lower = new double[size];
        binary = new double[size];
        curvature = new double[size];
    }
}
