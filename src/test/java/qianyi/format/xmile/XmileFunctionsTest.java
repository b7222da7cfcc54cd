package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;

/** Functions of XMILE 1.0 (section 3.5) and of Stella: what they are inside, and their values against closed forms. */
class XmileFunctionsTest {
    private static Expr.Call call(String equation) {
        return (Expr.Call) Xmile.value(Xmile.model("<aux name=\"a\"><eqn>" + equation + "</eqn></aux>"))
                .variable("a")
                .orElseThrow()
                .equations()
                .get(0)
                .expression();
    }

    private static double[] values(String equation) {
        return Xmile.run(Xmile.model("<aux name=\"a\"><eqn>" + equation + "</eqn></aux>"))
                .series("a");
    }

    /** Arguments in the order of the builtin, and what stands for those that are left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NORMAL(5, 2)|RANDOM_NORMAL|-Infinity Infinity 5 2 0",
                "NORMAL(5, 2, 7)|RANDOM_NORMAL|-Infinity Infinity 5 2 7",
                "NORMAL(5, 2, 7, 1, 9)|RANDOM_NORMAL|1 9 5 2 7",
                "LOGNORMAL(5, 2, 7)|RANDOM_LOGNORMAL|-Infinity Infinity 5 2 7",
                "RANDOM(1, 9)|RANDOM_UNIFORM|1 9 0",
                "UNIFORM(1, 9, 7)|RANDOM_UNIFORM|1 9 7",
                "EXPRND(8, 7)|RANDOM_EXPONENTIAL|-Infinity Infinity 0 8 7",
                "POISSON(3, 7)|RANDOM_POISSON|-Infinity Infinity 3 0 1 7",
                "BETA(2, 3, 7)|RANDOM_BETA|-Infinity Infinity 2 3 0 1 7",
                "BINOMIAL(10, 0.5, 7)|RANDOM_BINOMIAL|-Infinity Infinity 0.5 10 0 1 7",
                "GAMMA(2, 3, 7)|RANDOM_GAMMA|-Infinity Infinity 2 0 3 7",
                "WEIBULL(2, 3, 7)|RANDOM_WEIBULL|-Infinity Infinity 2 0 3 7",
                "TRIANGULAR(1, 2, 5, 7)|RANDOM_TRIANGULAR|-Infinity Infinity 1 2 5 7",
                "TREND(1, 2)|TREND|1 2 0",
                "TREND(1, 2, 3)|TREND|1 2 3",
                "FORCST(1, 2, 3)|FORECAST|1 2 3 0",
                "NPV(1, 2)|NPV|1 2 0 1",
                "NPV(1, 2, 3)|NPV|1 2 3 1",
                "SAFEDIV(1, 2)|XIDZ|1 2 0",
                "DELAY(1, 2)|DELAY_FIXED|1 2",
                "SMTHN(1, 2, 3, 4)|SMOOTHN|1 2 3 4",
                "isee.ABS(1)|ABS|1",
                "std.MAX(1, 2)|MAX|1 2"
            })
    void putsArgumentsWhereTheBuiltinTakesThem(String equation, Builtin builtin, String arguments) {
        Expr.Call call = call(equation);
        List<Double> expected =
                Arrays.stream(arguments.split(" ")).map(Double::parseDouble).toList();
        assertThat(call.function()).isEqualTo(builtin);
        assertThat(Children.of(call, Expr.Literal.class))
                .extracting(Expr.Literal::value)
                .isEqualTo(expected);
    }

    /** In steps of 1: x' = (input - x) / time, so each step of SMTH1 keeps 1 - 1/2 of the distance. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTH1(8, 2, 0)|0 4 6 7 7.5",
                "SMTH1(8, 2)|8 8 8 8 8",
                "DELAY1(8, 2, 0)|0 4 6 7 7.5",
                "DELAY(TIME, 2)|0 0 0 1 2",
                "DELAY(TIME, 2, -1)|-1 -1 0 1 2",
                "DELAYN(8, 1, 1, 0)|0 8 8 8 8",
                "PREVIOUS(TIME, -1)|-1 0 1 2 3",
                "1 + PREVIOUS(SELF, 0)|1 2 3 4 5",
                "INIT(TIME + 3)|3 3 3 3 3",
                "PULSE(20, 1, 2)|0 20 0 20 0",
                "STEP(6, 3)|0 0 0 6 6",
                "RAMP(2, 2)|0 0 0 2 4",
                "TIME MOD 3|0 1 2 0 1",
                "INT(-TIME / 2)|0 -1 -1 -2 -2",
                "ROUND(TIME / 4)|0 0 1 1 1",
                "SAFEDIV(1, TIME - 1)|-1 0 1 0.5 0.333333333333",
                "SAFEDIV(1, TIME, 9)|9 1 0.5 0.333333333333 0.25",
                "PERCENT(TIME)|0 100 200 300 400",
                "ROOTN(TIME ^ 2, 2)|0 1 2 3 4",
                "SINWAVE(2, 4)|0 2 0 -2 0",
                "COSWAVE(2, 4)|2 0 -2 0 2",
                "IF_THEN_ELSE(TIME &gt; 2, 1, 0)|0 0 0 1 1"
            })
    void computes(String equation, String expected) {
        double[] wanted = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(values(equation)).containsExactly(wanted, within(1e-11));
    }

    @Test
    void aTrendStartsFromZeroAndFindsExponentialGrowth() {
        double[] trend = Xmile.run(Xmile.model("""
                        <stock name="x"><eqn>100</eqn><inflow>g</inflow></stock><flow name="g"><eqn>0.05 * x</eqn></flow>
                        <aux name="a"><eqn>TREND(x, 1)</eqn></aux>""")).series("a");
        assertThat(trend[0]).isZero();
        assertThat(trend[4]).isCloseTo(0.05, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL(5, 2, 7)", "POISSON(3, 7)", "EXPRND(8, 7)", "RANDOM(0, 1, 7)"})
    void randomNumbersCanBeRepeated(String equation) {
        assertThat(values(equation)).isEqualTo(values(equation)).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NORMAL(5)|model.function-arguments",
                "LOOKUP(1, 2)|xmile.table-expected",
                "PERCENT(1, 2)|model.function-arguments",
                "REWORK(50)|xmile.function-unsupported",
                "vensim.NOTHING(1)|model.function-unknown",
                "SMTH(1, 2)|model.function-unknown-nearest"
            })
    void saysWhatIsWrongWithACall(String equation, String key) {
        assertThat(Xmile.noticed(Xmile.model("<aux name=\"a\"><eqn>" + equation + "</eqn></aux>")))
                .singleElement()
                .asString()
                .endsWith(" " + key);
    }
}
