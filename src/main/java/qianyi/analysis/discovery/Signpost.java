package qianyi.analysis.discovery;

/**
 * How well one figure of one year tells the runs of interest from the others. The counts are of runs that were not used
 * to choose the threshold they are told by: it is chosen again without each fifth of the runs, and that fifth is told by
 * it. The threshold given is the one chosen from all runs, rounded.
 *
 * @param indicator its number, from 0
 * @param threshold in the model's unit of the indicator
 * @param casesBelow whether a figure at or below the threshold tells a run of interest; else one above it
 * @param casesRight runs of interest that are told as such
 * @param cases runs of interest
 * @param othersRight other runs that are told as such
 * @param others other runs
 */
public record Signpost(
        int indicator,
        int year,
        double threshold,
        boolean casesBelow,
        int casesRight,
        int cases,
        int othersRight,
        int others) {

    /** Balanced error: the mean of the two shares that are told wrongly, so that guessing one kind for all is 0.5. */
    public double error() {
        return (1 - (double) casesRight / cases + 1 - (double) othersRight / others) / 2;
    }

    /** Runs told rightly, of both kinds. */
    public int right() {
        return casesRight + othersRight;
    }
}
