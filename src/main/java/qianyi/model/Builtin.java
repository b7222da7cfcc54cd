package qianyi.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions of XMILE 1.0 (section 3.5) that the engine knows, with the number of arguments each takes and what it
 * does to units.
 */
public enum Builtin {
    ABS(1, 1, UnitRule.SAME),
    ARCCOS(1, 1, UnitRule.PURE),
    ARCSIN(1, 1, UnitRule.PURE),
    ARCTAN(1, 1, UnitRule.PURE),
    COS(1, 1, UnitRule.PURE),
    EXP(1, 1, UnitRule.PURE),
    INF(0, 0, UnitRule.ANY),
    /** The largest whole number not above the argument. */
    INT(1, 1, UnitRule.SAME),
    LN(1, 1, UnitRule.PURE),
    LOG10(1, 1, UnitRule.PURE),
    MAX(1, 2, UnitRule.COMMON),
    MIN(1, 2, UnitRule.COMMON),
    PI(0, 0, UnitRule.PURE),
    SIN(1, 1, UnitRule.PURE),
    SQRT(1, 1, UnitRule.ROOT),
    TAN(1, 1, UnitRule.PURE),

    /** PULSE(amount, first time, interval): the amount within one step, so amount/dt. */
    PULSE(1, 3, UnitRule.PULSE),
    /** RAMP(slope, start, stop). */
    RAMP(2, 3, UnitRule.RAMP),
    /** STEP(height, time). */
    STEP(2, 2, UnitRule.STEP),

    DT(0, 0, UnitRule.TIME),
    STARTTIME(0, 0, UnitRule.TIME),
    STOPTIME(0, 0, UnitRule.TIME),
    TIME(0, 0, UnitRule.TIME),

    /** The value at the start, for ever after. */
    INIT(1, 1, UnitRule.SAME),

    MEAN(1, 1, UnitRule.SAME),
    PROD(1, 1, UnitRule.PRODUCT),
    SIZE(1, 1, UnitRule.COUNT),
    /** Sample standard deviation (divisor n - 1). */
    STDDEV(1, 1, UnitRule.SAME),
    SUM(1, 1, UnitRule.SAME);

    /** What a function asks of the units of its arguments and gives back. */
    public enum UnitRule {
        /** Any unit, kept. */
        SAME,
        /** Pure numbers in, a pure number out. */
        PURE,
        /** All arguments alike; that unit out. */
        COMMON,
        /** Half the exponents. */
        ROOT,
        /** Nothing in; whatever is needed out. */
        ANY,
        /** Nothing in; the time unit out. */
        TIME,
        /** First argument per time unit; the others in time. */
        PULSE,
        /** First argument times the time unit; the others in time. */
        RAMP,
        /** First argument; the second in time. */
        STEP,
        /** A product over elements: pure numbers only. */
        PRODUCT,
        /** A count. */
        COUNT
    }

    private final int fewest;
    private final int most;
    private final UnitRule unitRule;

    Builtin(int fewest, int most, UnitRule unitRule) {
        this.fewest = fewest;
        this.most = most;
        this.unitRule = unitRule;
    }

    public int fewest() {
        return fewest;
    }

    public int most() {
        return most;
    }

    public UnitRule unitRule() {
        return unitRule;
    }

    /** Whether the function takes a whole array when given a single argument. */
    public boolean reducesArray(int arguments) {
        return switch (this) {
            case MEAN, PROD, SIZE, STDDEV, SUM -> true;
            case MAX, MIN -> arguments == 1;
            default -> false;
        };
    }

    /** The function of that name, in any case. */
    public static Optional<Builtin> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(b -> b.name().equals(upper)).findFirst();
    }

    /** All names, for suggestions. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
