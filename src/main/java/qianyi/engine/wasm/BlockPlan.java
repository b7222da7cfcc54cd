package qianyi.engine.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Jumps of a method as blocks inside each other, which is all that WebAssembly knows: a jump forward leaves a block that
 * ends at its target, a jump backward begins a loop again. What a Java compiler writes can be told so.
 */
final class BlockPlan {
    /**
     * From the instruction {@code from} on, up to and without {@code to}.
     *
     * @param loop whether a branch to it goes to its beginning
     */
    record Block(int from, int to, boolean loop) {
        int target() {
            return loop ? from : to;
        }
    }

    private final List<Block> blocks;

    private BlockPlan(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    static BlockPlan of(JavaMethod method) {
        Map<Integer, Integer> first = new TreeMap<>();
        Map<Integer, Integer> last = new TreeMap<>();
        for (int i = 0; i < method.instructions().size(); i++) {
            if (method.instructions().get(i) instanceof JavaMethod.Instruction.Jump jump) {
                if (jump.target() > i) {
                    first.merge(jump.target(), start(method, i), Math::min);
                } else {
                    last.merge(jump.target(), i + 1, Math::max);
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        first.forEach((target, from) -> blocks.add(new Block(from, target, false)));
        last.forEach((target, to) -> blocks.add(new Block(target, to, true)));
        return new BlockPlan(nested(blocks, method));
    }

    /** A jump on a comparison is written with it. */
    private static int start(JavaMethod method, int jump) {
        return jump > 0 && JavaComparison.is(method.instructions().get(jump - 1).opcode()) ? jump - 1 : jump;
    }

    /** Lets blocks begin as early as it takes for them to lie in one another or apart. */
    private static List<Block> nested(List<Block> blocks, JavaMethod method) {
        List<Block> nested = new ArrayList<>(blocks);
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < nested.size(); i++) {
                Block inner = nested.get(i);
                Optional<Block> crossed = nested.stream()
                        .filter(outer ->
                                outer.from() < inner.from() && inner.from() < outer.to() && outer.to() < inner.to())
                        .min(Comparator.comparingInt(Block::from));
                if (crossed.isPresent()) {
                    if (inner.loop()) {
                        throw new IllegalArgumentException("a jump into a loop: " + method.name());
                    }
                    nested.set(i, new Block(crossed.get().from(), inner.to(), false));
                    again = true;
                }
            }
        }
        return nested;
    }

    /** Blocks that begin at an instruction, the outermost first. */
    List<Block> from(int instruction) {
        return blocks.stream()
                .filter(block -> block.from() == instruction)
                .sorted(Comparator.comparingInt(Block::to).reversed().thenComparing(Block::loop))
                .toList();
    }
}
