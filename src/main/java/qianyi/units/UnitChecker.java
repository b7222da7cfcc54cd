package qianyi.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Conveyor;
import qianyi.model.Diagnostic;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.UnaryOperator;
import qianyi.model.Unit;
import qianyi.model.Variable;

/**
 * Follows the declared units of a model through every equation. Where they disagree, an error names both sides and both
 * units; a variable without a unit is a note, and its unit then fits everywhere. An equation that is only a number
 * takes the unit of its variable.
 */
public final class UnitChecker {
    private final Model model;
    private final InferredUnit time;
    private final Map<String, Conveyor> leaking;

    private UnitChecker(Model model) {
        this.model = model;
        this.leaking = StockOrderUnits.leaking(model);
        String unit = model.time().unit();
        this.time = unit.isBlank() ? InferredUnit.UNKNOWN : InferredUnit.of(UnitParser.parse(unit));
    }

    /** Everything that units say about a model, in the order of its variables. */
    public static List<Diagnostic> check(Model model) {
        UnitChecker checker = new UnitChecker(model);
        List<Diagnostic> all = new ArrayList<>();
        model.variables().values().forEach(variable -> all.addAll(checker.check(variable)));
        return all;
    }

    private List<Diagnostic> check(Variable variable) {
        Disagreements disagreements = new Disagreements(model.file(), variable.name());
        List<Diagnostic> all = new ArrayList<>();
        if (variable.unit().isEmpty() && !variable.header().internal()) {
            all.add(Diagnostic.note(model.file(), variable.header().span(), "units.undeclared", variable.name()));
        }
        InferredUnit own = InferredUnit.of(variable.unit());
        StockOrderUnits parts = new StockOrderUnits(model, time, disagreements);
        Optional<Conveyor> leaksFrom = Optional.ofNullable(leaking.get(variable.key()));
        if (leaksFrom.isPresent()) {
            parts.checkLeak(leaksFrom.get(), variable);
        } else {
            variable.equations().forEach(equation -> checkEquation(variable, equation, own, disagreements));
        }
        if (variable instanceof Variable.Stock stock) {
            stock.order().ifPresent(order -> parts.check(stock, order));
            stock.rates().forEach(rate -> checkEquation(variable, rate, own.over(time), disagreements));
            stock.inflows().forEach(flow -> checkFlow(stock, flow, disagreements));
            stock.outflows().forEach(flow -> checkFlow(stock, flow, disagreements));
        }
        all.addAll(disagreements.diagnostics());
        return all;
    }

    /** @param declared what the equation must have: the unit of its variable, and that per time for what a stock gains */
    private void checkEquation(
            Variable variable, Equation equation, InferredUnit declared, Disagreements disagreements) {
        Expr expression = equation.expression();
        if (isNumber(expression)) {
            return;
        }
        InferredUnit found = new UnitInference(model, time, disagreements).of(expression);
        if (variable.table().isEmpty() && !found.agreesWith(declared)) {
            disagreements.report(
                    expression.span(),
                    found,
                    declared,
                    declared.equals(InferredUnit.of(variable.unit())) ? "units.equation" : "units.rate",
                    ExpressionExcerpt.of(expression),
                    found.unit().orElseThrow(),
                    declared.unit().orElseThrow(),
                    variable.unit().orElse(Unit.ONE));
        }
    }

    private void checkFlow(Variable.Stock stock, String name, Disagreements disagreements) {
        Optional<Variable> flow = model.variable(name);
        InferredUnit expected = InferredUnit.of(stock.unit()).over(time);
        InferredUnit found = InferredUnit.of(flow.flatMap(Variable::unit));
        if (!found.agreesWith(expected)) {
            disagreements.report(
                    stock.header().span(),
                    found,
                    expected,
                    "units.flow",
                    flow.orElseThrow().name(),
                    found.unit().orElseThrow(),
                    expected.unit().orElseThrow(),
                    stock.unit().orElse(Unit.ONE));
        }
    }

    static boolean isNumber(Expr expression) {
        if (expression instanceof Expr.Unary unary && unary.operator() != UnaryOperator.NOT) {
            return isNumber(unary.operand());
        }
        return expression instanceof Expr.Literal;
    }
}
