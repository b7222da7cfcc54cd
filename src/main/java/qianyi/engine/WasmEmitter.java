package qianyi.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qianyi.engine.wasm.JavaTranslation;
import qianyi.engine.wasm.Opcode;
import qianyi.engine.wasm.WasmCode;
import qianyi.engine.wasm.WasmType;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.NotAvailable;
import qianyi.model.TimeSpec;

/**
 * Code to instructions of WebAssembly that leave its value on the stack. What a function means stays where the interpreter
 * has it: its static methods are translated. What cannot be said is gathered by name, and stands as NaN.
 */
final class WasmEmitter implements CodeVisitor<@Nullable Void> {
    private static final Map<Builtin, Opcode> INSTRUCTIONS = new EnumMap<>(
            Map.of(Builtin.ABS, Opcode.F64_ABS, Builtin.INT, Opcode.F64_FLOOR, Builtin.SQRT, Opcode.F64_SQRT));

    /** Functions whose meaning is a method of {@link Arithmetic}. */
    private static final Map<Builtin, String> METHODS = new EnumMap<>(Map.ofEntries(
            Map.entry(Builtin.EXP, "exp"),
            Map.entry(Builtin.LN, "ln"),
            Map.entry(Builtin.LOG10, "log10"),
            Map.entry(Builtin.ROUND, "round"),
            Map.entry(Builtin.TRUNCATE, "truncate"),
            Map.entry(Builtin.LOG, "log"),
            Map.entry(Builtin.POWER, "power"),
            Map.entry(Builtin.REMAINDER, "remainder"),
            Map.entry(Builtin.MODULO, "modulo"),
            Map.entry(Builtin.QUANTUM, "quantum"),
            Map.entry(Builtin.XIDZ, "xidz")));

    /** Of a double, whose sign and exponent are not 0 where its number is a place. */
    private static final int HIGH_WORD = 4;

    private final WasmCode code;
    private final WasmMemory memory;
    private final JavaTranslation methods;
    private final TimeSpec grid;
    private final Set<String> refused;

    /** @param refused takes the names of functions that cannot be said */
    WasmEmitter(WasmCode code, WasmMemory memory, JavaTranslation methods, TimeSpec grid, Set<String> refused) {
        this.code = code;
        this.memory = memory;
        this.methods = methods;
        this.grid = grid;
        this.refused = refused;
    }

    void emit(Code part) {
        part.accept(this);
    }

    @Override
    public @Nullable Void number(Code.Number number) {
        code.number(number.number());
        return null;
    }

    @Override
    public @Nullable Void slot(Code.Slot slot) {
        code.number(0).load(memory.address(slot.slot()));
        return null;
    }

    @Override
    public @Nullable Void element(Code.Element element) {
        int index = code.local(WasmType.I32);
        emit(element.position());
        code.number(element.count()).call(methods.function(Vectors.class, "index", "(DI)I"));
        code.tee(index).number(0).op(Opcode.I32_LT_S).when(WasmType.F64);
        code.number(NotAvailable.VALUE).op(Opcode.ELSE);
        code.get(index).number(3).op(Opcode.I32_SHL).load(memory.address(element.first()));
        code.op(Opcode.END);
        return null;
    }

    @Override
    public @Nullable Void negate(Code.Negate negate) {
        emit(negate.operand());
        code.op(Opcode.F64_NEG);
        return null;
    }

    @Override
    public @Nullable Void not(Code.Not not) {
        return truth(not);
    }

    @Override
    public @Nullable Void binary(Code.Binary binary) {
        switch (binary.operator()) {
            case ADD -> instruction(binary, Opcode.F64_ADD);
            case SUBTRACT -> instruction(binary, Opcode.F64_SUB);
            case MULTIPLY -> instruction(binary, Opcode.F64_MUL);
            case DIVIDE -> instruction(binary, Opcode.F64_DIV);
            case MODULO -> call("modulo", binary.parts());
            case POWER -> call("power", binary.parts());
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> truth(binary);
        }
        return null;
    }

    private void instruction(Code.Binary binary, Opcode opcode) {
        emit(binary.left());
        emit(binary.right());
        code.op(opcode);
    }

    private void call(String method, List<Code> arguments) {
        arguments.forEach(this::emit);
        code.call(methods.function(Arithmetic.class, method, "(" + "D".repeat(arguments.size()) + ")D"));
    }

    private @Nullable Void truth(Code condition) {
        condition(condition);
        code.op(Opcode.F64_CONVERT_I32_S);
        return null;
    }

    /** Leaves 1 if a condition holds, 0 if not, as a whole number. */
    private void condition(Code condition) {
        if (condition instanceof Code.Not not) {
            condition(not.operand());
            code.op(Opcode.I32_EQZ);
        } else if (condition instanceof Code.Binary binary && binary.operator() == BinaryOperator.AND) {
            condition(binary.left());
            code.when(WasmType.I32);
            condition(binary.right());
            code.op(Opcode.ELSE).number(0).op(Opcode.END);
        } else if (condition instanceof Code.Binary binary && binary.operator() == BinaryOperator.OR) {
            condition(binary.left());
            code.when(WasmType.I32).number(1).op(Opcode.ELSE);
            condition(binary.right());
            code.op(Opcode.END);
        } else if (condition instanceof Code.Binary binary && binary.operator().isComparison()) {
            instruction(binary, comparison(binary.operator()));
        } else {
            emit(condition);
            code.number(0.0).op(Opcode.F64_NE);
        }
    }

