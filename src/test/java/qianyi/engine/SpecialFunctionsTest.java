package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** Against another implementation, and at values known in closed form. */
class SpecialFunctionsTest {
    private static final double[] SHAPES = {0.1, 0.5, 1, 2.5, 10, 123.4};

    @Test
    void theLogarithmOfGamma() {
        assertThat(SpecialFunctions.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(SpecialFunctions.logGamma(5)).isCloseTo(Math.log(24), within(1e-13));
        for (double shape : SHAPES) {
            near(SpecialFunctions.logGamma(shape), Gamma.logGamma(shape), 1e-13);
        }
    }

    @Test
    void sharesOfTheGammaIntegral() {
        assertThat(SpecialFunctions.gammaBelow(1, 2)).isCloseTo(1 - Math.exp(-2), within(1e-14));
        assertThat(SpecialFunctions.gammaAbove(1, 50)).isCloseTo(Math.exp(-50), within(1e-35));
        for (double shape : SHAPES) {
            for (double x : new double[] {0.01, 0.5, 1, 3, 20, 150}) {
                near(SpecialFunctions.gammaBelow(shape, x), Gamma.regularizedGammaP(shape, x, 1e-15, 100_000), 1e-12);
            }
        }
    }

    @Test
    void sharesOfTheBetaIntegral() {
        assertThat(SpecialFunctions.betaBelow(1, 1, 0.3)).isCloseTo(0.3, within(1e-15));
        assertThat(SpecialFunctions.betaBelow(2, 3, 0.4)).isCloseTo(0.5248, within(1e-14));
        for (double a : SHAPES) {
            for (double b : SHAPES) {
                for (double x : new double[] {0.01, 0.3, 0.5, 0.9, 0.999}) {
                    near(SpecialFunctions.betaBelow(a, b, x), Beta.regularizedBeta(x, a, b, 1e-15, 100_000), 1e-12);
                }
            }
        }
    }

    @Test
    void theNormalDistributionAndItsInverse() {
        NormalDistribution normal = new NormalDistribution();
        for (double x = -8; x <= 8; x += 0.25) {
            near(SpecialFunctions.normalBelow(x), normal.cumulativeProbability(x), 1e-13);
        }
        for (double share : new double[] {1e-300, 1e-20, 1e-6, 0.02, 0.3, 0.5, 0.6, 0.97, 1 - 1e-10}) {
            near(SpecialFunctions.normalBelow(SpecialFunctions.normalQuantile(share)), share, 1e-12 * share);
        }
        assertThat(SpecialFunctions.normalQuantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    }

    private static void near(double found, double wanted, double error) {
        assertThat(found).isCloseTo(wanted, within(Math.max(error * Math.max(1, Math.abs(wanted)), 1e-300)));
    }
}
