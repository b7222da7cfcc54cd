package qianyi.format.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.format.Exprs;
import qianyi.format.FunctionTable;
import qianyi.format.vensim.VensimFunctions;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.ElementTable;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.Names;
import qianyi.model.UnaryOperator;
import qianyi.model.Variable;

/**
 * Right sides in the functions of Vensim. A comparison is no number there and a number no condition (reference manual,
 * "Operators"), so each is written as the other where XMILE lets them pass.
 */
final class VensimForm extends FunctionForm {
    /** Later than any model's time. */
    private static final double NEVER = 1e30;

    VensimForm(Workshop shop, Variable owner, List<LeftPlace> left, FunctionTable source) {
        super(shop, owner, left, VensimFunctions.TABLE, source);
    }

    @Override
    Expr whole(Expr expression) {
        return expression instanceof Expr.Call call && call.function() == Builtin.SAMPLE_IF_TRUE
                ? new Expr.Call(call.function(), sample(call), call.span())
                : super.whole(expression);
    }

    @Override
    boolean standsAlone(Builtin function) {
        return switch (function) {
            case INIT, ACTIVE_INITIAL, SAMPLE_IF_TRUE, DELAY_FIXED, PREVIOUS -> true;
            default -> false;
        };
    }

    private static boolean isLogical(Expr expression) {
        return expression instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT
                || expression instanceof Expr.Binary binary
                        && (binary.operator().isComparison()
                                || binary.operator() == BinaryOperator.AND
                                || binary.operator() == BinaryOperator.OR);
    }

    /** An expression as a condition. */
    private Expr condition(Expr expression) {
        if (expression instanceof Expr.Unary not && not.operator() == UnaryOperator.NOT) {
            return new Expr.Unary(not.operator(), condition(not.operand()), not.span());
        }
        if (expression instanceof Expr.Binary binary && isLogical(binary)) {
            return binary.operator().isComparison()
                    ? super.binary(binary)
                    : new Expr.Binary(
                            binary.operator(), condition(binary.left()), condition(binary.right()), binary.span());
        }
        Exprs write = Exprs.at(expression);
        return write.binary(BinaryOperator.NOT_EQUAL, in(expression), write.number(0));
    }

    @Override
    public Expr literal(Expr.Literal literal) {
        return Double.isInfinite(literal.value())
                ? Exprs.at(literal).number(Math.copySign(1e38, literal.value()))
                : super.literal(literal);
    }

    @Override
    public Expr unary(Expr.Unary unary) {
        return isLogical(unary) ? asNumber(unary) : super.unary(unary);
    }

    @Override
    public Expr binary(Expr.Binary binary) {
        if (isLogical(binary)) {
            return asNumber(binary);
        }
        if (binary.operator() == BinaryOperator.MODULO) {
            Expr.Call call =
                    new Expr.Call(Builtin.MODULO, List.of(in(binary.left()), in(binary.right())), binary.span());
            return inOtherWords(call, call.arguments()).orElse(call);
        }
        return super.binary(binary);
    }

    private Expr asNumber(Expr condition) {
        Exprs write = Exprs.at(condition);
        return write.when(condition(condition), write.number(1), write.number(0));
    }

    @Override
    public Expr conditional(Expr.Conditional conditional) {
        return new Expr.Conditional(
                condition(conditional.condition()),
                in(conditional.then()),
                in(conditional.otherwise()),
                conditional.span());
    }

    @Override
    public Expr call(Expr.Call call) {
        if (call.function() == Builtin.SAMPLE_IF_TRUE) {
            List<Expr> arguments = sample(call);
            return beside(call, new Expr.Call(call.function(), arguments, call.span()));
        }
        return super.call(call);
    }

    private List<Expr> sample(Expr.Call call) {
        return List.of(
                condition(call.arguments().get(0)),
                in(call.arguments().get(1)),
                in(call.arguments().get(2)));
    }

