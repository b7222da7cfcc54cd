package qianyi.engine;

import java.util.Arrays;

/** Square matrices, row after row. */
final class Matrices {
    private Matrices() {}

    /** The inverse, by elimination with the largest pivot of each column (Gauss and Jordan); NaN if there is none. */
    static double[] inverse(double[] matrix, int n) {
        double[] work = matrix.clone();
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = 1;
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(work[row * n + column]) > Math.abs(work[pivot * n + column])) {
                    pivot = row;
                }
            }
            if (work[pivot * n + column] == 0) {
                Arrays.fill(inverse, Double.NaN);
                return inverse;
            }
            swap(work, n, pivot, column);
            swap(inverse, n, pivot, column);
            eliminate(work, inverse, n, column);
        }
        return inverse;
    }

    private static void eliminate(double[] work, double[] inverse, int n, int column) {
        double pivot = work[column * n + column];
        for (int j = 0; j < n; j++) {
            work[column * n + j] /= pivot;
            inverse[column * n + j] /= pivot;
        }
        for (int row = 0; row < n; row++) {
            double factor = work[row * n + column];
            if (row != column && factor != 0) {
                for (int j = 0; j < n; j++) {
                    work[row * n + j] -= factor * work[column * n + j];
                    inverse[row * n + j] -= factor * inverse[column * n + j];
                }
            }
        }
    }

    private static void swap(double[] matrix, int n, int one, int other) {
        for (int j = 0; j < n && one != other; j++) {
            double kept = matrix[one * n + j];
            matrix[one * n + j] = matrix[other * n + j];
            matrix[other * n + j] = kept;
        }
    }
}
