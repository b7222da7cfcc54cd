package qianyi.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Children;
import qianyi.model.Diagnostic;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.UnaryOperator;
import qianyi.model.Variable;
import qianyi.model.VariableKind;
import qianyi.text.Numbers;

/** What can be doubted in a model without running it. */
final class EquationChecks {
    private EquationChecks() {}

    /**
     * Variables that nothing uses: a constant or a table is an input without effect, a flow moves nothing, anything else is
     * a result that nobody asks for.
     *
     * @param asked canonical names that a study refers to
     */
    static List<Diagnostic> unused(Model model, Set<String> asked) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : ModelIndex.of(model).unused()) {
            Variable variable = model.variable(name).orElseThrow();
            Span span = variable.header().span();
            if (asked.contains(Names.canonical(name))) {
                continue;
            }
            found.add(
                    switch (VariableKind.of(variable)) {
                        case CONSTANT, TABLE, SERIES ->
                            Diagnostic.warning(model.file(), span, "analysis.check.unused-input", name);
                        case FLOW -> Diagnostic.warning(model.file(), span, "analysis.check.unused-flow", name);
                        case STOCK, AUXILIARY ->
                            Diagnostic.note(model.file(), span, "analysis.check.unused-result", name);
                    });
        }
        return found;
    }

    /**
     * Numbers inside equations, which nobody can vary and which have neither unit nor source. Not counted: 0, 1, 2 and 0.5,
     * powers of ten from 10 on (changes of scale), constants (whose whole equation is a number), element numbers in
     * brackets. The sign does not matter. A stock that starts at any other number counts.
     */
    static List<Diagnostic> numbers(Model model) {
        List<Diagnostic> found = new ArrayList<>();
        for (Variable variable : model.variables().values()) {
            Map<String, Span> numbers = new LinkedHashMap<>();
            if (variable instanceof Variable.Constant || variable.header().internal()) {
                continue;
            }
            for (Equation equation : variable.equations()) {
                collect(equation.expression(), 1, numbers);
            }
            if (variable instanceof Variable.Stock stock) {
                stock.rates().forEach(rate -> collect(rate.expression(), 1, numbers));
            }
            Optional<Span> first = numbers.values().stream().findFirst();
            first.ifPresent(span -> found.add(Diagnostic.note(
                    model.file(), span, "analysis.check.numbers", variable.name(), List.copyOf(numbers.keySet()))));
        }
        return found;
    }

    private static void collect(Expr expression, int sign, Map<String, Span> numbers) {
        if (expression instanceof Expr.Literal literal && !isStructural(literal.value())) {
            numbers.putIfAbsent(Numbers.shortest(sign * literal.value()), literal.span());
        }
        int inside = expression instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE ? -1 : 1;
        Children.of(expression).forEach(part -> collect(part, inside, numbers));
    }

    static boolean isStructural(double number) {
        double size = Math.abs(number);
        double power = Math.log10(size);
        boolean scale = size >= 10 && Math.abs(power - Math.rint(power)) < 1e-12;
        return size == 0 || size == 0.5 || size == 1 || size == 2 || scale;
    }
}
