package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.study.Fit;
import qianyi.study.GrowthRecord;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Localized;

/** Required growth, the record carried on, the fit and the arithmetic, against numbers computed by hand. */
class YardstickTest {
    private static final Target THOUSAND = new Target.AtLeast("t", Localized.same("t"), "x", 1000, Unit.ONE, 2030);
    private static final GrowthRecord RECORD = new GrowthRecord("gdp", 2025, List.of(0.025, 0.038));

    private static Observation row(String series, int year, double value, Observation.Kind kind) {
        return new Observation(series, year, value, "1", "b", "v", kind, "", "", "", Span.START);
    }

    @Test
    void onlyALevelToRiseToTakesGrowthOrIsLedToByTheRecord() {
        History history = new History(List.of(row("gdp", 2025, 600, Observation.Kind.FOUND)));
        for (Target target : List.of(
                new Target.AtMost("t", Localized.same("t"), "x", 1000, Unit.ONE, 2030),
                new Target.MeanGrowth("t", Localized.same("t"), "x", 0.05, 2025, 2030))) {
            assertThat(RequiredGrowth.of(target, RECORD, history, List.of())).isEmpty();
            assertThat(NaiveBenchmark.of(target, RECORD, history)).isEmpty();
        }
        assertThat(RequiredGrowth.of(THOUSAND, RECORD, history, List.of())).isPresent();
    }

    @Test
    void growthFromSixHundredToAThousandInFiveYears() {
        assertThat(RequiredGrowth.rate(600, 2025, 1000, 2030).orElseThrow()).isCloseTo(0.107566, within(1e-6));
        assertThat(RequiredGrowth.rate(598, 2025, 1000, 2030).orElseThrow()).isCloseTo(0.108307, within(1e-6));
        assertThat(RequiredGrowth.rate(580.58, 2024, 1000, 2030).orElseThrow()).isCloseTo(0.094854, within(1e-6));
    }

    @Test
    void nothingIsRequiredOfWhoIsThereOrTooLate() {
        assertThat(RequiredGrowth.rate(1000, 2025, 1000, 2030)).isEmpty();
        assertThat(RequiredGrowth.rate(600, 2030, 1000, 2030)).isEmpty();
    }

    @Test
    void baseIsTheRecordsOwnFigureOrElseAStandIn() {
        Observation own = row("gdp", 2025, 600, Observation.Kind.DERIVED);
        Observation restated = row("restated", 2025, 599, Observation.Kind.DERIVED);
        assertThat(RequiredGrowth.of(THOUSAND, RECORD, new History(List.of(restated, own)), List.of("restated"))
                        .orElseThrow()
                        .base())
                .isEqualTo(own);
        assertThat(RequiredGrowth.of(THOUSAND, RECORD, new History(List.of(restated)), List.of("restated"))
                        .orElseThrow()
                        .base())
                .isEqualTo(restated);
        assertThat(RequiredGrowth.of(THOUSAND, RECORD, new History(List.of(restated)), List.of()))
                .isEmpty();
    }

    @Test
    void lastFoundFigureIsCarriedOnNotADerivedOne() {
        History history = new History(List.of(
                row("gdp", 2023, 588.86, Observation.Kind.FOUND),
                row("gdp", 2024, 580.58, Observation.Kind.FOUND),
                row("gdp", 2025, 600, Observation.Kind.DERIVED)));
        NaiveBenchmark naive = NaiveBenchmark.of(THOUSAND, RECORD, history).orElseThrow();
        assertThat(naive.last().year()).isEqualTo(2024);
        assertThat(naive.fast().year()).hasValue(2039);
        assertThat(naive.slow().year()).hasValue(2047);
        assertThat(naive.fast().instant().orElseThrow()).isCloseTo(2038.5788, within(1e-3));
    }

    @Test
    void carriedOnFiguresGrowUntilTheYearGiven() {
        // 100 -> 110 -> 121 -> 133.1: the third figure meets 133.1 although its logarithm may say 3.0000000001.
        assertThat(NaiveBenchmark.path(100, 2000, 0.1, 133.1).year()).hasValue(2003);
        assertThat(NaiveBenchmark.path(100, 2000, 0.1, 133.2).year()).hasValue(2004);
        assertThat(NaiveBenchmark.path(100, 2000, 0, 133).year()).isEmpty();
        assertThat(NaiveBenchmark.path(100, 2000, -0.1, 133).year()).isEmpty();
        assertThat(NaiveBenchmark.path(140, 2000, -0.1, 133).year()).hasValue(2000);
    }

