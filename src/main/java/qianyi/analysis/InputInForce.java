package qianyi.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.GraphicalFunction;
import qianyi.model.Variable;

/**
 * What one input is under one scenario. Exactly one of three holds: a number with what it becomes later, a table, or, if
 * the start is empty and there is no table, the model's equation with what takes its place.
 *
 * @param start the number from the start on, in the variable's unit
 * @param steps what happens to it, in the order of time
 * @param table the points
 */
public record InputInForce(OptionalDouble start, List<Step> steps, Optional<GraphicalFunction> table) {
    /**
     * A change on the way.
     *
     * @param from first instant; none for a change of an equation from the start on
     * @param ramp years from what was in force to what is new, on a straight line; 0 for a step
     * @param operation always TO for a number, whose factors and differences are worked out
     * @param value the new number, or the operand on the model's equation
     */
    public record Step(OptionalDouble from, double ramp, RunOverride.Operation operation, double value) {}

    public InputInForce {
        steps = List.copyOf(steps);
    }

    /** A constant, or an auxiliary or flow whose equation may have given way. */
    public static InputInForce of(Program program, Column column, List<RunOverride> overrides) {
        List<RunOverride.Value> own = overrides.stream()
                .filter(RunOverride.Value.class::isInstance)
                .map(RunOverride.Value.class::cast)
                .filter(value -> value.slot() == column.slot())
                .sorted(Comparator.comparingDouble(value -> value.from().orElse(Double.NEGATIVE_INFINITY)))
                .toList();
        return column.variable() instanceof Variable.Constant
                ? number(program.constant(column), own)
                : new InputInForce(
                        OptionalDouble.empty(),
                        own.stream()
                                .map(v -> new Step(v.from(), v.ramp(), v.operation(), v.operand()))
                                .toList(),
                        Optional.empty());
    }

    /** The points of the table that a variable is or passes through. */
    public static InputInForce of(Program program, String table, List<RunOverride> overrides) {
        return new InputInForce(OptionalDouble.empty(), List.of(), program.table(table, overrides));
    }

    /** The last number in force; none for a table or an equation. */
    public OptionalDouble end() {
        return start.isEmpty() || steps.isEmpty()
                ? start
                : OptionalDouble.of(steps.get(steps.size() - 1).value());
    }

    private static InputInForce number(double inFile, List<RunOverride.Value> changes) {
        double start = inFile;
        double last = inFile;
        List<Step> steps = new ArrayList<>();
        for (RunOverride.Value change : changes) {
            last = apply(change, last);
            if (change.from().isPresent()) {
                steps.add(new Step(change.from(), change.ramp(), RunOverride.Operation.TO, last));
            } else {
                start = last;
            }
        }
        return new InputInForce(OptionalDouble.of(start), steps, Optional.empty());
    }

    private static double apply(RunOverride.Value change, double inForce) {
        return switch (change.operation()) {
            case TO -> change.operand();
            case TIMES -> inForce * change.operand();
            case PLUS -> inForce + change.operand();
        };
    }
}
