package qianyi.engine;

import qianyi.model.Builtin;

/**
 * Random numbers without a state: each is a function of the run's noise, of the seed that the model gives, of the place
 * in the model and of the number of the step, so that it is the same in any order and on any thread. The bits come from
 * the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"; constants
 * of Stafford's variant 13). The sequences of other tools are not public: numbers agree with theirs in distribution,
 * never one by one.
 */
final class Randomness {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Randomness() {}

    /**
     * @param arguments as {@link Builtin} lists them, the seed last
     */
    static double draw(Builtin distribution, long noise, int stream, int step, double[] arguments) {
        double seed = arguments[arguments.length - 1];
        return Distributions.value(
                distribution, uniform(noise, Double.doubleToLongBits(seed), stream, step), arguments);
    }

    /** A number evenly spread between 0 and 1, both excluded. */
    static double uniform(long noise, long seed, long stream, long step) {
        long key = mix(mix(mix(mix(noise) ^ seed) + GOLDEN * stream) + GOLDEN * step);
        return ((key >>> 11) + 0.5) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
