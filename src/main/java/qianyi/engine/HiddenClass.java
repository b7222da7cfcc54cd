package qianyi.engine;

import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One generated class with one method, defined as a hidden class of this package (JEP 371): it can use what the package
 * keeps to itself, and goes away with the program that it belongs to.
 */
final class HiddenClass<T> {
    private final Class<T> kind;
    private final ClassWriter writer;
    private final MethodVisitor method;

    /**
     * @param kind an abstract class of this package with a constructor without arguments
     * @param method the one method that it leaves open
     */
    HiddenClass(Class<T> kind, String method, String descriptor) {
        String parent = Type.getInternalName(kind);
        this.kind = kind;
        this.writer = new Writer();
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, parent + "Generated", null, parent, null);
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        this.method = writer.visitMethod(0, method, descriptor, null, null);
        this.method.visitCode();
    }

    /** Where the method's instructions go; local 0 is the object itself. */
    MethodVisitor method() {
        return method;
    }

    /** Ends the method and makes the one object of the class. */
    T define() {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
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
