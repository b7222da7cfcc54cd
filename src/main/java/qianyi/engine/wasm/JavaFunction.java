package qianyi.engine.wasm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import qianyi.engine.wasm.JavaMethod.Instruction;

/**
 * The instructions of one Java method as those of a function. Each place of the operand stack is a local variable of the
 * function, so that values can wait there across branches; compilers of browsers see through that.
 */
final class JavaFunction {
    /** A number takes eight bytes, two to the power of this. */
    private static final int NUMBER = 3;

    private final JavaMethod method;
    private final JavaTranslation translation;
    private final WasmCode code;
    private final BlockPlan plan;
    private final Map<Long, Integer> variables = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Integer, List<WasmType>> stacks = new HashMap<>();
    private final Deque<BlockPlan.Block> open = new ArrayDeque<>();
    private List<WasmType> stack = new ArrayList<>();
    private boolean reachable = true;

    JavaFunction(JavaMethod method, JavaTranslation translation, WasmCode code) {
        this.method = method;
        this.translation = translation;
        this.code = code;
        this.plan = BlockPlan.of(method);
        int variable = 0;
        List<Type> parameters = method.name().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            variables.put(key(variable, JavaTranslation.type(parameters.get(i))), i);
            variable += parameters.get(i).getSize();
        }
    }

    void write() {
        List<Instruction> instructions = method.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            while (!open.isEmpty() && open.peek().to() == i) {
                open.pop();
                code.op(Opcode.END);
            }
            enter(i);
            for (BlockPlan.Block block : plan.from(i)) {
                open.push(block);
                if (block.loop()) {
                    code.loop();
                } else {
                    code.block();
                }
            }
            if (reachable) {
                i += write(instructions, i);
            }
        }
        while (!open.isEmpty()) {
            open.pop();
            code.op(Opcode.END);
        }
        code.op(Opcode.UNREACHABLE);
    }

    /** What is on the stack at an instruction that something jumps to. */
    private void enter(int instruction) {
        List<WasmType> known = stacks.get(instruction);
        if (known != null) {
            stack = new ArrayList<>(known);
            reachable = true;
        }
    }

    /** Writes one instruction; gives how many after it went along. */
    private int write(List<Instruction> instructions, int i) {
        Instruction instruction = instructions.get(i);
        if (instruction instanceof Instruction.Plain plain && JavaComparison.is(plain.opcode())) {
            if (!(instructions.get(i + 1) instanceof Instruction.Jump jump)) {
                throw unknown(plain.opcode());
            }
            compared(plain.opcode(), jump);
            return 1;
        }
        if (instruction instanceof Instruction.Jump jump) {
            jump(jump);
        } else if (instruction instanceof Instruction.Call call) {
            call(call);
        } else if (instruction instanceof Instruction.Field field) {
            field(field);
        } else if (instruction instanceof Instruction.Constant constant) {
            constant(constant.value());
        } else if (instruction instanceof Instruction.Increment increment) {
            code.get(variable(increment.variable(), WasmType.I32))
                    .number(increment.by())
                    .op(Opcode.I32_ADD)
                    .set(variable(increment.variable(), WasmType.I32));
        } else if (instruction instanceof Instruction.Whole whole) {
            whole(whole);
        } else {
            plain(instruction.opcode());
        }
        return 0;
    }

    // Local variables and places of the stack.

    private static long key(int place, WasmType type) {
        return (long) place << 2 | type.ordinal();
    }

    private int variable(int variable, WasmType type) {
        return variables.computeIfAbsent(key(variable, type), key -> code.local(type));
    }

    private int place(int depth, WasmType type) {
        return places.computeIfAbsent(key(depth, type), key -> code.local(type));
    }

    /** Puts the topmost values, in their order, on the stack of the function. */
    private void take(int count) {
        int from = stack.size() - count;
        for (int depth = from; depth < stack.size(); depth++) {
            code.get(place(depth, stack.get(depth)));
        }
        stack.subList(from, stack.size()).clear();
    }

    /** Keeps what is on the stack of the function. */
    private void give(WasmType type) {
        code.set(place(stack.size(), type));
        stack.add(type);
    }

    private void constant(Object value) {
        if (value instanceof Double number) {
            code.number(number);
            give(WasmType.F64);
        } else if (value instanceof Long number) {
            code.number((long) number);
            give(WasmType.I64);
        } else if (value instanceof Integer number) {
            code.number((int) number);
            give(WasmType.I32);
        } else if (value instanceof Boolean truth) {
            code.number(truth ? 1 : 0);
            give(WasmType.I32);
        } else {
            throw new IllegalArgumentException("no such constant in WebAssembly: " + value);
        }
    }

    private void whole(Instruction.Whole whole) {
        switch (whole.opcode()) {
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> constant(whole.operand());
            case Opcodes.ILOAD, Opcodes.ALOAD -> load(whole.operand(), WasmType.I32);
            case Opcodes.LLOAD -> load(whole.operand(), WasmType.I64);
            case Opcodes.DLOAD -> load(whole.operand(), WasmType.F64);
            case Opcodes.ISTORE, Opcodes.ASTORE -> store(whole.operand(), WasmType.I32);
            case Opcodes.LSTORE -> store(whole.operand(), WasmType.I64);
            case Opcodes.DSTORE -> store(whole.operand(), WasmType.F64);
            default -> throw unknown(whole.opcode());
        }
    }

    private void load(int variable, WasmType type) {
        code.get(variable(variable, type));
        give(type);
    }

    private void store(int variable, WasmType type) {
        take(1);
        code.set(variable(variable, type));
    }

    private void field(Instruction.Field field) {
        if (field.opcode() != Opcodes.GETSTATIC) {
            throw unknown(field.opcode());
        }
        constant(translation.constant(field.owner(), field.field()));
    }

    // Operations.

    private void plain(int opcode) {
        JavaOperation operation = JavaOperation.of(opcode);
        if (operation != null) {
            take(operation.operands());
            if (operation.before() != null) {
                code.op(operation.before());
            }
            code.op(operation.opcode());
            give(operation.result());
            return;
        }
        switch (opcode) {
            case Opcodes.ICONST_M1,
                    Opcodes.ICONST_0,
                    Opcodes.ICONST_1,
                    Opcodes.ICONST_2,
                    Opcodes.ICONST_3,
                    Opcodes.ICONST_4,
                    Opcodes.ICONST_5 -> constant(opcode - Opcodes.ICONST_0);
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> constant((long) opcode - Opcodes.LCONST_0);
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> constant((double) opcode - Opcodes.DCONST_0);
            case Opcodes.INEG -> {
                code.number(0);
                take(1);
                code.op(Opcode.I32_SUB);
                give(WasmType.I32);
            }
            case Opcodes.DALOAD -> {
                address();
                code.load(0);
                give(WasmType.F64);
            }
            case Opcodes.DASTORE -> {
                int value = place(stack.size() - 1, WasmType.F64);
                stack.remove(stack.size() - 1);
                address();
                code.get(value).store(0);
            }
            case Opcodes.DUP -> copy(1);
            case Opcodes.DUP2 -> copy(stack.get(stack.size() - 1) == WasmType.I32 ? 2 : 1);
            case Opcodes.POP -> stack.remove(stack.size() - 1);
            case Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.DRETURN -> {
                take(1);
                code.op(Opcode.RETURN);
                reachable = false;
            }
            case Opcodes.RETURN -> {
                code.op(Opcode.RETURN);
                reachable = false;
            }
            default -> throw unknown(opcode);
        }
    }

    /** The address of an element, from an array and an index. */
    private void address() {
        take(2);
        code.number(NUMBER).op(Opcode.I32_SHL).op(Opcode.I32_ADD);
    }

    private void copy(int count) {
        int from = stack.size() - count;
        for (int i = 0; i < count; i++) {
            WasmType type = stack.get(from + i);
            code.get(place(from + i, type));
            give(type);
        }
    }

    private void call(Instruction.Call call) {
        if (call.opcode() != Opcodes.INVOKESTATIC) {
            throw unknown(call.opcode());
        }
        take(call.method().parameters().size());
        if (call.method().owner().startsWith("java/")) {
            JavaLibrary.write(call.method(), code);
        } else {
            code.call(translation.function(call.method()));
        }
        if (call.method().result() != Type.VOID_TYPE) {
            give(JavaTranslation.type(call.method().result()));
        }
    }

    // Branches.

    private void compared(int comparison, Instruction.Jump jump) {
        take(2);
        JavaComparison.write(comparison, jump.opcode(), code);
        branch(jump.target());
    }

    private void jump(Instruction.Jump jump) {
        if (jump.opcode() == Opcodes.GOTO) {
            arriving(jump.target());
            code.branch(depth(jump.target()));
            reachable = false;
            return;
        }
        boolean alone = jump.opcode() >= Opcodes.IFEQ && jump.opcode() <= Opcodes.IFLE;
        take(alone ? 1 : 2);
        if (alone) {
            code.number(0);
        }
        code.op(JavaComparison.ofWholeNumbers(jump.opcode()));
        branch(jump.target());
    }

    private void branch(int target) {
        arriving(target);
        code.branchIf(depth(target));
    }

    private void arriving(int target) {
        stacks.putIfAbsent(target, List.copyOf(stack));
    }

    private int depth(int target) {
        List<BlockPlan.Block> blocks = List.copyOf(open);
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).target() == target)
                .findFirst()
                .orElseThrow();
    }

    private IllegalArgumentException unknown(int opcode) {
        return new IllegalArgumentException("not translated: instruction " + opcode + " of " + method.name());
    }
}
