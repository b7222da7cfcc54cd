package qianyi.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.answer.Arrival;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.answer.Trajectory;
import qianyi.engine.Run;
import qianyi.ensemble.RunProgress;
import qianyi.study.Study;
import qianyi.study.StudyReader;

@Tag("slow")
class AttributionTest {
    private static final Path GROWTH = Path.of("src/test/resources/qianyi/study/growth");
    private static final Path SIPING = Path.of("src/test/resources/qianyi/siping/first");

    private static Study study(Path folder) {
        var read = StudyReader.read(folder);
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static Attribution why(Path folder, String first, String second, int threads, String... context) {
        Study study = study(folder).only(List.of(first, second));
        Comparison comparison = Comparison.of(Answer.of(study), List.of(first, second));
        List<ChangeGroup> always = ChangeGroup.of(study, comparison).stream()
                .filter(group -> Arrays.stream(context).anyMatch(group::isNamed))
                .toList();
        return Attribution.of(study, comparison, always, threads, RunProgress.NONE)
                .orElseThrow();
    }

    private static double instant(Study study, Run run) {
        return Arrival.of(study.mainTarget(), run, study.period()).instant().orElseThrow();
    }

    private static double instant(Path folder, String scenario) {
        Study study = study(folder);
        return instant(study, study.one(study.scenario(scenario).orElseThrow()).run());
    }

    private static List<String> names(Attribution attribution) {
        return attribution.groups().stream().map(ChangeGroup::name).toList();
    }

    private static FairShares.Share date(Attribution attribution, int group) {
        return attribution.dates().orElseThrow().part().shares().shares().get(group);
    }

    /** 600 grows to 1,000 at 0.035 + 0.004 a + 0.009 b; dates are ln(1000 / 600) over the rate. */
    @Test
    void yearsOfGrowthAreSharedAsInClosedForm() {
        Attribution both = why(GROWTH, "baseline", "both", 2);

        assertThat(names(both)).containsExactly("first", "second");
        assertThat(both.dates().orElseThrow().part().before()).isCloseTo(2014.595018, within(1e-3));
        assertThat(both.dates().orElseThrow().part().end()).isCloseTo(2010.642200, within(1e-3));
        assertThat(date(both, 0).fair()).isCloseTo(-1.2321988, within(1e-3));
        assertThat(date(both, 1).fair()).isCloseTo(-2.7206185, within(1e-3));
        assertThat(date(both, 0).alone()).isCloseTo(13.098093 - 14.595018, within(1e-3));
        assertThat(date(both, 0).last()).isCloseTo(10.642200 - 11.609673, within(1e-3));
        assertThat(both.year()).isEqualTo(2011);
        assertThat(both.levels().end()).isCloseTo(600 * Math.exp(0.048 * 11), within(1e-3));
        assertThat(both.dates().orElseThrow().never()).isZero();
    }

    /** A change from an instant on runs in a program of its own; one that nothing depends on gets exactly nothing. */
    @Test
    void timedChangesAreRunAsTheScenarioHasThem() {
        Attribution timed = why(GROWTH, "baseline", "timed", 2);
        Study study = study(GROWTH);
        double base = instant(GROWTH, "baseline");
        double all = instant(GROWTH, "timed");
        double withoutFirst = instant(
                study,
                study.one(study.scenario("timed").orElseThrow()).set("first", 0).run());

        assertThat(names(timed)).containsExactly("first", "second", "idle");
        assertThat(timed.dates().orElseThrow().part().shares().whole()).isEqualTo(all - base);
        assertThat(date(timed, 0).last()).isEqualTo(all - withoutFirst);
        assertThat(date(timed, 1).alone()).isEqualTo(withoutFirst - base);
        assertThat(date(timed, 1).fair()).isNegative();
        assertThat(date(timed, 2)).isEqualTo(new FairShares.Share(0, 0, 0));
    }

    /** A change of a whole array is one change; elements that are changed by name are one each, and alike get alike. */
    @Test
    void whatAScenarioChangesAtOnceGoesTogether() {
        Attribution boosted = why(GROWTH, "baseline", "boosted", 2);
        Attribution byPlace = why(GROWTH, "baseline", "by_place", 2);

        assertThat(names(boosted)).containsExactly("first", "boost");
        assertThat(names(byPlace)).containsExactly("first", "boost[town]", "boost[land]");
        assertThat(boosted.groups().get(1).isNamed("boost[Town]")).isTrue();
        assertThat(byPlace.groups().get(1).isNamed("boost[land]")).isFalse();
        assertThat(boosted.dates().orElseThrow().part().end())
                .isEqualTo(byPlace.dates().orElseThrow().part().end());
        assertThat(date(boosted, 1).fair()).isCloseTo(-2.7206185, within(1e-3));
        assertThat(date(byPlace, 1)).isEqualTo(date(byPlace, 2));
    }

    /** The context counts first, the shares divide what is left of the difference. */
    @Test
    void theContextIsOnInEveryRun() {
        Attribution all = why(GROWTH, "baseline", "all", 2, "Drag");
        Attribution.Part dates = all.dates().orElseThrow().part();

        assertThat(names(all)).containsExactly("first", "second");
        assertThat(dates.before()).isCloseTo(2000 + Math.log(1000.0 / 600) / 0.035, within(1e-3));
        assertThat(dates.start()).isCloseTo(2000 + Math.log(1000.0 / 600) / 0.033, within(1e-3));
        assertThat(dates.end()).isCloseTo(2000 + Math.log(1000.0 / 600) / 0.046, within(1e-3));
        assertThat(dates.ofContext() + dates.shares().sumFair()).isCloseTo(dates.difference(), within(1e-12));
    }

    /** At 0.009 a year a thousand is 57 years away and at 0.005 a hundred. */
    @Test
    void aDateThatNeverComesCountsAsTheHorizonAndTheLevelIsThere() {
        Attribution dragged = why(GROWTH, "baseline", "dragged", 2);
        Attribution.Dates dates = dragged.dates().orElseThrow();

        assertThat(dates.never()).isEqualTo(2);
        assertThat(dates.coalitions()).isEqualTo(4);
        assertThat(dates.atLeast()).isTrue();
        assertThat(dates.part().end()).isEqualTo(2030);
        assertThat(dragged.year()).isEqualTo(2015);
        assertThat(dragged.levels().shares().sumFair())
                .isCloseTo(600 * (Math.exp(0.009 * 15) - Math.exp(0.035 * 15)), within(1e-3));
    }

    @Test
    void theSameScenarioTwiceOverHasNothingToShare() {
        Study study = study(GROWTH);
        Comparison comparison = Comparison.of(Answer.of(study), List.of("both", "both"));
        Attribution nothing = Attribution.of(study, comparison, List.of(), 1, RunProgress.NONE)
                .orElseThrow();
        assertThat(nothing.groups()).isEmpty();
        assertThat(nothing.dates().orElseThrow().part().difference()).isZero();
    }

    /** Five efforts of the first study; the order in the file and the threads change no bit. */
    @Test
    void sharesOfSipingSumWhateverTheOrderAndTheThreads(@TempDir Path folder) throws IOException {
        Attribution agri = why(SIPING, "baseline", "agri", 1);
        FairShares shares = agri.dates().orElseThrow().part().shares();

        assertThat(shares.sumFair()).isCloseTo(instant(SIPING, "agri") - instant(SIPING, "baseline"), within(1e-9));
        assertThat(shares.residual()).isCloseTo(0, within(1e-9));
        assertThat(agri.levels().shares().residual()).isCloseTo(0, within(1e-9));
        Attribution turned = why(turned(folder, "agri.yaml"), "baseline", "agri", 3);
        assertThat(names(turned)).isEqualTo(names(agri));
        assertThat(turned.dates()).isEqualTo(agri.dates());
        assertThat(turned.levels()).isEqualTo(agri.levels());
    }

    /** With the census a second kind of assumptions: fifteen groups share by their kinds first. */
    @Test
    void moreGroupsShareByArea() {
        Attribution census = why(SIPING, "baseline", "plan_census", 2, "delivery");
        FairShares shares = census.dates().orElseThrow().part().shares();

        assertThat(census.byArea()).isTrue();
        assertThat(census.merged()).isFalse();
        assertThat(census.groups()).hasSize(15);
        assertThat(shares.residual()).isCloseTo(0, within(1e-9));
        FairShares.Share revision = shares.shares().get(14);
        assertThat(names(census).get(14)).isEqualTo("census_revision");
        assertThat(revision.fair()).isCloseTo((revision.alone() + revision.last()) / 2, within(1e-12));
    }

    /** Fourteen efforts over delivery: 16,384 runs; what 400 runs say lies within four of its own standard errors. */
    @Test
    void sharesOfThePlanAreTrueOverEveryCoalitionAndWithinTheirErrorOverDrawnOrders() {
        Study study = study(SIPING).only(List.of("baseline", "plan"));
        Comparison comparison = Comparison.of(Answer.of(study), List.of("baseline", "plan"));
        List<ChangeGroup> delivery = ChangeGroup.of(study, comparison).stream()
                .filter(group -> group.isNamed("delivery"))
                .toList();
        Attribution exact = why(SIPING, "baseline", "plan", 2, "delivery");
        Attribution drawn = new AttributionQuestion(study, comparison, delivery, 2)
                .within(400)
                .answer(RunProgress.NONE)
                .orElseThrow();
        Attribution.Dates dates = exact.dates().orElseThrow();
        FairShares truth = dates.part().shares();
        FairShares shares = drawn.dates().orElseThrow().part().shares();

        assertThat(exact.groups()).hasSize(14);
        assertThat(exact.byArea()).isFalse();
        assertThat(exact.orders()).isZero();
        assertThat(truth.error()).isZero();
        assertThat(dates.coalitions()).isEqualTo(1 << 14);
        assertThat(dates.part().before()).isEqualTo(instant(SIPING, "baseline"));
        assertThat(dates.part().end()).isEqualTo(instant(SIPING, "plan"));
        assertThat(dates.part().ofContext() + truth.sumFair())
                .isCloseTo(instant(SIPING, "plan") - instant(SIPING, "baseline"), within(1e-9));
        assertThat(drawn.orders()).isEqualTo(28);
        assertThat(drawn.dates().orElseThrow().coalitions()).isLessThanOrEqualTo(400);
        assertThat(shares.residual()).isCloseTo(0, within(1e-12));
        for (int i = 0; i < truth.shares().size(); i++) {
            FairShares.Share share = shares.shares().get(i);
            assertThat(share.error()).isBetween(1e-6, 0.05);
            assertThat(share.fair()).isCloseTo(truth.shares().get(i).fair(), within(4 * share.error()));
            assertThat(share.alone()).isEqualTo(truth.shares().get(i).alone());
            assertThat(share.last()).isEqualTo(truth.shares().get(i).last());
        }
    }

    /** Each coalition with the members of an ensemble of the scenario; the threads change no bit. */
    @Test
    void sharesOfManyRunsSumToTheDifferenceOfTheirCounts() {
        Study study = study(SIPING).only(List.of("baseline", "agri"));
        Comparison comparison = Comparison.of(Answer.of(study), List.of("baseline", "agri"));
        EnsembleSettings settings = new EnsembleSettings(40, 1, 2);
        AttributionQuestion question = new AttributionQuestion(study, comparison, List.of(), 2).counting(settings);
        Attribution agri = question.answer(RunProgress.NONE).orElseThrow();
        Attribution.Arrivals arrivals = agri.arrivals().orElseThrow();
        StudyEnsemble ensemble = new StudyEnsembleRunner(study).all(settings, (done, total) -> {});

        assertThat(arrivals.runs()).isEqualTo(40);
        assertThat(arrivals.failed()).isZero();
        assertThat(arrivals.part().start())
                .isEqualTo(arrived(ensemble.scenarios().get(0), agri.year()));
        assertThat(arrivals.part().end()).isEqualTo(arrived(ensemble.scenarios().get(1), agri.year()));
        assertThat(arrivals.part().difference()).isPositive();
        assertThat(arrivals.part().shares().residual()).isCloseTo(0, within(1e-12));
        assertThat(arrivals.part().shares().error()).isBetween(0.01, 0.2);
        assertThat(new AttributionQuestion(study, comparison, List.of(), 1)
                        .counting(settings)
                        .answer(RunProgress.NONE))
                .contains(agri);
    }

    private static double arrived(ScenarioEnsemble ensemble, int year) {
        return IntStream.range(0, ensemble.runs())
                        .mapToObj(run -> ensemble.outcomes(0).of(run).orElseThrow())
                        .filter(outcome ->
                                outcome.year().isPresent() && outcome.year().getAsInt() <= year)
                        .count()
                / (double) ensemble.runs();
    }

    /** The study with the changes of one scenario the other way round. */
    private static Path turned(Path folder, String scenario) throws IOException {
        try (Stream<Path> files = Files.list(SIPING)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        String[] parts = Files.readString(SIPING.resolve(scenario)).split("(?m)^(?=  - set:)");
        List<String> changes = Arrays.asList(parts).subList(1, parts.length);
        Collections.reverse(changes);
        assertThat(changes).hasSizeGreaterThan(3);
        Files.writeString(folder.resolve(scenario), parts[0] + String.join("", changes));
        return folder;
    }

    @Test
    void trajectoriesOfManyRunsReadTheYear() {
        Attribution both = why(GROWTH, "baseline", "both", 1);
        Study study = study(GROWTH);
        Run run = study.one(study.scenario("both").orElseThrow()).run();
        assertThat(both.levels().end()).isEqualTo(Trajectory.of(run, "income").at(both.year()));
    }
}
