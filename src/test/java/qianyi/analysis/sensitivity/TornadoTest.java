package qianyi.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.answer.Measure;
import qianyi.answer.Reading;
import qianyi.answer.TinyStudy;
import qianyi.engine.RunOverride;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.RunProgress;
import qianyi.study.Study;
import qianyi.text.Localized;

class TornadoTest {
    private static final Study STUDY = new TinyStudy("RK4", "0.0625")
            .scenario("baseline", Localized.same("Base"))
            .study();

    private static SensitivityQuestion doubling(List<RunOverride> overrides, Distribution... rates) {
        List<EnsembleInput> inputs = new java.util.ArrayList<>();
        inputs.add(new EnsembleInput("rate", STUDY.program().columns("rate"), rates[0]));
        if (rates.length > 1) {
            inputs.add(new EnsembleInput("price_level", STUDY.program().columns("price_level"), rates[1]));
        }
        return new SensitivityQuestion(
                STUDY.program(),
                STUDY.time(),
                overrides,
                inputs,
                new Measure.Date(STUDY, STUDY.targets().get(0)));
    }

    private static Reading number(double value) {
        return new Reading(Reading.Kind.NUMBER, OptionalDouble.of(value));
    }

    private static double year(Reading reading) {
        assertThat(reading.kind()).isEqualTo(Reading.Kind.NUMBER);
        return reading.value().orElseThrow();
    }

    /** The total is {@code 100 p exp(r t)} from 2000 on: it is 200 at {@code 2000 + ln(2 / p) / r}; r is 0.05, p is 1. */
    @Test
    void theDatesAreThoseOfTheClosedForm() {
        Tornado tornado = Tornado.of(
                doubling(List.of(), new Distribution.Triangular(0.03, 0.05, 0.09), new Distribution.Uniform(0.8, 1.2)),
                2,
                RunProgress.NONE);

        assertThat(year(tornado.centre())).isCloseTo(2000 + Math.log(2) / 0.05, within(1e-4));
        assertThat(tornado.rows()).extracting(Tornado.Row::title).containsExactly("rate", "price_level");
        Tornado.Row rate = tornado.rows().get(0);
        assertThat(rate.low()).isEqualTo(0.03);
        assertThat(rate.high()).isEqualTo(0.09);
        assertThat(rate.value()).hasValue(0.05);
        assertThat(year(rate.atLow())).isCloseTo(2000 + Math.log(2) / 0.03, within(1e-4));
        assertThat(year(rate.atHigh())).isCloseTo(2000 + Math.log(2) / 0.09, within(1e-4));
        assertThat(rate.swing())
                .hasValueSatisfying(
                        swing -> assertThat(swing.size()).isCloseTo(Math.log(2) * (1 / 0.03 - 1 / 0.09), within(1e-4)))
                .hasValueSatisfying(swing -> assertThat(swing.atLeast()).isFalse());
        Tornado.Row price = tornado.rows().get(1);
        assertThat(year(price.atLow())).isCloseTo(2000 + Math.log(2 / 0.8) / 0.05, within(1e-4));
        assertThat(year(price.atHigh())).isCloseTo(2000 + Math.log(2 / 1.2) / 0.05, within(1e-4));
    }

    /** At 1 % the total doubles in 2069, behind the horizon of 2040. */
    @Test
    void aRunThatNeverArrivesIsLaterThanTheHorizon() {
        Tornado tornado = Tornado.of(doubling(List.of(), new Distribution.Uniform(0.01, 0.1)), 1, RunProgress.NONE);

        Tornado.Row rate = tornado.rows().get(0);
        assertThat(rate.atLow()).isEqualTo(new Reading(Reading.Kind.LATER, OptionalDouble.empty()));
        assertThat(rate.swing().orElseThrow().atLeast()).isTrue();
        assertThat(rate.swing().orElseThrow().size()).isCloseTo(40 - Math.log(2) / 0.1, within(1e-4));
        assertThat(tornado.later()).isEqualTo(1);
        assertThat(tornado.failed()).isZero();
    }

    /** At 50 % the total doubles in 2001, before 2003, which is today here: how long before does not count. */
    @Test
    void whatIsMetTodayIsMetAlready() {
        Tornado tornado = Tornado.of(doubling(List.of(), new Distribution.Uniform(0.05, 0.5)), 1, RunProgress.NONE);

        Tornado.Row rate = tornado.rows().get(0);
        assertThat(rate.atHigh()).isEqualTo(new Reading(Reading.Kind.ALREADY, OptionalDouble.of(2003)));
        assertThat(rate.swing().orElseThrow().atLeast()).isTrue();
        assertThat(rate.swing().orElseThrow().size()).isCloseTo(Math.log(2) / 0.05 - 3, within(1e-4));
    }