    @Test
    void theilByHand() {
        // Simulated 2 4 6, observed 1 5 9: errors 1 -1 -3, mean square 11/3; means 4 and 5; deviations sqrt(8/3) and
        // sqrt(32/3).
        TheilStatistics theil = TheilStatistics.of(new Fit("x", "y"), new double[] {2, 4, 6}, new double[] {1, 5, 9});
        assertThat(theil.rootMeanSquare()).isCloseTo(Math.sqrt(11.0 / 3), within(1e-12));
        assertThat(theil.relative()).isCloseTo(Math.sqrt(11.0 / 3) / 5, within(1e-12));
        assertThat(theil.bias()).isCloseTo(3.0 / 11, within(1e-12));
        assertThat(theil.variation()).isCloseTo(8.0 / 11, within(1e-12));
        assertThat(theil.covariation()).isCloseTo(0, within(1e-12));
    }

    @Test
    void sharesOfTheilSumToOneAndTheirLastIsTheCorrelation() {
        double[] s = {535, 565, 580, 584, 598};
        double[] a = {540, 560, 570, 590, 600};
        TheilStatistics theil = TheilStatistics.of(new Fit("x", "y"), s, a);
        double r = new PearsonsCorrelation().correlation(s, a);
        var deviation = new StandardDeviation(false);
        double share = 2
                * (1 - r)
                * deviation.evaluate(s)
                * deviation.evaluate(a)
                / (theil.rootMeanSquare() * theil.rootMeanSquare());
        assertThat(theil.covariation()).isCloseTo(share, within(1e-12));
    }

    @Test
    void baselineIsComparedWithTheRecordUpToItsArrival() {
        double[] times = {2025, 2030, 2040};
        double[] values = {600, 600 * Math.pow(1.04, 5), 600 * Math.pow(1.04, 15)};
        Trajectory path = Trajectory.through(times, values);
        Period period = new Period(2021, 2040, 2025, List.of());
        Outcome reached =
                new Outcome(Outcome.Kind.REACHED, OptionalInt.of(2030), OptionalDouble.of(2029.5), OptionalInt.empty());
        Outcome never =
                new Outcome(Outcome.Kind.NOT_REACHED, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
        BaselineAgainstRecord toArrival = BaselineAgainstRecord.of(path, reached, period, List.of(0.038, 0.025))
                .orElseThrow();
        assertThat(toArrival.to()).isEqualTo(2030);
        assertThat(toArrival.baseline()).isCloseTo(0.04, within(1e-12));
        assertThat(toArrival.faster()).isTrue();
        assertThat(BaselineAgainstRecord.of(path, never, period, List.of(0.05)).orElseThrow())
                .satisfies(r -> assertThat(r.to()).isEqualTo(2035))
                .satisfies(r -> assertThat(r.slower()).isTrue());
        assertThat(BaselineAgainstRecord.of(path, never, period, List.of())).isEmpty();
    }

    @Test
    void doubtIsSaidWhenTheYearOrTheDecimalMoves() {
        assertThat(doubt(2037.95, 2038, 2037.96, 2038).exceedsWhatIsPrinted()).isFalse();
        assertThat(doubt(2037.95, 2038, 2038.01, 2039).exceedsWhatIsPrinted()).isTrue();
        assertThat(doubt(2037.30, 2038, 2037.45, 2038).exceedsWhatIsPrinted()).isTrue();
        assertThat(doubt(2037.30, 2038, 2037.45, 2038).largestDifference().orElseThrow())
                .isCloseTo(0.15, within(1e-9));
    }

    private static NumericalDoubt doubt(double instant, int year, double other, int otherYear) {
        Outcome one = new Outcome(
                Outcome.Kind.REACHED, OptionalInt.of(year), OptionalDouble.of(instant), OptionalInt.empty());
        Outcome two = new Outcome(
                Outcome.Kind.REACHED, OptionalInt.of(otherYear), OptionalDouble.of(other), OptionalInt.empty());
        return new NumericalDoubt(one, Optional.of(two), Optional.of(one));
    }
}
