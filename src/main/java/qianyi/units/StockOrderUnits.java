package qianyi.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qianyi.model.Conveyor;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Oven;
import qianyi.model.StockOrder;
import qianyi.model.Variable;

/**
 * The units of the parts of conveyors and ovens: times in the unit of time, a capacity in that of the stock, a limit of
 * inflow in that per time. A linear leak is a share of what entered; an exponential one may also be a share a unit of time.
 */
final class StockOrderUnits {
    private final Model model;
    private final InferredUnit time;
    private final Disagreements disagreements;

    StockOrderUnits(Model model, InferredUnit time, Disagreements disagreements) {
        this.model = model;
        this.time = time;
        this.disagreements = disagreements;
    }

    void check(Variable.Stock stock, StockOrder order) {
        InferredUnit own = InferredUnit.of(stock.unit());
        if (order instanceof Conveyor conveyor) {
            check("<len>", conveyor.transitTime(), time);
            check("<capacity>", conveyor.capacity(), own);
            check("<in_limit>", conveyor.inflowLimit(), own.over(time));
            follow(conveyor.sample());
            follow(conveyor.arrest());
        } else if (order instanceof Oven oven) {
            check("<cook_time>", oven.cookTime(), time);
            check("<capacity>", oven.capacity(), own);
            check("<fill_time>", oven.fillTime(), time);
            check("<clean_time>", oven.cleanTime(), time);
            follow(oven.arrest());
        }
    }

    /** The conveyors of a model by the flows that leak from them. */
    static Map<String, Conveyor> leaking(Model model) {
        Map<String, Conveyor> leaking = new HashMap<>();
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock && stock.order().orElse(null) instanceof Conveyor conveyor) {
                conveyor.leaks().forEach(leak -> leaking.put(leak.flow(), conveyor));
            }
        }
        return leaking;
    }

    void checkLeak(Conveyor conveyor, Variable flow) {
        for (Equation equation : flow.equations()) {
            InferredUnit found = of(equation.expression());
            if (!conveyor.exponential() || !found.agreesWith(InferredUnit.PURE.over(time))) {
                compare("<leak>", equation.expression(), found, InferredUnit.PURE);
            }
        }
    }

    private void check(String part, List<Equation> equations, InferredUnit expected) {
        for (Equation equation : equations) {
            if (!UnitChecker.isNumber(equation.expression())) {
                compare(part, equation.expression(), of(equation.expression()), expected);
            }
        }
    }

    private void compare(String part, Expr expression, InferredUnit found, InferredUnit expected) {
        if (!UnitChecker.isNumber(expression) && !found.agreesWith(expected)) {
            disagreements.report(
                    expression.span(),
                    found,
                    expected,
                    "units.part",
                    ExpressionExcerpt.of(expression),
                    found.unit().orElseThrow(),
                    expected.unit().orElseThrow(),
                    part);
        }
    }

    private void follow(List<Equation> equations) {
        equations.forEach(equation -> of(equation.expression()));
    }

    private InferredUnit of(Expr expression) {
        return new UnitInference(model, time, disagreements).of(expression);
    }
}
