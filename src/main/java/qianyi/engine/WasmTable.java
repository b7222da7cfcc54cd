package qianyi.engine;

import qianyi.model.NotAvailable;

/**
 * {@link LookupTable} in a memory that is one array of numbers, translated to WebAssembly. A table is the number of its
 * points, the places of its x, its values and its slopes, and its kind.
 */
final class WasmTable {
    static final int COUNT = 0;
    static final int X = 1;
    static final int Y = 2;
    static final int SLOPES = 3;

    /** The place of its kind among all kinds. */
    static final int KIND = 4;

    static final int HEADER = 5;

    private static final int CONTINUOUS = 0;
    private static final int EXTRAPOLATE = 1;
    private static final int DISCRETE = 2;
    private static final int NEXT = 3;

    private static final double SAME = 1e-10;

    private WasmTable() {}

    /** As the table's own kind has it. */
    static double at(double[] m, int table, double input) {
        int kind = (int) m[table + KIND];
        if (kind == CONTINUOUS) {
            return continuous(m, table, input);
        }
        if (kind == EXTRAPOLATE) {
            return extrapolated(m, table, input);
        }
        if (kind == DISCRETE) {
            return discrete(m, table, input);
        }
        return kind == NEXT ? next(m, table, input) : pointsOnly(m, table, input);
    }

    private static double continuous(double[] m, int table, double input) {
        int x = (int) m[table + X];
        int y = (int) m[table + Y];
        int last = (int) m[table + COUNT] - 1;
        if (input >= m[x + last] || last == 0) {
            return input != input ? input : m[y + last];
        }
        if (input >= m[x]) {
            return between(m, table, before(m, table, input), input);
        }
        return input != input ? input : m[y];
    }

    static double extrapolated(double[] m, int table, double input) {
        if (input != input) {
            return input;
        }
        int x = (int) m[table + X];
        int last = (int) m[table + COUNT] - 1;
        if (last == 0 || input == m[x + last]) {
            return m[(int) m[table + Y] + last];
        }
        int low = before(m, table, input);
        return between(m, table, low < 0 ? 0 : low > last - 1 ? last - 1 : low, input);
    }

    static double discrete(double[] m, int table, double input) {
        if (input != input) {
            return input;
        }
        int low = before(m, table, snapped(m, table, input));
        return m[(int) m[table + Y] + (low < 0 ? 0 : low)];
    }

    static double next(double[] m, int table, double input) {
        if (input != input) {
            return input;
        }
        double exact = snapped(m, table, input);
        int y = (int) m[table + Y];
        int last = (int) m[table + COUNT] - 1;
        int low = before(m, table, exact);
        if (low >= 0 && m[(int) m[table + X] + low] == exact) {
            return m[y + low];
        }
        return m[y + (low + 1 > last ? last : low + 1)];
    }

    private static double pointsOnly(double[] m, int table, double input) {
        if (input != input) {
            return input;
        }
        double exact = snapped(m, table, input);
        int low = before(m, table, exact);
        return low >= 0 && m[(int) m[table + X] + low] == exact ? m[(int) m[table + Y] + low] : NotAvailable.VALUE;
    }

    private static double between(double[] m, int table, int low, double input) {
        return m[(int) m[table + Y] + low] + m[(int) m[table + SLOPES] + low] * (input - m[(int) m[table + X] + low]);
    }

    /** The last point at or before an input, or -1. */
    private static int before(double[] m, int table, double input) {
        int x = (int) m[table + X];
        int low = -1;
        int high = (int) m[table + COUNT];
        while (high - low > 1) {
            int middle = (low + high) >> 1;
            if (m[x + middle] <= input) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double snapped(double[] m, int table, double input) {
        int x = (int) m[table + X];
        int low = before(m, table, input);
        double width = SAME * Math.max(1, Math.abs(input));
        if (low >= 0 && input - m[x + low] <= width) {
            return m[x + low];
        }
        return low + 1 < (int) m[table + COUNT] && m[x + low + 1] - input <= width ? m[x + low + 1] : input;
    }
}
