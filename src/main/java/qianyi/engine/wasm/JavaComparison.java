package qianyi.engine.wasm;

import org.objectweb.asm.Opcodes;

/** What the Java machine compares in two steps, a number first and a jump on it, in one. */
final class JavaComparison {
    private JavaComparison() {}

    /** Whether an instruction compares two numbers and leaves a third, for a jump. */
    static boolean is(int opcode) {
        return opcode == Opcodes.DCMPG || opcode == Opcodes.DCMPL || opcode == Opcodes.LCMP;
    }

    /** Leaves whether a jump after DCMPG, DCMPL or LCMP is taken; the two numbers are on the stack. */
    static void write(int comparison, int jump, WasmCode code) {
        if (comparison == Opcodes.LCMP) {
            code.op(ofLongs(jump));
            return;
        }
        boolean nanIsGreater = comparison == Opcodes.DCMPG;
        switch (jump) {
            case Opcodes.IFEQ -> code.op(Opcode.F64_EQ);
            case Opcodes.IFNE -> code.op(Opcode.F64_NE);
            case Opcodes.IFLT -> either(code, nanIsGreater, Opcode.F64_LT, Opcode.F64_GE);
            case Opcodes.IFLE -> either(code, nanIsGreater, Opcode.F64_LE, Opcode.F64_GT);
            case Opcodes.IFGT -> either(code, !nanIsGreater, Opcode.F64_GT, Opcode.F64_LE);
            case Opcodes.IFGE -> either(code, !nanIsGreater, Opcode.F64_GE, Opcode.F64_LT);
            default -> throw new IllegalArgumentException("no jump: " + jump);
        }
    }

    /** A comparison that NaN does not fulfil, or the opposite of one. */
    private static void either(WasmCode code, boolean straight, Opcode comparison, Opcode opposite) {
        if (straight) {
            code.op(comparison);
        } else {
            code.op(opposite).op(Opcode.I32_EQZ);
        }
    }

    private static Opcode ofLongs(int jump) {
        return switch (jump) {
            case Opcodes.IFEQ -> Opcode.I64_EQ;
            case Opcodes.IFNE -> Opcode.I64_NE;
            case Opcodes.IFLT -> Opcode.I64_LT_S;
            case Opcodes.IFLE -> Opcode.I64_LE_S;
            case Opcodes.IFGT -> Opcode.I64_GT_S;
            case Opcodes.IFGE -> Opcode.I64_GE_S;
            default -> throw new IllegalArgumentException("no jump: " + jump);
        };
    }

    static Opcode ofWholeNumbers(int jump) {
        return switch (jump) {
            case Opcodes.IFEQ, Opcodes.IF_ICMPEQ -> Opcode.I32_EQ;
            case Opcodes.IFNE, Opcodes.IF_ICMPNE -> Opcode.I32_NE;
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Opcode.I32_LT_S;
            case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Opcode.I32_LE_S;
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Opcode.I32_GT_S;
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Opcode.I32_GE_S;
            default -> throw new IllegalArgumentException("no jump: " + jump);
        };
    }
}
