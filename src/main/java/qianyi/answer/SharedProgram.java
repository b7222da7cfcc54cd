package qianyi.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.RunOverride;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.model.Variable;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyDesign;

/**
 * One compiled program for scenarios that differ only in constants that they set from the start, and for any choice of
 * what is drawn. Compiling, and warming up, takes longer than some hundred runs. What is not drawn is an input that
 * always has its value; the numbers are those of a program of its own.
 */
final class SharedProgram {
    private final Study study;
    private final List<Column> constants = new ArrayList<>();
    private final Ensemble ensemble;

    /**
     * Compiles the program.
     *
     * @param scenarios with the same {@link #others}
     * @param figures read at every step
     */
    SharedProgram(Study study, List<Scenario> scenarios, List<List<Column>> figures) {
        this.study = study;
        Set<Column> set = new LinkedHashSet<>();
        StudyDesign.of(study).all().forEach(input -> set.addAll(input.columns()));
        for (Column column : study.program().columns()) {
            boolean differs = column.variable() instanceof Variable.Constant
                    && scenarios.stream().map(s -> value(s, column)).distinct().count() > 1;
            if (differs) {
                set.add(column);
            }
        }
        constants.addAll(set);
        List<EnsembleInput> asked = asked(scenarios.get(0), List.of());
        this.ensemble = new Ensemble(
                new EnsembleQuestion(
                        study.program(),
                        study.time(),
                        scenarios.get(0).overrides(),
                        asked,
                        List.of(),
                        List.of(),
                        figures),
                Design.of(Design.Kind.RANDOM, asked.size(), 1, 1),
                1,
                1);
    }

    /** All that a scenario changes but constants from the start. */
    static List<RunOverride> others(Scenario scenario) {
        return scenario.overrides().stream()
                .filter(override -> !isFromTheStart(override))
                .toList();
    }

    private static boolean isFromTheStart(RunOverride override) {
        return override instanceof RunOverride.Value value
                && value.from().isEmpty()
                && value.operation() == RunOverride.Operation.TO;
    }

    /** The number of a constant from the start of a scenario on. */
    private double value(Scenario scenario, Column column) {
        double value = study.program().constant(column);
        for (RunOverride override : scenario.overrides()) {
            if (isFromTheStart(override) && ((RunOverride.Value) override).slot() == column.slot()) {
                value = ((RunOverride.Value) override).operand();
            }
        }
        return value;
    }

    /** The program with these draws of one of its scenarios. */
    Ensemble ensemble(Scenario scenario, List<EnsembleInput> drawn, StudyDesign design, EnsembleSettings settings) {
        List<EnsembleInput> asked = asked(scenario, drawn);
        return ensemble.again(
                asked,
                design.of(settings.design(), asked, settings.runs(), settings.seed()),
                settings.runs(),
                settings.seed());
    }

    private List<EnsembleInput> asked(Scenario scenario, List<EnsembleInput> drawn) {
        Map<Column, EnsembleInput> byColumn = new HashMap<>();
        drawn.forEach(input -> input.columns().forEach(column -> byColumn.put(column, input)));
        List<EnsembleInput> asked = new ArrayList<>();
        for (Column column : constants) {
            double value = value(scenario, column);
            asked.add(byColumn.getOrDefault(
                    column,
                    new EnsembleInput(column.label(), List.of(column), new Distribution.Uniform(value, value))));
        }
        drawn.stream().filter(input -> input.point().isPresent()).forEach(asked::add);
        return asked;
    }
}
