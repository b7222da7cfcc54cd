package qianyi.engine.math;

/** The room that {@link ElementaryLanes} works in. Not safe for use by two threads. */
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
        input = room(size);
        upper = room(size);
        lower = room(size);
        binary = room(size);
        significand = room(size);
        passes = new ElementaryPasses(this);
    }

    /**
     * An array for a block of numbers, a little longer where that gives it a whole number of cache lines with its header
     * of 16 bytes. Arrays that lie one behind the other then start alike, and a loop over several has its vectors within
     * the lines of all of them.
     */
    public static double[] room(int size) {
        int numbersOfALine = 8;
        int numbersOfAHeader = 2;
        int lines = (size + numbersOfAHeader + numbersOfALine - 1) / numbersOfALine;
        return new double[lines * numbersOfALine - numbersOfAHeader];
    }
}
