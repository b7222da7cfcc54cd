package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.ensemble.Design;
import qianyi.study.Assumption;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;

@Tag("slow")
class ArrivalStatisticsTest {
    private static final double Z95 = 1.6448536269514722;
    private static final int START = 2000;

    /** Counts that are worked out by hand. */
    @Test
    void runsThatNeverArriveAreLaterThanTheHorizon() {
        RunOutcomes.Collector runs = new RunOutcomes.Collector(12);
        int[] years = {2031, 2029, 2040, 2033, 2035};
        for (int run = 0; run < years.length; run++) {
            runs.put(run, reached(Outcome.Kind.REACHED, years[run], OptionalInt.empty()));
        }
        runs.put(5, reached(Outcome.Kind.LOST, 2030, OptionalInt.of(2034)));
        runs.put(
                6,
                new Outcome(Outcome.Kind.ALREADY, OptionalInt.of(2025), OptionalDouble.empty(), OptionalInt.of(2026)));
        for (int run = 7; run < 11; run++) {
            runs.put(run, never());
        }

        ArrivalStatistics of = ArrivalStatistics.of(target(2030), period(), runs.outcomes(), run -> run == 4);

        assertThat(of.runs()).isEqualTo(12);
        assertThat(of.failed()).isOne();
        assertThat(of.leftOut()).isOne();
        assertThat(of.counting()).isEqualTo(10);
        assertThat(of.outcomes())
                .containsEntry(Outcome.Kind.REACHED, 4)
                .containsEntry(Outcome.Kind.LOST, 1)
                .containsEntry(Outcome.Kind.ALREADY, 1)
                .containsEntry(Outcome.Kind.NOT_REACHED, 4);
        assertThat(of.lostAgain()).isEqualTo(2);
        assertThat(of.never()).isEqualTo(4);
        // In order: 2025, 2029, 2030, 2031, 2033, 2040, and four that never arrive.
        assertThat(of.reachedBy(2024)).isZero();
        assertThat(of.reachedBy(2025)).isOne();
        assertThat(of.reachedBy(2030)).isEqualTo(3);
        assertThat(of.shareBy(2030)).hasValue(0.3);
        assertThat(of.reachedBy(2050)).isEqualTo(6);
        assertThat(of.reachedBy(2060)).isEqualTo(6);
        assertThat(of.percentiles())
                .extracting(ArrivalStatistics.Percentile::year)
                .containsExactly(
                        OptionalInt.of(2025),
                        OptionalInt.of(2030),
                        OptionalInt.of(2033),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        assertThat(of.percentiles())
                .extracting(ArrivalStatistics.Percentile::instant)
                .startsWith(OptionalDouble.of(2025), OptionalDouble.of(2029.5), OptionalDouble.of(2032.5))
                .endsWith(OptionalDouble.empty());
    }

    @Test
    void withoutARunThatCountsThereIsNoShare() {
        ArrivalStatistics of =
                ArrivalStatistics.of(target(2030), period(), new RunOutcomes.Collector(3).outcomes(), run -> false);

        assertThat(of.counting()).isZero();
        assertThat(of.shareBy(2030)).isEmpty();
        assertThat(of.interval(2030)).isEqualTo(Optional.empty());
        assertThat(of.percentiles()).isEmpty();
    }

    /** Wilson's interval worked out by its formula: centre (p + z2/2n) / (1 + z2/n). */
    @Test
    void theIntervalIsThatOfWilson() {
        double z = Z95;
        double n = 1000;
        double p = 0.312;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));

