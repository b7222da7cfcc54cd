package qianyi.ensemble;

import java.util.List;

/**
 * The inputs of each run as a table has them, in the place of shares. Runs differ by their inputs alone: each has the
 * random numbers of a single run.
 */
final class GivenRows implements Design {
    private final int inputs;
    private final double[][] rows;

    /**
     * @param inputs what the columns are
     * @param table one row a run; copied
     * @throws IllegalArgumentException if it has no rows, or a row that is not as wide, or a cell that is no number
     */
    GivenRows(List<EnsembleInput> inputs, double[][] table) {
        this.inputs = inputs.size();
        this.rows = new double[table.length][];
        if (table.length == 0) {
            throw new IllegalArgumentException("an empty table");
        }
        for (int run = 0; run < table.length; run++) {
            rows[run] = table[run].clone();
            check(inputs, run);
        }
    }

    private void check(List<EnsembleInput> titles, int run) {
        if (rows[run].length != inputs) {
            throw new IllegalArgumentException(
                    "row " + (run + 1) + " has " + rows[run].length + " numbers for " + inputs + " inputs");
        }
        for (int i = 0; i < inputs; i++) {
            if (Double.isNaN(rows[run][i])) {
                throw new IllegalArgumentException(
                        "row " + (run + 1) + ": " + titles.get(i).title() + " is not a number");
            }
        }
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public void fill(long from, double[][] out) {
        for (int i = 0; i < out.length; i++) {
            for (int lane = 0; lane < out[i].length; lane++) {
                out[i][lane] = rows[(int) from + lane][i];
            }
        }
    }

    @Override
    public long noise(long seed, long run) {
        return 0;
    }
}
