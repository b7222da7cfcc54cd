package qianyi.diagram;

/**
 * An arrow: the variable at its end is computed from the one at its start.
 *
 * @param from id of a node
 * @param to id of a node
 * @param bend height of the arc over its chord, as a part of the chord; positive to the left of the way
 */
public record Connector(String from, String to, double bend) {}
