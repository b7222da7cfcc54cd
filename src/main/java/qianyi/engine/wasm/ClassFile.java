package qianyi.engine.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The class files of this program itself, the one thing that the inner rooms read: they are part of the program. */
final class ClassFile {
    private ClassFile() {}

    /**
     * The bytes of a class.
     *
     * @param name with slashes
     * @throws IllegalArgumentException if there is no such class
     */
    static byte[] of(String name) {
        try (InputStream file = ClassFile.class.getResourceAsStream("/" + name + ".class")) {
            if (file == null) {
                throw new IllegalArgumentException("no class " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
