package qianyi.ensemble;

/**
 * A random order of the numbers from 0 to size - 1 that takes no memory: a Feistel network over the next even number of
 * bits, walked on until it comes back inside (Black and Rogaway 2002, "Ciphers with arbitrary finite domains").
 */
final class Permutation {
    private static final int ROUNDS = 6;

    private final long size;
    private final int half;
    private final long mask;
    private final long seed;
    private final long stream;

    /**
     * @param size at least 1
     * @param stream tells the orders of one seed apart
     */
    Permutation(long size, long seed, long stream) {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size);
        }
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
        this.size = size;
        this.half = (bits + 1) / 2;
        this.mask = (1L << half) - 1;
        this.seed = seed;
        this.stream = stream;
    }

    /** Where the number at a place went. */
    long at(long place) {
        long image = place;
        do {
            image = shuffled(image);
        } while (image >= size);
        return image;
    }

    private long shuffled(long value) {
        long left = value >>> half;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long swapped = left ^ (Mixing.bits(seed, stream * ROUNDS + round, right) & mask);
            left = right;
            right = swapped;
        }
        return left << half | right;
    }
}
