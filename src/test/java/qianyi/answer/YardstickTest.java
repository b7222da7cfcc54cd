package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
    private static final GrowthRecord RECORD = new GrowthRecord("gdp", 2025);

    private static Observation found(int year, double value, String vintage) {
        return new Observation("gdp", year, value, "1", "b", vintage, Observation.Kind.FOUND, "", "", "", Span.START);
    }

    private static Observation row(String series, int year, double value, Observation.Kind kind) {
        return new Observation(series, year, value, "1", "b", "v", kind, "", "", "", Span.START);
    }

    @Test
    void onlyALevelToRiseToTakesGrowthOrIsLedToByTheRecord() {
        History history = new History(
                List.of(row("gdp", 2023, 588, Observation.Kind.FOUND), row("gdp", 2025, 600, Observation.Kind.FOUND)));
        assertThat(NaiveBenchmark.of(THOUSAND, RECORD, history)).isPresent();
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

    /** 100, 121 and 133.1 grow by 10 % a year over two years, by 4.88 % over the next two. */
    @Test
    void everyPairOfFoundFiguresTwoYearsApartIsAWindow() {
        History history = new History(List.of(
                found(2004, 133.1, "second census"),
                found(2000, 100, "first census | Zensus 1"),
                found(2002, 121, "first census | Zensus 1"),
                found(2000, 81, "first census; revised"),
                found(2001, 1e9, "first census | Zensus 1"),
                row("gdp", 2005, 900, Observation.Kind.DERIVED),
                new Observation("gdp", 1990, 1, "1", "elsewhere", "", Observation.Kind.FOUND, "", "", "", Span.START)));
        List<GrowthWindow> windows = GrowthWindow.of(RECORD, history);
        assertThat(windows)
                .extracting(w -> w.from().year(), w -> w.from().value(), w -> w.to().year(), w -> w.crossesCensus())
                .containsExactly(
                        tuple(2000, 100.0, 2002, false),
                        tuple(2000, 100.0, 2004, true),
                        tuple(2000, 81.0, 2002, false),
                        tuple(2000, 81.0, 2004, true),
                        tuple(2001, 1e9, 2004, true),
                        tuple(2002, 121.0, 2004, true));
        assertThat(windows.get(0).rate()).isCloseTo(0.1, within(1e-12));
        assertThat(windows.get(2).rate()).isCloseTo(11 / 9.0 - 1, within(1e-12));
        assertThat(windows.get(5).rate()).isCloseTo(Math.sqrt(1.1) - 1, within(1e-12));
    }

    @Test
    void lastFoundFigureIsCarriedOnAtEveryWindowsRate() {
        History history = new History(List.of(
                found(2022, 90, "old"),
                found(2023, 121, "old"),
                found(2024, 100, "new"),
                found(2020, 100, "old"),
                row("gdp", 2025, 600, Observation.Kind.DERIVED)));
        NaiveBenchmark naive = NaiveBenchmark.of(THOUSAND, RECORD, history).orElseThrow();
        assertThat(naive.last().year()).isEqualTo(2024);
        assertThat(naive.paths()).hasSize(4);
        // 2020-23: 21 % in three years; 1,000 from 100 takes ln 10 / ln 1.21^(1/3) = 36.24 years.
        assertThat(naive.fast().window().to().year()).isEqualTo(2023);
        assertThat(naive.fast().instant().orElseThrow())
                .isCloseTo(2024 + 3 * Math.log(10) / Math.log(1.21), within(1e-9));
        assertThat(naive.fast().year()).hasValue(2061);
        assertThat(naive.slow().window().to().year()).isEqualTo(2022);
        assertThat(naive.slow().year()).isEmpty();
    }

    @Test
    void carriedOnFiguresGrowUntilTheYearGiven() {
        // 100 -> 110 -> 121 -> 133.1: the third figure meets 133.1 although its logarithm may say 3.0000000001.
        assertThat(year(100, 0.1, 133.1)).hasValue(2003);
        assertThat(year(100, 0.1, 133.2)).hasValue(2004);
        assertThat(year(100, 0, 133)).isEmpty();
        assertThat(year(100, -0.1, 133)).isEmpty();
        assertThat(year(140, -0.1, 133)).hasValue(2000);
    }

    private static OptionalInt year(double figure, double rate, double level) {
        GrowthWindow any = new GrowthWindow(found(2000, 1, ""), found(2002, 1, ""));
        return new NaiveBenchmark.Path(any, NaiveBenchmark.instant(figure, 2000, rate, level)).year();
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
        GrowthWindow two = new GrowthWindow(found(2020, 100, "old"), found(2022, 104.04, "old"));
        GrowthWindow five = new GrowthWindow(found(2020, 100, "old"), found(2022, 110.25, "new"));
        BaselineAgainstRecord toArrival =
                BaselineAgainstRecord.of(path, reached, period, List.of(two)).orElseThrow();
        assertThat(toArrival.to()).isEqualTo(2030);
        assertThat(toArrival.baseline()).isCloseTo(0.04, within(1e-12));
        assertThat(toArrival.faster()).isTrue();
        assertThat(BaselineAgainstRecord.of(path, never, period, List.of(five)).orElseThrow())
                .satisfies(r -> assertThat(r.to()).isEqualTo(2035))
                .satisfies(r -> assertThat(r.slower()).isTrue())
                .satisfies(r -> assertThat(r.withinOneCensus()).isEmpty());
        BaselineAgainstRecord both = BaselineAgainstRecord.of(path, never, period, List.of(two, five))
                .orElseThrow();
        assertThat(both.faster()).isFalse();
        assertThat(both.slower()).isFalse();
        assertThat(both.lowest()).isEqualTo(two);
        assertThat(both.highest()).isEqualTo(five);
        assertThat(both.withinOneCensus().orElseThrow().windows()).containsExactly(two);
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
