package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.model.Unit;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Localized;

/** Dates that are known before anything is computed. */
class ArrivalTest {
    private static final Period PERIOD = new Period(2000, 2020, 2005, List.of());

    private static Target atLeast(double level) {
        return new Target.AtLeast("t", Localized.same("t"), "x", level, Unit.ONE, 2015);
    }

    private static Target atMost(double level) {
        return new Target.AtMost("t", Localized.same("t"), "x", level, Unit.ONE, 2015);
    }

    private static Target growth(double rate, int from, int to) {
        return new Target.MeanGrowth("t", Localized.same("t"), "x", rate, from, to);
    }

    /** A line known every quarter of a year. */
    private static Trajectory quarterly(DoubleUnaryOperator figure) {
        double[] times = new double[81];
        double[] values = new double[81];
        for (int i = 0; i < times.length; i++) {
            times[i] = 2000 + i / 4.0;
            values[i] = figure.applyAsDouble(times[i]);
        }
        return Trajectory.through(times, values);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 120", "0.05, 150", "0.08, 300", "0.02, 111"})
    void exponentialGrowthCrossesWhereTheLogarithmSays(double rate, double level) {
        Outcome outcome = Arrival.of(atLeast(level), quarterly(t -> 100 * Math.exp(rate * (t - 2000))), PERIOD);
        double known = 2000 + Math.log(level / 100) / rate;
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REACHED);
        assertThat(outcome.year()).hasValue((int) Math.ceil(known));
        // A straight line lies above a convex one, by at most step^2 rate / 8.
        assertThat(outcome.instant().orElseThrow()).isCloseTo(known, within(rate / 16 / 8));
        assertThat(outcome.lostYear()).isEmpty();
    }

    @Test
    void straightLineCrossesExactly() {
        Outcome outcome = Arrival.of(atLeast(107.3), quarterly(t -> 100 + (t - 2000)), PERIOD);
        assertThat(outcome.instant().orElseThrow()).isCloseTo(2007.3, within(1e-9));
        assertThat(outcome.year()).hasValue(2008);
    }

    @Test
    void figureEqualToTheTargetMeetsIt() {
        Outcome outcome = Arrival.of(atLeast(108), quarterly(t -> 100 + (t - 2000)), PERIOD);
        assertThat(outcome.year()).hasValue(2008);
        assertThat(outcome.instant()).hasValue(2008.0);
    }

