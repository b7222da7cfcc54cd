package qianyi.model;

/** The number that stands for "not available". */
public final class NotAvailable {
    /** {@code :NA:} of Vensim: finite, so that {@code x = :NA:} can be asked (reference manual, ":NA:", -2^109). */
    public static final double VALUE = -0x1p109;

    private NotAvailable() {}

    public static boolean is(double value) {
        return value == VALUE;
    }
}
