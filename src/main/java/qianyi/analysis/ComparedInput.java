package qianyi.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.ElementLabels;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/**
 * An input that is not the same under all of the scenarios compared.
 *
 * @param elements one a dimension; empty for a scalar or a table
 * @param label from the assumptions table, else from the model with what the element is called
 * @param assumption range, group, kind and source, where the table has a row; for a table of points its first row
 * @param cells one a scenario, in the order compared
 */
public record ComparedInput(
        String variable,
        List<String> elements,
        Localized label,
        Optional<Unit> unit,
        Optional<Assumption> assumption,
        List<Cell> cells) {
    /**
     * What it is under one scenario.
     *
     * @param change the scenario's or its parent's change with its reason and source; none if nobody changed it there
     * @param assumed whether it is set as an assumption there, and by no change
     */
    public record Cell(InputInForce value, Optional<Change> change, boolean assumed) {
        /** The reason of the change, or that it is assumed; empty where there is none. */
        public Localized why() {
            return assumed
                    ? Messages.inBoth("analysis.assumed")
                    : change.map(Change::why).orElse(Localized.same(""));
        }

        /** What the change rests on; empty where that is nothing. */
        public String source() {
            return change.map(Change::source).orElse("");
        }

        private static Cell of(
                Study study, Scenario scenario, InputInForce value, Variable variable, List<String> elements) {
            Optional<Change> change = ComparedInput.change(scenario, variable, elements);
            return new Cell(value, change, change.isEmpty() && isAssumed(study, scenario, variable, elements));
        }
    }

    public ComparedInput {
        elements = List.copyOf(elements);
        cells = List.copyOf(cells);
    }

    /** What kind of assumption it is, where that is known. */
    public Optional<Assumption.Group> group() {
        return assumption.map(Assumption::group);
    }

    /** Only what differs, in the order of the model. */
    static List<ComparedInput> between(Study study, List<Scenario> scenarios) {
        Program program = study.program();
        Set<Integer> slots = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (Scenario scenario : scenarios) {
            for (RunOverride override : scenario.overrides()) {
                if (override instanceof RunOverride.Value value) {
                    slots.add(value.slot());
                } else if (override instanceof RunOverride.Points points) {
                    tables.add(Names.canonical(points.table()));
                }
            }
        }
        List<ComparedInput> inputs = new ArrayList<>();
        for (Variable variable : program.model().variables().values()) {
            if (tables.contains(variable.key())) {
                inputs.add(table(study, variable, scenarios));
            }
            program.columns(variable.name()).stream()
                    .filter(column -> slots.contains(column.slot()))
                    .map(column -> column(study, column, scenarios))
                    .forEach(inputs::add);
        }
        return inputs.stream().filter(ComparedInput::differs).toList();
    }

    private boolean differs() {
        return cells.stream().map(Cell::value).distinct().count() > 1;
    }

    private static ComparedInput table(Study study, Variable variable, List<Scenario> scenarios) {
        Optional<Assumption> assumption = study.assumptions().stream()
                .filter(row -> Names.canonical(row.name()).equals(variable.key()))
                .findFirst();
        return new ComparedInput(
                variable.name(),
                List.of(),
                ModelIndex.label(variable),
                variable.unit(),
                assumption,
                scenarios.stream()
                        .map(scenario -> Cell.of(
                                study,
                                scenario,
                                InputInForce.of(study.program(), variable.name(), scenario.overrides()),
                                variable,
                                List.of()))
                        .toList());
    }

    private static ComparedInput column(Study study, Column column, List<Scenario> scenarios) {
        Optional<Assumption> assumption = assumption(study, column);
        return new ComparedInput(
                column.name(),
                column.elements(),
                assumption
                        .filter(row ->
                                !row.element().isEmpty() || column.elements().isEmpty())
                        .map(Assumption::label)
                        .filter(label -> !label.equals(ModelIndex.label(column.variable())))
                        .orElseGet(() -> label(study, column)),
                column.unit(),
                assumption,
                scenarios.stream()
                        .map(scenario -> Cell.of(
                                study,
                                scenario,
                                InputInForce.of(study.program(), column, scenario.overrides()),
                                column.variable(),
                                column.elements()))
                        .toList());
    }

    private static Localized label(Study study, Column column) {
        Localized variable = ModelIndex.label(column.variable());
        Localized element = ElementLabels.of(study, column);
        return column.elements().isEmpty()
                ? variable
                : new Localized(
                        Messages.in(Language.ZH).text("analysis.of_element", variable, element),
                        Messages.in(Language.EN).text("analysis.of_element", variable, element));
    }

    /** The row of an element, else the row of the whole variable. */
    public static Optional<Assumption> assumption(Study study, Column column) {
        List<Assumption> rows = study.assumptions().stream()
                .filter(row ->
                        Names.canonical(row.name()).equals(column.variable().key()))
                .filter(row -> Explanation.isOf(row, column.elements()))
                .toList();
        return rows.stream().filter(row -> !row.element().isEmpty()).findFirst().or(() -> rows.stream()
                .findFirst());
    }

    /** Whether a scenario sets a number of a variable as an assumption, be it overruled by a change or not. */
    public static boolean isAssumed(Study study, Scenario scenario, Variable variable, List<String> elements) {
        return study.assumptions().stream()
                .filter(row -> Names.canonical(row.name()).equals(variable.key()))
                .filter(row -> row.isPoint() || Explanation.isOf(row, elements))
                .anyMatch(row -> scenario.assumed().stream()
                        .anyMatch(setting -> setting.title().equals(row.title())));
    }

    /** The change of the element, else that of the whole variable; the last one in the file if there are several. */
    public static Optional<Change> change(Scenario scenario, Variable variable, List<String> elements) {
        Optional<Change> found = Optional.empty();
        for (Change change : scenario.effective()) {
            boolean here = Names.canonical(change.variable()).equals(variable.key())
                    && (change.elements().isEmpty()
                            || Names.canonical(change.elements()).equals(Names.canonical(elements)));
            boolean vaguer = change.elements().isEmpty()
                    && found.filter(f -> !f.elements().isEmpty()).isPresent();
            found = here && !vaguer ? Optional.of(change) : found;
        }
        return found;
    }
}
