package qianyi.engine;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import qianyi.engine.math.Scratch;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.NotAvailable;

/** A shape as the one method of a generated class: loops over lanes that HotSpot can turn into vector instructions. */
abstract class LanePart {
    private static final String RUN = "([[D[I[D[I[JL" + Type.getInternalName(Frame.class) + ";I)V";

    /**
     * @param values an array a slot, one number a lane
     * @param arrays slot of each array
     * @param common numbers that all lanes have in common
     * @param numbers index of each number
     * @param noise of each lane
     * @param lanes how many
     */
    abstract void run(
            double[][] values, int[] arrays, double[] common, int[] numbers, long[] noise, Frame frame, int lanes);

    static LanePart of(LaneShape shape, ScratchPlaces scratch) {
        HiddenClass<LanePart> generated = new HiddenClass<>(LanePart.class, "run", RUN);
        new Writer(shape, scratch, generated.method()).write();
        return generated.define();
    }

    /** As {@link Code.Element} has it. */
    static double element(double position, int first, int count, double[][] values, int lane) {
        int index = Vectors.index(position, count);
        return index < 0 ? NotAvailable.VALUE : values[first + index][lane];
    }

    /** Arrays and numbers into local variables first, then one loop a pass. */
    private static final class Writer implements Operands {
        private static final int VALUES = 1;
        private static final int ARRAYS = 2;
        private static final int COMMON = 3;
        private static final int NUMBERS = 4;
        private static final int NOISE = 5;
        private static final int FRAME = 6;
        private static final int LANES = 7;
        private static final int LANE = 8;
        private static final int FIRST_ARRAY = 9;
        private static final String FRAME_NAME = Type.getInternalName(Frame.class);
        private static final String SCRATCH = Type.getDescriptor(Scratch.class);
        private static final String LANE_MATH = Type.getInternalName(LaneMath.class);

        private final LaneShape shape;
        private final ScratchPlaces scratch;
        private final MethodVisitor method;
        private final CodeEmitter emitter;

        Writer(LaneShape shape, ScratchPlaces scratch, MethodVisitor method) {
            this.shape = shape;
            this.scratch = scratch;
            this.method = method;
            this.emitter = new CodeEmitter(method, this);
        }

        void write() {
            for (int i = 0; i < shape.arrays(); i++) {
                method.visitVarInsn(Opcodes.ALOAD, VALUES);
                method.visitVarInsn(Opcodes.ALOAD, ARRAYS);
                CodeEmitter.push(method, i);
                method.visitInsn(Opcodes.IALOAD);
                method.visitInsn(Opcodes.AALOAD);
                method.visitVarInsn(Opcodes.ASTORE, FIRST_ARRAY + i);
            }
            for (int i = 0; i < shape.numbers(); i++) {
                method.visitVarInsn(Opcodes.ALOAD, COMMON);
                method.visitVarInsn(Opcodes.ALOAD, NUMBERS);
                CodeEmitter.push(method, i);
                method.visitInsn(Opcodes.IALOAD);
                method.visitInsn(Opcodes.DALOAD);
                method.visitVarInsn(Opcodes.DSTORE, number(i));
            }
            shape.passes().forEach(this::pass);
        }

        private void pass(LanePass pass) {
            if (pass.value() instanceof Code.Binary binary && binary.operator() == BinaryOperator.POWER) {
                power(binary, pass.target());
            } else if (pass.value() instanceof Code.Function function && function.function() == Builtin.EXP) {
                whole("exp", function.arguments().get(0), pass.target());
            } else if (pass.value() instanceof Code.Function function && function.function() == Builtin.LN) {
                whole("ln", function.arguments().get(0), pass.target());
            } else if (pass.value() instanceof Code.Function function && function.function() == Builtin.LOG10) {
                whole("log10", function.arguments().get(0), pass.target());
            } else if (pass.value() instanceof Code.Lookup lookup && isArray(lookup.input())) {
                lookup(lookup, pass.target());
            } else {
                loop(pass);
            }
        }

        private void lookup(Code.Lookup lookup, int target) {
            table(method, lookup.table());
            operand(lookup.input());
            method.visitVarInsn(Opcodes.ALOAD, FIRST_ARRAY + target);
            method.visitVarInsn(Opcodes.ILOAD, LANES);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, Type.getInternalName(LookupTable.class), "at", "([D[DI)V", false);
        }

