package qianyi.engine;

/**
 * A stock's slot and the slots of the flows that fill and empty it, in the order of the file.
 */
record StockElement(int slot, int[] inflows, int[] outflows) {}
