package qianyi.format.xmile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import qianyi.format.ExpressionWriter;
import qianyi.model.Expr;
import qianyi.model.Subscript;

/** Expressions of XMILE (XMILE 1.0, section 3.2 and 3.3). Names that are no plain words are quoted. */
final class XmileExpressionWriter extends ExpressionWriter {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> WORDS = Set.of("AND", "OR", "NOT", "MOD", "IF", "THEN", "ELSE");

    XmileExpressionWriter() {
        super(XmileFunctions.TABLE);
    }

    @Override
    protected String name(String name) {
        String joined = name.replace(' ', '_');
        boolean plain = PLAIN.matcher(joined).matches() && !WORDS.contains(joined.toUpperCase(Locale.ROOT));
        return plain ? joined : "\"" + name.replace("\"", "\\\"") + "\"";
    }

    @Override
    protected String subscript(Subscript subscript) {
        if (!(subscript instanceof Subscript.Named named)) {
            return "*";
        }
        return NUMBER.matcher(named.name()).matches() ? named.name() : name(named.name());
    }

    @Override
    protected String word(String operator) {
        return operator;
    }

    @Override
    protected boolean isWordy() {
        return true;
    }

    @Override
    public String conditional(Expr.Conditional conditional) {
        return "IF " + of(conditional.condition()) + " THEN " + part(conditional.then()) + " ELSE "
                + part(conditional.otherwise());
    }

    private String part(Expr expression) {
        return expression instanceof Expr.Conditional ? inParentheses(expression) : of(expression);
    }

    @Override
    public String inline(Expr.Inline inline) {
        throw new IllegalArgumentException("a table inside an equation");
    }
}
