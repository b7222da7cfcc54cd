package qianyi.answer;

import java.util.Arrays;

/**
 * A figure of the model at the reported years of many runs. It is kept in four bytes, to seven digits; whatever is
 * judged by the figure was judged before, by all its digits. NaN where a run failed.
 */
public final class YearlyFigures {
    private final String variable;
    private final int from;
    private final float[][] values;

    YearlyFigures(String variable, int from, int to, int runs) {
        this.variable = variable;
        this.from = from;
        this.values = new float[to - from + 1][runs];
        for (float[] year : values) {
            Arrays.fill(year, Float.NaN);
        }
    }

    /** Name as the study spells it; an array stands for the sum of its elements. */
    public String variable() {
        return variable;
    }

    /** The first reported year. */
    public int from() {
        return from;
    }

    /** The last reported year. */
    public int to() {
        return from + values.length - 1;
    }

    /** The figure of a year in a run, in the model's unit. */
    public double at(int year, int run) {
        return values[year - from][run];
    }

    /** The figures of a year, one a run. */
    public double[] at(int year) {
        float[] of = values[year - from];
        double[] copy = new double[of.length];
        for (int run = 0; run < copy.length; run++) {
            copy[run] = of[run];
        }
        return copy;
    }

    /** The figures of a run, one a year. */
    void put(int run, double[] yearly) {
        for (int year = 0; year < values.length; year++) {
            values[year][run] = (float) yearly[year];
        }
    }
}
