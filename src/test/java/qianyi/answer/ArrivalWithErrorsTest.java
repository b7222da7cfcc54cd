package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.study.Assumption;
import qianyi.study.ForecastErrors;
import qianyi.study.OutsideView;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;

/**
 * The place of {@link TinyStudy} has {@code 100 exp(0.05 t)} and its last found figure in 2002. With errors whose
 * logarithm is normal with a deviation of {@code a} a year, a path of score z is {@code 100 exp(0.05 t + a (t - 2) z)}, so
 * that every date and share is known.
 */
class ArrivalWithErrorsTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double GROWTH = 0.05;
    private static final int FROM = 2002;
    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private static ForecastErrors normal(double deviation, int... horizons) {
        TreeMap<Integer, List<Double>> table = new TreeMap<>();
        for (int years : horizons) {
            table.put(
                    years,
                    QUANTILES.stream()
                            .map(share -> deviation * years * NORMAL.inverseCumulativeProbability(share))
                            .toList());
        }
        return new ForecastErrors(Localized.same("errors"), "s", QUANTILES, table);
    }

    private static TinyStudy place(ForecastErrors errors) {
        return new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .outside(new OutsideView(Optional.of(errors), List.of()));
    }

    private static ArrivalWithErrors of(Study study, int target) {
        ScenarioAnswer baseline = Answer.of(study).baseline().orElseThrow();
        return ArrivalWithErrors.of(study, baseline, study.targets().get(target), Optional.empty())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0, 200", "0.02, 0, 200", "0.02, 1, 150"})
    void sharesAndDatesAreThoseOfTheClosedForm(double deviation, int target, double level) {
        ArrivalWithErrors errors = of(place(normal(deviation, 1, 4)).study(), target);
        double needed = Math.log(level / 100) - GROWTH * 2;
        assertThat(errors.from()).isEqualTo(FROM);
        assertThat(errors.wider()).isEmpty();
        assertThat(errors.central()).hasValue((int) Math.ceil(FROM + needed / GROWTH));
        for (int year = 2003; year <= 2040; year++) {
            double ahead = year - FROM;
            double share = NORMAL.cumulativeProbability((GROWTH * ahead - needed) / (deviation * ahead));
            assertThat(errors.shareBy(year)).hasValueCloseTo(share, within(1e-9));
        }
        assertThat(errors.notByHorizon()).isCloseTo(1 - errors.shareBy(2040).getAsDouble(), within(1e-15));
        for (var percentile : errors.percentiles()) {
            double score = NORMAL.inverseCumulativeProbability(1 - percentile.percent() / 100.0);
            double date = FROM + needed / (GROWTH + deviation * score);
            assertThat(percentile.year()).hasValue((int) Math.ceil(date));
            assertThat(percentile.instant()).hasValueCloseTo(date, within(1e-3));
        }
    }

    @Test
    void aShareAndAPercentileSayTheSame() {
        ArrivalWithErrors errors = of(place(normal(0.03, 2, 10)).study(), 0);
        for (var percentile : errors.percentiles()) {
            double share = percentile.percent() / 100.0;
            percentile
                    .year()
                    .ifPresentOrElse(
                            year -> {
                                assertThat(errors.shareBy(year).getAsDouble()).isGreaterThanOrEqualTo(share);
                                assertThat(errors.shareBy(year - 1).getAsDouble())
                                        .isLessThan(share);
                            },
                            () -> assertThat(errors.notByHorizon()).isGreaterThan(1 - share));
        }
        assertThat(errors.percentile(95).orElseThrow().year()).isEmpty();
    }

    /** Half of the errors of a census that can only lower a figure: the table need not be symmetric. */
    @Test
    void aSkewedTableMovesTheMedian() {
        ForecastErrors low = new ForecastErrors(
                Localized.same("errors"),
                "s",
                List.of(0.1, 0.5, 0.9),
                new TreeMap<>(Map.of(1, List.of(-0.03, -0.02, -0.005))));
        ArrivalWithErrors errors = of(place(low).study(), 0);
        double date = FROM + (Math.log(2) - GROWTH * 2) / (GROWTH - 0.02);
        assertThat(errors.percentile(50).orElseThrow().instant()).hasValueCloseTo(date, within(1e-3));
        assertThat(errors.shareBy((int) date).getAsDouble()).isLessThan(0.5);
        assertThat(errors.shareBy((int) date + 1).getAsDouble()).isGreaterThan(0.5);
    }

    /**
     * A level that is met and lost again was met: the path of a rank that once crosses it counts as arrived, so that the
     * share never falls.
     */
    @Test
    void whatHasArrivedStaysSo() {
        ForecastErrors late = new ForecastErrors(
                Localized.same("errors"),
                "s",
                List.of(0.05, 0.95),
                new TreeMap<>(Map.of(
                        10, List.of(-0.1, 0.1),
                        14, List.of(-0.1001, 0.1001),
                        15, List.of(-3.0, -2.0))));
        ArrivalWithErrors errors = of(place(late).study(), 0);
        double before = errors.shareBy(2016).getAsDouble();
        assertThat(before).isGreaterThan(0.5);
        assertThat(errors.shareBy(2017)).hasValue(before);
        assertThat(errors.shareBy(2040).getAsDouble()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void whereTheDrawsSpreadWiderTheyCount() {
        TinyStudy wide = place(normal(0.001, 1))
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.03, 0.07);
        Study study = wide.study();
        ScenarioEnsemble draws = StudyEnsemble.of(study, new EnsembleSettings(2000, 1, 2), StudyEnsemble.Progress.NONE)
                .baseline()
                .orElseThrow();
        ScenarioAnswer central = Answer.of(study).baseline().orElseThrow();
        ArrivalWithErrors errors = ArrivalWithErrors.of(study, central, study.mainTarget(), Optional.of(draws))
                .orElseThrow();
        assertThat(errors.wider()).startsWith(2003).endsWith(2040).hasSize(38);
        for (int percent : List.of(5, 50, 95)) {
            double rate = 0.03 + 0.04 * (1 - percent / 100.0);
            assertThat(errors.percentile(percent).orElseThrow().instant())
                    .hasValueCloseTo(2000 + Math.log(2) / rate, within(0.03));
        }
        double share = draws.statistics(0).shareBy(2014).getAsDouble();
        assertThat(errors.shareBy(2014)).hasValueCloseTo(share, within(0.04));
    }

    @Test
    void aTableThatIsWiderThanTheDrawsTakesNothingFromThem() {
        TinyStudy place = place(normal(0.03, 1))
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.045, 0.055);
        Study study = place.study();
        ScenarioEnsemble draws = StudyEnsemble.of(study, new EnsembleSettings(200, 1, 2), StudyEnsemble.Progress.NONE)
                .baseline()
                .orElseThrow();
        ScenarioAnswer central = Answer.of(study).baseline().orElseThrow();
        assertThat(ArrivalWithErrors.of(study, central, study.mainTarget(), Optional.of(draws)))
                .isEqualTo(ArrivalWithErrors.of(study, central, study.mainTarget(), Optional.empty()));
    }

    @Test
    void onlyALevelForTheHeadlineToRiseToHasErrors() {
        Target ceiling = new Target.AtMost("low", Localized.same("low"), "total", 300, TinyStudy.MONEY, 2010);
        Target pace = new Target.MeanGrowth("pace", Localized.same("pace"), "total", 0.04, 2003, 2010);
        Target other = new Target.AtLeast("other", Localized.same("other"), "price_level", 2, TinyStudy.MONEY, 2010);
        Study study = place(normal(0.02, 1)).aiming(ceiling, pace, other).study();
        ScenarioAnswer baseline = Answer.of(study).baseline().orElseThrow();
        assertThat(study.targets())
                .allSatisfy(target -> assertThat(ArrivalWithErrors.of(study, baseline, target, Optional.empty()))
                        .isEmpty());
        Study without = TinyStudy.whole();
        assertThat(ArrivalWithErrors.of(
                        without, Answer.of(without).baseline().orElseThrow(), without.mainTarget(), Optional.empty()))
                .isEmpty();
    }
}
