package qianyi.engine;

import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One generated class with one method, which may be cut into several, defined as a hidden class of this package (JEP 371):
 * it can use what the package keeps to itself, and goes away with the program that it belongs to.
 */
final class HiddenClass<T> {
    private final Class<T> kind;
    private final ClassWriter writer;
    private final MethodVisitor method;
    private final String name;
    private final String descriptor;
    private int chunks;

    /**
     * @param kind an abstract class of this package with a constructor without arguments
     * @param method the one method that it leaves open
     */
    HiddenClass(Class<T> kind, String method, String descriptor) {
        String parent = Type.getInternalName(kind);
        this.kind = kind;
        this.writer = new Writer();
        this.name = name(kind);
        this.descriptor = descriptor;
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, name, null, parent, null);
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", "()V", false);
        end(constructor);
        this.method = writer.visitMethod(0, method, descriptor, null, null);
        this.method.visitCode();
    }

    /** The internal name of the classes of a kind, as their own methods see it. */
    static String name(Class<?> kind) {
        return Type.getInternalName(kind) + "Generated";
    }

    /** Where the method's instructions go; local 0 is the object itself. */
    MethodVisitor method() {
        return method;
    }

    /**
     * Begins a static method with the arguments of the one, which calls it. Who takes it ends it by {@link #end}; local 0
     * is the first argument.
     */
    MethodVisitor chunk() {
        String chunk = "chunk" + chunks++;
        int local = 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
            local += argument.getSize();
        }
        method.visitMethodInsn(Opcodes.INVOKESTATIC, name, chunk, descriptor, false);
        return method(chunk, descriptor);
    }

    /** Adds a static method; who takes it ends it. */
    MethodVisitor method(String name, String descriptor) {
        MethodVisitor opened = writer.visitMethod(Opcodes.ACC_STATIC, name, descriptor, null, null);
        opened.visitCode();
        return opened;
    }

    /** How many methods the one was cut into so far. */
    int chunks() {
        return chunks;
    }

    static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Ends the method and makes the one object of the class. */
    T define() {
        end(method);
        writer.visitEnd();
        try {
            Class<?> defined = MethodHandles.lookup()
                    .defineHiddenClass(writer.toByteArray(), true)
                    .lookupClass();
            return kind.cast(defined.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types that meet where branches join are never told apart by what is generated here. */
    private static final class Writer extends ClassWriter {
        Writer() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }
}
