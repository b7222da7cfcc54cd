package qianyi.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.analysis.discovery.Discovery;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalDistribution;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalWithErrors;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * All that is to be said on how sure an answer is.
 *
 * @param counted one a scenario and target, in the study's order
 * @param ranking of the scenarios by the first target
 * @param groups one a group that has something to draw, for the baseline; none if there is but one such group
 * @param independent the baseline at the first target if every assumption were drawn by itself; none if that is so anyway
 * @param varied one a group of which the study has assumptions
 * @param tornado of the baseline's date at the first target; none if nothing is varied or that target has no date
 * @param discovery what late runs of the baseline have in common, at the first target; none if nothing is varied or no
 *     run counts
 * @param ofPolicy the same of the best that policy alone does; none without an answer that says which that is
 */
public record Certainty(
        StudyEnsemble ensemble,
        List<Counted> counted,
        Ranking ranking,
        List<GroupWidth> groups,
        Optional<ArrivalStatistics> independent,
        List<VariedGroup> varied,
        Optional<Tornado> tornado,
        Optional<Discovery> discovery,
        Optional<Discovery> ofPolicy) {
    /**
     * The counted answer of one scenario and target.
     *
     * @param statistics of the runs that history leaves in
     * @param unfiltered of all runs that did not fail
     * @param withErrors of the central run, with errors as large as such forecasts have had; none if the study does not say
     *     how large, or the target is no level for the headline to rise to
     */
    public record Counted(
            String scenario,
            ArrivalStatistics statistics,
            ArrivalStatistics unfiltered,
            Optional<ArrivalWithErrors> withErrors) {
        public Target target() {
            return statistics.target();
        }
    }

    /**
     * What is drawn of a group of assumptions and what is not.
     *
     * @param drawn assumptions with a range that are drawn
     * @param kept assumptions with a range that keep their value because the group is switched off
     * @param held assumptions with a range that the study does not draw from, such as how much of a plan is delivered
     * @param fixed assumptions without a range
     */
    public record VariedGroup(Assumption.Group group, int drawn, int kept, int held, int fixed) {}

    public Certainty {
        counted = List.copyOf(counted);
        groups = List.copyOf(groups);
        varied = List.copyOf(varied);
    }

    /**
     * Runs every scenario many times, and the baseline some more to tell the groups and the correlations apart. Without an
     * answer there are no central runs, and hence nothing with errors.
     */
    public static Certainty of(Study study, EnsembleSettings settings, StudyEnsemble.Progress progress) {
        return of(study, List.of(), Optional.empty(), settings, progress);
    }

    /** The same of a study that has been answered, with what late runs of its best policy have in common. */
    public static Certainty of(Answer answer, EnsembleSettings settings, StudyEnsemble.Progress progress) {
        return of(answer.study(), answer.scenarios(), answer.bestPolicy().map(ScenarioAnswer::id), settings, progress);
    }

    private static Certainty of(
            Study study,
            List<ScenarioAnswer> central,
            Optional<String> policy,
            EnsembleSettings settings,
            StudyEnsemble.Progress progress) {
        List<VariedGroup> varied = varied(study, settings.without());
        StudyEnsembleRunner runs = new StudyEnsembleRunner(study);
        BaselineVariations variations = new BaselineVariations(
                study,
                runs,
                settings,
                varied.stream().filter(group -> group.drawn() > 0).toList());
        long main = (long) settings.runs() * study.scenarios().size();
        long groupRuns = variations.groupRuns();
        long total = main + groupRuns + variations.independentRuns() + variations.tornadoRuns();
        StudyEnsemble ensemble = runs.all(settings, (done, all) -> progress.runs(done, total));
        List<GroupWidth> groups = variations.groups((done, all) -> progress.runs(main + done, total));
        Optional<ArrivalStatistics> independent =
                variations.independent((done, all) -> progress.runs(main + groupRuns + done, total));
        Optional<Tornado> tornado = variations.tornado((done, all) -> progress.runs(total - all + done, total));
        return new Certainty(
                ensemble,
                counted(ensemble, central),
                Ranking.of(ensemble),
                groups,
                independent,
                varied,
                tornado,
                variations.draw() ? discovery(ensemble, study.baseline()) : Optional.empty(),
                variations.draw() ? policy.flatMap(best -> discovery(ensemble, best)) : Optional.empty());
    }

    private static Optional<Discovery> discovery(StudyEnsemble ensemble, String scenario) {
        return ensemble.scenario(scenario)
                .filter(runs -> runs.statistics(0).counting() > 0)
                .map(runs -> Discovery.of(ensemble, scenario, ensemble.study().mainTarget()));
    }

    /** What was counted of a scenario; one a target, in the study's order. */
    public List<Counted> of(String scenario) {
        return counted.stream().filter(c -> c.scenario().equals(scenario)).toList();
    }

    /** What was counted of a scenario and the target that heads the table; none if either is not there. */
    public Optional<Counted> first(String scenario) {
        return of(scenario).stream().findFirst();
    }

    /** Whether it is known how a target is met with errors as large as such forecasts have had. */
    public boolean isWithErrors(Target target) {
        return counted.stream()
                .anyMatch(c -> c.target().equals(target) && c.withErrors().isPresent());
    }

    /** What heads a page: with those errors where they are known, for every scenario alike, else of the runs alone. */
    public Optional<ArrivalDistribution> front(String scenario, Target target) {
        boolean errors = isWithErrors(target);
        return of(scenario).stream()
                .filter(c -> c.target().equals(target))
                .findFirst()
                .flatMap(c -> errors ? c.withErrors() : Optional.of(c.statistics()));
    }

    /** How many assumptions on policy have a range that is not drawn from. */
    public int policyHeld() {
        return varied.stream()
                .filter(group -> group.group() == Assumption.Group.POLICY)
                .mapToInt(VariedGroup::held)
                .sum();
    }

    /** Whether anything is drawn at all. */
    public boolean isAnythingVaried() {
        return varied.stream().anyMatch(group -> group.drawn() > 0);
    }

    private static List<Counted> counted(StudyEnsemble ensemble, List<ScenarioAnswer> central) {
        Study study = ensemble.study();
        List<Counted> counted = new ArrayList<>();
        for (ScenarioEnsemble scenario : ensemble.scenarios()) {
            for (int target = 0; target < study.targets().size(); target++) {
                Target of = study.targets().get(target);
                counted.add(new Counted(
                        scenario.id(),
                        scenario.statistics(target),
                        scenario.unfiltered(target),
                        central.stream()
                                .filter(once -> once.id().equals(scenario.id()))
                                .findFirst()
                                .flatMap(once -> ArrivalWithErrors.of(study, once, of, Optional.of(scenario)))));
            }
        }
        return counted;
    }

    private static List<VariedGroup> varied(Study study, Set<Assumption.Group> without) {
        return Arrays.stream(Assumption.Group.values())
                .map(group -> {
                    List<Assumption> all = study.assumptions().stream()
                            .filter(assumption -> assumption.group() == group)
                            .toList();
                    int ranges = (int) all.stream().filter(Assumption::isVaried).count();
                    int held = (int)
                            all.stream().filter(Assumption::isHeldWithinRange).count();
                    boolean off = without.contains(group);
                    return new VariedGroup(group, off ? 0 : ranges, off ? ranges : 0, held, all.size() - ranges - held);
                })
                .filter(group -> group.drawn() + group.kept() + group.held() + group.fixed() > 0)
                .toList();
    }
}
