package qianyi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;

/** Reads a model of the suite with the reader of its format, as far as there is one. */
final class AnyReader {
    private AnyReader() {}

    static Diagnosed<Model> read(Path file) throws IOException {
        String name = ConformanceSuite.name(file);
        byte[] content = Files.readAllBytes(file);
        return ConformanceSuite.ending(file).equals("mdl")
                ? vensim(file, name, content)
                : XmileReader.read(name, content);
    }

    /** The reader of Vensim files is found by its name until it is on every branch. */
    @SuppressWarnings("unchecked")
    private static Diagnosed<Model> vensim(Path file, String name, byte[] content) {
        try {
            Class<?> reader = Class.forName("qianyi.format.vensim.VensimReader");
            for (Method method : reader.getMethods()) {
                Class<?>[] parameters = method.getParameterTypes();
                if (method.getName().equals("read") && parameters.length == 3 && parameters[1] == byte[].class) {
                    return (Diagnosed<Model>) method.invoke(null, name, content, companions(parameters[2], file));
                }
            }
            throw new IllegalStateException("no VensimReader.read(String, byte[], companions)");
        } catch (ClassNotFoundException e) {
            return Diagnosed.failed(List.of(Diagnostic.error(name, Span.START, "cli.model.vensim", name)));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The companions in the folder of a model, by whichever factory takes a path alone. */
    private static Object companions(Class<?> type, Path file) throws ReflectiveOperationException {
        for (Method factory : type.getMethods()) {
            if (Arrays.equals(factory.getParameterTypes(), new Class<?>[] {Path.class})
                    && factory.getReturnType() == type) {
                return factory.invoke(null, file.toAbsolutePath().getParent());
            }
        }
        throw new IllegalStateException("no companions of a folder in " + type);
    }
}
