package qianyi.format.convert;

import java.util.Map;
import java.util.Optional;
import qianyi.format.Exprs;
import qianyi.model.Builtin;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/** Variables of an XMILE model that say what those that rule time in Vensim say, and have their names. */
record Rulers(Model model) {
    private static final int LONGEST_CHAIN = 10;

    /** Values of what rules time, by canonical name. */
    private Map<String, Double> values() {
        return Map.of(
                "initial_time", model.time().start(),
                "final_time", model.time().stop(),
                "time_step", model.time().step(),
                "saveper", model.time().saveEvery() * model.time().step());
    }

    /** What a variable rules time with; none if it does not, or says something else. */
    Optional<Double> value(Variable variable) {
        Double value = model.timeVariables().isPresent() ? null : values().get(variable.key());
        return Optional.ofNullable(value).filter(meant -> meant.equals(said(variable, LONGEST_CHAIN)));
    }

    private Double said(Variable variable, int chain) {
        boolean computed = variable instanceof Variable.Constant || variable instanceof Variable.Auxiliary;
        if (chain == 0
                || !computed
                || !variable.dimensions().isEmpty()
                || variable.table().isPresent()) {
            return Double.NaN;
        }
        Equation equation = variable.equations().get(0);
        if (equation.expression() instanceof Expr.Reference other) {
            Variable next = model.variables().get(Names.canonical(other.name()));
            return next == null ? Double.NaN : said(next, chain - 1);
        }
        if (equation.expression() instanceof Expr.Call call && call.arguments().isEmpty()) {
            return clock(call.function());
        }
        return Exprs.value(equation.expression());
    }

    private double clock(Builtin function) {
        return switch (function) {
            case DT -> model.time().step();
            case STARTTIME -> model.time().start();
            case STOPTIME -> model.time().stop();
            default -> Double.NaN;
        };
    }
}
