package qianyi.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import qianyi.engine.Run;
import qianyi.model.Diagnostic;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Variable;
import qianyi.study.Change;
import qianyi.study.Fit;
import qianyi.study.HistoryTolerance;
import qianyi.study.Indicator;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/** What a study asks of its model, and scenarios that do not do what they seem to. */
final class StudyChecks {
    private StudyChecks() {}

    /** Canonical names of the results that a study asks for. */
    static Set<String> asked(Study study) {
        Set<String> asked = new HashSet<>();
        Stream.of(
                        Stream.of(
                                study.headline().variable(),
                                study.headline().bySector(),
                                study.headline().other()),
                        study.targets().stream().map(Target::variable),
                        study.indicators().stream().map(Indicator::variable).flatMap(Optional::stream),
                        study.fits().stream().map(Fit::variable),
                        study.uncertainty().history().stream().map(HistoryTolerance::variable),
                        study.uncertainty().signposts().stream(),
                        study.accounting().values().stream())
                .flatMap(names -> names)
                .forEach(name -> asked.add(Names.canonical(name)));
        return asked;
    }

    /** A scenario whose inputs are all those of another, and changes that set what is in force anyway. */
    static List<Diagnostic> withoutChange(Study study, Scenario scenario, Scenario baseline) {
        if (ComparedInput.between(study, List.of(baseline, scenario)).isEmpty()) {
            return List.of(Diagnostic.warning(
                    file(study, scenario.id() + ".yaml"),
                    place(scenario),
                    "analysis.check.scenario-same-inputs",
                    scenario.title(),
                    baseline.title()));
        }
        Scenario parent = scenario.parent().flatMap(study::scenario).orElse(baseline);
        Set<String> differing = new HashSet<>();
        ComparedInput.between(study, List.of(parent, scenario))
                .forEach(input -> differing.add(Names.canonical(input.variable())));
        return scenario.changes().stream()
                .filter(change -> !differing.contains(Names.canonical(change.variable())))
                .map(change -> Diagnostic.note(
                        file(study, scenario.id() + ".yaml"),
                        change.span(),
                        "analysis.check.change-same",
                        scenario.title(),
                        change.variable(),
                        parent.title()))
                .toList();
    }

    /** A scenario with other inputs under which every result is the same to the last digit. */
    static List<Diagnostic> withoutEffect(Study study, Scenario scenario, Run run, Scenario baseline, Run other) {
        int inputs = ComparedInput.between(study, List.of(baseline, scenario)).size();
        boolean moves = study.program().columns().stream()
                .filter(column -> !(column.variable() instanceof Variable.Constant))
                .anyMatch(column -> !Arrays.equals(run.series(column), other.series(column)));
        return inputs == 0 || moves
                ? List.of()
                : List.of(Diagnostic.warning(
                        file(study, scenario.id() + ".yaml"),
                        place(scenario),
                        "analysis.check.scenario-same-results",
                        scenario.title(),
                        inputs,
                        baseline.title()));
    }

    private static Span place(Scenario scenario) {
        return scenario.changes().stream().map(Change::span).findFirst().orElse(Span.START);
    }

    /** A file of the study's folder, which is where the model file lies. */
    private static String file(Study study, String name) {
        String model = study.program().model().file();
        return model.substring(0, model.lastIndexOf('/') + 1) + name;
    }
}
