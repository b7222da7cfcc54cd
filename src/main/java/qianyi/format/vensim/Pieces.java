package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.format.SyntaxProblems;
import qianyi.model.Builtin;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;
import qianyi.model.Variable.Header;

/** What the definitions of one variable give for its elements, and the variable that they make together. */
final class Pieces {
    private final List<Equation> equations = new ArrayList<>();
    private final List<Equation> initial = new ArrayList<>();
    private final List<Equation> rates = new ArrayList<>();
    private final List<ElementTable> tables = new ArrayList<>();
    private final List<ElementTable> series = new ArrayList<>();
    private Optional<GraphicalFunction.Kind> awaited = Optional.empty();

    void equation(Equation equation) {
        equations.add(equation);
    }

    void stock(Equation start, Equation rate) {
        initial.add(start);
        rates.add(rate);
    }

    void table(ElementTable table) {
        tables.add(table);
    }

    void series(ElementTable points) {
        series.add(points);
    }

    /** Elements whose series is to come from a file of data. */
    void awaits(GraphicalFunction.Kind between) {
        awaited = awaited.or(() -> Optional.of(between));
    }

    /** One variable, and the stock behind it if only some of its elements accumulate; none if an error was reported. */
    List<Variable> variables(Header header, SyntaxProblems problems) {
        boolean others = !equations.isEmpty() || !initial.isEmpty();
        if (!tables.isEmpty()) {
            if (others || !series.isEmpty() || awaited.isPresent()) {
                problems.error(header.span(), "vensim.mixed-lookup", header.name());
                return List.of();
            }
            return List.of(new Variable.Lookup(header, tables));
        }
        if (awaited.isPresent() || !series.isEmpty() && !others) {
            if (others) {
                problems.error(header.span(), "vensim.mixed-data", header.name());
                return List.of();
            }
            return List.of(new Variable.Data(header, series, awaited.orElseGet(() -> series.get(0)
                    .function()
                    .kind())));
        }
        if (!initial.isEmpty() && equations.isEmpty() && series.isEmpty()) {
            return List.of(new Variable.Stock(header, initial, List.of(), List.of(), rates, false));
        }
        return mixed(header);
    }

    private List<Variable> mixed(Header header) {
        List<Variable> variables = new ArrayList<>();
        List<Equation> all = new ArrayList<>(equations);
        for (ElementTable points : series) {
            Expr time = new Expr.Call(Builtin.TIME, List.of(), header.span());
            all.add(new Equation(points.elements(), new Expr.Inline(points.function(), time, header.span())));
        }
        if (!initial.isEmpty()) {
            Header behind = new Header(
                    "#" + header.name() + ">INTEG#",
                    header.dimensions(),
                    header.unit(),
                    header.documentation(),
                    header.span(),
                    true);
            for (Equation start : initial) {
                Span span = start.expression().span();
                List<Subscript> elements = start.elements();
                all.add(new Equation(elements, start.except(), new Expr.Reference(behind.name(), elements, span)));
            }
            variables.add(new Variable.Stock(behind, initial, List.of(), List.of(), rates, false));
        }
        boolean constant = initial.isEmpty()
                && series.isEmpty()
                && all.stream().allMatch(equation -> VensimNumbers.isNumber(equation.expression()));
        variables.add(
                0,
                constant ? new Variable.Constant(header, all) : new Variable.Auxiliary(header, all, Optional.empty()));
        return variables;
    }
}
