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

    /**
     * VECTOR SELECT: what a selection that is not zero picks, put together (Vensim reference manual).
     *
     * @param action 0 sum, 1 product, 2 least, 3 most, 4 mean of selection times value; 5 product of the value to the power
     *     of the selection (so do its results; the manual says it the other way round); 6 to 10 as 0 to 4, of the values alone
     * @param error what gives NaN: 1 nothing picked, 2 more than one, 3 either
     */
    static double select(double[] selection, double[] values, double missing, double action, double error) {
        int picked = 0;
        double total = 0;
        for (int i = 0; i < selection.length; i++) {
            if (Arithmetic.isTrue(selection[i])) {
                double part = action == 5
                        ? Arithmetic.power(values[i], selection[i])
                        : action > 5 ? values[i] : selection[i] * values[i];
                total = picked == 0 ? part : joined((int) (action > 5 ? action - 6 : action), total, part);
                picked++;
            }
        }
        boolean wrong = (error == 1 || error == 3) && picked == 0 || (error == 2 || error == 3) && picked > 1;
        boolean mean = action == 4 || action == 10;
        return wrong ? Double.NaN : picked == 0 ? missing : mean ? total / picked : total;
    }

    private static double joined(int action, double total, double part) {
        return switch (action) {
            case 0, 4 -> total + part;
            case 1, 5 -> total * part;
            case 2 -> Math.min(total, part);
            case 3 -> Math.max(total, part);
            default -> Double.NaN;
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
