package qianyi.units;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.UnaryOperator;
import qianyi.model.Unit;
import qianyi.model.Variable;

/**
 * The unit of an expression, found from the leaves up. After a disagreement the unit is taken as unknown, so that one
 * mistake is reported once.
 */
final class UnitInference implements Expr.Visitor<Found> {
    private final Model model;
    private final Found time;
    private final Disagreements disagreements;

    UnitInference(Model model, Found time, Disagreements disagreements) {
        this.model = model;
        this.time = time;
        this.disagreements = disagreements;
    }

    Found of(Expr expression) {
        return expression.accept(this);
    }

    @Override
    public Found literal(Expr.Literal literal) {
        return literal.value() == 0 ? Found.ZERO : Found.PURE;
    }

    @Override
    public Found reference(Expr.Reference reference) {
        return Found.of(model.variable(reference.name()).flatMap(Variable::unit));
    }

    @Override
    public Found unary(Expr.Unary unary) {
        if (unary.operator() == UnaryOperator.NOT) {
            needPure(unary.operand(), "units.logic", "NOT");
            return Found.PURE;
        }
        return of(unary.operand());
    }

    /** Down the left side without recursion: a sum of a thousand terms is a tree a thousand high. */
    @Override
    public Found binary(Expr.Binary binary) {
        Deque<Expr.Binary> waiting = new ArrayDeque<>();
        Expr leftmost = binary;
        while (leftmost instanceof Expr.Binary inner) {
            waiting.push(inner);
            leftmost = inner.left();
        }
        Found found = of(leftmost);
        while (!waiting.isEmpty()) {
            found = binary(waiting.pop(), found);
        }
        return found;
    }

    private Found binary(Expr.Binary binary, Found left) {
        Found right = of(binary.right());
        String sign = binary.operator().sign();
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MODULO -> common(binary, left, right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.over(right);
            case POWER -> power(binary, left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                common(binary, left, right);
                yield Found.PURE;
            }
            case AND, OR -> {
                needPure(binary.left(), left, "units.logic", sign);
                needPure(binary.right(), right, "units.logic", sign);
                yield Found.PURE;
            }
        };
    }

    @Override
    public Found conditional(Expr.Conditional conditional) {
        needPure(conditional.condition(), "units.logic", "IF");
        Found then = of(conditional.then());
        Found otherwise = of(conditional.otherwise());
        return agree(conditional, "units.branches", conditional.then(), then, conditional.otherwise(), otherwise, "IF");
    }

