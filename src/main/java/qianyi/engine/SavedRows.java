package qianyi.engine;

import java.util.function.ToDoubleFunction;

/** Takes what a run saves, instant by instant, as it comes. */
@FunctionalInterface
public interface SavedRows {
    /**
     * @param time the saved instant
     * @param values of the saved columns; throws for one that was not saved
     */
    void row(double time, ToDoubleFunction<Column> values);
}