        SamplingInterval some = SamplingInterval.of(312, 1000);
        assertThat(some.low()).isCloseTo(centre - half, within(1e-12));
        assertThat(some.high()).isCloseTo(centre + half, within(1e-12));
        SamplingInterval none = SamplingInterval.of(0, 1000);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(z * z / (n + z * z), within(1e-12));
        assertThat(SamplingInterval.of(1000, 1000).high()).isEqualTo(1);
    }

    /** In the middle the width goes with the root of the runs; with none arrived, nearly with the runs. */
    @Test
    void itTakesFourTimesTheRunsToHalveItInTheMiddle() {
        assertThat(SamplingInterval.runsToHalve(312, 1000)).isBetween(3_900L, 4_100L);
        assertThat(SamplingInterval.runsToHalve(0, 1000)).isBetween(2_000L, 2_100L);
        assertThat(SamplingInterval.runsToHalve(0, 1)).isGreaterThan(1);
    }

    /** Half of 500 runs that count have arrived, and as many again were left out: of all that are made, four times 1,000. */
    @Test
    void runsThatDoNotCountHaveToBeMadeToo() {
        RunOutcomes.Collector runs = new RunOutcomes.Collector(1000);
        for (int run = 0; run < 1000; run++) {
            runs.put(run, run % 2 == 0 ? reached(Outcome.Kind.REACHED, 2030, OptionalInt.empty()) : never());
        }

        ArrivalStatistics of = ArrivalStatistics.of(target(2030), period(), runs.outcomes(), run -> run >= 500);

        assertThat(of.counting()).isEqualTo(500);
        assertThat(of.runsToHalve(2030).orElseThrow()).isBetween(3_900L, 4_100L);
        assertThat(of.runsToHalve(2029)).isEmpty();
    }

    @Test
    void normalRatesArriveAsTheirClosedFormSays() {
        NormalDistribution rate = new NormalDistribution(0.05, 0.02 / Z95);
        agrees(Assumption.Distribution.NORMAL, rate, 0.03, 0.07);
    }

    @Test
    void lognormalRatesArriveAsTheirClosedFormSays() {
        double low = Math.log(0.02);
        double high = Math.log(0.06);
        LogNormalDistribution rate = new LogNormalDistribution((low + high) / 2, (high - low) / (2 * Z95));
        agrees(Assumption.Distribution.LOGNORMAL, rate, 0.02, 0.06);
    }

    /**
     * The total is {@code 100 exp(rate t)}: it has doubled by the figure of a year t on when the rate is at least
     * {@code ln 2 / t}, so that each share and each percentile is one of the rate.
     */
    private static void agrees(Assumption.Distribution form, RealDistribution rate, double low, double high) {
        int runs = 4000;
        ArrivalStatistics of = doubling(form, low, high, new EnsembleSettings(runs, 7, 2));

        for (int year = 2005; year <= 2040; year++) {
            double known = 1 - rate.cumulativeProbability(Math.log(2) / (year - START));
            assertThat(of.shareBy(year).orElseThrow()).as("by %d", year).isCloseTo(known, within(2.0 / runs));
            SamplingInterval interval = of.interval(year).orElseThrow();
            assertThat(known).isBetween(interval.low(), interval.high());
        }
        DoubleUnaryOperator arrival = share -> START + Math.log(2) / rate.inverseCumulativeProbability(1 - share);
        for (ArrivalStatistics.Percentile percentile : of.percentiles()) {
            double known = arrival.applyAsDouble(percentile.percent() / 100.0);
            if (known > 2040) {
                assertThat(percentile.instant()).as("P%d", percentile.percent()).isEmpty();
            } else {
                double step = 0.03;
                assertThat(percentile.instant().orElseThrow()).isCloseTo(known, within(step));
                assertThat(percentile.year().orElseThrow())
                        .isBetween((int) Math.ceil(known - step), (int) Math.ceil(known + step));
            }
        }
        assertThat(of.never()).isEqualTo(runs - of.reachedBy(2040));
    }

    /** Of 200 samples of independent draws some nine tenths have an interval that holds the true share. */
    @Test
    void theIntervalsHoldTheTrueShareAsOftenAsTheySay() {
        NormalDistribution rate = new NormalDistribution(0.05, 0.02 / Z95);
        int[] years = {2009, 2012, 2014, 2020};
        int[] held = new int[years.length];
        int samples = 200;
        for (int seed = 1; seed <= samples; seed++) {
            ArrivalStatistics of = doubling(
                    Assumption.Distribution.NORMAL,
                    0.03,
                    0.07,
                    new EnsembleSettings(Design.Kind.RANDOM, 250, seed, 2, Set.of(), true));
            for (int i = 0; i < years.length; i++) {
                double known = 1 - rate.cumulativeProbability(Math.log(2) / (years[i] - START));
                SamplingInterval interval = of.interval(years[i]).orElseThrow();
                held[i] += interval.low() <= known && known <= interval.high() ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(held).boxed())
                .allSatisfy(count -> assertThat(count / (double) samples).isBetween(0.85, 0.96));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        ArrivalStatistics one = doubling(Assumption.Distribution.NORMAL, 0.03, 0.07, new EnsembleSettings(700, 5, 1));
        ArrivalStatistics three = doubling(Assumption.Distribution.NORMAL, 0.03, 0.07, new EnsembleSettings(700, 5, 3));

        assertThat(one).isEqualTo(three);
    }

    private static ArrivalStatistics doubling(
            Assumption.Distribution form, double low, double high, EnsembleSettings settings) {
        Study study = new TinyStudy("RK4", "0.25")
                .scenario("baseline", Localized.same("Base"))
                .varying("rate", Assumption.Group.POLICY, form, low, high)
                .study();
        return StudyEnsemble.of(study, settings, StudyEnsemble.Progress.NONE)
                .baseline()
                .orElseThrow()
                .statistics(0);
    }

    private static Outcome reached(Outcome.Kind kind, int year, OptionalInt lost) {
        return new Outcome(kind, OptionalInt.of(year), OptionalDouble.of(year - 0.5), lost);
    }

    private static Outcome never() {
        return new Outcome(Outcome.Kind.NOT_REACHED, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
    }

    private static Target target(int by) {
        return new Target.AtLeast("t", Localized.same("t"), "total", 1, TinyStudy.MONEY, by);
    }

    private static Period period() {
        return new Period(2020, 2050, 2025, List.of());
    }
}
