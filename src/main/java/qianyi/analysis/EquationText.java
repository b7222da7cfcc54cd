package qianyi.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import qianyi.model.BinaryOperator;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.NotAvailable;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/**
 * Expressions as XMILE spells them, with no more parentheses than reading them back needs (precedence of XMILE 1.0,
 * section 3.3.1), but for a sign on the right of an operator: {@code a * (-b)}. Names that are no plain words are quoted.
 */
public final class EquationText implements Expr.Visitor<String> {
    private static final int LOOSEST = 0;
    private static final int SIGN = 7;
    private static final int TIGHTEST = 9;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}0-9_$.]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> WORDS = Set.of("AND", "OR", "NOT", "MOD", "IF", "THEN", "ELSE");
    private static final EquationText VISITOR = new EquationText();

    private EquationText() {}

    /**
     * The right side for some elements of a variable.
     *
     * @param elements empty if it holds for all of them
     */
    public record Line(List<String> elements, String text) {
        public Line {
            elements = List.copyOf(elements);
        }
    }

    public static String of(Expr expression) {
        return expression.accept(VISITOR);
    }

    /** One line an equation, in the order of the file; those of a stock give its start. */
    public static List<Line> lines(Variable variable) {
        return variable.equations().stream().map(EquationText::line).toList();
    }

    static Line line(Equation equation) {
        return new Line(words(equation.elements()), of(equation.expression()));
    }

    static List<String> words(List<Subscript> elements) {
        return elements.stream().map(EquationText::word).toList();
    }

    /**
     * What a stock gains in a unit of time, one line an equation: {@code births - deaths} where flows say it, "0" for one
     * without flows.
     */
    public static List<Line> rates(Variable.Stock stock) {
        return stock.rates().isEmpty()
                ? List.of(new Line(List.of(), flows(stock)))
                : stock.rates().stream().map(EquationText::line).toList();
    }

    private static String flows(Variable.Stock stock) {
        String in = stock.inflows().stream().map(EquationText::name).collect(Collectors.joining(" + "));
        String out = stock.outflows().stream().map(flow -> " - " + name(flow)).collect(Collectors.joining());
        return in.isEmpty() && out.isEmpty() ? "0" : (in + out).strip();
    }

    /** A name as an equation has to spell it, in quotes where it must be. */
    static String name(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !WORDS.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : "\"" + name.replace("\"", "\\\"") + "\"";
    }

    @Override
    public String literal(Expr.Literal literal) {
        return NotAvailable.is(literal.value()) ? ":NA:" : Numbers.shortest(literal.value());
    }

    @Override
    public String reference(Expr.Reference reference) {
        return reference.subscripts().isEmpty()
                ? name(reference.name())
                : reference.subscripts().stream()
                        .map(subscript -> subscript instanceof Subscript.Named named && isWord(named.name())
                                ? name(named.name())
                                : word(subscript))
                        .collect(Collectors.joining(", ", name(reference.name()) + "[", "]"));
    }

    private static boolean isWord(String subscript) {
        return !NUMBER.matcher(subscript).matches();
    }

    private static String word(Subscript subscript) {
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
        String operand = isSigned(unary.operand()) ? inParentheses(unary.operand()) : operand(unary.operand(), SIGN);
        return switch (unary.operator()) {
            case NEGATE -> "-" + operand;
            case PLUS -> "+" + operand;
            case NOT -> "NOT " + operand;
        };
    }

    @Override
    public String binary(Expr.Binary binary) {
        BinaryOperator operator = binary.operator();
        int own = strength(operator);
        boolean toTheRight = operator == BinaryOperator.POWER;
        String left = operand(binary.left(), toTheRight ? own + 1 : own);
        String right = isSigned(binary.right())
                ? inParentheses(binary.right())
                : operand(binary.right(), toTheRight ? own : own + 1);
        return toTheRight ? left + "^" + right : left + " " + operator.sign() + " " + right;
    }

    @Override
    public String conditional(Expr.Conditional conditional) {
        return "IF " + operand(conditional.condition(), LOOSEST + 1) + " THEN "
                + operand(conditional.then(), LOOSEST + 1) + " ELSE " + of(conditional.otherwise());
    }

    @Override
    public String call(Expr.Call call) {
        return call.arguments().isEmpty()
                ? call.function().name()
                : call.arguments().stream()
                        .map(EquationText::of)
                        .collect(Collectors.joining(", ", call.function().name() + "(", ")"));
    }

    @Override
    public String lookup(Expr.Lookup lookup) {
        return reference(new Expr.Reference(lookup.table(), lookup.subscripts(), lookup.span()))
                + inParentheses(lookup.argument());
    }

    @Override
    public String inline(Expr.Inline inline) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < inline.function().x().size(); i++) {
            points.append(", (").append(Numbers.shortest(inline.function().x().get(i)));
            points.append(", ")
                    .append(Numbers.shortest(inline.function().y().get(i)))
                    .append(")");
        }
        return "WITH LOOKUP(" + of(inline.argument()) + points + ")";
    }

    private static String operand(Expr expression, int weakest) {
        return strength(expression) < weakest ? inParentheses(expression) : of(expression);
    }

    private static String inParentheses(Expr expression) {
        return "(" + of(expression) + ")";
    }

    private static boolean isSigned(Expr expression) {
        boolean negative = expression instanceof Expr.Literal literal && literal.value() < 0;
        return negative || expression instanceof Expr.Unary unary && unary.operator() != UnaryOperator.NOT;
    }

    private static int strength(Expr expression) {
        if (expression instanceof Expr.Binary binary) {
            return strength(binary.operator());
        }
        if (expression instanceof Expr.Conditional) {
            return LOOSEST;
        }
        return expression instanceof Expr.Unary || isSigned(expression) ? SIGN : TIGHTEST;
    }

    private static int strength(BinaryOperator operator) {
        return switch (operator) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL, NOT_EQUAL -> 3;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE, MODULO -> 6;
            case POWER -> SIGN + 1;
        };
    }
}
