package qianyi.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/** Says which number of a variable a row of assumptions.csv means: the scalar, an element, or a point of its table. */
final class AssumptionElements {
    private final StudyProblems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    AssumptionElements(StudyProblems problems) {
        this.problems = problems;
    }

    /** The element as {@link Assumption#element} has it, or none if it is wrong, which is reported. */
    Optional<String> read(CsvRow row, Variable variable, ModelNames names) {
        Optional<String> element = variable.table().isPresent()
                ? point(row, variable, variable.table().get())
                : ofConstant(row, variable, names);
        element.ifPresent(e -> checkOnce(row, e.isEmpty() ? variable.name() : variable.name() + "[" + e + "]"));
        return element;
    }

    private Optional<String> ofConstant(CsvRow row, Variable variable, ModelNames names) {
        String written = row.text("element");
        if (!(variable instanceof Variable.Constant)) {
            row.error("name", "study.assumption-not-constant", variable.name());
            return Optional.empty();
        }
        if (written.startsWith(Assumption.POINT)) {
            row.error("element", "study.point-of-constant", variable.name(), written);
            return Optional.empty();
        }
        List<String> parts = written.isEmpty() ? List.of() : List.of(written.split("\\|", -1));
        return names.elements(problems, row.span("element"), variable, parts)
                .map(elements -> String.join("|", elements));
    }

    private Optional<String> point(CsvRow row, Variable variable, GraphicalFunction table) {
        String written = row.text("element");
        Span span = row.span("element");
        if (!written.startsWith(Assumption.POINT)) {
            problems.error(span, "study.point-expected", variable.name(), table.x());
            return Optional.empty();
        }
        String number = written.substring(Assumption.POINT.length()).strip();
        Optional<Double> x = NumberText.number(problems, span, "element", number);
        if (x.isPresent() && !table.x().contains(x.get())) {
            problems.error(span, "study.point-unknown", variable.name(), x.get(), table.x());
            return Optional.empty();
        }
        return x.map(value -> Assumption.POINT + Numbers.shortest(value));
    }

    private void checkOnce(CsvRow row, String title) {
        Integer earlier = lines.putIfAbsent(title, row.span().line());
        if (earlier != null) {
            row.error("name", "study.assumption-twice", title, earlier);
        }
    }
}