    @Override
    Optional<Expr> inOtherWords(Expr.Call call, List<Expr> a) {
        Exprs write = Exprs.at(call);
        return switch (call.function()) {
            case PI -> said(call, write.number(Math.PI));
            case DT -> Optional.of(write.name("TIME STEP"));
            case STARTTIME -> Optional.of(write.name("INITIAL TIME"));
            case STOPTIME -> Optional.of(write.name("FINAL TIME"));
            case INT -> said(call, floor(a.get(0)));
            case ROUND -> said(call, round(a.get(0)));
            case MODULO ->
                said(call, write.subtract(a.get(0), write.times(a.get(1), floor(write.over(a.get(0), a.get(1))))));
            case PULSE -> said(call, pulse(call, a));
            case RAMP -> a.size() < 3 ? said(call, call(call, a, write.number(NEVER))) : Optional.empty();
            case PREVIOUS -> said(call, write.call(Builtin.DELAY_FIXED, a.get(0), write.name("TIME STEP"), a.get(1)));
            case DELAY_FIXED -> a.size() < 3 ? said(call, call(call, a, a.get(0))) : Optional.empty();
            case DELAYN, SMOOTHN -> a.size() < 4 ? said(call, call(call, a, a.get(0))) : Optional.empty();
            case FORECAST ->
                a.size() == 4 && Exprs.value(a.get(3)) == 0
                        ? Optional.of(new Expr.Call(call.function(), a.subList(0, 3), call.span()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Expr call(Expr.Call call, List<Expr> arguments, Expr last) {
        List<Expr> all = new ArrayList<>(arguments);
        all.add(last);
        return new Expr.Call(call.function(), all, call.span());
    }

    private static Expr floor(Expr x) {
        Exprs write = Exprs.at(x);
        Expr cut = write.call(Builtin.TRUNCATE, x);
        return write.subtract(cut, write.when(write.less(x, cut), write.number(1), write.number(0)));
    }

    private static Expr round(Expr x) {
        Exprs write = Exprs.at(x);
        Expr cut = write.call(Builtin.TRUNCATE, x);
        Expr rest = write.call(Builtin.ABS, write.subtract(x, cut));
        Expr away = write.when(write.less(x, write.number(0)), write.number(-1), write.number(1));
        return write.add(cut, write.when(write.less(rest, write.number(0.5)), write.number(0), away));
    }

    /** An amount within one step: a window of one step, by the step. */
    private static Expr pulse(Expr.Call call, List<Expr> a) {
        Exprs write = Exprs.at(call);
        Expr first = a.size() > 1 ? a.get(1) : write.name("INITIAL TIME");
        Expr window = write.call(Builtin.PULSE_WINDOW, first, write.number(0));
        if (a.size() > 2 && Exprs.value(a.get(2)) != 0) {
            window = write.call(Builtin.PULSE_TRAIN, first, write.number(0), a.get(2), write.number(NEVER));
        }
        return write.times(write.over(a.get(0), write.name("TIME STEP")), window);
    }

    @Override
    Expr table(GraphicalFunction function, Expr argument, Expr.Inline place) {
        if (function.kind() == Kind.CONTINUOUS) {
            return new Expr.Inline(function, argument, place.span());
        }
        String table = shop.tableBeside(
                owner.name(), new GraphicalFunction(Kind.CONTINUOUS, function.x(), function.y()), place.span());
        shop.notes.rewritten(owner.name(), place.span(), "table", table);
        return kind(function.kind(), Exprs.at(place).name(table), argument);
    }

    /** A table called by its name: what holds between its points is part of the call. */
    @Override
    public Expr lookup(Expr.Lookup lookup) {
        Variable variable = shop.model.variables().get(Names.canonical(lookup.table()));
        if (!(variable instanceof Variable.Lookup table)) {
            return super.lookup(lookup);
        }
        List<Kind> kinds = table.tables().stream()
                .map(ElementTable::function)
                .map(GraphicalFunction::kind)
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            shop.notes.refused(owner.name(), lookup.span(), "table-kinds", lookup.table());
        }
        if (kinds.get(0) == Kind.CONTINUOUS) {
            return super.lookup(lookup);
        }
        shop.notes.rewritten(owner.name(), lookup.span(), "table-call", lookup.table());
        return kind(kinds.get(0), Exprs.at(lookup).name(lookup.table(), lookup.subscripts()), in(lookup.argument()));
    }

    private Expr kind(Kind kind, Expr table, Expr argument) {
        Exprs write = Exprs.at(argument);
        return switch (kind) {
            case EXTRAPOLATE -> write.call(Builtin.LOOKUP_EXTRAPOLATE, table, argument);
            case DISCRETE -> write.call(Builtin.LOOKUP_BACKWARD, table, argument);
            case NEXT -> write.call(Builtin.LOOKUP_FORWARD, table, argument);
            case CONTINUOUS -> table;
            case POINTS_ONLY -> {
                shop.notes.refused(owner.name(), argument.span(), "table-kind");
                yield argument;
            }
        };
    }
}
