package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;

/** Functions of numbers, of time and of chance. */
final class FunctionCompiler {
    private static final Code INFINITY = new Code.Number(Double.POSITIVE_INFINITY);

    private final String timeUnit;
    private final DraftLines drafts;

    FunctionCompiler(String timeUnit, DraftLines drafts) {
        this.timeUnit = timeUnit;
        this.drafts = drafts;
    }

    Code call(Expr.Call call, List<Code> arguments) throws CompileException {
        Builtin function = call.function();
        return switch (function) {
            case PI -> new Code.Number(Math.PI);
            case INF -> INFINITY;
            case TIME, DT, STARTTIME, STOPTIME -> new Code.Clock(function);
            case MIN, MAX -> new Code.Reduce(function, arguments);
            case GAME -> arguments.get(0);
            case STEP, PULSE_WINDOW, PULSE_TRAIN -> new Code.Wave(function, arguments);
            case RAMP -> new Code.Wave(function, filled(fromStart(arguments), INFINITY));
            case PULSE -> pulse(arguments);
            case TIME_VALUE -> timeValue(call, arguments);
            case RANDOM_UNIFORM,
                    RANDOM_NORMAL,
                    RANDOM_EXPONENTIAL,
                    RANDOM_LOGNORMAL,
                    RANDOM_POISSON,
                    RANDOM_TRIANGULAR,
                    RANDOM_BETA,
                    RANDOM_BINOMIAL,
                    RANDOM_NEGATIVE_BINOMIAL,
                    RANDOM_LOGISTIC,
                    RANDOM_PARETO,
                    RANDOM_GAMMA,
                    RANDOM_WEIBULL -> new Code.Random(function, drafts.stream(), arguments);
            case ABS,
                    ARCCOS,
                    ARCSIN,
                    ARCTAN,
                    COS,
                    COSH,
                    EXP,
                    GAMMA_LN,
                    NORMAL_BELOW,
                    NORMAL_QUANTILE,
                    INT,
                    LN,
                    LOG,
                    LOG10,
                    MODULO,
                    POWER,
                    QUANTUM,
                    REMAINDER,
                    ROUND,
                    SIN,
                    SINH,
                    SQRT,
                    TAN,
                    TANH,
                    TRUNCATE,
                    XIDZ,
                    ZIDZ -> new Code.Function(function, arguments);
            default -> throw new IllegalStateException(function.name());
        };
    }

    /** The clock of the computer is no part of a run that can be made again. */
    private Code timeValue(Expr.Call call, List<Code> arguments) throws CompileException {
        boolean clock = arguments.get(0) instanceof Code.Number number && number.number() == 2;
        if (clock) {
            throw new CompileException(call.span(), "model.clock");
        }
        Code base =
                new Code.Conditional(arguments.get(0), new Code.Clock(Builtin.STARTTIME), new Code.Clock(Builtin.TIME));
        Code instant = new Code.Binary(BinaryOperator.ADD, base, arguments.get(1));
        return new Code.Function(
                Builtin.TIME_VALUE, List.of(instant, arguments.get(2), new Code.Number(Calendar.unit(timeUnit))));
    }

    private static Code pulse(List<Code> arguments) {
        return new Code.Wave(Builtin.PULSE, filled(fromStart(arguments), new Code.Number(0)));
    }

    /** What begins at no stated time begins with the run. */
    private static List<Code> fromStart(List<Code> arguments) {
        return arguments.size() == 1 ? List.of(arguments.get(0), new Code.Clock(Builtin.STARTTIME)) : arguments;
    }

    private static List<Code> filled(List<Code> arguments, Code third) {
        List<Code> all = new ArrayList<>(arguments);
        if (all.size() < 3) {
            all.add(third);
        }
        return all;
    }
}
