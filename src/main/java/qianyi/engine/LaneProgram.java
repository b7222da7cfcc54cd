package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * A program compiled to run many members side by side: the equation outside, the members inside. What the members have
 * in common is computed once for all of them, what nobody asks for is not computed. Immutable, shared by all threads;
 * each thread runs blocks of lanes in a {@link LaneRun} of its own. The numbers are those of {@link Simulation}, bit for
 * bit.
 */
public final class LaneProgram {
    private final Program program;
    private final TimeSpec grid;
    private final OverrideSchedule overrides;
    private final List<Column> varied;
    private final List<Column> saved;
    private final BitSet differs;
    private final List<Integer> stocks;
    private final List<Integer> sameConstants;
    private final ScalarKernel beside;
    private final Lines lines;
    private final List<Memory> memories;
    private final List<Assignment> atStart;
    private final BitSet used;
    private final int[] homes;

    /** What is carried out when. */
    record Lines(
            List<LaneLine> initial,
            List<LaneLine> still,
            List<LaneLine> moving,
            List<LaneLine> remember,
            List<List<LaneLine>> rate,
            List<List<LaneLine>> move) {}

    private LaneProgram(
            Program program, TimeSpec grid, List<RunOverride> overrides, List<Column> varied, List<Column> saved) {
        this.program = program;
        this.grid = grid;
        this.overrides = new OverrideSchedule(program, overrides);
        this.varied = List.copyOf(varied);
        this.saved = List.copyOf(saved);
        RequiredLines needs =
                RequiredLines.of(program, saved.stream().map(Column::slot).toList());
        List<Integer> inputs = varied.stream().map(Column::slot).toList();
        this.differs = LaneDependence.of(program, inputs, needs);
        List<StockElement> stocks = needs.stocks().stream()
                .filter(stock -> differs.get(stock.slot()))
                .toList();
        this.stocks = stocks.stream().map(StockElement::slot).toList();
        this.sameConstants = sameConstants(inputs, needs);
        this.memories = needs.memories().stream()
                .filter(memory -> differs.get(memory.slot()))
                .toList();
        StockLines moves = new StockLines(stocks, program.slots(), RungeKutta.of(grid.method()));
        differs.set(program.slots(), moves.end());
        LaneLines writer = new LaneLines(differs, moves.end(), this.overrides, program.laneParts());
        CommonNumbers atStart = new CommonNumbers(program.slots());
        CommonNumbers common = new CommonNumbers(program.slots());
        ChangingSlots moving = ChangingSlots.of(program, this.overrides.replaced());
        List<Assignment> still = new ArrayList<>();
        List<Assignment> rest = new ArrayList<>();
        needs.step().forEach(line -> (moving.moves(line) ? rest : still).add(line));
        List<Assignment> ordered = LaneOrder.of(rest);
        this.lines = new Lines(
                writer.of(needs.initial(), atStart),
                writer.of(still, common),
                writer.of(ordered, common),
                writer.of(moves.remember(), common),
                stages(writer, moves.stages(moves::rate), common),
                stages(writer, moves.stages(moves::move), common));
        List<Assignment> shared = new ArrayList<>(
                needs.step().stream().filter(line -> !differs.get(line.slot())).toList());
        shared.addAll(common.lines());
        int slots = Math.max(common.slots(), atStart.slots());
        this.beside = ScalarKernel.of(program, shared, this.overrides.replaced(), slots, writer.scratch());
        this.atStart = atStart.lines();
        this.used = writer.used();
        this.homes = LaneArrays.of(program.slots(), ordered, passing(ordered, still, needs));
    }

    /**
     * Compiles a program for members that differ in some constants.
     *
     * @param overrides what all members have in common; a constant that is varied may be overridden from an instant on
     * @param varied constants of the model, each once
     * @param saved what is asked for
     */
    public static LaneProgram of(
            Program program, TimeSpec grid, List<RunOverride> overrides, List<Column> varied, List<Column> saved) {
        for (Column column : varied) {
            if (!(column.variable() instanceof Variable.Constant)) {
                throw new IllegalArgumentException(column.label() + " is no constant");
            }
        }
        return new LaneProgram(program, grid, overrides, varied, saved);
    }

    private static List<List<LaneLine>> stages(
            LaneLines writer, List<List<Assignment.Single>> stages, CommonNumbers common) {
        return stages.stream().map(lines -> writer.of(lines, common)).toList();
    }

    /** Constants that lie in arrays though all lanes have the same: those that an index may find. */
    private List<Integer> sameConstants(List<Integer> inputs, RequiredLines needs) {
        BitSet constants = (BitSet) differs.clone();
        inputs.forEach(constants::clear);
        for (List<Assignment> lines : List.of(needs.initial(), needs.step())) {
            lines.forEach(line -> constants.clear(line.slot(), line.slot() + line.size()));
        }
        needs.stocks().forEach(stock -> constants.clear(stock.slot()));
        needs.memories().forEach(memory -> constants.clear(memory.slot()));
        return constants.stream().boxed().toList();
    }

    /** Slots that are written and read by nothing but lines that are carried out at every instant. */
    private BitSet passing(List<Assignment> moving, List<Assignment> still, RequiredLines needs) {
        BitSet passing = new BitSet(program.slots());
        moving.stream().map(Assignment::slot).filter(differs::get).forEach(passing::set);
        saved.forEach(column -> passing.clear(column.slot()));
        for (List<Assignment> lines : List.of(needs.initial(), still)) {
            for (Assignment line : lines) {
                passing.clear(line.slot(), line.slot() + line.size());
                line.reads(passing::clear);
            }
        }
        for (StockElement stock : needs.stocks()) {
            passing.clear(stock.slot());
            Arrays.stream(stock.inflows()).forEach(passing::clear);
            Arrays.stream(stock.outflows()).forEach(passing::clear);
        }
        for (Memory memory : needs.memories()) {
            passing.clear(memory.slot());
            passing.clear(memory.source());
            if (memory instanceof Memory.Pipe pipe) {
                passing.clear(pipe.delay());
            }
        }
        return passing;
    }

    public TimeSpec grid() {
        return grid;
    }

    public List<Column> varied() {
        return varied;
    }

    public List<Column> saved() {
        return saved;
    }

    /** Memory for blocks of so many members; it belongs to one thread. */
    public LaneRun newRun(int lanes) {
        return new LaneRun(this, lanes);
    }

    Program program() {
        return program;
    }

    OverrideSchedule overrides() {
        return overrides;
    }

    Lines lines() {
        return lines;
    }

    List<Memory> memories() {
        return memories;
    }

    /** Slots and arrays that have another value in each lane. */
    BitSet differs() {
        return differs;
    }

    /** Stocks that differ. */
    List<Integer> stocks() {
        return stocks;
    }

    List<Integer> sameConstants() {
        return sameConstants;
    }

    /** Arrays that hold anything. */
    BitSet used() {
        return used;
    }

    /** The slot whose array a slot has, for each slot of the program. */
    int home(int slot) {
        return slot < homes.length ? homes[slot] : slot;
    }

    Optional<ScalarKernel> beside() {
        return Optional.of(beside);
    }

    /** What all lanes have in common while initial values are computed, after the program's own lines. */
    List<Assignment> atStart() {
        return atStart;
    }
}
