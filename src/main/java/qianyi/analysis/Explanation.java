package qianyi.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.model.ElementTable;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Study;

/**
 * What is known about one variable: what it says, where it comes from, what it hangs on and what hangs on it.
 *
 * @param entry kind, unit, labels, description and group
 * @param elements the element asked about, one name a dimension; empty for a scalar or for all elements
 * @param equations those of the element, or all; for a stock they give its start; none for a table
 * @param rates for a stock, what it gains in a unit of time; none for anything else
 * @param tables the tables that it is or passes through, or the series that it takes from outside, as in the model file
 * @param assumptions rows of the study's table for it, with range, kind and source
 * @param file the model file, in which span is its place
 */
public record Explanation(
        ModelIndex.Entry entry,
        List<String> elements,
        List<EquationText.Line> equations,
        List<EquationText.Line> rates,
        List<Points> tables,
        List<Assumption> assumptions,
        List<Use> uses,
        List<Use> usedBy,
        String file,
        Span span) {
    /**
     * A value at an instant.
     *
     * @param role how the explained variable uses it; none for the explained variable itself
     * @param time the start of the run for what is used only there
     * @param value in the unit of the column
     */
    public record Value(Column column, Optional<Use.Role> role, double time, double value) {}

    /**
     * A table or a series for some elements.
     *
     * @param elements empty if it holds for all of them
     */
    public record Points(List<String> elements, GraphicalFunction function) {
        public Points {
            elements = List.copyOf(elements);
        }
    }

    public Explanation {
        elements = List.copyOf(elements);
        equations = List.copyOf(equations);
        rates = List.copyOf(rates);
        tables = List.copyOf(tables);
        assumptions = List.copyOf(assumptions);
        uses = List.copyOf(uses);
        usedBy = List.copyOf(usedBy);
    }

    /** None if the model has no such variable, or the variable no such element. */
    public static Optional<Explanation> of(Program program, String name, List<String> elements) {
        return of(program, List.of(), name, elements);
    }

    /** The same with what the study's assumptions say. */
    public static Optional<Explanation> of(Study study, String name, List<String> elements) {
        return of(study.program(), study.assumptions(), name, elements);
    }

    private static Optional<Explanation> of(
            Program program, List<Assumption> assumptions, String name, List<String> elements) {
        boolean known = elements.isEmpty() || program.column(name, elements).isPresent();
        return program.model()
                .variable(name)
                .filter(variable -> known)
                .map(variable -> explain(program, assumptions, variable, elements));
    }

    private static Explanation explain(
            Program program, List<Assumption> assumptions, Variable variable, List<String> elements) {
        Links links = Links.of(program.model());
        return new Explanation(
                ModelIndex.entry(program.model(), variable),
                elements,
                variable.equations().stream()
                        .filter(equation -> ReadElements.holds(equation, variable, elements))
                        .map(EquationText::line)
                        .toList(),
                variable instanceof Variable.Stock stock ? EquationText.rates(stock) : List.of(),
                tables(variable),
                assumptions.stream()
                        .filter(row -> Names.canonical(row.name()).equals(variable.key()))
                        .filter(row -> elements.isEmpty() || isOf(row, elements))
                        .toList(),
                links.uses(variable.name()),
                links.usedBy(variable.name()),
                program.model().file(),
                variable.header().span());
    }

    private static List<Points> tables(Variable variable) {
        List<ElementTable> byElement = variable instanceof Variable.Lookup lookup
                ? lookup.tables()
                : variable instanceof Variable.Data data ? data.series() : List.of();
        return byElement.isEmpty()
                ? variable.table().stream()
                        .map(function -> new Points(List.of(), function))
                        .toList()
                : byElement.stream()
                        .map(table -> new Points(EquationText.words(table.elements()), table.function()))
                        .toList();
    }

    /** A row without an element holds for all of them. */
    static boolean isOf(Assumption row, List<String> elements) {
        return row.element().isEmpty() || Names.canonical(row.elements()).equals(Names.canonical(elements));
    }

    /**
     * The values of the variable and of everything that it uses, at an instant of a run: straight lines between saved
     * instants. A table used as a function has no value of its own.
     *
     * @throws IllegalArgumentException for an instant that the run does not cover
     */
    public List<Value> values(Run run, double time) {
        Program program = run.program();
        Variable variable = program.model().variable(entry.name()).orElseThrow();
        List<Value> values = new ArrayList<>();
        program.columns(entry.name()).stream()
                .filter(column ->
                        elements.isEmpty() || Names.canonical(column.elements()).equals(Names.canonical(elements)))
                .forEach(column -> values.add(value(run, column, Optional.empty(), time)));
        Map<Use.Role, Set<Column>> read = ReadElements.of(program, variable, elements);
        for (Use use : uses) {
            read.getOrDefault(use.role(), Set.of()).stream()
                    .filter(column -> column.name().equals(use.used()))
                    .forEach(column -> values.add(value(
                            run, column, Optional.of(use.role()), use.role() == Use.Role.START ? run.time(0) : time)));
        }
        return values;
    }

    /** The values of all elements of several variables at an instant, such as those of a chain; none for tables. */
    public static Map<String, List<Value>> values(Run run, double time, Collection<String> names) {
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> run.program().columns(name).stream()
                        .map(column -> value(run, column, Optional.empty(), time))
                        .toList()));
    }

    private static Value value(Run run, Column column, Optional<Use.Role> role, double time) {
        return new Value(
                column,
                role,
                time,
                Trajectory.through(run.times(), run.series(column)).at(time));
    }
}
