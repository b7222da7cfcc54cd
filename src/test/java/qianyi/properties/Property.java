package qianyi.properties;

import java.util.SplittableRandom;

/**
 * Something that holds for every input. Inputs are drawn from a seed of their own each; a failure names it, and
 * {@code -Dqianyi.seed=N} runs that one alone.
 */
final class Property {
    private static final long FIRST_SEED = 20_261_122;

    /** One sample: draws what it needs and throws if the property does not hold. */
    @FunctionalInterface
    interface Sample {
        void check(SplittableRandom random) throws Exception;
    }

    private Property() {}

    static void holds(int samples, Sample sample) {
        Long alone = Long.getLong("qianyi.seed");
        if (alone != null) {
            check(alone, sample);
            return;
        }
        for (long seed = FIRST_SEED; seed < FIRST_SEED + samples; seed++) {
            check(seed, sample);
        }
    }

    private static void check(long seed, Sample sample) {
        try {
            sample.check(new SplittableRandom(seed));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("fails for -Dqianyi.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    /** A whole number from low to high, both included. */
    static int between(SplittableRandom random, int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    static <T> T oneOf(SplittableRandom random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
