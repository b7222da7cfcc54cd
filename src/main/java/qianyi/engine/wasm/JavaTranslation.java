package qianyi.engine.wasm;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import qianyi.engine.wasm.JavaMethod.Name;
import qianyi.engine.wasm.WasmCode.Signature;

/**
 * Static methods of this program as functions of a module, translated from their class files, so that what a function
 * means is written once. A method may take and give numbers, compute, branch and loop, call others like it, and read
 * constants; an array of numbers is known by its address. It makes no objects and switches over nothing.
 */
public final class JavaTranslation {
    private final WasmModule module;
    private final Map<Name, Integer> functions = new HashMap<>();
    private final Map<String, Integer> arrays = new HashMap<>();

    public JavaTranslation(WasmModule module) {
        this.module = module;
    }

    /** Lets calls of a method go to a function that the module has already, with the same parameters. */
    public void replace(Class<?> owner, String method, String descriptor, int function) {
        functions.put(new Name(Type.getInternalName(owner), method, descriptor), function);
    }

    /**
     * The function that a method has become.
     *
     * @param descriptor parameters and result, as class files have them
     * @throws IllegalArgumentException if the method does what cannot be translated
     */
    public int function(Class<?> owner, String method, String descriptor) {
        return function(new Name(Type.getInternalName(owner), method, descriptor));
    }

    int function(Name name) {
        Integer known = functions.get(name);
        if (known != null) {
            return known;
        }
        Signature signature = signature(name);
        int function = module.declare(signature);
        functions.put(name, function);
        JavaMethod method = JavaMethod.of(name);
        module.define(function, signature, code -> new JavaFunction(method, this, code).write());
        return function;
    }

    private static Signature signature(Name name) {
        List<WasmType> parameters = new ArrayList<>();
        name.parameters().forEach(type -> parameters.add(type(type)));
        return new Signature(
                parameters, name.result() == Type.VOID_TYPE ? Optional.empty() : Optional.of(type(name.result())));
    }

    static WasmType type(Type type) {
        return switch (type.getSort()) {
            case Type.DOUBLE -> WasmType.F64;
            case Type.LONG -> WasmType.I64;
            case Type.INT, Type.BOOLEAN, Type.ARRAY -> WasmType.I32;
            default -> throw new IllegalArgumentException("no such type in WebAssembly: " + type);
        };
    }

    /** The value of a constant: a Double, Long or Integer, or the address of an array of numbers. */
    Object constant(String owner, String name) {
        try {
            Field field = Class.forName(owner.replace('/', '.'), true, JavaTranslation.class.getClassLoader())
                    .getDeclaredField(name);
            field.setAccessible(true);
            Object value = field.get(null);
            return value instanceof double[] content
                    ? (Object) arrays.computeIfAbsent(owner + "." + name, key -> module.place(content) * Double.BYTES)
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no constant " + owner + "." + name, e);
        }
    }
}
