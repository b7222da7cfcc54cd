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
final class UnitInference implements Expr.Visitor<InferredUnit> {
    private final Model model;
    private final InferredUnit time;
    private final Disagreements disagreements;

    UnitInference(Model model, InferredUnit time, Disagreements disagreements) {
        this.model = model;
        this.time = time;
        this.disagreements = disagreements;
    }

    InferredUnit of(Expr expression) {
        return expression.accept(this);
    }

    @Override
    public InferredUnit literal(Expr.Literal literal) {
        return literal.value() == 0 ? InferredUnit.ZERO : InferredUnit.PURE;
    }

    @Override
    public InferredUnit reference(Expr.Reference reference) {
        return InferredUnit.of(model.variable(reference.name()).flatMap(Variable::unit));
    }

    @Override
    public InferredUnit unary(Expr.Unary unary) {
        if (unary.operator() == UnaryOperator.NOT) {
            needPure(unary.operand(), "units.logic", "NOT");
            return InferredUnit.PURE;
        }
        return of(unary.operand());
    }

    /** Down the left side without recursion: a sum of a thousand terms is a tree a thousand high. */
    @Override
    public InferredUnit binary(Expr.Binary binary) {
        Deque<Expr.Binary> waiting = new ArrayDeque<>();
        Expr leftmost = binary;
        while (leftmost instanceof Expr.Binary inner) {
            waiting.push(inner);
            leftmost = inner.left();
        }
        InferredUnit found = of(leftmost);
        while (!waiting.isEmpty()) {
            found = binary(waiting.pop(), found);
        }
        return found;
    }

    private InferredUnit binary(Expr.Binary binary, InferredUnit left) {
        InferredUnit right = of(binary.right());
        String sign = binary.operator().sign();
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MODULO -> common(binary, left, right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.over(right);
            case POWER -> power(binary, left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                common(binary, left, right);
                yield InferredUnit.PURE;
            }
            case AND, OR -> {
                needPure(binary.left(), left, "units.logic", sign);
                needPure(binary.right(), right, "units.logic", sign);
                yield InferredUnit.PURE;
            }
        };
    }

    @Override
    public InferredUnit conditional(Expr.Conditional conditional) {
        needPure(conditional.condition(), "units.logic", "IF");
        InferredUnit then = of(conditional.then());
        InferredUnit otherwise = of(conditional.otherwise());
        return agree(conditional, "units.branches", conditional.then(), then, conditional.otherwise(), otherwise, "IF");
    }

