package qianyi.target;

import java.util.List;
import java.util.Optional;
import qianyi.study.Study;

/** Every scenario of a study, many times. Run 17 of two scenarios has the same draws: they differ by the scenario alone. */
public record StudyEnsemble(Study study, EnsembleSettings settings, List<ScenarioEnsemble> scenarios) {
    /** Hears how far the work is, in the thread of the caller. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total) -> {};

        /**
         * More runs are finished.
         *
         * @param done how many are
         */
        void runs(long done, long total);
    }

    public StudyEnsemble {
        scenarios = List.copyOf(scenarios);
    }

    /** Runs them all; the result does not depend on the number of threads. */
    public static StudyEnsemble of(Study study, EnsembleSettings settings, Progress progress) {
        return new StudyRuns(study).all(settings, progress);
    }

    /** One of the scenarios; none if it was left out. */
    public Optional<ScenarioEnsemble> scenario(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The reference for the others; none if it was left out. */
    public Optional<ScenarioEnsemble> baseline() {
        return scenario(study.baseline());
    }
}
