package qianyi.engine;

import org.objectweb.asm.MethodVisitor;

/** Where generated code finds what it reads: each method leaves one thing on the stack of the machine. */
interface Operands {
    /** A number. */
    void slot(MethodVisitor method, int slot);

    /** The number at a place among neighbouring slots; the place, a number, is on the stack. */
    void element(MethodVisitor method, Code.Element element);

    /** The {@link Frame}. */
    void frame(MethodVisitor method);

    /** The {@link LookupTable} of an index. */
    void table(MethodVisitor method, int table);

    /** What tells the noise of one run from that of another, a long. */
    void noise(MethodVisitor method);

    /** The class whose methods min and max are the fastest here: all give the bits of {@link Math}. */
    String extremes();

    /** The class whose method power is the fastest here: all give the bits of {@link Arithmetic#power}. */
    String powers();

    /** An array of numbers of that size that nothing else uses meanwhile. */
    void scratch(MethodVisitor method, int size);
}
