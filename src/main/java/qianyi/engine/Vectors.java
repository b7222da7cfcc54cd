package qianyi.engine;

import qianyi.model.Builtin;

/** Many numbers to one, from the first to the last. */
final class Vectors {
    private Vectors() {}

    /** SUM, MEAN, PROD, MIN, MAX, STDDEV of at least one number. */
    static double reduce(Builtin function, double[] values) {
        double total = values[0];
        for (int i = 1; i < values.length; i++) {
            total = switch (function) {
                case SUM, MEAN, STDDEV -> total + values[i];
                case PROD -> total * values[i];
                case MIN -> Math.min(total, values[i]);
                case MAX -> Math.max(total, values[i]);
                default -> throw new IllegalArgumentException(function.name());
            };
        }
        return switch (function) {
            case MEAN -> total / values.length;
            case STDDEV -> deviation(values, total / values.length);
            default -> total;
        };
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            double difference = value - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /** A position counted from 0 among so many, cut off to a whole number; -1 if it is none of them. */
    static int index(double position, int count) {
        double whole = Arithmetic.truncate(position);
        return whole >= 0 && whole < count ? (int) whole : -1;
    }
}
