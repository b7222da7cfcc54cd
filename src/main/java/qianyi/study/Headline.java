package qianyi.study;

/**
 * The variable that the answer is about, and the parts that sum to it.
 *
 * @param bySector an array whose elements are the sectors
 * @param other a scalar that completes the sum, such as a statistical revision
 */
public record Headline(String variable, String bySector, String other) {}
