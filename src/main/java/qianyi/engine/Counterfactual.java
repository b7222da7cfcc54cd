package qianyi.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import qianyi.model.GraphicalFunction;

/**
 * What an equation would give if some of its inputs were as in one run at one point, and the others as in another. With
 * all inputs from one side it is the value of that run to the last bit. Parts of the model that are not shown count as part
 * of the equation that reads them, so that its inputs are variables, and what a function remembers.
 */
public final class Counterfactual {
    /** What an equation takes from its surroundings. */
    public enum Source {
        /** A variable, an element of one, or what a function remembers. */
        SLOT,
        /** A table. */
        TABLE,
        /** The instant, and the number of the step for random numbers. */
        TIME,
        /** What a scenario puts in the place of the equation, or on top of it. */
        CHANGE
    }

    /** @param index the slot, or the number of the table; 0 for the others */
    public record Input(Source source, int index) {}

    /** Lines in their order, the asked one last, and what they take. */
    private record Equation(List<Assignment> lines, List<Input> inputs) {}

    private final RunTrace one;
    private final RunTrace other;
    private final Program program;
    private final Frame probe;
    private final LookupTable[] tables;
    private final LookupTable[] otherTables;
    private final BitSet otherPoints;
    private final Map<Integer, Assignment> initial = new HashMap<>();
    private final Map<Integer, Assignment> step = new HashMap<>();
    private final @Nullable Equation[] equations;
    private final @Nullable Equation[] equationsAtStart;

    /**
     * @param one and the other are runs of the same program on the same grid, and may be the same
     */
    public Counterfactual(RunTrace one, RunTrace other) {
        if (one.program() != other.program() || !one.grid().equals(other.grid())) {
            throw new IllegalArgumentException("runs of different programs or grids");
        }
        this.one = one;
        this.other = other;
        this.program = one.program();
        this.probe = new Frame(program, one.grid(), one.overrides(), Optional.empty(), 0);
        this.tables = one.overrides().tables(program);
        this.otherTables = other.overrides().tables(program);
        this.otherPoints = otherPoints();
        this.equations = new Equation[program.slots()];
        this.equationsAtStart = new Equation[program.slots()];
        program.initial().forEach(line -> bySlot(line, initial));
        program.step().forEach(line -> bySlot(line, step));
    }

    private static void bySlot(Assignment line, Map<Integer, Assignment> lines) {
        for (int i = 0; i < line.size(); i++) {
            lines.put(line.slot() + i, line);
        }
    }

    /** Whether a slot is a variable or an element that is shown. */
    public boolean isShown(int slot) {
        return program.isColumn(slot)
                && !program.owner(slot).variable().header().internal();
    }

    /** The column of a slot, or the one in whose equation it arose. */
    public Column owner(int slot) {
        return program.owner(slot);
    }

    /** The variable that is or has a table; none for one that stands in an equation itself. */
    public Optional<String> table(int index) {
        return program.model().variables().values().stream()
                .filter(variable -> program.tableIndices(variable.name()).contains(index))
                .map(variable -> variable.name())
                .findFirst();
    }

    /** Everything that an equation takes, in the order in which it reads it, whether or not it differs. */
    public List<Input> inputs(int slot, boolean atStart) {
        return equation(slot, atStart).inputs();
    }

    /** Whether an input is not the same on both sides. */
    public boolean differs(Input input, int slot, int point, int otherPoint) {
        return switch (input.source()) {
            case SLOT ->
                Double.doubleToLongBits(one.value(point, input.index()))
                        != Double.doubleToLongBits(other.value(otherPoint, input.index()));
            case TABLE -> otherPoints.get(input.index());
            case TIME -> point != otherPoint;
            case CHANGE -> one != other || one.overrides().movesFormula(slot) && point != otherPoint;
        };
    }

    /** The tables that have other points in the other run. */
    private BitSet otherPoints() {
        BitSet differing = new BitSet();
        for (int i = 0; one != other && i < tables.length; i++) {
            differing.set(i, !function(one, i).equals(function(other, i)));
        }
        return differing;
    }

