package qianyi.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A model drawn at random: constants, auxiliaries that read what comes before them, stocks with flows. */
final class RandomModel {
    private final List<String> statements = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private RandomModel() {}

    static RandomModel draw(SplittableRandom random) {
        RandomModel model = new RandomModel();
        int stocks = Property.between(random, 1, 4);
        for (int i = 0; i < stocks; i++) {
            model.names.add("stock_" + i);
        }
        for (int i = Property.between(random, 1, 4); i > 0; i--) {
            model.add("constant", "constant_" + i, Double.toString(random.nextInt(1, 200) / 100.0));
        }
        for (int i = Property.between(random, 1, 12); i > 0; i--) {
            model.add("aux", "aux_" + i, model.expression(random, 3));
        }
        for (int i = 0; i < stocks; i++) {
            model.statements.add("flow fill_" + i + " = SIN(" + model.expression(random, 2) + ")");
            model.statements.add("flow drain_" + i + " = 0.1 * stock_" + i);
            model.statements.add(
                    "stock stock_" + i + " = " + random.nextInt(1, 100) + " | in fill_" + i + " | out drain_" + i);
        }
        return model;
    }

    List<String> names() {
        return names;
    }

    String text() {
        return withHead(statements);
    }

    /** The same statements in another order. */
    String shuffled(SplittableRandom random) {
        List<String> order = new ArrayList<>(statements);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String moved = order.set(i, order.get(other));
            order.set(other, moved);
        }
        return withHead(order);
    }

    private void add(String kind, String name, String equation) {
        statements.add(kind + " " + name + " = " + equation);
        names.add(name);
    }

    private String expression(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(5) == 0 ? "TIME" : names.get(random.nextInt(names.size()));
        }
        String left = expression(random, depth - 1);
        String right = expression(random, depth - 1);
        return switch (Property.between(random, 0, 5)) {
            case 0 -> "MAX(" + left + ", " + right + ")";
            case 1 -> "SIN(" + left + ")";
            case 2 -> "(IF " + left + " > " + right + " THEN " + left + " ELSE 1)";
            case 3 -> "(" + left + " - " + right + ")";
            case 4 -> "(" + left + " + " + right + ")";
            default -> "COS(" + left + " * " + right + ")";
        };
    }

    private static String withHead(List<String> statements) {
        return "time 0 to 5 step 1/4 rk4\n" + String.join("\n", statements);
    }
}
