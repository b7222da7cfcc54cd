package qianyi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * A line of a program to passes over lanes. What HotSpot can turn into vector instructions stays together in one loop;
 * everything else gets a loop of its own and hands its result on in an array.
 */
final class LaneLowering {
    /** Numbers that one loop takes in: larger loops are not unrolled, and so not turned into vector instructions. */
    private static final int MOST_LEAVES = 12;

    private final IntPredicate varies;
    private final CommonNumbers common;
    private final Map<Integer, Integer> arrays = new LinkedHashMap<>();
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<LanePass> passes = new ArrayList<>();
    private int spare;

    private LaneLowering(IntPredicate varies, CommonNumbers common) {
        this.varies = varies;
        this.common = common;
    }

    /**
     * A shape with what it is done to.
     *
     * @param arrays slot of each array; spare arrays are counted down from -1
     */
    record Line(LaneShape shape, int[] arrays, int[] numbers) {}

    /**
     * @param slot that takes the value
     * @param varies slots that differ from lane to lane
     * @param common takes up what does not
     */
    static Line of(int slot, Code code, IntPredicate varies, CommonNumbers common) {
        LaneLowering lowering = new LaneLowering(varies, common);
        lowering.array(slot);
        Code local = lowering.local(code);
        int target = lowering.array(slot);
        lowering.into(target, local);
        return lowering.line();
    }

    private Line line() {
        int[] slots = arrays.keySet().stream().mapToInt(i -> i).toArray();
        int[] places = numbers.keySet().stream().mapToInt(i -> i).toArray();
        return new Line(new LaneShape(passes, slots.length, places.length), slots, places);
    }

    private int array(int slot) {
        return arrays.computeIfAbsent(slot, key -> arrays.size());
    }

    private Code spare() {
        return new Code.Slot(array(--spare));
    }

    /** The same code over registers; whatever all lanes have in common becomes a number. */
    private Code local(Code code) {
        if (code instanceof Code.Number) {
            return code;
        }
        if (!LaneDependence.varies(code, varies)) {
            int place = common.place(code);
            return new Code.Slot(LaneShape.NUMBER + numbers.computeIfAbsent(place, key -> numbers.size()));
        }
        if (code instanceof Code.Slot slot) {
            return new Code.Slot(array(slot.slot()));
        }
        return RebuiltCode.of(code, code.parts().stream().map(this::local).toList());
    }

    /** Makes a register take the value of some code. */
    private void into(int target, Code code) {
        passes.add(new LanePass(target, isLeaf(code) || isVector(code) ? tree(code) : alone(code)));
    }

    /** A code for one loop of vector instructions; what does not belong there is computed before. */
    private Code tree(Code code) {
        if (isLeaf(code)) {
            return code;
        }
        if (!isVector(code)) {
            return spared(alone(code));
        }
        if (code instanceof Code.Reduce reduce && reduce.inputs().size() > 2) {
            return reduction(reduce);
        }
        List<Code> parts = new ArrayList<>();
        int leaves = 0;
        for (Code part : code.parts()) {
            Code tree = tree(part);
            int own = leaves(tree);
            parts.add(leaves + own > MOST_LEAVES ? leaf(tree) : tree);
            leaves += leaves(parts.get(parts.size() - 1));
        }
        return RebuiltCode.of(code, parts);
    }

    /** Many numbers to one from the left to the right, as many in a loop as fit. */
    private Code reduction(Code.Reduce reduce) {
        Builtin each = reduce.function() == Builtin.MEAN ? Builtin.SUM : reduce.function();
        List<Code> open = new ArrayList<>();
        int leaves = 0;
        for (Code input : reduce.inputs()) {
            Code tree = tree(input);
            int own = leaves(tree);
            if (open.size() > 1 && leaves + own > MOST_LEAVES) {
                Code sum = spared(new Code.Reduce(each, open));
                open = new ArrayList<>(List.of(sum));
                leaves = 1;
            }
            open.add(tree);
            leaves += own;
        }
        Code total = new Code.Reduce(each, open);
        return reduce.function() == Builtin.MEAN
                ? new Code.Binary(
                        BinaryOperator.DIVIDE,
                        total,
                        new Code.Number(reduce.inputs().size()))
                : total;
    }

    /** A code that has a loop of its own: its parts are leaves, but for what a condition is made of. */
    private Code alone(Code code) {
        List<Code> parts = new ArrayList<>();
        for (Code part : code.parts()) {
            parts.add(isCondition(code) && isCondition(part) ? alone(part) : leaf(tree(part)));
        }
        return RebuiltCode.of(code, parts);
    }

    private Code leaf(Code tree) {
        return isLeaf(tree) ? tree : spared(tree);
    }

    private Code spared(Code code) {
        Code.Slot spare = (Code.Slot) spare();
        passes.add(new LanePass(spare.slot(), code));
        return spare;
    }

    private static int leaves(Code code) {
        return isLeaf(code)
                ? 1
                : code.parts().stream().mapToInt(LaneLowering::leaves).sum();
    }

    private static boolean isLeaf(Code code) {
        return code instanceof Code.Slot || code instanceof Code.Number;
    }

    private static boolean isCondition(Code code) {
        return code instanceof Code.Conditional
                || code instanceof Code.Not
                || code instanceof Code.Binary binary
                        && switch (binary.operator()) {
                            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> true;
                            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> false;
                        };
    }

    /** Whether C2 has vector instructions for it (superword of JDK 17). */
    private static boolean isVector(Code code) {
        if (code instanceof Code.Negate) {
            return true;
        }
        if (code instanceof Code.Binary binary) {
            return switch (binary.operator()) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
                default -> false;
            };
        }
        if (code instanceof Code.Reduce reduce) {
            return reduce.function() != Builtin.STDDEV;
        }
        return code instanceof Code.Function function
                && (function.function() == Builtin.ABS
                        || function.function() == Builtin.SQRT
                        || function.function() == Builtin.INT);
    }
}
