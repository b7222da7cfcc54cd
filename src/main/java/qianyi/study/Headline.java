package qianyi.study;

/**
 * The variable that the answer is about, and the parts that sum to it.
 *
 * @param bySector an array whose elements are the sectors
 * @param other a scalar that completes the sum, such as a statistical revision
 * @param views what else the model says of the same, as far as the study names it
 */
public record Headline(String variable, String bySector, String other, HeadlineViews views) {
    /** One of which nothing else is known. */
    public Headline(String variable, String bySector, String other) {
        this(variable, bySector, other, HeadlineViews.NONE);
    }
}