        private static boolean isArray(Code leaf) {
            return leaf instanceof Code.Slot slot && slot.slot() < LaneShape.NUMBER;
        }

        /** Base and exponent are each an array, or a number. */
        private void power(Code.Binary power, int target) {
            String descriptor = "(" + operand(power.left()) + operand(power.right()) + "[DI" + SCRATCH + ")V";
            finish("power", descriptor, target);
        }

        private void whole(String name, Code argument, int target) {
            String descriptor = "(" + operand(argument) + "[DI" + SCRATCH + ")V";
            finish(name, descriptor, target);
        }

        private void finish(String name, String descriptor, int target) {
            method.visitVarInsn(Opcodes.ALOAD, FIRST_ARRAY + target);
            method.visitVarInsn(Opcodes.ILOAD, LANES);
            frame(method);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME_NAME, "blockScratch", "()" + SCRATCH, false);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, LANE_MATH, name, descriptor, false);
        }

        /** Leaves a leaf on the stack as it is, and says its type. */
        private String operand(Code leaf) {
            if (isArray(leaf)) {
                Code.Slot slot = (Code.Slot) leaf;
                method.visitVarInsn(Opcodes.ALOAD, FIRST_ARRAY + slot.slot());
                return "[D";
            }
            emitter.emit(leaf);
            return "D";
        }

        private void loop(LanePass pass) {
            Label body = new Label();
            Label test = new Label();
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, LANE);
            method.visitJumpInsn(Opcodes.GOTO, test);
            method.visitLabel(body);
            method.visitVarInsn(Opcodes.ALOAD, FIRST_ARRAY + pass.target());
            method.visitVarInsn(Opcodes.ILOAD, LANE);
            emitter.emit(pass.value());
            method.visitInsn(Opcodes.DASTORE);
            method.visitIincInsn(LANE, 1);
            method.visitLabel(test);
            method.visitVarInsn(Opcodes.ILOAD, LANE);
            method.visitVarInsn(Opcodes.ILOAD, LANES);
            method.visitJumpInsn(Opcodes.IF_ICMPLT, body);
        }

        private int number(int index) {
            return FIRST_ARRAY + shape.arrays() + 2 * index;
        }

        @Override
        public void slot(MethodVisitor same, int register) {
            if (register >= LaneShape.NUMBER) {
                method.visitVarInsn(Opcodes.DLOAD, number(register - LaneShape.NUMBER));
            } else {
                method.visitVarInsn(Opcodes.ALOAD, FIRST_ARRAY + register);
                method.visitVarInsn(Opcodes.ILOAD, LANE);
                method.visitInsn(Opcodes.DALOAD);
            }
        }

        @Override
        public void element(MethodVisitor same, Code.Element element) {
            CodeEmitter.push(method, element.first());
            CodeEmitter.push(method, element.count());
            method.visitVarInsn(Opcodes.ALOAD, VALUES);
            method.visitVarInsn(Opcodes.ILOAD, LANE);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Type.getInternalName(LanePart.class), "element", "(DII[[DI)D", false);
        }

        @Override
        public void frame(MethodVisitor same) {
            method.visitVarInsn(Opcodes.ALOAD, FRAME);
        }

        @Override
        public void table(MethodVisitor same, int table) {
            frame(method);
            CodeEmitter.push(method, table);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, FRAME_NAME, "table", "(I)" + Type.getDescriptor(LookupTable.class), false);
        }

        @Override
        public void noise(MethodVisitor same) {
            method.visitVarInsn(Opcodes.ALOAD, NOISE);
            method.visitVarInsn(Opcodes.ILOAD, LANE);
            method.visitInsn(Opcodes.LALOAD);
        }

        @Override
        public String extremes() {
            return Type.getInternalName(Math.class);
        }

        @Override
        public String powers() {
            return Type.getInternalName(Arithmetic.class);
        }

        @Override
        public void scratch(MethodVisitor same, int size) {
            frame(method);
            CodeEmitter.push(method, scratch.next(size));
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME_NAME, "scratch", "(I)[D", false);
        }
    }
}
