package qianyi.engine;

/**
 * A stock's slot and the slots of the flows that fill and empty it, in the order of the file.
 *
 * @param nonNegative whether it stops at 0 where it would fall below
 */
record StockElement(int slot, int[] inflows, int[] outflows, boolean nonNegative) {}
