package qianyi.analysis.discovery;

import java.util.Random;
import java.util.function.Predicate;

/** Uniform draws for tests, with a case of interest that is known. */
final class Draws {
    private Draws() {}

    static double[][] uniform(int inputs, int runs, long seed) {
        Random random = new Random(seed);
        double[][] draws = new double[inputs][runs];
        for (double[] input : draws) {
            for (int run = 0; run < runs; run++) {
                input[run] = random.nextDouble();
            }
        }
        return draws;
    }

    static boolean[] cases(double[][] draws, Predicate<double[]> interest) {
        boolean[] cases = new boolean[draws[0].length];
        for (int run = 0; run < cases.length; run++) {
            double[] point = new double[draws.length];
            for (int input = 0; input < draws.length; input++) {
                point[input] = draws[input][run];
            }
            cases[run] = interest.test(point);
        }
        return cases;
    }
}
