package qianyi.ensemble;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A Latin hypercube whose parts are dealt out anew so that their ranks correlate as wanted (Iman and Conover 1982, "A
 * distribution-free approach to inducing rank correlation among input variables"). Only the inputs concerned are dealt
 * out anew; they take four bytes a run each.
 */
final class RankedHypercube implements Design {
    private final LatinHypercube cube;
    private final int[][] parts;

    private RankedHypercube(LatinHypercube cube, int[][] parts) {
        this.cube = cube;
        this.parts = parts;
    }

    static RankedHypercube of(LatinHypercube cube, RankCorrelation correlation) {
        int runs = Math.toIntExact(cube.runs());
        int[] concerned = correlation.concerned();
        double[] score = new double[runs];
        for (int part = 0; part < runs; part++) {
            score[part] = NormalQuantile.at((part + 1.0) / (runs + 1.0));
        }
        double[][] scores = new double[concerned.length][runs];
        for (int c = 0; c < concerned.length; c++) {
            for (int run = 0; run < runs; run++) {
                scores[c][run] = score[Math.toIntExact(cube.part(concerned[c], run))];
            }
        }
        double[][] mixing = mixing(scores, concerned, correlation);
        int[][] parts = new int[correlation.inputs()][];
        for (int c = 0; c < concerned.length; c++) {
            parts[concerned[c]] = ranks(mixed(scores, mixing[c]));
        }
        return new RankedHypercube(cube, parts);
    }

    /** Takes out the correlation that the scores have by chance and brings in the wanted one: {@code P Q^-1}. */
    private static double[][] mixing(double[][] scores, int[] concerned, RankCorrelation correlation) {
        int size = concerned.length;
        RealMatrix wanted = new Array2DRowRealMatrix(size, size);
        RealMatrix chance = new Array2DRowRealMatrix(size, size);
        double[] unit = new double[correlation.inputs()];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Arrays.fill(unit, 0);
                unit[concerned[j]] = 1;
                wanted.setEntry(i, j, correlation.dependent(concerned[i], unit));
            }
            for (int j = 0; j < size; j++) {
                chance.setEntry(i, j, correlation(scores[i], scores[j]));
            }
        }
        if (scores[0].length <= size) {
            return wanted.getData();
        }
        RealMatrix own = new CholeskyDecomposition(chance, 1e-8, 1e-10).getL();
        return wanted.multiply(new LUDecomposition(own).getSolver().getInverse())
                .getData();
    }

    /** Of two columns of the same numbers in other orders, whose mean is 0. */
    private static double correlation(double[] one, double[] other) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
        }
        return one == other ? 1 : product / square;
    }

    private static double[] mixed(double[][] scores, double[] weights) {
        double[] sum = new double[scores[0].length];
        for (int c = 0; c < scores.length; c++) {
            for (int run = 0; run < sum.length; run++) {
                sum[run] += weights[c] * scores[c][run];
            }
        }
        return sum;
    }

    /** Place of each value among all of them, from 0; equal ones in the order of the runs. */
    private static int[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        BitSet taken = new BitSet(values.length);
        int[] ranks = new int[values.length];
        for (int run = 0; run < values.length; run++) {
            ranks[run] = taken.nextClearBit(first(sorted, values[run]));
            taken.set(ranks[run]);
        }
        return ranks;
    }

    /** Where the first of the values equal to one of them stands. */
    private static int first(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        while (place > 0 && Double.compare(sorted[place - 1], value) == 0) {
            place--;
        }
        return place;
    }

    @Override
    public int inputs() {
        return cube.inputs();
    }

    @Override
    public void fill(long from, double[][] out) {
        cube.fill(from, out);
        for (int input = 0; input < parts.length; input++) {
            for (int i = 0; parts[input] != null && i < out[input].length; i++) {
                int run = Math.toIntExact(from + i);
                out[input][i] = cube.inside(parts[input][run], input, run);
            }
        }
    }
}