    @Test
    void targetMetTodayIsAlreadyThereAlsoWhenJustEqual() {
        Outcome outcome = Arrival.of(atLeast(105), quarterly(t -> 100 + (t - 2000)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(outcome.year()).hasValue(2005);
        assertThat(outcome.instant()).isEmpty();
        assertThat(outcome.lostYear()).isEmpty();
    }

    @Test
    void targetMetTodayAndLostLaterSaysWhen() {
        Outcome outcome = Arrival.of(atLeast(103), quarterly(t -> t < 2010.5 ? 105 : 101), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(outcome.lostYear()).hasValue(2011);
    }

    @Test
    void targetMetInThePastAndLostBeforeTodayDoesNotCount() {
        Outcome outcome = Arrival.of(atLeast(102), quarterly(t -> t < 2003 ? 105 : 100), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_REACHED);
    }

    @Test
    void hillIsReachedAndLost() {
        Outcome outcome = Arrival.of(atLeast(109), quarterly(t -> 110 - Math.abs(t - 2010)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LOST);
        assertThat(outcome.year()).hasValue(2009);
        assertThat(outcome.lostYear()).hasValue(2012);
    }

    @Test
    void touchInOneFigureIsReachedAndLost() {
        Outcome outcome = Arrival.of(atLeast(110), quarterly(t -> 110 - Math.abs(t - 2010)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LOST);
        assertThat(outcome.year()).hasValue(2010);
        assertThat(outcome.instant()).hasValue(2010.0);
        assertThat(outcome.lostYear()).hasValue(2011);
    }

    @Test
    void peakBetweenTwoFiguresIsNoArrival() {
        Outcome outcome = Arrival.of(atLeast(110), quarterly(t -> 110.2 - Math.abs(t - 2010.5)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_REACHED);
        assertThat(outcome.year()).isEmpty();
        assertThat(outcome.instant()).isEmpty();
    }

    @Test
    void firstCrossingCountsAlsoWhenTheLineDipsBeforeTheFigure() {
        // Above in 2008.25-2008.75, below in the figure of 2009, above for good from 2010.25.
        Outcome outcome = Arrival.of(
                atLeast(100),
                quarterly(t -> t == 2008.25 || t == 2008.5 || t == 2008.75 || t >= 2010.25 ? 102 : 98),
                PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REACHED);
        assertThat(outcome.year()).hasValue(2011);
        assertThat(outcome.instant()).hasValue(2008.125);
    }

    @Test
    void arrivalAfterTheEndIsNotReached() {
        Outcome outcome = Arrival.of(atLeast(121), quarterly(t -> 100 + (t - 2000)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 80", "0.05, 70", "0.08, 30"})
    void decayCrossesACeilingWhereTheLogarithmSays(double rate, double level) {
        Outcome outcome = Arrival.of(atMost(level), quarterly(t -> 100 * Math.exp(-rate * (t - 2000))), PERIOD);
        double known = 2000 - Math.log(level / 100) / rate;
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REACHED);
        assertThat(outcome.year()).hasValue((int) Math.ceil(known));
        assertThat(outcome.instant().orElseThrow()).isCloseTo(known, within(rate / 16 / 8));
    }

    @Test
    void ceilingIsMetByAFigureEqualToItAndLostAboveIt() {
        Outcome outcome = Arrival.of(atMost(91), quarterly(t -> 90 + Math.abs(t - 2010)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LOST);
        assertThat(outcome.year()).hasValue(2009);
        assertThat(outcome.instant()).hasValue(2009.0);
        assertThat(outcome.lostYear()).hasValue(2012);
    }

    @Test
    void ceilingKeptTodayIsMetAlreadyUntilTheLineRisesOverIt() {
        Outcome outcome = Arrival.of(atMost(105), quarterly(t -> 100 + (t - 2000)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(outcome.year()).hasValue(2005);
        assertThat(outcome.instant()).isEmpty();
        assertThat(outcome.lostYear()).hasValue(2006);
    }

    @Test
    void ceilingBelowTheLineIsNotReached() {
        Outcome outcome = Arrival.of(atMost(89), quarterly(t -> 90 + Math.abs(t - 2010)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_REACHED);
        assertThat(outcome.when()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.05, true", "0.0501, false", "0.0499, true", "-0.02, true"})
    void growthOverASpanIsMetInItsLastYearOrNotAtAll(double asked, boolean met) {
        // Far more growth before the span and far less after it than in it.
        Trajectory path =
                quarterly(t -> t <= 2006 ? 10 + 90 * (t - 2000) / 6 : t <= 2011 ? 100 * Math.pow(1.05, t - 2006) : 100);
        Outcome outcome = Arrival.of(growth(asked, 2006, 2011), path, PERIOD);
        assertThat(outcome.kind()).isEqualTo(met ? Outcome.Kind.REACHED : Outcome.Kind.NOT_REACHED);
        assertThat(outcome.year()).isEqualTo(met ? OptionalInt.of(2011) : OptionalInt.empty());
        assertThat(outcome.instant()).isEmpty();
        assertThat(outcome.lostYear()).isEmpty();
        assertThat(outcome.when()).isEqualTo(met ? OptionalDouble.of(2011) : OptionalDouble.empty());
    }

    @Test
    void growthOverASpanThatIsPastWasMetInItsLastYear() {
        Outcome outcome = Arrival.of(growth(0.04, 2000, 2003), quarterly(t -> Math.pow(1.05, t - 2000)), PERIOD);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(outcome.year()).hasValue(2003);
    }

    @Test
    void growthFromNothingOrBeyondTheEndIsNoGrowth() {
        Target target = growth(0.01, 2000, 2010);
        assertThat(target.measured(quarterly(t -> t - 2000))).isEmpty();
        assertThat(target.measured(quarterly(t -> 2005 - t))).isEmpty();
        assertThat(Arrival.of(target, quarterly(t -> t - 2000), PERIOD).kind()).isEqualTo(Outcome.Kind.NOT_REACHED);
        assertThat(growth(0.01, 2010, 2021).measured(quarterly(t -> t))).isEmpty();
    }

    @Test
    void yearsOffTheGridAreReadFromTheLine() {
        double[] times = new double[70];
        double[] values = new double[70];
        for (int i = 0; i < times.length; i++) {
            times[i] = 2000 + i * 0.3;
            values[i] = 100 + i * 0.3;
        }
        Outcome outcome = Arrival.of(atLeast(108.5), Trajectory.through(times, values), PERIOD);
        assertThat(outcome.year()).hasValue(2009);
        assertThat(outcome.instant().orElseThrow()).isCloseTo(2008.5, within(1e-9));
    }
}
