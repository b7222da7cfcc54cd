package qianyi.model;

/**
 * What a conveyor or an oven takes from a queue before it (XMILE 1.0, section 3.7.2).
 *
 * @param oneAtATime at most the batch in front in each step
 * @param whole batches are never split
 */
public record Intake(boolean oneAtATime, boolean whole) {}
