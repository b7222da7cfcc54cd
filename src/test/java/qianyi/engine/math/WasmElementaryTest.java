package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import qianyi.engine.wasm.JavaTranslation;
import qianyi.engine.wasm.WasmModule;

/** The elementary functions as WebAssembly give the bits of those in Java. */
class WasmElementaryTest {
    private static final int ARGUMENTS = Integer.getInteger("wasm.arguments", 1_000_000);

    private final Instance instance = instance();

    private static Instance instance() {
        WasmModule module = new WasmModule();
        JavaTranslation methods = new JavaTranslation(module);
        for (String name : new String[] {"exp", "ln", "log10"}) {
            module.export(name, methods.function(Elementary.class, name, "(D)D"));
        }
        module.export("pow", methods.function(Elementary.class, "pow", "(DD)D"));
        return Instance.builder(Parser.parse(module.encoded()))
                .withMachineFactory(MachineFactoryCompiler::compile)
                .build();
    }

    @Test
    void exponentials() {
        same("exp", Elementary::exp, 800);
    }

    @Test
    void logarithms() {
        same("ln", Elementary::ln, 0);
    }

    @Test
    void logarithmsToBaseTen() {
        same("log10", Elementary::log10, 0);
    }

    @Test
    void powers() {
        ExportFunction pow = instance.export("pow");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < ARGUMENTS; i++) {
            double x = argument(random, 10, i);
            double y = argument(random, 50, i / 7);
            same(pow.apply(bits(x), bits(y))[0], Elementary.pow(x, y), x + "^" + y);
        }
    }

    /** @param most of what is drawn evenly; 0 for any bits at all */
    private void same(String name, DoubleUnaryOperator java, double most) {
        ExportFunction function = instance.export(name);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < ARGUMENTS; i++) {
            double x = argument(random, most, i);
            same(function.apply(bits(x))[0], java.applyAsDouble(x), name + " of " + x);
        }
    }

    /** One in five has any bits at all, zeros, infinities and what is no number among them. */
    private static double argument(SplittableRandom random, double most, int i) {
        boolean any = most == 0 || i % 5 == 0;
        return any ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-most, most);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }

    private static void same(long bits, double wanted, String what) {
        if (Double.doubleToLongBits(Double.longBitsToDouble(bits)) != Double.doubleToLongBits(wanted)) {
            assertThat(Double.longBitsToDouble(bits)).as(what).isEqualTo(wanted);
        }
    }
}
