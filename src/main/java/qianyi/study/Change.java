package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.engine.ColumnName;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * One entry under "changes" of a scenario.
 *
 * @param variable name as the model spells it
 * @param elements empty for every element
 * @param unit of a new value or a difference; of a factor only "1"
 * @param from first year, if the change is timed
 * @param ramp years to get there, 0 for a step
 * @param why empty if the file does not say
 * @param source id of a source, empty if it has none
 * @param file in which it stands, as problems name it
 * @param span of the name under "set"
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
        String file,
        Span span) {
    public Change {
        elements = List.copyOf(elements);
    }

    /** {@code name} or {@code name[A,B]}. */
    public String title() {
        return ColumnName.of(variable, elements);
    }

    /** Whether nothing is left of another change once this one holds. */
    boolean replaces(Change other) {
        return variable.equals(other.variable) && (elements.isEmpty() || elements.equals(other.elements));
    }

    /** What is done to the value in force. */
    public sealed interface Action {
        <R> R accept(Visitor<R> visitor);

        /** One method a kind of action. */
        interface Visitor<R> {
            R to(To to);

            R times(Times times);

            R plus(Plus plus);

            R schedule(Schedule schedule);
        }

        /** The new value. */
        record To(double value) implements Action {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.to(this);
            }
        }

        /** A factor. */
        record Times(double factor) implements Action {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.times(this);
            }
        }

        /** A difference. */
        record Plus(double difference) implements Action {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.plus(this);
            }
        }

        /** Other points for a table, x increasing; straight between them, flat outside. */
        record Schedule(List<Double> x, List<Double> y) implements Action {
            public Schedule {
                x = List.copyOf(x);
                y = List.copyOf(y);
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.schedule(this);
            }
        }
    }
}