    @Override
    public InferredUnit call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        String name = call.function().name();
        return switch (call.function().unitRule()) {
            case SAME -> first(arguments);
            case PURE, PRODUCT -> {
                arguments.forEach(argument -> needPure(argument, "units.pure", name));
                yield InferredUnit.PURE;
            }
            case COMMON -> arguments.size() == 2 ? common(call, arguments.get(0), arguments.get(1)) : first(arguments);
            case ROOT -> root(call);
            case ANY -> InferredUnit.ZERO;
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
                yield InferredUnit.PURE.over(time);
            }
            case FORECAST -> {
                inTime(call, 1, 3);
                yield first(arguments);
            }
            case WINDOW -> {
                inTime(call, 0, arguments.size());
                yield InferredUnit.PURE;
            }
            case SAMPLE -> {
                needPure(arguments.get(0), "units.logic", name);
                yield alike(call, arguments.get(1), of(arguments.get(1)), arguments.get(2));
            }
            case QUOTIENT -> {
                InferredUnit quotient = of(arguments.get(0)).over(of(arguments.get(1)));
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
                yield InferredUnit.UNKNOWN;
            }
            case COUNT -> {
                first(arguments);
                yield InferredUnit.PURE;
            }
        };
    }

    /** The argument's unit is not checked: a table with a name does not say what it is entered with. */
    @Override
    public InferredUnit lookup(Expr.Lookup lookup) {
        of(lookup.argument());
        return InferredUnit.of(model.variable(lookup.table()).flatMap(Variable::unit));
    }

    /** A table in an equation has no unit of its own. */
    @Override
    public InferredUnit inline(Expr.Inline inline) {
        of(inline.argument());
        return InferredUnit.UNKNOWN;
    }

    private InferredUnit first(List<Expr> arguments) {
        return arguments.isEmpty() ? InferredUnit.UNKNOWN : of(arguments.get(0));
    }

    private InferredUnit common(Expr.Binary whole, InferredUnit left, InferredUnit right) {
        String sign = whole.operator().sign();
        return agree(whole, "units.operands", whole.left(), left, whole.right(), right, sign);
    }

    private InferredUnit common(Expr.Call whole, Expr left, Expr right) {
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
    private InferredUnit agree(
            Expr whole,
            String key,
            Expr left,
            InferredUnit leftFound,
            Expr right,
            InferredUnit rightFound,
            String joinedBy) {
        if (leftFound.agreesWith(rightFound)) {
            return leftFound.or(rightFound);
        }
        disagreements.report(
                whole.span(),
                leftFound,
                rightFound,
                key,
                ExpressionExcerpt.of(left),
                leftFound.unit().orElseThrow(),
                ExpressionExcerpt.of(right),
                rightFound.unit().orElseThrow(),
                joinedBy);
        return InferredUnit.UNKNOWN;
    }

    private void needPure(Expr operand, String key, String where) {
        needPure(operand, of(operand), key, where);
    }

    private void needPure(Expr operand, InferredUnit found, String key, String where) {
        if (!found.isPure()) {
            disagreements.reportImpure(
                    operand.span(),
                    found.unit().orElseThrow(),
                    key,
                    ExpressionExcerpt.of(operand),
                    found.unit().orElseThrow(),
                    where);
        }
    }

    private InferredUnit power(Expr.Binary binary, InferredUnit base, InferredUnit exponent) {
        needPure(binary.right(), exponent, "units.exponent", "^");
        if (base.fitsAll() || base.unit().equals(Optional.of(Unit.ONE))) {
            return InferredUnit.PURE;
        }
        OptionalInt power = wholeNumber(binary.right());
        if (base.isKnown() && power.isEmpty()) {
            disagreements.report(
                    binary.span(),
                    "units.base",
                    ExpressionExcerpt.of(binary.left()),
                    base.unit().orElseThrow(),
                    ExpressionExcerpt.of(binary.right()));
        }
        return power.isPresent()
                ? InferredUnit.of(base.unit().map(unit -> unit.power(power.getAsInt())))
                : InferredUnit.UNKNOWN;
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

    private InferredUnit root(Expr.Call call) {
        InferredUnit found = first(call.arguments());
        if (found.fitsAll() || !found.isKnown()) {
            return found;
        }
        Unit unit = found.unit().orElseThrow();
        TreeMap<String, Integer> halves = new TreeMap<>();
        unit.exponents().forEach((name, exponent) -> halves.put(name, exponent / 2));
        if (unit.exponents().values().stream().anyMatch(exponent -> exponent % 2 != 0)) {
            disagreements.report(
                    call.span(),
                    "units.root",
                    ExpressionExcerpt.of(call.arguments().get(0)),
                    unit);
            return InferredUnit.UNKNOWN;
        }
        return InferredUnit.of(new Unit(halves));
    }

    /** The first argument's unit; the others must be in time, or plain numbers. */
    private InferredUnit withTimes(Expr.Call call) {
        inTime(call, 1, call.arguments().size());
        return first(call.arguments());
    }

    /** The first argument's unit; the second in time, and the one at a place, if there, like the first. */
    private InferredUnit delay(Expr.Call call, int atStart) {
        List<Expr> arguments = call.arguments();
        inTime(call, 1, 2);
        InferredUnit input = first(arguments);
        return arguments.size() <= atStart ? input : alike(call, arguments.get(0), input, arguments.get(atStart));
    }

    /** A plain number takes the other unit. */
    private InferredUnit alike(Expr.Call call, Expr left, InferredUnit leftFound, Expr right) {
        InferredUnit rightFound = UnitChecker.isNumber(right) ? leftFound : of(right);
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
            InferredUnit found = of(argument);
            if (!UnitChecker.isNumber(argument) && !found.agreesWith(time)) {
                disagreements.report(
                        argument.span(),
                        "units.time",
                        ExpressionExcerpt.of(argument),
                        found.unit().orElseThrow(),
                        call.function().name(),
                        time.unit().orElseThrow());
            }
        }
    }
}
