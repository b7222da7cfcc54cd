package qianyi.ensemble;

/**
 * Random numbers without a state: each is a function of a seed, a stream and a place in the stream, so that any thread
 * can have any of them at any time. The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast
 * splittable pseudorandom number generators", with Stafford's variant 13 of the constants).
 */
final class Mixing {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    /** 64 bits that look random. */
    static long bits(long seed, long stream, long place) {
        return mix(mix(mix(seed + GOLDEN) + stream * GOLDEN) + (place + 1) * GOLDEN);
    }

    /** A number inside (0, 1): the middle of one of 2^53 equal parts, never an end. */
    static double uniform(long seed, long stream, long place) {
        return ((bits(seed, stream, place) >>> 11) + 0.5) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