    @Override
    public Found call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        String name = call.function().name();
        return switch (call.function().unitRule()) {
            case SAME -> first(arguments);
            case PURE, PRODUCT -> {
                arguments.forEach(argument -> needPure(argument, "units.pure", name));
                yield Found.PURE;
            }
            case COMMON -> arguments.size() == 2 ? common(call, arguments.get(0), arguments.get(1)) : first(arguments);
            case ROOT -> root(call);
            case ANY -> Found.ZERO;
            case TIME -> time;
            case PULSE -> withTimes(call).over(time);
            case RAMP -> withTimes(call).times(time);
            case STEP -> withTimes(call);
            case DELAY -> delay(call, 2);
            case DELAY_OF_ORDER -> {
                needPure(arguments.get(2), "units.pure", name);
                yield delay(call, 3);
            }
            case TREND -> {
                inTime(call, 1, 2);
                yield Found.PURE.over(time);
            }
            case FORECAST -> {
                inTime(call, 1, 3);
                yield first(arguments);
            }
            case WINDOW -> {
                inTime(call, 0, arguments.size());
                yield Found.PURE;
            }
            case SAMPLE -> {
                needPure(arguments.get(0), "units.logic", name);
                yield alike(call, arguments.get(1), of(arguments.get(1)), arguments.get(2));
            }
            case QUOTIENT -> {
                Found quotient = of(arguments.get(0)).over(of(arguments.get(1)));
                yield arguments.size() < 3 ? quotient : alike(call, arguments.get(0), quotient, arguments.get(2));
            }
            case TABLE, FIRST -> {
                arguments
                        .subList(Math.min(1, arguments.size()), arguments.size())
                        .forEach(this::of);
                yield first(arguments);
            }
            case UNKNOWN -> {
                arguments.forEach(this::of);
                yield Found.UNKNOWN;
            }
            case COUNT -> {
                first(arguments);
                yield Found.PURE;
            }
        };
    }

    /** The argument's unit is not checked: a table with a name does not say what it is entered with. */
    @Override
    public Found lookup(Expr.Lookup lookup) {
        of(lookup.argument());
        return Found.of(model.variable(lookup.table()).flatMap(Variable::unit));
    }

    /** A table in an equation has no unit of its own. */
    @Override
    public Found inline(Expr.Inline inline) {
        of(inline.argument());
        return Found.UNKNOWN;
    }

    private Found first(List<Expr> arguments) {
        return arguments.isEmpty() ? Found.UNKNOWN : of(arguments.get(0));
    }

    private Found common(Expr.Binary whole, Found left, Found right) {
        String sign = whole.operator().sign();
        return agree(whole, "units.operands", whole.left(), left, whole.right(), right, sign);
    }

    private Found common(Expr.Call whole, Expr left, Expr right) {
        return agree(
                whole,
                "units.arguments",
                left,
                of(left),
                right,
                of(right),
                whole.function().name());
    }

    /** Details of the sentence: {1} and {2} the one side with its unit, {3} and {4} the other, {5} what joins them. */
    private Found agree(
            Expr whole, String key, Expr left, Found leftFound, Expr right, Found rightFound, String joinedBy) {
        if (leftFound.agreesWith(rightFound)) {
            return leftFound.or(rightFound);
        }
        disagreements.report(
                whole.span(),
                leftFound,
                rightFound,
                key,
                Sketch.of(left),
                leftFound.unit().orElseThrow(),
                Sketch.of(right),
                rightFound.unit().orElseThrow(),
                joinedBy);
        return Found.UNKNOWN;
    }

    private void needPure(Expr operand, String key, String where) {
        needPure(operand, of(operand), key, where);
    }

    private void needPure(Expr operand, Found found, String key, String where) {
        if (!found.isPure()) {
            disagreements.report(
                    operand.span(), key, Sketch.of(operand), found.unit().orElseThrow(), where);
        }
    }

    private Found power(Expr.Binary binary, Found base, Found exponent) {
        needPure(binary.right(), exponent, "units.exponent", "^");
        if (base.fitsAll() || base.unit().equals(Optional.of(Unit.ONE))) {
            return Found.PURE;
        }
        OptionalInt power = wholeNumber(binary.right());
        if (base.isKnown() && power.isEmpty()) {
            disagreements.report(
                    binary.span(),
                    "units.base",
                    Sketch.of(binary.left()),
                    base.unit().orElseThrow(),
                    Sketch.of(binary.right()));
        }
        return power.isPresent() ? Found.of(base.unit().map(unit -> unit.power(power.getAsInt()))) : Found.UNKNOWN;
    }

    private static OptionalInt wholeNumber(Expr expression) {
        if (expression instanceof Expr.Unary unary && unary.operator() != UnaryOperator.NOT) {
            int sign = unary.operator() == UnaryOperator.NEGATE ? -1 : 1;
            OptionalInt operand = wholeNumber(unary.operand());
            return operand.isPresent() ? OptionalInt.of(sign * operand.getAsInt()) : operand;
        }
        boolean whole = expression instanceof Expr.Literal literal
                && literal.value() == Math.rint(literal.value())
                && Math.abs(literal.value()) < 100;
        return whole ? OptionalInt.of((int) ((Expr.Literal) expression).value()) : OptionalInt.empty();
    }

    private Found root(Expr.Call call) {
        Found found = first(call.arguments());
        if (found.fitsAll() || !found.isKnown()) {
            return found;
        }
        Unit unit = found.unit().orElseThrow();
        TreeMap<String, Integer> halves = new TreeMap<>();
        unit.exponents().forEach((name, exponent) -> halves.put(name, exponent / 2));
        if (unit.exponents().values().stream().anyMatch(exponent -> exponent % 2 != 0)) {
            disagreements.report(
                    call.span(), "units.root", Sketch.of(call.arguments().get(0)), unit);
            return Found.UNKNOWN;
        }
        return Found.of(new Unit(halves));
    }

    /** The first argument's unit; the others must be in time, or plain numbers. */
    private Found withTimes(Expr.Call call) {
        inTime(call, 1, call.arguments().size());
        return first(call.arguments());
    }

    /** The first argument's unit; the second in time, and the one at a place, if there, like the first. */
    private Found delay(Expr.Call call, int atStart) {
        List<Expr> arguments = call.arguments();
        inTime(call, 1, 2);
        Found input = first(arguments);
        return arguments.size() <= atStart ? input : alike(call, arguments.get(0), input, arguments.get(atStart));
    }

    /** A plain number takes the other unit. */
    private Found alike(Expr.Call call, Expr left, Found leftFound, Expr right) {
        Found rightFound = UnitChecker.isNumber(right) ? leftFound : of(right);
        return UnitChecker.isNumber(left) && leftFound.isPure()
                ? of(right)
                : agree(
                        call,
                        "units.arguments",
                        left,
                        leftFound,
                        right,
                        rightFound,
                        call.function().name());
    }

    /** Some arguments must be in time, or plain numbers. */
    private void inTime(Expr.Call call, int from, int to) {
        List<Expr> arguments = call.arguments();
        for (Expr argument : arguments.subList(Math.min(from, arguments.size()), Math.min(to, arguments.size()))) {
            Found found = of(argument);
            if (!UnitChecker.isNumber(argument) && !found.agreesWith(time)) {
                disagreements.report(
                        argument.span(),
                        "units.time",
                        Sketch.of(argument),
                        found.unit().orElseThrow(),
                        call.function().name(),
                        time.unit().orElseThrow());
            }
        }
    }
}
