package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import qianyi.CompactModel;

/**
 * A model drawn at random that uses as much of the engine as possible: arrays, tables, waves, delays, random numbers,
 * loops through stocks. Its values may well leave the numbers.
 */
final class RandomProgram {
    private static final String[] BINARY = {"+", "-", "*", "/", "MOD", "^", "<", "<=", ">", ">=", "=", "<>", "AND", "OR"
    };
    private static final String[] UNARY = {
        "ABS", "ARCTAN", "COS", "EXP", "INT", "LN", "LOG10", "SIN", "SQRT", "TAN", "INIT", "NOT ", "-", "curve", "jump"
    };

    private static final String[] UNARY_OF_MODULES = {
        "ABS", "EXP", "INT", "LN", "LOG10", "SQRT", "INIT", "NOT ", "-", "curve", "jump"
    };

    private final SplittableRandom random;
    private final boolean everything;
    private final List<String> scalars = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private RandomProgram(SplittableRandom random, boolean everything) {
        this.random = random;
        this.everything = everything;
    }

    static Program draw(SplittableRandom random) {
        return CompactModel.program(new RandomProgram(random, true).model());
    }

    /** One without what a WebAssembly module does not have. */
    static Program drawForModule(SplittableRandom random) {
        return CompactModel.program(new RandomProgram(random, false).model());
    }

    /** Constants, by name, whose values a run may change. */
    static List<String> constants(Program program) {
        return program.columns().stream()
                .filter(column -> column.name().startsWith("constant"))
                .map(Column::label)
                .toList();
    }

    private String model() {
        String method = oneOf("", "", "rk2", "rk4");
        line("time 0 to 4 step 1/8 " + method);
        line("dimension letter = A, B, C");
        line("table curve continuous 0:1 1:2 2:-1 4:0.5");
        line("table jump discrete -1:1 0:3 1:2");
        int stocks = random.nextInt(1, 4);
        for (int i = 0; i < stocks; i++) {
            scalars.add("stock" + i);
        }
        arrays.add("pool[letter]");
        for (int i = 0; i < 3; i++) {
            line("constant constant" + i + " = " + number());
            scalars.add("constant" + i);
        }
        line("constant constants[letter]\n [A] = 1.5\n [B] = 0.25\n [C] = 2");
        arrays.add("constants[letter]");
        for (int i = random.nextInt(3, 14); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                line("aux array" + i + "[letter] = " + expression(3, true));
                arrays.add("array" + i + "[letter]");
            } else {
                line("aux scalar" + i + " = " + expression(3, false));
                scalars.add("scalar" + i);
            }
        }
        for (int i = 0; i < stocks; i++) {
            line("flow fill" + i + " = " + bounded("SIN", expression(2, false)));
            line("flow drain" + i + " = 0.1 * stock" + i);
            line("stock stock" + i + " = " + number() + " | in fill" + i + " | out drain" + i);
        }
        line("flow change[letter] = " + bounded("COS", expression(2, true)));
        line("stock pool[letter] = constants[letter] | in change");
        return text.toString();
    }

    private String bounded(String function, String argument) {
        return everything ? function + "(" + argument + ")" : "(" + argument + ") / (1 + ABS(" + argument + "))";
    }

    private void line(String statement) {
        text.append(statement).append('\n');
    }

    private String expression(int depth, boolean array) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(array);
        }
        return switch (random.nextInt(10)) {
            case 0 -> oneOf(everything ? UNARY : UNARY_OF_MODULES) + "(" + expression(depth - 1, array) + ")";
            case 1 ->
                oneOf("MIN", "MAX") + "(" + expression(depth - 1, array) + ", " + expression(depth - 1, array) + ")";
            case 2 ->
                "(IF " + expression(depth - 1, array) + " THEN " + expression(depth - 1, array) + " ELSE "
                        + expression(depth - 1, array) + ")";
            case 3 ->
                oneOf("SUM", "PROD", "MEAN", everything ? "STDDEV" : "SUM", "MIN", "MAX") + "("
                        + oneOf(arrays).replace("letter", "*") + ")";
            case 4 -> oneOf("STEP", "RAMP", "PULSE") + "(" + expression(depth - 1, array) + ", " + leaf(array) + ")";
            default ->
                "(" + expression(depth - 1, array) + " " + oneOf(BINARY) + " " + expression(depth - 1, array) + ")";
        };
    }

    private String leaf(boolean array) {
        return switch (random.nextInt(6)) {
            case 0 -> "TIME";
            case 1 -> number();
            case 2 -> array ? oneOf(arrays) : oneOf(arrays).replace("letter", oneOf("A", "B", "C"));
            default -> oneOf(scalars);
        };
    }

    private String number() {
        return oneOf("0", "1", "2", "0.5", "3", "0.1", "7.25", "1e3", Double.toString(random.nextInt(1, 500) / 100.0));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
