package qianyi.answer;

import java.util.List;
import java.util.Optional;
import qianyi.study.Assumption;
import qianyi.study.Study;

/** Every scenario of a study, many times. Run 17 of two scenarios has the same draws: they differ by the scenario alone. */
public record StudyEnsemble(Study study, EnsembleSettings settings, List<ScenarioEnsemble> scenarios) {
    /** How often the draws of the baseline are held at a time when late runs are looked at: as numbers, ranked, in parts. */
    private static final long DRAWS_HELD = 3;

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
        return new StudyEnsembleRunner(study).all(settings, progress);
    }

    /** About how many bytes so many runs of a study hold while they are counted. */
    public static long bytes(Study study, int runs) {
        long years = study.period().to() - study.period().from() + 1L;
        long figures = 1L + study.uncertainty().signposts().size();
        long kept = RunOutcomes.BYTES * study.targets().size() + Float.BYTES * years * figures;
        long drawn = study.assumptions().stream().filter(Assumption::isVaried).count();
        return runs * (kept * study.scenarios().size() + DRAWS_HELD * Double.BYTES * drawn);
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