    private static Opcode comparison(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> Opcode.F64_LT;
            case LESS_OR_EQUAL -> Opcode.F64_LE;
            case GREATER -> Opcode.F64_GT;
            case GREATER_OR_EQUAL -> Opcode.F64_GE;
            case EQUAL -> Opcode.F64_EQ;
            case NOT_EQUAL -> Opcode.F64_NE;
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    @Override
    public @Nullable Void conditional(Code.Conditional conditional) {
        condition(conditional.condition());
        code.when(WasmType.F64);
        emit(conditional.then());
        code.op(Opcode.ELSE);
        emit(conditional.otherwise());
        code.op(Opcode.END);
        return null;
    }

    @Override
    public @Nullable Void function(Code.Function function) {
        Opcode instruction = INSTRUCTIONS.get(function.function());
        String method = METHODS.get(function.function());
        if (instruction != null) {
            emit(function.arguments().get(0));
            code.op(instruction);
        } else if (function.function() == Builtin.ZIDZ) {
            function.arguments().forEach(this::emit);
            code.number(0.0).call(methods.function(Arithmetic.class, "xidz", "(DDD)D"));
        } else if (method != null) {
            call(method, function.arguments());
        } else {
            refuse(function.function());
        }
        return null;
    }

    private void refuse(Builtin function) {
        refused.add(function.name());
        code.number(Double.NaN);
    }

    @Override
    public @Nullable Void clock(Code.Clock clock) {
        switch (clock.function()) {
            case TIME -> code.number(0).load(WasmRun.TIME * Double.BYTES);
            case DT -> code.number(grid.step());
            case STARTTIME -> code.number(grid.start());
            case STOPTIME -> code.number(grid.stop());
            default -> throw new IllegalArgumentException(clock.function().name());
        }
        return null;
    }

    @Override
    public @Nullable Void wave(Code.Wave wave) {
        switch (wave.function()) {
            case STEP -> wave(wave, "step", 2);
            case RAMP -> wave(wave, "ramp", 3);
            case PULSE -> wave(wave, "pulse", 3);
            case PULSE_WINDOW -> wave(wave, "window", 2);
            case PULSE_TRAIN -> wave(wave, "train", 4);
            default -> throw new IllegalArgumentException(wave.function().name());
        }
        return null;
    }

    /** @param takes numbers after the instant and the step; those that are missing are 0 */
    private void wave(Code.Wave wave, String method, int takes) {
        code.number(0).load(WasmRun.TIME * Double.BYTES).number(grid.step());
        for (int i = 0; i < takes; i++) {
            if (i < wave.arguments().size()) {
                emit(wave.arguments().get(i));
            } else {
                code.number(0.0);
            }
        }
        code.call(methods.function(Waves.class, method, "(" + "D".repeat(2 + takes) + ")D"));
    }

    @Override
    public @Nullable Void lookup(Code.Lookup lookup) {
        table(lookup.table(), "at", lookup.input());
        return null;
    }

    private void table(int table, String method, Code input) {
        code.number(0).number(memory.table(table));
        emit(input);
        code.call(methods.function(WasmTable.class, method, "([DID)D"));
    }

    @Override
    public @Nullable Void tableFunction(Code.TableFunction function) {
        switch (function.function()) {
            case LOOKUP_EXTRAPOLATE ->
                table(function.table(), "extrapolated", function.arguments().get(0));
            case LOOKUP_FORWARD ->
                table(function.table(), "next", function.arguments().get(0));
            case LOOKUP_BACKWARD ->
                table(function.table(), "discrete", function.arguments().get(0));
            case DATA_AT_TIME ->
                table(function.table(), "at", function.arguments().get(0));
            default -> refuse(function.function());
        }
        return null;
    }

    @Override
    public @Nullable Void reduce(Code.Reduce reduce) {
        if (reduce.function() == Builtin.STDDEV) {
            refuse(reduce.function());
            return null;
        }
        emit(reduce.inputs().get(0));
        for (Code input : reduce.inputs().subList(1, reduce.inputs().size())) {
            emit(input);
            code.op(
                    switch (reduce.function()) {
                        case SUM, MEAN -> Opcode.F64_ADD;
                        case PROD -> Opcode.F64_MUL;
                        case MIN -> Opcode.F64_MIN;
                        case MAX -> Opcode.F64_MAX;
                        default ->
                            throw new IllegalArgumentException(reduce.function().name());
                    });
        }
        if (reduce.function() == Builtin.MEAN) {
            code.number((double) reduce.inputs().size()).op(Opcode.F64_DIV);
        }
        return null;
    }

    @Override
    public @Nullable Void select(Code.Select select) {
        refused.add("VECTOR SELECT");
        code.number(Double.NaN);
        return null;
    }

    @Override
    public @Nullable Void random(Code.Random random) {
        refuse(random.distribution());
        return null;
    }

    /** A slot takes the value of some code, or what a change of it makes of that. */
    void line(Assignment.Single line, boolean replaceable, String replaced) {
        int address = memory.address(line.slot());
        code.number(0);
        emit(line.code());
        code.store(address);
        if (replaceable) {
            code.number(0).loadWord(memory.firstChange(line.slot()) + HIGH_WORD).when();
            code.number(0).number(line.slot()).call(methods.function(WasmRun.class, replaced, "([DI)V"));
            code.op(Opcode.END);
        }
    }
}
