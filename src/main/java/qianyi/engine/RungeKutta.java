package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qianyi.model.TimeSpec;

/**
 * The methods that carry stocks over a step, each as its table of coefficients (Butcher, "Numerical Methods for Ordinary
 * Differential Equations", 3rd edition 2016, section 232). An explicit Runge-Kutta method with nodes c, coefficients a and
 * weights b takes stocks y over a step h from the rates k of its stages, counted from 0:
 *
 * <pre>
 *   k[i] = f(t + c[i] h, y + h (a[i][0] k[0] + ... + a[i][i-1] k[i-1]))
 *   y(t + h) = y + h (b[0] k[0] + b[1] k[1] + ...)
 * </pre>
 *
 * The table is kept in the form in which it is computed, so that whatever runs a program rounds alike. The coefficients
 * of a row add up to its node, and b to 1. A row is therefore a node c and whole numbers w in the proportion of its
 * coefficients, {@code a[i][j] = c[i] w[j] / (w[0] + w[1] + ...)}, and the stocks go to
 *
 * <pre>
 *   y + (h c) ((w[0] k[0] + w[1] k[1] + ...) / (w[0] + w[1] + ...))
 * </pre>
 *
 * with the sum taken from the left to the right over those w that are not 0. The rows are those of a from stage 1 on (that
 * of stage 0 is empty), and at last b with the node 1.
 */
enum RungeKutta {
    /** Along the rate at the beginning of the step (Euler, Institutionum calculi integralis I, 1768, section 650). */
    EULER(Row.of(1, 1)),

    /** The mean of the rates at both ends of the step (Heun, Zeitschrift für Mathematik und Physik 45, 1900). */
    HEUN(Row.of(1, 1), Row.of(1, 1, 1)),

    /** The classical method of fourth order (Kutta, Zeitschrift für Mathematik und Physik 46, 1901). */
    KUTTA(Row.of(0.5, 1), Row.of(0.5, 0, 1), Row.of(1, 0, 0, 1), Row.of(1, 1, 2, 2, 1));

    private final List<Row> rows;

    /**
     * Where stocks go from the rates of the stages so far.
     *
     * @param node share of the step over which they go
     * @param terms what the mean of the rates is made of
     * @param total the sum of their weights
     */
    record Row(double node, List<Term> terms, int total) {
        private static Row of(double node, int... weights) {
            List<Term> terms = new ArrayList<>();
            for (int stage = 0; stage < weights.length; stage++) {
                if (weights[stage] != 0) {
                    terms.add(new Term(weights[stage], stage));
                }
            }
            return new Row(node, terms, Arrays.stream(weights).sum());
        }
    }

    /** The rate of a stage, so many times. */
    record Term(int weight, int stage) {}

    RungeKutta(Row... rows) {
        this.rows = List.of(rows);
    }

    static RungeKutta of(TimeSpec.Method method) {
        return switch (method) {
            case EULER -> EULER;
            case RK2 -> HEUN;
            case RK4 -> KUTTA;
        };
    }

    /** How many times a step takes the rates. */
    int stages() {
        return rows.size();
    }

    /** Where stocks go from the rates of the stages up to this one; the last row takes them to the end of the step. */
    Row row(int stage) {
        return rows.get(stage);
    }
}
