package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * One entry under "changes" of a scenario.
 *
 * @param variable name as the model spells it
 * @param elements empty for every element
 * @param from first year, if the change is timed
 * @param ramp years to get there, 0 for a step
 */
public record Change(
        String variable,
        List<String> elements,
        Action action,
        Optional<Unit> unit,
        OptionalDouble from,
        double ramp,
        Localized why,
        String source,
        Span span) {
    public Change {
        elements = List.copyOf(elements);
    }

    /** What is done to the value in force. */
    public sealed interface Action {
        /** The new value. */
        record To(double value) implements Action {}

        /** A factor. */
        record Times(double factor) implements Action {}

        /** A difference. */
        record Plus(double difference) implements Action {}

        /** Other points for a table. */
        record Schedule(List<Double> x, List<Double> y) implements Action {
            public Schedule {
                x = List.copyOf(x);
                y = List.copyOf(y);
            }
        }
    }
}
