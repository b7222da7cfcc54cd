package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qianyi.engine.Column;
import qianyi.engine.RunOverride;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.AssumptionSetting;
import qianyi.study.Change;
import qianyi.study.Operand;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/**
 * A scenario as changes of a run: what its table of assumptions and its own changes come to. What it does from the start
 * to a number that can be moved is told apart, so that it acts on the number that a reader chose.
 */
final class LiveScenario {
    private LiveScenario() {}

    static Map<String, @Nullable Object> fields(Study study, Scenario scenario) {
        List<List<@Nullable Object>> changes = new ArrayList<>();
        Map<String, @Nullable Object> tables = new LinkedHashMap<>();
        for (RunOverride override : scenario.overrides()) {
            if (override instanceof RunOverride.Value value) {
                changes.add(change(study, scenario, value));
            } else if (override instanceof RunOverride.Points points) {
                tables.put(
                        points.table(),
                        object(
                                "x",
                                points.function().x(),
                                "y",
                                points.function().y(),
                                "kind",
                                points.function().kind().ordinal(),
                                "policy",
                                isPolicy(study, points.table())));
            }
        }
        return object(
                "id",
                scenario.id(),
                "title",
                scenario.title(),
                "story",
                scenario.story(),
                "changes",
                changes,
                "tables",
                tables,
                "acts",
                acts(study, scenario),
                "assumed",
                scenario.assumed().stream()
                        .collect(Collectors.toMap(AssumptionSetting::title, AssumptionSetting::value)),
                "sets",
                StudyInputs.of(study, scenario).setByScenario().stream()
                        .map(Assumption::title)
                        .toList());
    }

    /**
     * As the module takes it, and two marks: whether it is one of policy, and whether it stands for every element of an array,
     * so that a change of one element leaves it in force.
     */
    private static List<@Nullable Object> change(Study study, Scenario scenario, RunOverride.Value value) {
        Column column = study.program().columns().stream()
                .filter(one -> one.slot() == value.slot())
                .findFirst()
                .orElseThrow();
        List<Change> changes = scenario.effective().stream()
                .filter(change -> Names.canonical(change.variable())
                        .equals(Names.canonical(column.variable().name())))
                .toList();
        List<@Nullable Object> change = new ArrayList<>();
        change.add(value.slot());
        change.add(value.operation().ordinal());
        change.add(value.operand());
        change.add(value.from().isPresent() ? value.from().getAsDouble() : null);
        change.add(value.ramp());
        change.add(column.variable() instanceof Variable.Constant ? 1 : 0);
        change.add(!changes.isEmpty() && isPolicy(study, column.variable().name()) ? 1 : 0);
        change.add(
                !column.elements().isEmpty()
                                && changes.stream()
                                        .anyMatch(one -> one.elements().isEmpty()
                                                && one.from().equals(value.from()))
                        ? 1
                        : 0);
        return change;
    }

    /** What no assumption describes replaces an equation or a table, which is none of policy. */
    private static boolean isPolicy(Study study, String variable) {
        return study.assumptions().stream()
                .filter(assumption -> Names.canonical(assumption.name()).equals(Names.canonical(variable)))
                .findFirst()
                .filter(assumption -> assumption.group() == Assumption.Group.POLICY)
                .isPresent();
    }

    /** By title of an assumption, what the scenario does to it from the start: pairs of an operation and its number. */
    private static Map<String, List<List<Object>>> acts(Study study, Scenario scenario) {
        Map<String, List<List<Object>>> acts = new LinkedHashMap<>();
        for (Assumption assumption : study.assumptions()) {
            if (assumption.low().isEmpty()) {
                continue;
            }
            for (Change change : scenario.effective()) {
                boolean same = change.variable().equals(assumption.name())
                        && (change.elements().isEmpty() || change.elements().equals(assumption.elements()));
                boolean reaches = change.from().isEmpty()
                        || assumption.isPoint()
                                && assumption.x().orElseThrow() >= change.from().getAsDouble();
                if (same && reaches) {
                    act(change, assumption)
                            .ifPresent(act -> acts.computeIfAbsent(assumption.title(), key -> new ArrayList<>())
                                    .add(act));
                }
            }
        }
        return acts;
    }

    /** Other points for a table set the one that is meant; one that they do not have is nothing any more. */
    private static Optional<List<Object>> act(Change change, Assumption assumption) {
        if (change.action() instanceof Change.Action.Schedule schedule) {
            int point = schedule.x().indexOf(assumption.x().orElseThrow());
            return point < 0
                    ? Optional.empty()
                    : Optional.of(List.of(
                            RunOverride.Operation.TO.ordinal(), schedule.y().get(point)));
        }
        Operand operand = Operand.of(change.action());
        return Optional.of(List.of(operand.operation().ordinal(), operand.number()));
    }
}
