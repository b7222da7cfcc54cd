package qianyi.analysis.sensitivity;

import qianyi.ensemble.Design;

/**
 * The rows of Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010 ("Variance based sensitivity analysis of
 * model output"): for each row a point A, an independent point B, and for each input the point A with that input's
 * coordinate from B. A and B are the halves of one point of a scrambled Sobol sequence in twice as many dimensions;
 * where there are no direction numbers for so many, of independent draws.
 */
final class SaltelliDesign implements Design {
    private final int inputs;
    private final int rows;
    private final Design points;

    SaltelliDesign(int inputs, int rows, long seed) {
        this.inputs = inputs;
        this.rows = rows;
        this.points = Design.of(isSobol(inputs) ? Kind.SOBOL : Kind.RANDOM, 2 * inputs, rows, seed);
    }

    static boolean isSobol(int inputs) {
        return 2 * inputs <= MOST_SOBOL_INPUTS;
    }

    int rows() {
        return rows;
    }

    /** Runs of a row: A, B, and A with one coordinate of B for each input. */
    int width() {
        return inputs + 2;
    }

    int runs() {
        return rows * width();
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public void fill(long from, double[][] out) {
        int runs = out[0].length;
        long firstRow = from / width();
        long lastRow = (from + runs - 1) / width();
        double[][] point = new double[2 * inputs][(int) (lastRow - firstRow + 1)];
        points.fill(firstRow, point);
        for (int i = 0; i < runs; i++) {
            int row = (int) ((from + i) / width() - firstRow);
            int place = (int) ((from + i) % width());
            for (int input = 0; input < inputs; input++) {
                boolean fromB = place == 1 || place == input + 2;
                out[input][i] = point[fromB ? inputs + input : input][row];
            }
        }
    }

    @Override
    public long noise(long run) {
        return 0;
    }
}
