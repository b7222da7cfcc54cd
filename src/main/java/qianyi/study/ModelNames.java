package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.Dimension;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.units.UnitParser;

/** Finds in the model what the files of a study name; what is not there is reported with the nearest that is. */
final class ModelNames {
    private final Model model;

    ModelNames(Model model) {
        this.model = model;
    }

    Optional<Variable> variable(StudyProblems problems, Span span, String name) {
        Optional<Variable> found = model.variable(name);
        if (found.isEmpty()) {
            List<String> known =
                    model.variables().values().stream().map(Variable::name).toList();
            problems.unknown(span, "study.variable-unknown", "study.variable-unknown-near", name, known);
        }
        return found;
    }

    /** A variable that is one number at each instant. */
    Optional<Variable> scalar(StudyProblems problems, Span span, String name) {
        Optional<Variable> found = variable(problems, span, name);
        if (found.isPresent() && found.get() instanceof Variable.Lookup) {
            problems.error(span, "study.variable-is-table", found.get().name());
            return Optional.empty();
        }
        if (found.isPresent() && !found.get().dimensions().isEmpty()) {
            problems.error(span, "study.variable-is-array", found.get().name(), dimensionNames(found.get()));
            return Optional.empty();
        }
        return found;
    }

    /** The elements as the model spells them; none for a scalar. */
    Optional<List<String>> elements(StudyProblems problems, Span span, Variable variable, List<String> written) {
        List<Dimension> dimensions = variable.dimensions();
        if (written.stream().anyMatch(FullWidth::in)) {
            problems.error(span, "study.full-width-name", String.join(",", written));
            return Optional.empty();
        }
        if (dimensions.isEmpty() && !written.isEmpty()) {
            problems.error(span, "study.element-of-scalar", variable.name(), String.join(",", written));
            return Optional.empty();
        }
        if (dimensions.size() != written.size()) {
            problems.error(span, "study.element-count", variable.name(), dimensionNames(variable));
            return Optional.empty();
        }
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            int index = dimension.indexOf(written.get(i));
            if (index < 0) {
                problems.error(
                        span,
                        "study.element-unknown",
                        variable.name(),
                        written.get(i),
                        dimension.name(),
                        dimension.elements());
            } else {
                spelled.add(dimension.elements().get(index));
            }
        }
        return spelled.size() == dimensions.size() ? Optional.of(List.copyOf(spelled)) : Optional.empty();
    }

    /** Reports a unit that is not the variable's own. A variable without a unit is noted where units are checked. */
    static void agree(StudyProblems problems, Span span, Variable variable, Unit written) {
        Optional<Unit> own = variable.unit();
        if (own.isPresent() && !own.get().equals(written)) {
            problems.error(
                    span,
                    "study.unit-disagrees",
                    variable.name(),
                    written.toString(),
                    own.get().toString());
        }
    }

    /** A unit as written in a file. */
    static Optional<Unit> unit(StudyProblems problems, Span span, String text) {
        Optional<Unit> unit = UnitParser.parse(text);
        if (unit.isEmpty()) {
            problems.error(span, "study.unit-unreadable", text);
        }
        return unit;
    }

    private static List<String> dimensionNames(Variable variable) {
        return variable.dimensions().stream().map(Dimension::name).toList();
    }
}
