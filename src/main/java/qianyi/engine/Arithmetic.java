package qianyi.engine;

import qianyi.engine.math.Elementary;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * What each operator and function means for doubles. There is this one definition; whatever else runs programs has to
 * give the same bits.
 */
final class Arithmetic {
    private Arithmetic() {}

    static double truth(boolean value) {
        return value ? 1 : 0;
    }

    static boolean isTrue(double value) {
        return value != 0;
    }

    static double binary(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> modulo(left, right);
            case POWER -> power(left, right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AND -> truth(isTrue(left) && isTrue(right));
            case OR -> truth(isTrue(left) || isTrue(right));
        };
    }

    static double power(double base, double exponent) {
        return Elementary.pow(base, exponent);
    }

    static double exp(double x) {
        return Elementary.exp(x);
    }

    static double ln(double x) {
        return Elementary.ln(x);
    }

    static double log10(double x) {
        return Elementary.log10(x);
    }

    /** {@link Math#max}, whose care for zeros and for what is no number is seldom needed and takes time. */
    static double max(double a, double b) {
        return a > b ? a : a < b ? b : Math.max(a, b);
    }

    /** {@link Math#min}, in the same way. */
    static double min(double a, double b) {
        return a < b ? a : a > b ? b : Math.min(a, b);
    }

    /** What is left of a division, with the sign of the divisor. */
    static double modulo(double dividend, double divisor) {
        return dividend - divisor * Math.floor(dividend / divisor);
    }

    /** A function of one number. */
    static double unary(Builtin function, double x) {
        return switch (function) {
            case ABS -> Math.abs(x);
            case ARCCOS -> StrictMath.acos(x);
            case ARCSIN -> StrictMath.asin(x);
            case ARCTAN -> StrictMath.atan(x);
            case COS -> StrictMath.cos(x);
            case COSH -> StrictMath.cosh(x);
            case EXP -> exp(x);
            case INT -> Math.floor(x);
            case LN -> ln(x);
            case LOG10 -> log10(x);
            case GAMMA_LN -> SpecialFunctions.logGamma(x);
            case NORMAL_BELOW -> SpecialFunctions.normalBelow(x);
            case NORMAL_QUANTILE -> SpecialFunctions.normalQuantile(x);
            case ROUND -> round(x);
            case SIN -> StrictMath.sin(x);
            case SINH -> StrictMath.sinh(x);
            case SQRT -> Math.sqrt(x);
            case TAN -> StrictMath.tan(x);
            case TANH -> StrictMath.tanh(x);
            case TRUNCATE -> truncate(x);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** A function of two numbers. */
    static double binary(Builtin function, double a, double b) {
        return switch (function) {
            case LOG -> log(a, b);
            case POWER -> power(a, b);
            case REMAINDER -> remainder(a, b);
            case MODULO -> modulo(a, b);
            case QUANTUM -> quantum(a, b);
            case ZIDZ -> xidz(a, b, 0);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** A function of three numbers. */
    static double ternary(Builtin function, double a, double b, double c) {
        return switch (function) {
            case XIDZ -> xidz(a, b, c);
            case TIME_VALUE -> Calendar.part(a, b, c);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** The logarithm of a number to a base. */
    static double log(double number, double base) {
        return ln(number) / ln(base);
    }

    /** What is left of a division, with the sign of the dividend. */
    static double remainder(double dividend, double divisor) {
        return dividend - divisor * truncate(dividend / divisor);
    }

    /** The whole multiple of a positive quantum towards 0. */
    static double quantum(double number, double quantum) {
        return quantum > 0 ? quantum * truncate(number / quantum) : number;
    }

    /** A quotient, or what stands for it where the divisor counts as zero. */
    static double xidz(double dividend, double divisor, double otherwise) {
        return isZero(divisor) ? otherwise : dividend / divisor;
    }

    /** A divisor so near to zero counts as zero (Vensim reference manual, "XIDZ" and "ZIDZ"). */
    static boolean isZero(double divisor) {
        return Math.abs(divisor) < 1e-6;
    }

    static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    /** The nearest whole number, halves away from zero. */
    static double round(double x) {
        double whole = truncate(x);
        return Math.abs(x - whole) < 0.5 ? whole : whole + Math.copySign(1, x);
    }
}
