package qianyi.engine.wasm;

import java.util.Map;
import qianyi.engine.wasm.JavaMethod.Name;

/** Methods of Java's own library that are instructions; the parameters are on the stack. */
final class JavaLibrary {
    private static final Map<String, Opcode> INSTRUCTIONS = Map.ofEntries(
            Map.entry("java/lang/Math.abs(D)D", Opcode.F64_ABS),
            Map.entry("java/lang/Math.sqrt(D)D", Opcode.F64_SQRT),
            Map.entry("java/lang/Math.floor(D)D", Opcode.F64_FLOOR),
            Map.entry("java/lang/Math.ceil(D)D", Opcode.F64_CEIL),
            Map.entry("java/lang/Math.rint(D)D", Opcode.F64_NEAREST),
            Map.entry("java/lang/Math.min(DD)D", Opcode.F64_MIN),
            Map.entry("java/lang/Math.max(DD)D", Opcode.F64_MAX),
            Map.entry("java/lang/Math.copySign(DD)D", Opcode.F64_COPYSIGN),
            Map.entry("java/lang/Double.doubleToRawLongBits(D)J", Opcode.I64_REINTERPRET_F64),
            Map.entry("java/lang/Double.longBitsToDouble(J)D", Opcode.F64_REINTERPRET_I64));

    private JavaLibrary() {}

    static void write(Name method, WasmCode code) {
        Opcode instruction = INSTRUCTIONS.get(method.toString());
        if (instruction != null) {
            code.op(instruction);
            return;
        }
        switch (method.toString()) {
            case "java/lang/Double.isNaN(D)Z" -> {
                int number = code.local(WasmType.F64);
                code.tee(number).get(number).op(Opcode.F64_NE);
            }
            case "java/lang/Double.isInfinite(D)Z" ->
                code.op(Opcode.F64_ABS).number(Double.POSITIVE_INFINITY).op(Opcode.F64_EQ);
            case "java/lang/Long.compareUnsigned(JJ)I" -> {
                int right = code.local(WasmType.I64);
                int left = code.local(WasmType.I64);
                code.set(right).set(left);
                code.get(left).get(right).op(Opcode.I64_GT_U);
                code.get(left).get(right).op(Opcode.I64_LT_U);
                code.op(Opcode.I32_SUB);
            }
            default -> throw new IllegalArgumentException("not translated: " + method);
        }
    }
}
