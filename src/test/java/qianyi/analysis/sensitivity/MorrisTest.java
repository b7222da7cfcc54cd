package qianyi.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.RunProgress;

class MorrisTest {
    private static Map<String, Morris.Effect> byTitle(Morris morris) {
        return morris.effects().stream().collect(Collectors.toMap(Morris.Effect::title, Function.identity()));
    }

    private static void isEffect(Morris.Effect effect, double mu, double muStar, double sigma) {
        assertThat(effect.mu()).hasValueCloseTo(mu, within(1e-12));
        assertThat(effect.muStar()).hasValueCloseTo(muStar, within(1e-12));
        assertThat(effect.sigma()).hasValueCloseTo(sigma, within(1e-12));
    }

    /** y = 10 + 3 x1 - 5 x2: a uniform input's effect is its slope times its range, whatever the others are. */
    @Test
    void theEffectsOfAPlaneAreItsSlopesTimesTheRanges() {
        Morris morris = Morris.of(
                KnownModel.question(
                        "linear",
                        new Distribution.Uniform(0, 2),
                        new Distribution.Uniform(1, 4),
                        new Distribution.Uniform(0, 9)),
                7,
                1,
                2,
                RunProgress.NONE);

        Map<String, Morris.Effect> effects = byTitle(morris);
        isEffect(effects.get("x1"), 6, 6, 0);
        isEffect(effects.get("x2"), -15, 15, 0);
        isEffect(effects.get("x3"), 0, 0, 0);
        assertThat(morris.effects()).extracting(Morris.Effect::title).containsExactly("x2", "x1", "x3");
        assertThat(morris.runs()).isEqualTo(7 * 4);
    }

    /** With four walks an input begins once on each level, so that its mean effect is known for a bent distribution too. */
    @Test
    void eachLevelIsBegunFromOnce() {
        Distribution bent = new Distribution.Normal(0, 1);
        double[] effects = new double[4];
        for (int level = 0; level < 4; level++) {
            double from = 0.05 + level % 2 * 0.3;
            effects[level] = 3 * (bent.quantile(from + 0.6) - bent.quantile(from)) / 0.6;
        }
        double mean = Arrays.stream(effects).average().orElseThrow();
        double variance =
                Arrays.stream(effects).map(e -> (e - mean) * (e - mean)).sum() / 3;

        Morris morris = Morris.of(KnownModel.question("linear", bent), 4, 4, 1, RunProgress.NONE);

        isEffect(morris.effects().get(0), mean, mean, Math.sqrt(variance));
    }

    /** 7 sin(x2)^2 repeats after half the range: a move by two thirds sees 7 * 0.75 / (2/3) everywhere. */
    @Test
    void whatRepeatsAfterHalfTheRangeIsSeen() {
        Distribution whole = new Distribution.Uniform(-Math.PI, Math.PI);

        Morris morris = Morris.of(KnownModel.question("ishigami", whole, whole, whole), 40, 1, 2, RunProgress.NONE);

        assertThat(byTitle(morris).get("x2").muStar()).hasValueCloseTo(7.875, within(1e-9));
    }

    /** In Ishigami's function x3 acts through x1 alone: its effects cancel, and only mu_star sees them. */
    @Test
    void effectsThatCancelAreSeenByTheirSize() {
        Distribution whole = new Distribution.Uniform(-Math.PI, Math.PI);

        Morris morris = Morris.of(KnownModel.question("ishigami", whole, whole, whole), 2000, 1, 2, RunProgress.NONE);

        Morris.Effect third = byTitle(morris).get("x3");
        assertThat(Math.abs(third.mu().orElseThrow())).isLessThan(0.8);
        assertThat(third.muStar().orElseThrow()).isGreaterThan(4);
        assertThat(third.sigma().orElseThrow()).isGreaterThan(4);
    }

    @Test
    void aWalkMovesEveryInputOnceByTwoThirdsOfTheWay() {
        MorrisWalks design = new MorrisWalks(Collections.nCopies(5, new Distribution.Uniform(0, 1)), 20, 9);
        double[][] points = new double[5][design.runs()];
        design.fill(0, points);

        for (int walk = 0; walk < 20; walk++) {
            for (int step = 0; step < 5; step++) {
                int run = walk * 6 + step;
                int moved = design.order(walk)[step];
                for (int input = 0; input < 5; input++) {
                    double move = Math.abs(points[input][run + 1] - points[input][run]);
                    assertThat(move).isCloseTo(input == moved ? 2 / 3.0 : 0, within(1e-15));
                    assertThat(points[input][run]).isBetween(0.0, 1.0);
                }
            }
            assertThat(design.order(walk)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        }
        double[][] part = new double[5][17];
        design.fill(40, part);
        for (int input = 0; input < 5; input++) {
            assertThat(part[input]).isEqualTo(Arrays.copyOfRange(points[input], 40, 57));
        }
    }

    @Test
    void anEffectBesideAFailedRunIsLeftOut() {
        MorrisWalks design = new MorrisWalks(Collections.nCopies(2, new Distribution.Uniform(0, 1)), 3, 1);
        double[] results = {1, 2, 3, 4, Double.NaN, 6, 7, 8, 9};

        var statistics = Morris.statistics(design, results);

        assertThat(statistics[0][0].getN() + statistics[1][0].getN()).isEqualTo(4);
    }
}
