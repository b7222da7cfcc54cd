package qianyi.engine.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The instructions of a static method of this program, read from its class file.
 *
 * @param instructions in their order; jumps go to places among them
 */
record JavaMethod(Name name, List<Instruction> instructions) {
    /**
     * A method, as the class file names it.
     *
     * @param owner class, with slashes
     */
    record Name(String owner, String method, String descriptor) {
        List<Type> parameters() {
            return List.of(Type.getArgumentTypes(descriptor));
        }

        Type result() {
            return Type.getReturnType(descriptor);
        }

        @Override
        public String toString() {
            return owner + "." + method + descriptor;
        }
    }

    /** One instruction of the Java virtual machine (JVMS 17, section 6.5). */
    sealed interface Instruction {
        int opcode();

        /** Without operands in the code. */
        record Plain(int opcode) implements Instruction {}

        /** With a whole number: a constant or a local variable. */
        record Whole(int opcode, int operand) implements Instruction {}

        /** IINC. */
        record Increment(int opcode, int variable, int by) implements Instruction {}

        /** A constant: a Double, Long or Integer. */
        record Constant(int opcode, Object value) implements Instruction {}

        /** @param target place of the instruction to go to */
        record Jump(int opcode, int target) implements Instruction {}

        record Call(int opcode, Name method) implements Instruction {}

        record Field(int opcode, String owner, String field, String descriptor) implements Instruction {}
    }

    /** @throws IllegalArgumentException if there is no such static method */
    static JavaMethod of(Name name) {
        Reader reader = new Reader(name);
        new ClassReader(ClassFile.of(name.owner())).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new JavaMethod(name, reader.instructions());
    }

    private static final class Reader extends ClassVisitor {
        private final Name name;
        private @Nullable Recorder recorder;

        Reader(Name name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            boolean wanted = (access & Opcodes.ACC_STATIC) != 0
                    && method.equals(name.method())
                    && descriptor.equals(name.descriptor());
            if (!wanted) {
                return null;
            }
            recorder = new Recorder();
            return recorder;
        }

        List<Instruction> instructions() {
            if (recorder == null) {
                throw new IllegalArgumentException("no static method " + name);
            }
            return recorder.resolved();
        }
    }

    private static final class Recorder extends MethodVisitor {
        private final List<Instruction> instructions = new ArrayList<>();
        private final Map<Label, Integer> places = new HashMap<>();
        private final Map<Integer, Label> jumps = new HashMap<>();

        Recorder() {
            super(Opcodes.ASM9);
        }

        List<Instruction> resolved() {
            jumps.forEach((place, label) -> instructions.set(
                    place, new Instruction.Jump(instructions.get(place).opcode(), places.get(label))));
            return List.copyOf(instructions);
        }

        @Override
        public void visitLabel(Label label) {
            places.put(label, instructions.size());
        }

        @Override
        public void visitInsn(int opcode) {
            instructions.add(new Instruction.Plain(opcode));
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            instructions.add(new Instruction.Whole(opcode, operand));
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            instructions.add(new Instruction.Whole(opcode, variable));
        }

        @Override
        public void visitIincInsn(int variable, int by) {
            instructions.add(new Instruction.Increment(Opcodes.IINC, variable, by));
        }

        @Override
        public void visitLdcInsn(Object value) {
            instructions.add(new Instruction.Constant(Opcodes.LDC, value));
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            jumps.put(instructions.size(), label);
            instructions.add(new Instruction.Jump(opcode, -1));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            instructions.add(new Instruction.Call(opcode, new Name(owner, method, descriptor)));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            instructions.add(new Instruction.Field(opcode, owner, field, descriptor));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            instructions.add(new Instruction.Plain(opcode));
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
            instructions.add(new Instruction.Plain(Opcodes.TABLESWITCH));
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            instructions.add(new Instruction.Plain(Opcodes.LOOKUPSWITCH));
        }
    }
}
