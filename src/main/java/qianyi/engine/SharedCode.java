package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * Takes out of the lines of a step what need not be computed each time: parts that depend on constants alone, and costly
 * parts that several lines have in common. They get slots of their own; the values stay the same, since a part is computed
 * from the same numbers by the same code.
 */
final class SharedCode {
    private final ChangingSlots moving;
    private final CommonNumbers constant;
    private final List<Assignment> still = new ArrayList<>();
    private final Map<Code, Integer> common = new HashMap<>();
    private final Set<Code> placed = new HashSet<>();
    private int slots;

    /**
     * Lines, in their order, with further slots.
     *
     * @param still what depends on constants alone
     * @param moving everything else
     * @param slots how many they take altogether
     */
    record Lines(List<Assignment> still, List<Assignment> moving, int slots) {}

    private SharedCode(ChangingSlots moving, int first) {
        this.moving = moving;
        this.constant = new CommonNumbers(first);
    }

    /** @param first the first slot that nothing else takes */
    static Lines of(List<Assignment> lines, ChangingSlots moving, int first) {
        return new SharedCode(moving, first).lines(lines);
    }

    private Lines lines(List<Assignment> lines) {
        List<Assignment> rest = new ArrayList<>();
        for (Assignment line : lines) {
            if (moving.moves(line)) {
                rest.add(rebuilt(line, this::withoutConstantParts));
            } else {
                still.add(line);
            }
        }
        still.addAll(constant.lines());
        slots = constant.slots();
        findCommon(rest);
        List<Assignment> all = new ArrayList<>();
        rest.forEach(line -> {
            Assignment shared = rebuilt(line, code -> withCommonParts(code, all));
            all.add(shared);
        });
        return new Lines(still, all, slots);
    }

    private static Assignment rebuilt(Assignment line, UnaryOperator<Code> code) {
        if (line instanceof Assignment.Single single) {
            return new Assignment.Single(single.slot(), code.apply(single.code()));
        }
        Assignment.Block block = (Assignment.Block) line;
        return new Assignment.Block(
                block.slot(),
                block.size(),
                block.function(),
                block.inputs().stream().map(code).toList());
    }

    private Code withoutConstantParts(Code code) {
        if (code.parts().isEmpty()) {
            return code;
        }
        return moving.moves(code)
                ? RebuiltCode.of(
                        code,
                        code.parts().stream().map(this::withoutConstantParts).toList())
                : new Code.Slot(constant.place(code));
    }

    private void findCommon(List<Assignment> lines) {
        Set<Code> seen = new HashSet<>();
        for (Assignment line : lines) {
            if (line instanceof Assignment.Single single) {
                findCommon(single.code(), seen);
            } else {
                ((Assignment.Block) line).inputs().forEach(input -> findCommon(input, seen));
            }
        }
    }

    private void findCommon(Code code, Set<Code> seen) {
        if (isCostly(code) && !seen.add(code)) {
            common.computeIfAbsent(code, key -> slots++);
        } else {
            code.parts().forEach(part -> findCommon(part, seen));
        }
    }

    /** Puts what a code has in common with others in a line of its own, before the first line that needs it. */
    private Code withCommonParts(Code code, List<Assignment> lines) {
        Integer slot = common.get(code);
        if (slot != null && !placed.add(code)) {
            return new Code.Slot(slot);
        }
        List<Code> parts =
                code.parts().stream().map(part -> withCommonParts(part, lines)).toList();
        Code own = parts.isEmpty() ? code : RebuiltCode.of(code, parts);
        if (slot == null) {
            return own;
        }
        lines.add(new Assignment.Single(slot, own));
        return new Code.Slot(slot);
    }

    private static boolean isCostly(Code code) {
        return code instanceof Code.Lookup
                || code instanceof Code.Binary binary && binary.operator() == BinaryOperator.POWER
                || code instanceof Code.Function function
                        && (function.function() == Builtin.EXP || function.function() == Builtin.LN);
    }
}
