package qianyi.properties;

import java.util.Locale;
import java.util.SplittableRandom;
import qianyi.engine.math.Elementary;

/**
 * An expression with its value as Java computes it. Exponential, logarithm and power are the project's own, whose accuracy
 * has tests of its own: what is drawn here shows that an expression is read and carried out as it is written, and a last
 * digit would decide comparisons. The text has only the parentheses that XMILE's precedence asks for, and some more here
 * and there, so that reading it back tests the precedence.
 *
 * @param strength how tightly its outermost operator binds: 1 for OR up to 9 for a number, a name or a function
 */
record RandomExpression(String text, double value, int strength) {
    /** Names that an expression may use, with their values. */
    static final String[] VARIABLES = {"alpha", "beta", "gamma", "delta"};

    static final double[] VALUES = {2.5, -0.75, 0, 3};

    private static final int ATOM = 9;
    private static final int UNARY = 7;

    static RandomExpression draw(SplittableRandom random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (Property.between(random, 0, 9)) {
            case 0 -> leaf(random);
            case 1 -> unary(random, depth);
            case 2 -> function(random, depth);
            case 3 -> conditional(random, depth);
            default -> binary(random, depth);
        };
    }

    private static RandomExpression leaf(SplittableRandom random) {
        if (random.nextBoolean()) {
            int index = random.nextInt(VARIABLES.length);
            return new RandomExpression(spelled(random, VARIABLES[index]), VALUES[index], ATOM);
        }
        String number = Property.oneOf(random, "0", "1", "2", "3.5", "0.1", "1e2", ".25", "7");
        return new RandomExpression(number, Double.parseDouble(number), ATOM);
    }

    private static RandomExpression unary(SplittableRandom random, int depth) {
        RandomExpression operand = draw(random, depth - 1);
        String text = operand.inside(random, UNARY);
        return switch (Property.between(random, 0, 2)) {
            case 0 -> new RandomExpression("-" + text, -operand.value, UNARY);
            case 1 -> new RandomExpression("+" + text, operand.value, UNARY);
            default -> new RandomExpression("NOT " + text, operand.value != 0 ? 0 : 1, UNARY);
        };
    }

    private static RandomExpression binary(SplittableRandom random, int depth) {
        RandomExpression left = draw(random, depth - 1);
        RandomExpression right = draw(random, depth - 1);
        String sign =
                Property.oneOf(random, "+", "-", "*", "/", "MOD", "^", "<", "<=", ">", ">=", "=", "<>", "AND", "OR");
        int strength = strength(sign);
        boolean power = sign.equals("^");
        String text = left.inside(random, power ? strength + 1 : strength) + " " + sign + " "
                + right.inside(random, power ? strength : strength + 1);
        return new RandomExpression(text, apply(sign, left.value, right.value), strength);
    }

    private static RandomExpression function(SplittableRandom random, int depth) {
        RandomExpression x = draw(random, depth - 1);
        RandomExpression y = draw(random, depth - 1);
        return switch (Property.between(random, 0, 7)) {
            case 0 -> call("ABS", Math.abs(x.value), x);
            case 1 -> call("EXP", Elementary.exp(x.value), x);
            case 2 -> call("int", Math.floor(x.value), x);
            case 3 -> call("SIN", StrictMath.sin(x.value), x);
            case 4 -> call("SQRT", Math.sqrt(x.value), x);
            case 5 -> call("LN", Elementary.ln(x.value), x);
            case 6 -> call("Max", Math.max(x.value, y.value), x, y);
            default -> call("MIN", Math.min(x.value, y.value), x, y);
        };
    }

    private static RandomExpression conditional(SplittableRandom random, int depth) {
        RandomExpression condition = draw(random, depth - 1);
        RandomExpression then = draw(random, depth - 1);
        RandomExpression otherwise = draw(random, depth - 1);
        String text = "(IF " + condition.text + " THEN " + then.text + " ELSE " + otherwise.text + ")";
        return new RandomExpression(text, condition.value != 0 ? then.value : otherwise.value, ATOM);
    }

    private static RandomExpression call(String name, double value, RandomExpression... arguments) {
        StringBuilder text = new StringBuilder(name + "(");
        for (RandomExpression argument : arguments) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(argument.text);
        }
        return new RandomExpression(text.append(')').toString(), value, ATOM);
    }

    /** The text as an operand where operators weaker than this need parentheses. */
    private String inside(SplittableRandom random, int weakest) {
        boolean needed = strength < weakest;
        return needed || random.nextInt(8) == 0 ? "(" + text + ")" : text;
    }

    private static int strength(String sign) {
        return switch (sign) {
            case "OR" -> 1;
            case "AND" -> 2;
            case "=", "<>" -> 3;
            case "<", "<=", ">", ">=" -> 4;
            case "+", "-" -> 5;
            case "*", "/", "MOD" -> 6;
            default -> 8;
        };
    }

    private static double apply(String sign, double a, double b) {
        return switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "MOD" -> a - b * Math.floor(a / b);
            case "^" -> Elementary.pow(a, b);
            case "<" -> a < b ? 1 : 0;
            case "<=" -> a <= b ? 1 : 0;
            case ">" -> a > b ? 1 : 0;
            case ">=" -> a >= b ? 1 : 0;
            case "=" -> a == b ? 1 : 0;
            case "<>" -> a != b ? 1 : 0;
            case "AND" -> a != 0 && b != 0 ? 1 : 0;
            default -> a != 0 || b != 0 ? 1 : 0;
        };
    }

    private static String spelled(SplittableRandom random, String name) {
        return random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT);
    }
}
