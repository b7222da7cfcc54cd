package qianyi.engine;

/**
 * One loop over all lanes: a register takes the value of some code.
 *
 * @param target register of the array that is filled
 * @param value its slots are registers; from {@link LaneShape#NUMBER} on they are numbers that all lanes have in common
 */
record LanePass(int target, Code value) {}
