package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.Outcome;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.HistoryTolerance;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Uncertainty;
import qianyi.text.Localized;

/** The total is {@code 100 exp(rate t) * price_level} from 2000 on, so that every count is known. */
class CertaintyTest {
    private static final int RUNS = 1000;
    private static final Localized WHY = Localized.same("why");

    private static TinyStudy study() {
        return new TinyStudy("RK4", "0.25").scenario("baseline", Localized.same("Base"));
    }

    private static TinyStudy varied() {
        return study().varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0, 0.1);
    }

    private static Certainty of(Study study) {
        return Certainty.of(study, new EnsembleSettings(RUNS, 1, 2), StudyEnsemble.Progress.NONE);
    }

    /** Doubled by 2010 at a rate of at least ln 2 / 10, by 2040 at ln 2 / 40. */
    @Test
    void aScenarioIsCountedForEveryTarget() {
        Certainty certainty = of(varied().study());

        assertThat(certainty.counted()).hasSize(2);
        ArrivalStatistics doubled = certainty.first("baseline").orElseThrow().statistics();
        assertThat(doubled.target().id()).isEqualTo("double");
        assertThat(doubled.reachedBy(2010)).isCloseTo(RUNS - (int) (10_000 * Math.log(2) / 10), within(1));
        assertThat(doubled.never()).isCloseTo((int) (10_000 * Math.log(2) / 40), within(1));
        assertThat(certainty.of("baseline").get(1).statistics().reachedBy(2010))
                .isCloseTo(RUNS - (int) (10_000 * Math.log(1.5) / 10), within(1));
    }

    /**
     * The record knows 104 in 2001 and 111 in 2002. Within 2 % of both lie the rates from ln(108.78 / 100) / 2 to
     * ln(106.08 / 100), a share of 0.1695 of those from 0 to 0.1. A derived figure that all of them miss leaves none out.
     */
    @Test
    void runsThatMissTheRecordAreLeftOutAndStandBeside() {
        Certainty certainty = of(varied().seen(2003, 500, Observation.Kind.DERIVED)
                .uncertainty(new Uncertainty(
                        List.of(), List.of(new HistoryTolerance("total", "seen", 0.02, WHY, "")), List.of()))
                .study());
        double low = Math.log(1.11 * 0.98) / 2;
        double high = Math.log(1.04 * 1.02);
        Certainty.Counted counted = certainty.first("baseline").orElseThrow();

        assertThat(counted.statistics().counting()).isCloseTo((int) (10 * RUNS * (high - low)), within(2));
        assertThat(counted.statistics().leftOut())
                .isEqualTo(RUNS - counted.statistics().counting())
                .isEqualTo(certainty.ensemble().baseline().orElseThrow().leftOutBy(0));
        // With rates up to 0.059 the total doubles in 2012 at the earliest.
        assertThat(counted.statistics().reachedBy(2011)).isZero();
        assertThat(counted.statistics().reachedBy(2012)).isPositive();
        assertThat(counted.unfiltered().leftOut()).isZero();
        assertThat(counted.unfiltered().reachedBy(2011)).isGreaterThan(300);
    }

    /**
     * "Steady" has a rate of 0.05 in every run, the same run of the baseline one from 0 to 0.1; "twin" changes nothing;
     * "census" shows a fifth more, so that it doubles from a rate of ln(200 / 120) / 40 on.
     */
    @Test
    void scenariosAreRankedRunByRun() {
        Ranking ranking = of(varied().scenario("steady", Localized.same("S"), "rate", 0.05)
                        .scenario("twin", Localized.same("T"), "price_level", 1)
                        .scenario("census", Localized.same("C"), "revision", 0.2)
                        .study())
                .ranking();

        Ranking.Pair steady = ranking.of("steady", "baseline").orElseThrow();
        assertThat(steady.firstBefore()).isCloseTo(RUNS / 2, within(1));
        assertThat(steady.secondBefore()).isCloseTo(RUNS / 2, within(1));
        assertThat(steady.neither()).isZero();
        Ranking.Pair twin = ranking.of("baseline", "twin").orElseThrow();
        int never = (int) (10_000 * Math.log(2) / 40);
        assertThat(twin.neither()).isCloseTo(never, within(1));
        assertThat(twin.together()).isEqualTo(RUNS - twin.neither());
        Ranking.Pair census = ranking.of("census", "baseline").orElseThrow();
        int neverEither = (int) (10_000 * Math.log(200 / 120.0) / 40);
        assertThat(census.neither()).isCloseTo(neverEither, within(1));
        assertThat(census.firstBefore()).isEqualTo(RUNS - census.neither());
        assertThat(ranking.of("baseline", "census").orElseThrow().secondBefore())
                .isEqualTo(census.firstBefore());
        assertThat(ranking.pairs()).hasSize(6).allSatisfy(pair -> assertThat(pair.runs())
                .isEqualTo(RUNS));
        assertThat(ranking.of("steady", "steady")).isEmpty();
    }

    /** Prices alone: at 0.05 a year and a price level from 0.8 to 1.2, 200 is reached by ln(2 / 0.8) / 0.05 years. */
    @Test
    void aGroupAloneSpreadsTheDateAsItsOwnRangeSays() {
        Certainty certainty =
                of(study().varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.04, 0.06)
                        .varying("price_level", Assumption.Group.PRICE_LEVEL, Assumption.Distribution.UNIFORM, 0.8, 1.2)
                        .study());

        assertThat(certainty.groups())
                .hasSize(2)
                .extracting(GroupWidth::group)
                .containsExactly(Assumption.Group.POLICY, Assumption.Group.PRICE_LEVEL);
        GroupWidth policy = certainty.groups().get(0);
        GroupWidth prices = certainty.groups().get(1);
        assertThat(instant(policy.alone(), 5)).isCloseTo(2000 + Math.log(2) / 0.059, within(0.1));
        assertThat(instant(policy.alone(), 95)).isCloseTo(2000 + Math.log(2) / 0.041, within(0.1));
        assertThat(instant(prices.alone(), 5)).isCloseTo(2000 + Math.log(2 / 1.18) / 0.05, within(0.1));
        assertThat(instant(prices.alone(), 95)).isCloseTo(2000 + Math.log(2 / 0.82) / 0.05, within(0.1));
        assertThat(prices.without()).isEqualTo(policy.alone());
        assertThat(policy.without()).isEqualTo(prices.alone());
        assertThat(certainty.independent()).isEmpty();
        assertThat(certainty.varied())
                .contains(
                        new Certainty.VariedGroup(Assumption.Group.POLICY, 1, 0, 0, 0),
                        new Certainty.VariedGroup(Assumption.Group.STRUCTURE, 0, 0, 0, 2));
    }

    /** Rates and prices that rise together spread the date more than if each went its own way. */
    @Test
    void whatCorrelationChangesStandsBeside() {
        Certainty certainty =
                of(study().varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.04, 0.06)
                        .varying("price_level", Assumption.Group.PRICE_LEVEL, Assumption.Distribution.UNIFORM, 0.8, 1.2)
                        .uncertainty(new Uncertainty(
                                List.of(new Correlation("rate", "price_level", 0.9, WHY, "")), List.of(), List.of()))
                        .study());

        ArrivalStatistics together = certainty.first("baseline").orElseThrow().statistics();
        ArrivalStatistics alone = certainty.independent().orElseThrow();
        assertThat(instant(together, 95) - instant(together, 5))
                .isGreaterThan(1.15 * (instant(alone, 95) - instant(alone, 5)));
    }

    @Test
    void aGroupSwitchedOffIsNotDrawn() {
        Study study = varied().study();
        Certainty certainty = Certainty.of(
                study,
                new EnsembleSettings(10, 1, 2).without(Set.of(Assumption.Group.POLICY)),
                StudyEnsemble.Progress.NONE);

        assertThat(certainty.isAnythingVaried()).isFalse();
        assertThat(certainty.varied()).contains(new Certainty.VariedGroup(Assumption.Group.POLICY, 0, 1, 0, 0));
        // At the value of 0.05 every run doubles in 2014.
        assertThat(certainty.first("baseline").orElseThrow().statistics().reachedBy(2013))
                .isZero();
        assertThat(certainty.first("baseline").orElseThrow().statistics().reachedBy(2014))
                .isEqualTo(10);
    }

    @Test
    void withoutRangesEveryRunIsTheSame() {
        Certainty certainty = of(study().study());

        assertThat(certainty.isAnythingVaried()).isFalse();
        assertThat(certainty.groups()).isEmpty();
        assertThat(certainty.first("baseline").orElseThrow().statistics().outcomes())
                .containsEntry(Outcome.Kind.REACHED, RUNS);
    }

    @Test
    void failedRunsAreKeptApartWithWhereAndWhatWasDrawn() {
        Certainty certainty = of(varied().scenario("broken", Localized.same("B"), "price_level", 1e308)
                .study());
        ArrivalStatistics broken = certainty.first("broken").orElseThrow().statistics();
        var ensemble = certainty.ensemble().scenario("broken").orElseThrow();

        assertThat(broken.failed()).isPositive().isEqualTo(ensemble.failures().size());
        int failed = ensemble.failures().firstKey();
        assertThat(ensemble.failures().get(failed).value()).isInfinite();
        assertThat(ensemble.counts(failed)).isFalse();
        assertThat(ensemble.draws(failed, 1)[0][0]).isBetween(0.0, 0.1);
    }

    @Test
    void signpostsAndHeadlineAreReadEveryYear() {
        var baseline = of(varied().uncertainty(new Uncertainty(List.of(), List.of(), List.of("total")))
                        .study())
                .ensemble()
                .baseline()
                .orElseThrow();
        double[][] rates = baseline.draws(0, RUNS);

        for (int run : new int[] {0, 255, 256, 999}) {
            for (int year : new int[] {2000, 2003, 2040}) {
                double known = 100 * Math.exp(rates[0][run] * (year - 2000));
                assertThat(baseline.headline().at(year, run)).isCloseTo(known, within(1e-4 * known));
                assertThat(baseline.signposts().get(0).at(year)[run])
                        .isEqualTo(baseline.headline().at(year, run));
            }
        }
    }

    @Test
    void progressCountsEveryRunOnce() {
        Map<Long, Long> heard = new TreeMap<>();
        Certainty.of(
                study().varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.04, 0.06)
                        .varying("price_level", Assumption.Group.PRICE_LEVEL, Assumption.Distribution.UNIFORM, 0.8, 1.2)
                        .uncertainty(new Uncertainty(
                                List.of(new Correlation("rate", "price_level", 0.5, WHY, "")), List.of(), List.of()))
                        .study(),
                new EnsembleSettings(600, 1, 2),
                heard::put);

        long inTornado = 1 + 2 * 2;
        long total = 600 + 4 * 250 + 600 + inTornado;
        assertThat(heard.values()).containsOnly(total);
        assertThat(heard.keySet()).last().isEqualTo(total);
        assertThat(heard.keySet()).contains(600L, 850L, 1600L);
    }

    /** 26 bytes of outcomes, 4 a year of 41 and figure, and what is drawn three times over. */
    @Test
    void memoryGrowsWithRunsScenariosTargetsYearsAndFigures() {
        Study study = varied().scenario("twin", Localized.same("T"))
                .uncertainty(new Uncertainty(List.of(), List.of(), List.of("total")))
                .study();

        assertThat(StudyEnsemble.bytes(study, 1000)).isEqualTo(1000 * (2 * (2 * 13 + 4 * 41 * 2) + 3 * 8));
    }

    private static double instant(ArrivalStatistics of, int percent) {
        return of.percentile(percent).orElseThrow().instant().orElseThrow();
    }
}
