package qianyi.cli;

import qianyi.ensemble.Distribution;

/** The shape of a distribution in a line of blocks, so that who types a range sees at once what will be drawn. */
final class DistributionSketch {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int BARS = 24;
    private static final int DRAWS = 4000;

    /** What lies outside is so rare that it would only make the picture flat. */
    private static final double TAIL = 0.005;

    private DistributionSketch() {}

    /** From the half-per-cent quantile at the left to that at the right; one full block where all draws are one number. */
    static String of(Distribution distribution) {
        double low = distribution.quantile(TAIL);
        double high = distribution.quantile(1 - TAIL);
        if (!(high > low)) {
            return BLOCKS.substring(BLOCKS.length() - 1);
        }
        int[] counts = new int[BARS];
        int most = 0;
        for (int i = 0; i < DRAWS; i++) {
            double share = TAIL + (1 - 2 * TAIL) * (i + 0.5) / DRAWS;
            int bar = (int) ((distribution.quantile(share) - low) / (high - low) * BARS);
            int place = Math.max(0, Math.min(BARS - 1, bar));
            most = Math.max(most, ++counts[place]);
        }
        StringBuilder sketch = new StringBuilder();
        for (int count : counts) {
            sketch.append(BLOCKS.charAt((int) Math.round((BLOCKS.length() - 1) * (double) count / most)));
        }
        return sketch.toString();
    }
}
