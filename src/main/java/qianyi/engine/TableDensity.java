package qianyi.engine;

import qianyi.model.Builtin;

/**
 * A table as a density: straight between its points, nothing beyond them, of area 1 when divided by its whole area (Vensim
 * reference manual, "DELAY PROFILE", "RANDOM LOOKUP"). A table without an area gives NaN.
 */
final class TableDensity {
    private TableDensity() {}

    static double value(Builtin function, LookupTable table, double a) {
        return switch (function) {
            case DENSITY_CENTRE -> centre(table);
            case DENSITY_BELOW -> below(table, a);
            case DENSITY_QUANTILE -> quantile(table, a);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    private static double area(LookupTable table, double to) {
        double end = Math.max(table.x(0), Math.min(table.x(table.size() - 1), to));
        return TableFunctions.value(Builtin.LOOKUP_AREA, table, table.x(0), end);
    }

    private static double whole(LookupTable table) {
        return area(table, table.x(table.size() - 1));
    }

    private static double below(LookupTable table, double x) {
        return area(table, x) / whole(table);
    }

    private static double centre(LookupTable table) {
        double moment = 0;
        for (int i = 0; i + 1 < table.size(); i++) {
            double left = table.x(i);
            double right = table.x(i + 1);
            double mass = (right - left) / 6;
            moment += mass * (table.y(i) * (2 * left + right) + table.y(i + 1) * (left + 2 * right));
        }
        return moment / whole(table);
    }

    /** By halving; the area grows where nothing is below 0. */
    private static double quantile(LookupTable table, double share) {
        double low = table.x(0);
        double high = table.x(table.size() - 1);
        if (Double.isNaN(share) || !(whole(table) > 0)) {
            return Double.NaN;
        }
        double middle = low + (high - low) / 2;
        while (middle > low && middle < high) {
            if (below(table, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return high;
    }
}
