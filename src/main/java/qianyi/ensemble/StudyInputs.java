package qianyi.ensemble;

import java.util.ArrayList;
import java.util.List;
import qianyi.engine.Program;
import qianyi.model.Names;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * What the assumptions of a study have to be drawn under one of its scenarios.
 *
 * @param inputs assumptions with a range, in the order of the table
 * @param setByScenario assumptions with a range that the scenario sets from the start, so that they are not drawn; one
 *     that it sets from an instant on is drawn until then
 * @param points points of tables with a range; they keep their values, for lanes have their tables in common
 */
public record StudyInputs(List<EnsembleInput> inputs, List<Assumption> setByScenario, List<Assumption> points) {
    public StudyInputs {
        inputs = List.copyOf(inputs);
        setByScenario = List.copyOf(setByScenario);
        points = List.copyOf(points);
    }

    public static StudyInputs of(Study study, Scenario scenario) {
        List<EnsembleInput> inputs = new ArrayList<>();
        List<Assumption> set = new ArrayList<>();
        List<Assumption> points = new ArrayList<>();
        for (Assumption assumption : study.assumptions()) {
            if (!assumption.isVaried()) {
                continue;
            }
            if (assumption.isPoint()) {
                points.add(assumption);
            } else if (sets(scenario, assumption.name(), assumption.elements())) {
                set.add(assumption);
            } else {
                inputs.add(input(study.program(), assumption));
            }
        }
        return new StudyInputs(inputs, set, points);
    }

    /** Whether a scenario gives a constant another value from the start. */
    public static boolean sets(Scenario scenario, String name, List<String> elements) {
        return scenario.effective().stream()
                .filter(change -> change.from().isEmpty())
                .anyMatch(change ->
                        Names.canonical(change.variable()).equals(Names.canonical(name)) && overlap(change, elements));
    }

    private static boolean overlap(Change change, List<String> elements) {
        return change.elements().isEmpty()
                || elements.isEmpty()
                || canonical(change.elements()).equals(canonical(elements));
    }

    private static List<String> canonical(List<String> elements) {
        return elements.stream().map(Names::canonical).toList();
    }

    private static EnsembleInput input(Program program, Assumption assumption) {
        return new EnsembleInput(
                assumption.title(),
                List.of(program.column(assumption.name(), assumption.elements()).orElseThrow()),
                distribution(assumption));
    }

    private static Distribution distribution(Assumption assumption) {
        double low = assumption.low().orElseThrow();
        double high = assumption.high().orElseThrow();
        return switch (assumption.distribution()) {
            case TRIANGULAR -> new Distribution.Triangular(low, assumption.value(), high);
            case UNIFORM -> new Distribution.Uniform(low, high);
            case PERT -> new Distribution.Pert(low, assumption.value(), high);
            case NORMAL -> Distribution.Normal.between(low, high);
            case LOGNORMAL -> Distribution.LogNormal.between(low, high);
            case FIXED -> throw new IllegalArgumentException(assumption.title() + " is not varied");
        };
    }
}
