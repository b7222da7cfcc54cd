package qianyi.engine.wasm;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * An instruction of the Java machine that is one of WebAssembly.
 *
 * @param operands how many it takes
 * @param before what has to be done to the last operand first; null if nothing: the Java machine shifts a long by an int
 */
record JavaOperation(
        Opcode opcode,
        int operands,
        WasmType result,
        @Nullable Opcode before) {
    private static final Map<Integer, JavaOperation> ALL = new HashMap<>();

    static {
        both(Opcodes.IADD, Opcode.I32_ADD, WasmType.I32);
        both(Opcodes.ISUB, Opcode.I32_SUB, WasmType.I32);
        both(Opcodes.IMUL, Opcode.I32_MUL, WasmType.I32);
        both(Opcodes.IDIV, Opcode.I32_DIV_S, WasmType.I32);
        both(Opcodes.IREM, Opcode.I32_REM_S, WasmType.I32);
        both(Opcodes.IAND, Opcode.I32_AND, WasmType.I32);
        both(Opcodes.IOR, Opcode.I32_OR, WasmType.I32);
        both(Opcodes.IXOR, Opcode.I32_XOR, WasmType.I32);
        both(Opcodes.ISHL, Opcode.I32_SHL, WasmType.I32);
        both(Opcodes.ISHR, Opcode.I32_SHR_S, WasmType.I32);
        both(Opcodes.IUSHR, Opcode.I32_SHR_U, WasmType.I32);
        both(Opcodes.LADD, Opcode.I64_ADD, WasmType.I64);
        both(Opcodes.LSUB, Opcode.I64_SUB, WasmType.I64);
        both(Opcodes.LMUL, Opcode.I64_MUL, WasmType.I64);
        both(Opcodes.LDIV, Opcode.I64_DIV_S, WasmType.I64);
        both(Opcodes.LREM, Opcode.I64_REM_S, WasmType.I64);
        both(Opcodes.LAND, Opcode.I64_AND, WasmType.I64);
        both(Opcodes.LOR, Opcode.I64_OR, WasmType.I64);
        both(Opcodes.LXOR, Opcode.I64_XOR, WasmType.I64);
        shift(Opcodes.LSHL, Opcode.I64_SHL);
        shift(Opcodes.LSHR, Opcode.I64_SHR_S);
        shift(Opcodes.LUSHR, Opcode.I64_SHR_U);
        both(Opcodes.DADD, Opcode.F64_ADD, WasmType.F64);
        both(Opcodes.DSUB, Opcode.F64_SUB, WasmType.F64);
        both(Opcodes.DMUL, Opcode.F64_MUL, WasmType.F64);
        both(Opcodes.DDIV, Opcode.F64_DIV, WasmType.F64);
        one(Opcodes.DNEG, Opcode.F64_NEG, WasmType.F64);
        one(Opcodes.I2D, Opcode.F64_CONVERT_I32_S, WasmType.F64);
        one(Opcodes.L2D, Opcode.F64_CONVERT_I64_S, WasmType.F64);
        one(Opcodes.I2L, Opcode.I64_EXTEND_I32_S, WasmType.I64);
        one(Opcodes.L2I, Opcode.I32_WRAP_I64, WasmType.I32);
        // The first version of the format stops where Java cuts off: only numbers in range may come here.
        one(Opcodes.D2I, Opcode.I32_TRUNC_F64_S, WasmType.I32);
        one(Opcodes.D2L, Opcode.I64_TRUNC_F64_S, WasmType.I64);
    }

    private static void both(int java, Opcode opcode, WasmType result) {
        ALL.put(java, new JavaOperation(opcode, 2, result, null));
    }

    private static void one(int java, Opcode opcode, WasmType result) {
        ALL.put(java, new JavaOperation(opcode, 1, result, null));
    }

    private static void shift(int java, Opcode opcode) {
        ALL.put(java, new JavaOperation(opcode, 2, WasmType.I64, Opcode.I64_EXTEND_I32_S));
    }

    /** Null if there is no such instruction. */
    static @Nullable JavaOperation of(int java) {
        return ALL.get(java);
    }
}
