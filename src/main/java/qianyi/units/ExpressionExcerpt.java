package qianyi.units;

import java.util.List;
import java.util.stream.Collectors;
import qianyi.model.BinaryOperator;
import qianyi.model.Expr;
import qianyi.model.Subscript;

/** An expression in a few characters, so that a sentence can say which side it means. */
final class ExpressionExcerpt implements Expr.Visitor<String> {
    private static final int LONGEST = 48;
    private static final int DEEPEST = 12;

    private int depth;

    private ExpressionExcerpt() {}

    static String of(Expr expression) {
        String whole = new ExpressionExcerpt().show(expression);
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    private String show(Expr expression) {
        if (depth == DEEPEST) {
            return "…";
        }
        depth++;
        String shown = expression.accept(this);
        depth--;
        return shown;
    }

    @Override
    public String literal(Expr.Literal literal) {
        double value = literal.value();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    @Override
    public String reference(Expr.Reference reference) {
        if (reference.subscripts().isEmpty()) {
            return reference.name();
        }
        return reference.subscripts().stream()
                .map(ExpressionExcerpt::subscript)
                .collect(Collectors.joining(",", reference.name() + "[", "]"));
    }

    private static String subscript(Subscript subscript) {
        if (subscript instanceof Subscript.Named named) {
            return named.name();
        }
        if (subscript instanceof Subscript.Computed computed) {
            return of(computed.index());
        }
        if (subscript instanceof Subscript.Between between) {
            return of(between.from()) + ":" + of(between.to());
        }
        return subscript instanceof Subscript.Running running ? running.name() + "!" : "*";
    }

    @Override
    public String unary(Expr.Unary unary) {
        String sign =
                switch (unary.operator()) {
                    case NEGATE -> "-";
                    case PLUS -> "+";
                    case NOT -> "NOT ";
                };
        return sign + operand(unary.operand());
    }

    @Override
    public String binary(Expr.Binary binary) {
        boolean additive = binary.operator() == BinaryOperator.ADD;
        String left = additive ? show(binary.left()) : operand(binary.left());
        String right = additive ? show(binary.right()) : operand(binary.right());
        return left + " " + binary.operator().sign() + " " + right;
    }

    @Override
    public String conditional(Expr.Conditional conditional) {
        return "IF " + show(conditional.condition()) + " THEN " + show(conditional.then()) + " ELSE "
                + show(conditional.otherwise());
    }

    @Override
    public String call(Expr.Call call) {
        return call.function() + list(call.arguments());
    }

    @Override
    public String lookup(Expr.Lookup lookup) {
        return lookup.table() + list(List.of(lookup.argument()));
    }

    @Override
    public String inline(Expr.Inline inline) {
        return "WITH LOOKUP" + list(List.of(inline.argument()));
    }

    private String list(List<Expr> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(this::show).collect(Collectors.joining(", ", "(", ")"));
    }

    private String operand(Expr expression) {
        boolean grouped = expression instanceof Expr.Binary || expression instanceof Expr.Conditional;
        return grouped ? "(" + show(expression) + ")" : show(expression);
    }
}
