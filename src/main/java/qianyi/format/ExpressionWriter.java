package qianyi.format;

import java.util.List;
import java.util.stream.Collectors;
import qianyi.model.BinaryOperator;
import qianyi.model.Expr;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;
import qianyi.text.Numbers;

/**
 * Expressions as text that any reader of a dialect understands in one way: where the precedence of two operators is not
 * the same everywhere, parentheses say what is meant. Read back, it is the same expression.
 */
public abstract class ExpressionWriter implements Expr.Visitor<String> {
    private static final int LOOSEST = 0;
    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int TIGHTEST = 9;

    private final FunctionTable functions;

    protected ExpressionWriter(FunctionTable functions) {
        this.functions = functions;
    }

    /** A name of a variable as equations spell it. */
    protected abstract String name(String name);

    /** What stands between brackets. */
    protected abstract String subscript(Subscript subscript);

    /** How AND, OR, NOT and MOD are spelled. */
    protected abstract String word(String operator);

    /** A number that is not below 0. */
    protected String number(double value) {
        return Numbers.shortest(value);
    }

    public final String of(Expr expression) {
        return expression.accept(this);
    }

    @Override
    public final String literal(Expr.Literal literal) {
        return literal.value() < 0 ? negative(literal.value()) : number(literal.value());
    }

    protected String negative(double value) {
        return "-" + number(-value);
    }

    @Override
    public final String reference(Expr.Reference reference) {
        return name(reference.name()) + brackets(reference.subscripts());
    }

    public final String brackets(List<Subscript> subscripts) {
        return subscripts.isEmpty()
                ? ""
                : subscripts.stream().map(this::subscript).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public final String unary(Expr.Unary unary) {
        String operand = strength(unary.operand()) == TIGHTEST ? of(unary.operand()) : inParentheses(unary.operand());
        return switch (unary.operator()) {
            case NEGATE -> "-" + operand;
            case PLUS -> "+" + operand;
            case NOT -> word("NOT") + " " + inParentheses(unary.operand());
        };
    }

    @Override
    public final String binary(Expr.Binary binary) {
        BinaryOperator operator = binary.operator();
        String sign =
                switch (operator) {
                    case AND, OR, MODULO -> word(operator.sign());
                    default -> operator.sign();
                };
        String space = operator == BinaryOperator.POWER ? "" : " ";
        return left(operator, binary.left()) + space + sign + space + right(operator, binary.right());
    }

    private String left(BinaryOperator operator, Expr left) {
        boolean plain =
                switch (operator) {
                    case ADD, SUBTRACT -> strength(left) >= SUM;
                    case MULTIPLY, DIVIDE -> strength(left) >= PRODUCT;
                    case AND, OR -> isChain(operator, left) || strength(left) >= COMPARISON;
                    default -> operator.isComparison() ? strength(left) >= SUM : strength(left) == TIGHTEST;
                };
        return plain ? of(left) : inParentheses(left);
    }

    private String right(BinaryOperator operator, Expr right) {
        boolean plain =
                switch (operator) {
                    case ADD, SUBTRACT -> strength(right) >= PRODUCT;
                    case MULTIPLY, DIVIDE, POWER, MODULO -> strength(right) == TIGHTEST;
                    case AND, OR -> strength(right) >= COMPARISON;
                    default -> strength(right) >= SUM;
                };
        return plain && !isSigned(right) ? of(right) : inParentheses(right);
    }

    private static boolean isChain(BinaryOperator operator, Expr expression) {
        return expression instanceof Expr.Binary binary && binary.operator() == operator;
    }

    private static boolean isSigned(Expr expression) {
        return expression instanceof Expr.Unary
                || expression instanceof Expr.Literal literal && literal.value() < 0
                || expression instanceof Expr.Binary binary && isSigned(binary.left());
    }

    /** How tightly an expression holds together; a sign or a condition in front of it holds nothing. */
    private int strength(Expr expression) {
        if (expression instanceof Expr.Binary binary) {
            int own =
                    switch (binary.operator()) {
                        case ADD, SUBTRACT -> SUM;
                        case MULTIPLY, DIVIDE -> PRODUCT;
                        case POWER -> PRODUCT + 1;
                        default -> binary.operator().isComparison() ? COMPARISON : LOOSEST;
                    };
            return own;
        }
        if (expression instanceof Expr.Unary unary) {
            return unary.operator() == UnaryOperator.NOT ? LOOSEST : SUM;
        }
        if (expression instanceof Expr.Literal literal && literal.value() < 0) {
            return SUM;
        }
        return expression instanceof Expr.Conditional && isWordy() ? LOOSEST : TIGHTEST;
    }

    /** Whether a condition is words around expressions, IF THEN ELSE, and no function. */
    protected abstract boolean isWordy();

    protected final String inParentheses(Expr expression) {
        return "(" + of(expression) + ")";
    }

    @Override
    public String call(Expr.Call call) {
        FunctionTable.Written written = functions
                .written(call.function(), call.arguments())
                .orElseThrow(() -> new IllegalArgumentException(call.function() + " is not written"));
        return written.arguments().isEmpty()
                ? written.name()
                : written.arguments().stream()
                        .map(this::of)
                        .collect(Collectors.joining(", ", written.name() + "(", ")"));
    }

    @Override
    public final String lookup(Expr.Lookup lookup) {
        return name(lookup.table()) + brackets(lookup.subscripts()) + inParentheses(lookup.argument());
    }
}
