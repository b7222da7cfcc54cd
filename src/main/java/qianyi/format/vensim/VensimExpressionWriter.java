package qianyi.format.vensim;

import java.util.regex.Pattern;
import qianyi.format.ExpressionWriter;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.NotAvailable;
import qianyi.model.Subscript;
import qianyi.text.Numbers;

/** Expressions of Vensim (reference manual, "Rules for Variable Names", "Operators"); names that are no plain words are quoted. */
final class VensimExpressionWriter extends ExpressionWriter {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}0-9_$']*( [\\p{L}\\p{M}0-9_$']+)*");

    VensimExpressionWriter() {
        super(VensimFunctions.TABLE);
    }

    @Override
    protected String name(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\\\"") + "\"";
    }

    @Override
    protected String subscript(Subscript subscript) {
        if (subscript instanceof Subscript.Running running) {
            return name(running.name()) + "!";
        }
        return name(((Subscript.Named) subscript).name());
    }

    @Override
    protected String word(String operator) {
        return ":" + operator + ":";
    }

    @Override
    protected String negative(double value) {
        return NotAvailable.is(value) ? ":NA:" : super.negative(value);
    }

    @Override
    protected boolean isWordy() {
        return false;
    }

    @Override
    public String conditional(Expr.Conditional conditional) {
        return "IF THEN ELSE(" + of(conditional.condition()) + ", " + of(conditional.then()) + ", "
                + of(conditional.otherwise()) + ")";
    }

    @Override
    public String inline(Expr.Inline inline) {
        return "WITH LOOKUP(" + of(inline.argument()) + ", (" + points(inline.function()) + "))";
    }

    /** The box of the curve and its points. */
    static String points(GraphicalFunction function) {
        double left = function.x().get(0);
        double right = function.x().get(function.x().size() - 1);
        double low = function.y().stream().mapToDouble(y -> y).min().orElse(0);
        double high = function.y().stream().mapToDouble(y -> y).max().orElse(0);
        StringBuilder points = new StringBuilder("[(%s,%s)-(%s,%s)]"
                .formatted(
                        Numbers.shortest(left),
                        Numbers.shortest(low),
                        Numbers.shortest(right),
                        Numbers.shortest(high)));
        for (int i = 0; i < function.x().size(); i++) {
            points.append(",(%s,%s)"
                    .formatted(
                            Numbers.shortest(function.x().get(i)),
                            Numbers.shortest(function.y().get(i))));
        }
        return points.toString();
    }
}
