package qianyi.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import qianyi.model.GraphicalFunction;
import qianyi.model.Variable;

/** The overrides of one run, by what they act on and in order of time. */
final class OverrideSchedule {
    /** One operation on the value in force. */
    private record Change(RunOverride.Operation operation, double operand, OptionalDouble from, double ramp) {
        /** Orders what holds from the start before what comes later. */
        double start() {
            return from.orElse(Double.NEGATIVE_INFINITY);
        }

        boolean isTimed() {
            return from.isPresent();
        }

        double target(double inForce) {
            return switch (operation) {
                case TO -> operand;
                case TIMES -> inForce * operand;
                case PLUS -> inForce + operand;
            };
        }

        /** The value at an instant, on a straight line during the ramp. */
        double at(double inForce, double time, double step) {
            if (!isTimed()) {
                return target(inForce);
            }
            double share = share(time, step);
            if (share < 0) {
                return inForce;
            }
            double target = target(inForce);
            return share == 1 ? target : inForce + share * (target - inForce);
        }

        /** How much of a timed change holds at an instant; below 0 before it begins. */
        double share(double time, double step) {
            if (!Waves.reached(time, from.getAsDouble(), step)) {
                return -1;
            }
            double since = time - from.getAsDouble();
            return ramp > 0 ? Math.min(1, Math.max(0, since) / ramp) : 1;
        }
    }

    private final List<RunOverride> all;
    private final Map<Integer, List<Change>> constants = new HashMap<>();
    private final Map<Integer, List<Change>> formulas = new HashMap<>();
    private final Map<Integer, GraphicalFunction> points = new HashMap<>();
    private final List<RunOverride.Hold> holds = new ArrayList<>();

    OverrideSchedule(Program program, List<RunOverride> overrides) {
        this.all = List.copyOf(overrides);
        for (RunOverride override : overrides) {
            if (override instanceof RunOverride.Value value) {
                Variable variable = program.owner(value.slot()).variable();
                if (variable instanceof Variable.Stock) {
                    throw new IllegalArgumentException("a stock is not overridden: " + variable.name());
                }
                (variable instanceof Variable.Constant ? constants : formulas)
                        .computeIfAbsent(value.slot(), slot -> new ArrayList<>())
                        .add(new Change(value.operation(), value.operand(), value.from(), value.ramp()));
            } else if (override instanceof RunOverride.Points table) {
                List<Integer> indices = program.tableIndices(table.table());
                if (indices.isEmpty()) {
                    throw new IllegalArgumentException("no table " + table.table());
                }
                indices.forEach(index -> points.put(index, table.function()));
            } else {
                holds.add((RunOverride.Hold) override);
            }
        }
        constants.values().forEach(changes -> changes.sort(Comparator.comparingDouble(Change::start)));
        formulas.values().forEach(changes -> changes.sort(Comparator.comparingDouble(Change::start)));
    }

    /** As they were given. */
    List<RunOverride> all() {
        return all;
    }

    /** The program's tables with their other points. */
    LookupTable[] tables(Program program) {
        LookupTable[] tables = program.ready().clone();
        points.forEach((index, function) -> tables[index] = new LookupTable(function));
        return tables;
    }

    /** The points that a table has, whatever it has without overrides. */
    GraphicalFunction function(int index, GraphicalFunction own) {
        return points.getOrDefault(index, own);
    }

    /** Whether what a flow or auxiliary is changed to is not the same at all times. */
    boolean movesFormula(int slot) {
        return formulas.getOrDefault(slot, List.of()).stream().anyMatch(Change::isTimed);
    }

    /** The constants as initial values see them. */
    void setConstants(Frame frame) {
        constants.keySet().forEach(slot -> frame.set(slot, initialConstant(slot, frame.value(slot))));
    }

    /** A constant as initial values see it, whatever it is without overrides. */
    double initialConstant(int slot, double value) {
        double inForce = value;
        for (Change change : constants.getOrDefault(slot, List.of())) {
            inForce = change.isTimed() ? inForce : change.target(inForce);
        }
        return inForce;
    }

    /** A constant at the frame's instant, whatever it is without overrides. */
    double constant(int slot, double value, Frame frame) {
        double inForce = value;
        for (Change change : constants.getOrDefault(slot, List.of())) {
            inForce = change.at(inForce, frame.time(), frame.grid().step());
        }
        return inForce;
    }

    /** A flow or auxiliary as initial values see it. */
    double initialFormula(int slot, double value) {
        double inForce = value;
        for (Change change : formulas.getOrDefault(slot, List.of())) {
            inForce = change.isTimed() ? inForce : change.target(inForce);
        }
        return inForce;
    }

    /** Constants that change on the way, at the frame's instant. */
    void moveConstants(Frame frame, Program program) {
        constants
                .keySet()
                .forEach(slot -> frame.set(slot, constant(slot, program.constant(program.owner(slot)), frame)));
    }

    /** A flow or auxiliary at the frame's instant. */
    double formula(int slot, double value, Frame frame) {
        double inForce = value;
        for (Change change : formulas.getOrDefault(slot, List.of())) {
            inForce = change.at(inForce, frame.time(), frame.grid().step());
        }
        return inForce;
    }

    /** Whether a constant changes on the way. */
    boolean movesConstants() {
        return constants.values().stream().flatMap(List::stream).anyMatch(Change::isTimed);
    }

    /** Whether any constant may differ between two instants; so it is if one of them is not a number. */
    boolean constantsDiffer(double one, double other, double step) {
        return Double.isNaN(one)
                || constants.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(change -> change.isTimed() && change.share(one, step) != change.share(other, step));
    }

    /** Slots of flows and auxiliaries whose equations give way. */
    Set<Integer> replaced() {
        return Set.copyOf(formulas.keySet());
    }

    boolean changesFormulas() {
        return !formulas.isEmpty();
    }

    void holdStocks(Frame frame) {
        held(frame).forEach(hold -> frame.set(hold.slot(), hold.value()));
    }

    /** The stocks that are kept at a value at the frame's instant. */
    Stream<RunOverride.Hold> held(Frame frame) {
        return holds.stream()
                .filter(hold ->
                        Waves.reached(frame.time(), hold.from(), frame.grid().step()));
    }

    boolean holdsStocks() {
        return !holds.isEmpty();
    }
}
