package qianyi.model;

import java.util.List;

/** How a stock orders what it holds, so that flows of it have no equations of their own. */
public sealed interface StockOrder permits Conveyor, Queue, Oven {
    /** What it is told: times, limits and conditions. */
    List<Equation> equations();

    /** Canonical names of the flows out of it that it sets. */
    List<String> driven();
}
