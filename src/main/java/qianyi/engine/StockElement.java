package qianyi.engine;

/**
 * A stock's slot and the slots of the flows that fill and empty it, in the order of the file.
 */
record StockElement(int slot, int[] inflows, int[] outflows, boolean nonNegative) {
    /** Where the stock stands after a while: {@code start + width * net}, and not below 0 if it cannot be. */
    double moved(double start, double width, double net) {
        double moved = start + width * net;
        return nonNegative ? Math.max(0, moved) : moved;
    }

    /** What the stock gains in a unit of time. */
    double net(Frame frame) {
        double net = 0;
        for (int inflow : inflows) {
            net += frame.value(inflow);
        }
        for (int outflow : outflows) {
            net -= frame.value(outflow);
        }
        return net;
    }
}
