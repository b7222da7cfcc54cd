package qianyi.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Boxes against cases of interest that are known. */
class PrimTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** One twentieth of an input, which is what a first slice of it takes. */
    private static final double SLICE = 0.05;

    /** More than matter. */
    private static final int[] DECIMALS = IntStream.generate(() -> 9).limit(100).toArray();

    private static boolean inFirst(double[] point) {
        return point[2] < 0.4 && point[5] > 0.6;
    }

    private static boolean inSecond(double[] point) {
        return point[0] > 0.7 && point[7] < 0.3;
    }

    private static Sample twoBoxes(int runs, long seed) {
        double[][] draws = Draws.uniform(10, runs, seed);
        return new Sample(draws, Draws.cases(draws, point -> inFirst(point) || inSecond(point)));
    }

    @Test
    void theLargerOfTwoBoxesIsFoundAndThenTheOther() {
        for (long seed = 1; seed <= 10; seed++) {
            Sample sample = twoBoxes(2000, seed);

            List<Box> boxes = Prim.boxes(sample, 2, DECIMALS);

            assertThat(boxes).hasSize(2);
            isNear(boxes.get(0), Map.of(2, new double[] {-NONE, 0.4}, 5, new double[] {0.6, NONE}));
            isNear(boxes.get(1), Map.of(0, new double[] {0.7, NONE}, 7, new double[] {-NONE, 0.3}));
        }
    }

    @Test
    void coverageDensityAndMassAreThoseOfTheKnownBoxes() {
        Sample sample = twoBoxes(5000, 7);

        List<Box> boxes = Prim.boxes(sample, 2, DECIMALS);

        // 0.16 of the runs in the first box, 0.09 in the second, 0.0144 in both.
        Box first = boxes.get(0);
        assertThat(first.coverage()).isCloseTo(0.16 / (0.16 + 0.09 - 0.0144), within(0.04));
        assertThat(first.density()).isGreaterThan(0.96);
        assertThat(first.mass()).isCloseTo(0.16, within(0.02));
        assertThat(first.allRuns()).isEqualTo(5000);
        Box second = boxes.get(1);
        assertThat(second.coverage()).isGreaterThan(0.9);
        assertThat(second.density()).isGreaterThan(0.9);
        assertThat(second.allRuns()).isEqualTo(5000 - first.runs());
        assertThat(second.allCases()).isEqualTo(first.allCases() - first.cases());
    }

    @Test
    void aBoxIsFoundThroughNoise() {
        double[][] draws = Draws.uniform(30, 1000, 3);
        Random coin = new Random(4);
        Sample sample = new Sample(
                draws,
                Draws.cases(draws, point -> coin.nextDouble() < (point[4] < 0.5 && point[9] > 0.3 ? 0.85 : 0.15)));

        Box box = Prim.box(sample, DECIMALS).orElseThrow();

        isNear(box, Map.of(4, new double[] {-NONE, 0.5}, 9, new double[] {0.3, NONE}));
        assertThat(box.density()).isCloseTo(0.85, within(0.05));
        // 0.35 of the runs are in the box: of all that are of interest it holds 0.35 x 0.85 over that plus 0.65 x 0.15.
        assertThat(box.coverage()).isCloseTo(0.2975 / (0.2975 + 0.0975), within(0.05));
    }

    @Test
    void aRangeInTheMiddleOfAnInputGetsBothEnds() {
        double[][] draws = Draws.uniform(5, 2000, 11);
        Sample sample = new Sample(draws, Draws.cases(draws, point -> point[1] > 0.15 && point[1] < 0.5));

        isNear(Prim.box(sample, DECIMALS).orElseThrow(), Map.of(1, new double[] {0.15, 0.5}));
    }

    @Test
    void noiseHoldsNoBox() {
        int found = 0;
        for (long seed = 0; seed < 100; seed++) {
            double[][] draws = Draws.uniform(40, 400, seed);
            Random coin = new Random(1000 + seed);
            double share = seed % 2 == 0 ? 0.5 : 0.1;
            Sample sample = new Sample(draws, Draws.cases(draws, point -> coin.nextDouble() < share));
            found += Prim.boxes(sample, 2, DECIMALS).size();
        }
        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void onlyOneKindOfRunHoldsNoBox() {
        double[][] draws = Draws.uniform(5, 500, 1);

        assertThat(Prim.boxes(new Sample(draws, Draws.cases(draws, point -> true)), 2, DECIMALS))
                .isEmpty();
        assertThat(Prim.boxes(new Sample(draws, Draws.cases(draws, point -> false)), 2, DECIMALS))
                .isEmpty();
        assertThat(Prim.boxes(new Sample(new double[5][0], new boolean[0]), 2, DECIMALS))
                .isEmpty();
    }

    @Test
    void anEndThatDoesNothingIsDropped() {
        double[][] draws = Draws.uniform(20, 600, 31);
        Random coin = new Random(32);
        for (int k = 0; k < 20; k++) {
            Sample sample =
                    new Sample(draws, Draws.cases(draws, point -> coin.nextDouble() < (point[6] < 0.35 ? 0.8 : 0.3)));

            assertThat(Prim.box(sample, DECIMALS).orElseThrow().restrictions())
                    .singleElement()
                    .satisfies(only -> assertThat(only.hasLow()).isFalse());
        }
    }

    @Test
    void theQuasiPValueOfTwoEndsIsThatOfTheWeaker() {
        Sample sample = twoBoxes(300, 2);
        Box box = sample.box(List.of(new Restriction(2, 0.02, 0.45)));
        Box without = sample.box(List.of(new Restriction(2, -NONE, 0.45)));

        double tail = IntStream.rangeClosed(box.cases(), box.runs())
                .mapToDouble(new BinomialDistribution(box.runs(), without.density())::probability)
                .sum();

        assertThat(Prim.quasiP(sample, box, 0)).isCloseTo(Math.min(1, 20 * tail), within(1e-9));
    }

    @Test
    void aBoxThatOnlyWidensTheFirstIsNotTold() {
        double[][] draws = Draws.uniform(5, 2000, 17);
        Random coin = new Random(18);
        Sample sample = new Sample(draws, Draws.cases(draws, point -> coin.nextDouble() > 1.6 * point[1]));

        List<Box> boxes = Prim.boxes(sample, 3, DECIMALS);

        assertThat(boxes).hasSize(1);
        Sample rest = sample.where(run -> !sample.inside(boxes.get(0).restrictions(), run));
        assertThat(Prim.box(rest, DECIMALS).orElseThrow().contains(boxes.get(0)))
                .isTrue();
    }

    @Test
    void aBoxContainsAnotherIfItDemandsLessOfTheSameInputs() {
        Box narrow = box(new Restriction(0, -NONE, 1), new Restriction(1, 2, 3));

        assertThat(box(new Restriction(0, -NONE, 1.5)).contains(narrow)).isTrue();
        assertThat(box(new Restriction(1, 2, NONE)).contains(narrow)).isTrue();
        assertThat(box(new Restriction(1, 2.5, NONE)).contains(narrow)).isFalse();
        assertThat(box(new Restriction(0, -NONE, 0.5)).contains(narrow)).isFalse();
        assertThat(box(new Restriction(2, -NONE, 9)).contains(narrow)).isFalse();
        assertThat(narrow.contains(narrow)).isTrue();
    }

    private static Box box(Restriction... restrictions) {
        return new Box(List.of(restrictions), 1, 1, 2, 1);
    }

    @Test
    void equalDrawsAreNeverParted() {
        double[][] draws = Draws.uniform(3, 1000, 5);
        draws[0] = Arrays.stream(draws[0]).map(v -> Math.floor(v * 4)).toArray();
        draws[1] = new double[1000];
        Sample sample = new Sample(draws, Draws.cases(draws, point -> point[0] <= 1));

        Box box = Prim.box(sample, DECIMALS).orElseThrow();

        assertThat(box.restrictions()).singleElement().satisfies(only -> {
            assertThat(only.input()).isZero();
            assertThat(only.hasLow()).isFalse();
            assertThat(only.high()).isEqualTo(1.5);
        });
        assertThat(box.coverage()).isEqualTo(1);
        assertThat(box.density()).isEqualTo(1);
        assertThat(box.strength()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theQuasiPValueIsTheTailOfABinomialDistribution() {
        Sample sample = twoBoxes(300, 2);
        Box box = sample.box(List.of(new Restriction(2, -NONE, 0.45), new Restriction(9, 0.3, NONE)));
        Box without = sample.box(List.of(new Restriction(2, -NONE, 0.45)));

        double tail = IntStream.rangeClosed(box.cases(), box.runs())
                .mapToDouble(new BinomialDistribution(box.runs(), without.density())::probability)
                .sum();

        assertThat(Prim.quasiP(sample, box, 1)).isCloseTo(Math.min(1, 20 * tail), within(1e-9));
        assertThat(Prim.quasiP(sample, box, 0)).isLessThan(1e-3);
    }

    @Test
    void theQuasiPValueIsMultipliedByTheNumberOfEnds() {
        double[][] draws = new double[7][100];
        for (int run = 0; run < 100; run++) {
            draws[0][run] = run;
        }
        // Of 100 runs 50 are of interest, and all 15 in the box are: 14 ends times a half to the power of 15.
        Sample sample = new Sample(draws, Draws.cases(draws, point -> point[0] < 15 || point[0] >= 65));

        assertThat(Prim.quasiP(sample, sample.box(List.of(new Restriction(0, -NONE, 14.5))), 0))
                .isCloseTo(14 * Math.pow(0.5, 15), within(1e-12));
    }

    @Test
    void pastingMovesAnEndBackThatWasPeeledTooFar() {
        Sample sample = twoBoxes(3000, 41);
        Box narrow = sample.box(List.of(new Restriction(2, -NONE, 0.3), new Restriction(5, 0.7, NONE)));

        Box pasted = Pasting.paste(sample, narrow);

        isNear(pasted, Map.of(2, new double[] {-NONE, 0.4}, 5, new double[] {0.6, NONE}));
        assertThat(pasted.strength()).isGreaterThan(narrow.strength());
    }

    @Test
    void anInputThatAddsLittleIsNotTakenIn() {
        double[][] draws = Draws.uniform(2, 20_000, 51);
        // Without the second input the box has a density of 0.985 and a strength of 0.985: less than 0.02 is to gain.
        Sample sample = new Sample(draws, Draws.cases(draws, point -> point[0] < 0.5 && point[1] < 0.985));

        assertThat(RegionalSensitivity.of(sample)).allMatch(RegionalSensitivity::matters);
        assertThat(Prim.box(sample, DECIMALS).orElseThrow().restrictions())
                .extracting(Restriction::input)
                .containsExactly(0);
    }

    @Test
    void inputsThatDoNothingAreKeptOut() {
        for (long seed = 0; seed < 20; seed++) {
            double[][] draws = Draws.uniform(100, 300, 600 + seed);
            Random coin = new Random(seed);
            Sample sample =
                    new Sample(draws, Draws.cases(draws, point -> coin.nextDouble() < (point[33] < 0.4 ? 0.75 : 0.3)));

            assertThat(Prim.boxes(sample, 2, DECIMALS))
                    .flatExtracting(Box::restrictions)
                    .extracting(Restriction::input)
                    .containsOnly(33);
        }
    }

    @Test
    void theStrengthIsThePhiCoefficient() {
        // Of 100 runs 40 are of interest; of the 30 in the box, 24.
        Box box = new Box(List.of(), 30, 24, 100, 40);

        assertThat(box.strength()).isCloseTo((24.0 * 54 - 6 * 16) / Math.sqrt(30.0 * 70 * 40 * 60), within(1e-12));
        double coverageGain = 24.0 / 40 - 6.0 / 60;
        double densityGain = 24.0 / 30 - 16.0 / 70;
        assertThat(box.strength()).isCloseTo(Math.sqrt(coverageGain * densityGain), within(1e-12));
    }

    @Test
    void aTrajectoryPeelsATwentiethAtATimeDownToTheSmallestBox() {
        Sample sample = twoBoxes(1000, 9);

        List<Box> boxes = Peeling.trajectory(sample, List.of(2, 5), Map.of(2, sample.order(2), 5, sample.order(5)));

        assertThat(boxes.get(0).runs()).isEqualTo(1000);
        assertThat(boxes.get(1).runs()).isEqualTo(950);
        assertThat(boxes.get(2).runs()).isEqualTo(903);
        assertThat(boxes.get(boxes.size() - 1).runs()).isEqualTo(Peeling.SMALLEST);
        for (Box box : boxes) {
            assertThat(sample.box(box.restrictions())).isEqualTo(box);
        }
    }

    @Test
    void whatAFoundBoxIsWorthIsCountedOnRunsThatDidNotFindIt() {
        Sample known = twoBoxes(2000, 21);
        Box box = Prim.box(known, DECIMALS).orElseThrow();

        CrossCheck check = CrossCheck.of(known, box, DECIMALS);

        assertThat(check.allRuns()).isEqualTo(2000);
        assertThat(check.allCases()).isEqualTo(known.cases());
        assertThat(check.sameInputs()).isEqualTo(check.times());
        assertThat((double) check.cases() / check.runs()).isCloseTo(box.density(), within(0.05));
    }

    @Test
    void theCrossCheckOfAChanceFindIsNoBetterThanGuessing() {
        double[][] draws = Draws.uniform(40, 400, 5);
        Random coin = new Random(6);
        Predicate<double[]> even = point -> coin.nextDouble() < 0.5;
        Sample noise = new Sample(draws, Draws.cases(draws, even));
        Box chance = noise.box(List.of(new Restriction(0, -NONE, 0.5)));

        assertThat(CrossCheck.of(noise, chance, DECIMALS).sameInputs()).isZero();
    }

    private static void isNear(Box box, Map<Integer, double[]> truth) {
        assertThat(box.restrictions())
                .extracting(Restriction::input)
                .containsExactlyInAnyOrderElementsOf(truth.keySet());
        for (Restriction restriction : box.restrictions()) {
            double[] ends = truth.get(restriction.input());
            isNear(restriction.low(), ends[0]);
            isNear(restriction.high(), ends[1]);
        }
    }

    private static void isNear(double end, double truth) {
        if (Double.isInfinite(truth)) {
            assertThat(end).isEqualTo(truth);
        } else {
            assertThat(end).isCloseTo(truth, within(SLICE));
        }
    }
}