    @Test
    void withoutAnyArrivalThereIsNoSwing() {
        Tornado tornado = Tornado.of(
                doubling(List.of(value("rate", 0.001)), new Distribution.Uniform(0, 0.002)), 1, RunProgress.NONE);

        assertThat(tornado.centre().kind()).isEqualTo(Reading.Kind.LATER);
        assertThat(tornado.rows().get(0).swing()).isEmpty();
        assertThat(tornado.later()).isEqualTo(2);
    }

    /** The scenario's own value is the centre, not the one of the model file. */
    @Test
    void theCentreIsWhatTheScenarioSays() {
        Tornado tornado = Tornado.of(
                doubling(List.of(value("rate", 0.08)), new Distribution.Uniform(0.03, 0.09)), 1, RunProgress.NONE);

        assertThat(tornado.rows().get(0).value()).hasValue(0.08);
        assertThat(year(tornado.centre())).isCloseTo(2000 + Math.log(2) / 0.08, within(1e-4));
    }

    private static RunOverride value(String name, double value) {
        int slot = STUDY.program().columns(name).get(0).slot();
        return new RunOverride.Value(slot, RunOverride.Operation.TO, value, OptionalDouble.empty(), 0);
    }

    /** A normal distribution has no ends; 1.645 standard deviations from its mean are its 5th and 95th percentiles. */
    @Test
    void withoutEndsLowAndHighArePercentiles() {
        Tornado tornado = Tornado.of(
                doubling(List.of(), new Distribution.Normal(0.05, 0.01), Distribution.LogNormal.between(0.9, 1.3)),
                1,
                RunProgress.NONE);

        Tornado.Row rate = tornado.rows().get(0);
        assertThat(rate.low()).isCloseTo(0.05 - 0.01 * 1.6448536, within(1e-8));
        assertThat(rate.high()).isCloseTo(0.05 + 0.01 * 1.6448536, within(1e-8));
        assertThat(tornado.rows().get(1).low()).isCloseTo(0.9, within(1e-12));
        assertThat(tornado.rows().get(1).high()).isCloseTo(1.3, within(1e-12));
    }

    /** y = 10 + 3 x1 - 5 x2 at 1 and 2 is 3. */
    @Test
    void aLevelIsReadInItsUnit() {
        Tornado tornado = Tornado.of(
                KnownModel.question("linear", new Distribution.Uniform(0, 2), new Distribution.Pert(1, 2, 4)),
                1,
                RunProgress.NONE);

        assertThat(tornado.centre()).isEqualTo(number(3));
        assertThat(tornado.rows())
                .extracting(Tornado.Row::title, Tornado.Row::atLow, Tornado.Row::atHigh, Tornado.Row::swing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "x2", number(8), number(-7), Optional.of(new Tornado.Swing(15, false))),
                        org.assertj.core.groups.Tuple.tuple(
                                "x1", number(0), number(6), Optional.of(new Tornado.Swing(6, false))));
    }

    /** A bump in the middle is as much at stake as a slope: x2 from -pi/2 over 0 to pi/2 gives 7, 0, 7. */
    @Test
    void theSwingSeesTheCentreToo() {
        Tornado tornado = Tornado.of(
                KnownModel.question(
                        "ishigami",
                        new Distribution.Uniform(0, 0),
                        new Distribution.Uniform(-Math.PI / 2, Math.PI / 2)),
                1,
                RunProgress.NONE);

        assertThat(tornado.rows().get(0).title()).isEqualTo("x2");
        assertThat(tornado.rows().get(0).swing().orElseThrow().size()).isCloseTo(7, within(1e-12));
    }

    /** Chance inside a model is the same in every run: the difference is that of the input alone. */
    @Test
    void chanceMakesNoDifference() {
        Tornado tornado = Tornado.of(KnownModel.question("noisy", new Distribution.Uniform(2, 5)), 1, RunProgress.NONE);

        Tornado.Row row = tornado.rows().get(0);
        assertThat(row.atHigh().value().orElseThrow() - row.atLow().value().orElseThrow())
                .isCloseTo(3, within(1e-12));
        assertThat(row.atLow().value().orElseThrow()).isNotEqualTo(2.0);
    }

    @Test
    void progressCountsToTheEnd() {
        long[] last = {0, 0};

        Tornado.of(doubling(List.of(), new Distribution.Uniform(0.03, 0.09)), 1, (done, total) -> {
            last[0] = done;
            last[1] = total;
        });

        assertThat(last).containsExactly(3, 3);
    }
}
