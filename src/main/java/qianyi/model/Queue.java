package qianyi.model;

import java.util.List;

/**
 * A stock that lets out first what came first (XMILE 1.0, section 3.7.3). What enters by one flow in one step is a batch.
 * Every flow out of it takes all that is there, or as much as the conveyor or oven behind it accepts.
 *
 * @param outflows in order of priority
 */
public record Queue(List<Outflow> outflows) implements StockOrder {
    /** The most batches that wait, where single ones are asked for; with more there is no number. */
    public static final int MOST_BATCHES = 1_000;

    /**
     * A flow out of a queue.
     *
     * @param flow its canonical name
     * @param overflow whether it runs only while those before it are blocked
     */
    public record Outflow(String flow, boolean overflow) {}

    public Queue {
        outflows = List.copyOf(outflows);
    }

    @Override
    public List<Equation> equations() {
        return List.of();
    }

    @Override
    public List<String> driven() {
        return outflows.stream().map(Outflow::flow).toList();
    }
}
