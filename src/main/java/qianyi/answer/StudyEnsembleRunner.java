package qianyi.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import qianyi.engine.RunOverride;
import qianyi.study.HistoryTolerance;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/** Runs the scenarios of a study many times, as often as wanted; what is compiled for one is kept for the next. */
public final class StudyEnsembleRunner {
    private final Study study;
    /** Names of the figures that are read of every run. */
    private final List<String> figures;

    private final Map<List<RunOverride>, SharedProgram> programs = new HashMap<>();

    public StudyEnsembleRunner(Study study) {
        this.study = study;
        this.figures = Stream.of(
                        study.targets().stream().map(Target::variable),
                        Stream.of(study.headline().variable()),
                        study.uncertainty().signposts().stream(),
                        study.uncertainty().history().stream().map(HistoryTolerance::variable))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Every scenario; the result does not depend on the number of threads. */
    public StudyEnsemble all(EnsembleSettings settings, StudyEnsemble.Progress progress) {
        long total = (long) settings.runs() * study.scenarios().size();
        List<ScenarioEnsemble> done = new ArrayList<>();
        for (Scenario scenario : study.scenarios()) {
            long before = (long) settings.runs() * done.size();
            done.add(one(scenario, settings, (finished, all) -> progress.runs(before + finished, total)));
        }
        return new StudyEnsemble(study, settings, done);
    }

    /** One of the scenarios. */
    public ScenarioEnsemble one(Scenario scenario, EnsembleSettings settings, StudyEnsemble.Progress progress) {
        return new ScenarioEnsembleRunner(study, scenario, settings, figures)
                .run(program(scenario), finished -> progress.runs(finished, settings.runs()));
    }

    private SharedProgram program(Scenario scenario) {
        return programs.computeIfAbsent(SharedProgram.others(scenario), others -> {
            List<Scenario> alike = study.scenarios().stream()
                    .filter(other -> SharedProgram.others(other).equals(others))
                    .toList();
            return new SharedProgram(
                    study, alike, figures.stream().map(study.program()::columns).toList());
        });
    }
}
