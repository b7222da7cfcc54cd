package qianyi.report.chart;

import java.util.stream.DoubleStream;
import qianyi.report.words.Shown;

/** Round numbers around what a waterfall shows, in the reader's unit. */
public record WaterfallAxis(double low, double high, double step) {
    /** At least. */
    private static final int FEWEST_STEPS = 4;

    private static final double ROUNDING = 1e-9;

    public static WaterfallAxis of(Waterfall chart, Shown shown) {
        double[] ends = chart.bars().stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()))
                .map(number -> chart.shown(number, shown))
                .sorted()
                .toArray();
        double least = ends[0];
        double most = ends[ends.length - 1];
        double step = step(Math.max(most - least, 1e-3) / FEWEST_STEPS);
        return new WaterfallAxis(
                Math.floor(least / step + ROUNDING) * step, Math.ceil(most / step - ROUNDING) * step, step);
    }

    /** The widest of 1, 2 and 5 times a power of ten that is not wider. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power;
    }

    /** That a step needs. */
    public int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + ROUNDING));
    }
}