    private GraphicalFunction function(RunTrace run, int index) {
        return run.overrides().function(index, program.functions().get(index));
    }

    /**
     * The value of an equation.
     *
     * @param fromOther which inputs, by their place in {@link #inputs}, are as in the other run at the other point
     */
    public double value(int slot, int point, int otherPoint, IntPredicate fromOther) {
        Equation equation = equation(slot, point == RunTrace.START);
        boolean otherTime = false;
        boolean otherChange = false;
        for (int i = 0; i < equation.inputs().size(); i++) {
            Input input = equation.inputs().get(i);
            boolean fromThere = fromOther.test(i);
            switch (input.source()) {
                case SLOT ->
                    probe.set(
                            input.index(),
                            fromThere ? other.value(otherPoint, input.index()) : one.value(point, input.index()));
                case TABLE -> probe.table(input.index(), (fromThere ? otherTables : tables)[input.index()]);
                case TIME -> otherTime = fromThere;
                case CHANGE -> otherChange = fromThere;
            }
        }
        place(otherTime, point, otherPoint);
        equation.lines().forEach(this::carryOut);
        double own = probe.value(slot);
        place(otherChange, point, otherPoint);
        OverrideSchedule changes = (otherChange ? other : one).overrides();
        return point == RunTrace.START ? changes.initialFormula(slot, own) : changes.formula(slot, own, probe);
    }

    private void place(boolean atOther, int point, int otherPoint) {
        RunTrace run = atOther ? other : one;
        int there = atOther ? otherPoint : point;
        probe.place(run.step(there), run.time(there));
    }

    private void carryOut(Assignment line) {
        if (line instanceof Assignment.Single single) {
            probe.set(single.slot(), single.code().value(probe));
        } else {
            Assignment.Block block = (Assignment.Block) line;
            probe.block(block.slot(), block.size(), block.function(), probe.values(block.inputs()));
        }
    }

    private Equation equation(int slot, boolean atStart) {
        @Nullable Equation[] known = atStart ? equationsAtStart : equations;
        Equation found = known[slot];
        if (found == null) {
            found = read(slot, atStart);
            known[slot] = found;
        }
        return found;
    }

    private Equation read(int slot, boolean atStart) {
        Map<Integer, Assignment> all = atStart ? initial : step;
        List<Assignment> lines = new ArrayList<>();
        Set<Input> inputs = new LinkedHashSet<>();
        collect(all.get(slot), all, lines, new HashSet<>(), inputs);
        if (one.overrides().replaced().contains(slot)
                || other.overrides().replaced().contains(slot)) {
            inputs.add(new Input(Source.CHANGE, 0));
        }
        return new Equation(List.copyOf(lines), List.copyOf(inputs));
    }

    /** A line behind those of the parts that are not shown, which are computed at the same point. */
    private void collect(
            Assignment line,
            Map<Integer, Assignment> all,
            List<Assignment> lines,
            Set<Integer> seen,
            Set<Input> inputs) {
        if (!seen.add(line.slot())) {
            return;
        }
        codes(line).forEach(code -> besides(code, inputs));
        line.reads(read -> {
            Assignment part = all.get(read);
            if (part == null || isShown(read)) {
                inputs.add(new Input(Source.SLOT, read));
            } else {
                collect(part, all, lines, seen, inputs);
            }
        });
        lines.add(line);
    }

    private static List<Code> codes(Assignment line) {
        return line instanceof Assignment.Single single ? List.of(single.code()) : ((Assignment.Block) line).inputs();
    }

    private static void besides(Code code, Set<Input> inputs) {
        if (code instanceof Code.Lookup lookup) {
            inputs.add(new Input(Source.TABLE, lookup.table()));
        } else if (code instanceof Code.TableFunction function) {
            inputs.add(new Input(Source.TABLE, function.table()));
        } else if (ChangingSlots.isMovedByTime(code)) {
            inputs.add(new Input(Source.TIME, 0));
        }
        code.parts().forEach(part -> besides(part, inputs));
    }
}
