package qianyi.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/**
 * The baseline at the first target under other draws: with one group of assumptions alone, without it, with every
 * assumption by itself, and with one moved at a time.
 *
 * @param studyRuns what runs the study
 * @param drawn groups that have something to draw
 */
record BaselineVariations(
        Study study, StudyEnsembleRunner studyRuns, EnsembleSettings settings, List<Certainty.VariedGroup> drawn) {
    /** Runs of each that tell the groups apart: their 5th and 95th percentiles are then good to a year or so. */
    private static final int GROUP_RUNS = 250;

    /** Runs that {@link #groups} makes. */
    long groupRuns() {
        return tellsGroups() ? 2L * drawn.size() * few().runs() : 0;
    }

    /** Runs that {@link #independent} makes. */
    long independentRuns() {
        return tellsCorrelations() ? settings.runs() : 0;
    }

    /** Runs that {@link #tornado} makes. */
    long tornadoRuns() {
        return movesDate()
                ? 2L
                                * StudyInputs.of(study, baseline().orElseThrow(), settings.without())
                                        .inputs()
                                        .size()
                        + 1
                : 0;
    }

    private Optional<Scenario> baseline() {
        return study.scenario(study.baseline());
    }

    private boolean tellsGroups() {
        return drawn.size() > 1 && baseline().isPresent();
    }

    private boolean tellsCorrelations() {
        return settings.correlated()
                && !study.uncertainty().correlations().isEmpty()
                && baseline().isPresent();
    }

    /** Whether there is something to draw, and a baseline to draw it for. */
    boolean draw() {
        return !drawn.isEmpty() && baseline().isPresent();
    }

    private boolean movesDate() {
        return draw() && study.mainTarget().level().isPresent();
    }

    private EnsembleSettings few() {
        return settings.withRuns(Math.min(settings.runs(), GROUP_RUNS));
    }

    /** One a group; none if there is but one. */
    List<GroupWidth> groups(StudyEnsemble.Progress progress) {
        List<GroupWidth> widths = new ArrayList<>();
        for (int i = 0; i < drawn.size() && tellsGroups(); i++) {
            Certainty.VariedGroup group = drawn.get(i);
            Set<Assumption.Group> others = EnumSet.allOf(Assumption.Group.class);
            others.remove(group.group());
            Set<Assumption.Group> without = EnumSet.of(group.group());
            without.addAll(settings.without());
            long before = 2L * i * few().runs();
            widths.add(new GroupWidth(
                    group.group(),
                    group.drawn(),
                    statistics(few().without(others), (done, all) -> progress.runs(before + done, groupRuns())),
                    statistics(
                            few().without(without),
                            (done, all) -> progress.runs(before + few().runs() + done, groupRuns()))));
        }
        return widths;
    }

    /** None if nothing goes together. */
    Optional<ArrivalStatistics> independent(StudyEnsemble.Progress progress) {
        return tellsCorrelations() ? Optional.of(statistics(settings.independent(), progress)) : Optional.empty();
    }

    /** The date with one assumption after the other moved; none if there is none to move or no line crosses the target. */
    Optional<Tornado> tornado(StudyEnsemble.Progress progress) {
        return movesDate()
                ? Optional.of(Tornado.of(
                        study,
                        baseline().orElseThrow(),
                        study.mainTarget(),
                        settings.without(),
                        settings.threads(),
                        progress::runs))
                : Optional.empty();
    }

    private ArrivalStatistics statistics(EnsembleSettings others, StudyEnsemble.Progress progress) {
        return studyRuns.one(baseline().orElseThrow(), others, progress).statistics(0);
    }
}
