package qianyi.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.TimeSpec;

/**
 * Code to instructions that leave its value on the stack. What a function means stays where the interpreter has it: the
 * same static methods are called, in the same order, so that the bits are the same.
 */
final class CodeEmitter implements CodeVisitor<@Nullable Void> {
    private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);
    private static final String BUILTIN = Type.getInternalName(Builtin.class);
    private static final String BUILTIN_TYPE = Type.getDescriptor(Builtin.class);
    private static final String FRAME = Type.getInternalName(Frame.class);
    private static final String TABLE = Type.getInternalName(LookupTable.class);
    private static final String MATH = "java/lang/Math";

    /** Functions of one number that have a method of their own, with the class that has it. */
    private static final Map<Builtin, String[]> DIRECT = new EnumMap<>(Map.of(
            Builtin.ABS, new String[] {MATH, "abs"},
            Builtin.INT, new String[] {MATH, "floor"},
            Builtin.SQRT, new String[] {MATH, "sqrt"},
            Builtin.EXP, new String[] {ARITHMETIC, "exp"},
            Builtin.LN, new String[] {ARITHMETIC, "ln"},
            Builtin.LOG10, new String[] {ARITHMETIC, "log10"}));

    private final MethodVisitor method;
    private final Operands operands;

    CodeEmitter(MethodVisitor method, Operands operands) {
        this.method = method;
        this.operands = operands;
    }

    void emit(Code code) {
        code.accept(this);
    }

    static void push(MethodVisitor method, int number) {
        if (number >= -1 && number <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
            method.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
            method.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            method.visitLdcInsn(number);
        }
    }

    static void push(MethodVisitor method, double number) {
        long bits = Double.doubleToRawLongBits(number);
        if (bits == 0) {
            method.visitInsn(Opcodes.DCONST_0);
        } else if (number == 1) {
            method.visitInsn(Opcodes.DCONST_1);
        } else {
            method.visitLdcInsn(number);
        }
    }

    @Override
    public @Nullable Void number(Code.Number number) {
        push(method, number.number());
        return null;
    }

    @Override
    public @Nullable Void slot(Code.Slot slot) {
        operands.slot(method, slot.slot());
        return null;
    }

    @Override
    public @Nullable Void element(Code.Element element) {
        emit(element.position());
        operands.element(method, element);
        return null;
    }

    @Override
    public @Nullable Void negate(Code.Negate negate) {
        emit(negate.operand());
        method.visitInsn(Opcodes.DNEG);
        return null;
    }

    @Override
    public @Nullable Void not(Code.Not not) {
        return truth(not);
    }

    @Override
    public @Nullable Void binary(Code.Binary binary) {
        switch (binary.operator()) {
            case ADD -> arithmetic(binary, Opcodes.DADD);
            case SUBTRACT -> arithmetic(binary, Opcodes.DSUB);
            case MULTIPLY -> arithmetic(binary, Opcodes.DMUL);
            case DIVIDE -> arithmetic(binary, Opcodes.DDIV);
            case MODULO -> call(binary, ARITHMETIC, "modulo");
            case POWER -> call(binary, operands.powers(), "power");
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> truth(binary);
        }
        return null;
    }

    private void arithmetic(Code.Binary binary, int instruction) {
        emit(binary.left());
        emit(binary.right());
        method.visitInsn(instruction);
    }

    private void call(Code.Binary binary, String owner, String name) {
        emit(binary.left());
        emit(binary.right());
        invoke(owner, name, "(DD)D");
    }

    /** 1 if a condition holds, 0 if not. */
    private @Nullable Void truth(Code condition) {
        Label no = new Label();
        Label end = new Label();
        unless(condition, no);
        method.visitInsn(Opcodes.DCONST_1);
        method.visitJumpInsn(Opcodes.GOTO, end);
        method.visitLabel(no);
        method.visitInsn(Opcodes.DCONST_0);
        method.visitLabel(end);
        return null;
    }

    /** Goes to a label if a condition does not hold. What is not a number fulfils "<>" and no other comparison. */
    private void unless(Code condition, Label no) {
        if (condition instanceof Code.Not not) {
            Label yes = new Label();
            unless(not.operand(), yes);
            method.visitJumpInsn(Opcodes.GOTO, no);
            method.visitLabel(yes);
        } else if (condition instanceof Code.Binary binary && binary.operator() == BinaryOperator.AND) {
            unless(binary.left(), no);
            unless(binary.right(), no);
        } else if (condition instanceof Code.Binary binary && binary.operator() == BinaryOperator.OR) {
            Label second = new Label();
            Label yes = new Label();
            unless(binary.left(), second);
            method.visitJumpInsn(Opcodes.GOTO, yes);
            method.visitLabel(second);
            unless(binary.right(), no);
            method.visitLabel(yes);
        } else if (condition instanceof Code.Binary binary && binary.operator().isComparison()) {
            emit(binary.left());
            emit(binary.right());
            compare(binary.operator(), no);
        } else {
            emit(condition);
            method.visitInsn(Opcodes.DCONST_0);
            compare(BinaryOperator.NOT_EQUAL, no);
        }
    }

    private void compare(BinaryOperator operator, Label no) {
        boolean upward = operator == BinaryOperator.LESS || operator == BinaryOperator.LESS_OR_EQUAL;
        method.visitInsn(upward ? Opcodes.DCMPG : Opcodes.DCMPL);
        method.visitJumpInsn(
                switch (operator) {
                    case LESS -> Opcodes.IFGE;
                    case LESS_OR_EQUAL -> Opcodes.IFGT;
                    case GREATER -> Opcodes.IFLE;
                    case GREATER_OR_EQUAL -> Opcodes.IFLT;
                    case EQUAL -> Opcodes.IFNE;
                    case NOT_EQUAL -> Opcodes.IFEQ;
                    default -> throw new IllegalArgumentException(operator.name());
                },
                no);
    }

    @Override
    public @Nullable Void conditional(Code.Conditional conditional) {
        Label no = new Label();
        Label end = new Label();
        unless(conditional.condition(), no);
        emit(conditional.then());
        method.visitJumpInsn(Opcodes.GOTO, end);
        method.visitLabel(no);
        emit(conditional.otherwise());
        method.visitLabel(end);
        return null;
    }

    @Override
    public @Nullable Void function(Code.Function function) {
        List<Code> arguments = function.arguments();
        String[] direct = DIRECT.get(function.function());
        if (direct != null) {
            emit(arguments.get(0));
            invoke(direct[0], direct[1], "(D)D");
            return null;
        }
        builtin(function.function());
        arguments.forEach(this::emit);
        switch (arguments.size()) {
            case 1 -> invoke(ARITHMETIC, "unary", "(" + BUILTIN_TYPE + "D)D");
            case 2 -> invoke(ARITHMETIC, "binary", "(" + BUILTIN_TYPE + "DD)D");
            default -> invoke(ARITHMETIC, "ternary", "(" + BUILTIN_TYPE + "DDD)D");
        }
        return null;
    }

    @Override
    public @Nullable Void clock(Code.Clock clock) {
        switch (clock.function()) {
            case TIME -> time();
            case DT -> grid("step");
            case STARTTIME -> grid("start");
            case STOPTIME -> grid("stop");
            default -> throw new IllegalArgumentException(clock.function().name());
        }
        return null;
    }

    @Override
    public @Nullable Void wave(Code.Wave wave) {
        builtin(wave.function());
        time();
        grid("step");
        for (int i = 0; i < 4; i++) {
            if (i < wave.arguments().size()) {
                emit(wave.arguments().get(i));
            } else {
                method.visitInsn(Opcodes.DCONST_0);
            }
        }
        invoke(Type.getInternalName(Waves.class), "value", "(" + BUILTIN_TYPE + "DDDDDD)D");
        return null;
    }

    @Override
    public @Nullable Void lookup(Code.Lookup lookup) {
        operands.table(method, lookup.table());
        emit(lookup.input());
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TABLE, "at", "(D)D", false);
        return null;
    }

    @Override
    public @Nullable Void tableFunction(Code.TableFunction function) {
        builtin(function.function());
        operands.table(method, function.table());
        for (int i = 0; i < 2; i++) {
            if (i < function.arguments().size()) {
                emit(function.arguments().get(i));
            } else {
                method.visitInsn(Opcodes.DCONST_0);
            }
        }
        invoke(
                Type.getInternalName(TableFunctions.class),
                "value",
                "(" + BUILTIN_TYPE + Type.getDescriptor(LookupTable.class) + "DD)D");
        return null;
    }

    @Override
    public @Nullable Void reduce(Code.Reduce reduce) {
        List<Code> inputs = reduce.inputs();
        if (reduce.function() == Builtin.STDDEV) {
            builtin(reduce.function());
            inArray(inputs);
            invoke(Type.getInternalName(Vectors.class), "reduce", "(" + BUILTIN_TYPE + "[D)D");
            return null;
        }
        emit(inputs.get(0));
        for (Code input : inputs.subList(1, inputs.size())) {
            emit(input);
            switch (reduce.function()) {
                case SUM, MEAN -> method.visitInsn(Opcodes.DADD);
                case PROD -> method.visitInsn(Opcodes.DMUL);
                case MIN -> invoke(operands.extremes(), "min", "(DD)D");
                case MAX -> invoke(operands.extremes(), "max", "(DD)D");
                default -> throw new IllegalArgumentException(reduce.function().name());
            }
        }
        if (reduce.function() == Builtin.MEAN) {
            push(method, (double) inputs.size());
            method.visitInsn(Opcodes.DDIV);
        }
        return null;
    }

    @Override
    public @Nullable Void select(Code.Select select) {
        inArray(select.selection());
        inArray(select.values());
        emit(select.missing());
        emit(select.action());
        emit(select.error());
        invoke(Type.getInternalName(Vectors.class), "select", "([D[DDDD)D");
        return null;
    }

    @Override
    public @Nullable Void random(Code.Random random) {
        builtin(random.distribution());
        operands.noise(method);
        push(method, random.stream());
        operands.frame(method);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME, "step", "()I", false);
        inArray(random.arguments());
        invoke(Type.getInternalName(Randomness.class), "draw", "(" + BUILTIN_TYPE + "JII[D)D");
        return null;
    }

    /** The values of some codes, in an array. */
    void inArray(List<Code> codes) {
        operands.scratch(method, codes.size());
        for (int i = 0; i < codes.size(); i++) {
            method.visitInsn(Opcodes.DUP);
            push(method, i);
            emit(codes.get(i));
            method.visitInsn(Opcodes.DASTORE);
        }
    }

    void builtin(Builtin builtin) {
        method.visitFieldInsn(Opcodes.GETSTATIC, BUILTIN, builtin.name(), BUILTIN_TYPE);
    }

    private void time() {
        operands.frame(method);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME, "time", "()D", false);
    }

    private void grid(String part) {
        String grid = Type.getInternalName(TimeSpec.class);
        operands.frame(method);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME, "grid", "()L" + grid + ";", false);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, grid, part, "()D", false);
    }

    private void invoke(String owner, String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
