package qianyi.diagram;

/**
 * The way of a flow before it has a place.
 *
 * @param flow id of the valve
 * @param from id of a stock or a cloud
 * @param to id of a stock or a cloud
 * @param free whether the valve stands apart, so that its pipe has to find its way between the cells
 */
record UnplacedPipe(String flow, String from, String to, boolean free) {}
