package qianyi.engine.wasm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import qianyi.engine.wasm.WasmCode.Signature;

/**
 * A module on its way (section 5.5): functions, one memory with numbers in it, and what is handed out by name. It asks for
 * nothing from outside.
 */
public final class WasmModule {
    private static final int PAGE = 65_536;
    private static final int TYPES = 1;
    private static final int FUNCTIONS = 3;
    private static final int MEMORIES = 5;
    private static final int EXPORTS = 7;
    private static final int CODES = 10;
    private static final int DATA = 11;
    private static final int FUNCTION_KIND = 0;
    private static final int MEMORY_KIND = 2;

    private final Map<Signature, Integer> types = new LinkedHashMap<>();
    private final List<Integer> functions = new ArrayList<>();
    private final List<Optional<WasmCode>> codes = new ArrayList<>();
    private final Map<String, Integer> exports = new LinkedHashMap<>();
    private final List<Placed> data = new ArrayList<>();
    private int numbers;

    /** A function whose code comes later. */
    public int declare(Signature signature) {
        functions.add(types.computeIfAbsent(signature, key -> types.size()));
        codes.add(Optional.empty());
        return functions.size() - 1;
    }

    /** Gives a function its code. */
    public void define(int function, Signature signature, Consumer<WasmCode> writer) {
        WasmCode code = new WasmCode(signature.parameters().size());
        writer.accept(code);
        codes.set(function, Optional.of(code));
    }

    /** A function without parameters or result. */
    public int define(Consumer<WasmCode> writer) {
        int function = declare(Signature.NONE);
        define(function, Signature.NONE, writer);
        return function;
    }

    public void export(String name, int function) {
        exports.put(name, function);
    }

    /** Puts numbers behind those in memory; gives their place, counted in numbers from the beginning. */
    public int place(double... content) {
        int place = room(content.length);
        fill(place, content);
        return place;
    }

    /** Puts numbers where room was left. */
    public void fill(int place, double... content) {
        data.add(new Placed(place, content.clone()));
    }

    /** Leaves room for numbers, all 0; gives their place. */
    public int room(int size) {
        numbers += size;
        return numbers - size;
    }

    /** The bytes of the module. */
    public byte[] encoded() {
        Bytes module = new Bytes().put(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(module, TYPES, types.size(), all -> types.keySet().forEach(type -> all.put(type.encoded())));
        section(module, FUNCTIONS, functions.size(), all -> functions.forEach(all::unsigned));
        section(module, MEMORIES, 1, all -> all.put(0).unsigned((int) ((numbers * 8L + PAGE - 1) / PAGE)));
        section(module, EXPORTS, exports.size() + 1, all -> {
            exports.forEach(
                    (name, function) -> all.name(name).put(FUNCTION_KIND).unsigned(function));
            all.name("memory").put(MEMORY_KIND).unsigned(0);
        });
        section(
                module,
                CODES,
                codes.size(),
                all -> codes.forEach(code -> {
                    Bytes body = code.orElseThrow().encoded();
                    all.unsigned(body.size()).put(body);
                }));
        section(module, DATA, data.size(), all -> data.forEach(placed -> placed.write(all)));
        return module.array();
    }

    private static void section(Bytes module, int id, int count, Consumer<Bytes> content) {
        Bytes section = new Bytes().unsigned(count);
        content.accept(section);
        module.put(id).unsigned(section.size()).put(section);
    }

    /** Numbers that stand in memory from the beginning. */
    private record Placed(int place, double[] content) {
        void write(Bytes all) {
            all.unsigned(0).put(0x41).signed(place * 8L).put(Opcode.END.code());
            all.unsigned(content.length * Double.BYTES);
            for (double number : content) {
                all.number(number);
            }
        }
    }
}
