package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import qianyi.format.FunctionTable;
import qianyi.format.FunctionTable.Function;
import qianyi.model.Builtin;

/**
 * The functions of XMILE 1.0 (sections 3.5 and 3.7.1), and those that Stella documents beside them (isee systems, online
 * help, "Builtins"). Arguments that a call leaves out are as the standard says: nothing delays from the input's value at
 * the start, TREND and FORCST start from a trend of 0.
 */
public final class XmileFunctions {
    /** The standard's meaning: INT is the floor, and a MOD b has the sign of b (section 3.3.1). */
    public static final FunctionTable TABLE = table(Builtin.INT);

    /** For files that Vensim wrote: its INTEGER, which cuts off, leaves it under the name INT. */
    public static final FunctionTable WRITTEN_BY_VENSIM = table(Builtin.TRUNCATE);

    /** Functions that Stella documents and that are not supported, so that nobody looks for a misspelling. */
    public static final Set<String> UNSUPPORTED = Set.of(
            "agecount",
            "agestdev",
            "agemean",
            "clocktime",
            "container",
            "cyclemax",
            "cyclemean",
            "cyclemin",
            "cyclestddev",
            "irr",
            "lookupmean",
            "lookupxy",
            "queue",
            "rework",
            "runcount",
            "sensiruncount",
            "throughput");

    /** Of an array that is interpolated. */
    private static final int MOST_DIMENSIONS = 9;

    private static final double NONE = Double.POSITIVE_INFINITY;

    private XmileFunctions() {}

    private static FunctionTable table(Builtin integer) {
        List<Function> all = new ArrayList<>();
        mathematical(all, integer);
        statistical(all);
        delays(all);
        all.add(function(Builtin.PULSE, 1, 3));
        all.add(function(Builtin.RAMP, 1, 3));
        all.add(function(Builtin.STEP, 2, 2));
        for (Builtin builtin : List.of(Builtin.DT, Builtin.STARTTIME, Builtin.STOPTIME, Builtin.TIME)) {
            all.add(function(builtin, 0, 0));
        }
        all.add(function(Builtin.INIT, 1, 1));
        all.add(function(Builtin.PREVIOUS, 2, 2));
        all.add(function(Builtin.HISTORY, 2, 2));
        all.add(new Function("RANK", Builtin.ELEMENT_OF_RANK, 2, 3));
        all.add(new Function("ALLOCATE", Builtin.ALLOCATED, 5, 6, List.of(0, 1, 2, 3, 4, 5), numbers(5, 1)));
        all.add(function(Builtin.INTERPOLATE, 2, MOST_DIMENSIONS + 1));
        for (Builtin builtin : List.of(Builtin.MEAN, Builtin.PROD, Builtin.SIZE, Builtin.STDDEV, Builtin.SUM)) {
            all.add(function(builtin, 1, 1));
        }
        return FunctionTable.of(all);
    }

    /** Section 3.5.1; below it what Stella adds ("Mathematical builtins", "Logical builtins"). */
    private static void mathematical(List<Function> all, Builtin integer) {
        for (Builtin builtin : List.of(
                Builtin.ABS,
                Builtin.ARCCOS,
                Builtin.ARCSIN,
                Builtin.ARCTAN,
                Builtin.COS,
                Builtin.EXP,
                Builtin.LN,
                Builtin.LOG10,
                Builtin.SIN,
                Builtin.SQRT,
                Builtin.TAN,
                Builtin.COSH,
                Builtin.SINH,
                Builtin.TANH,
                Builtin.ROUND)) {
            all.add(function(builtin, 1, 1));
        }
        all.add(new Function("INT", integer, 1, 1));
        all.add(function(Builtin.MAX, 1, 2));
        all.add(function(Builtin.MIN, 1, 2));
        all.add(function(Builtin.INF, 0, 0));
        all.add(function(Builtin.PI, 0, 0));
        all.add(new Function("SAFEDIV", Builtin.XIDZ, 2, 3, List.of(0, 1, 2), numbers(2, 0)));
        all.add(new Function("IF_THEN_ELSE", Builtin.IF, 3, 3));
        all.add(new Function("GAMMALN", Builtin.GAMMA_LN, 1, 1));
        all.add(new Function("LOOKUPINV", Builtin.LOOKUP_INVERT, 2, 2));
    }

    /**
     * Section 3.5.2 and Stella's "Statistical builtins": after the seed a smallest and a largest value. A call without a
     * seed has seed 0 here, so that a run can be repeated; in Stella it cannot.
     */
    private static void statistical(List<Function> all) {
        all.add(random("RANDOM", Builtin.RANDOM_UNIFORM, 2, List.of(0, 1, 2), numbers(2, 0)));
        all.add(random("UNIFORM", Builtin.RANDOM_UNIFORM, 2, List.of(0, 1, 2), numbers(2, 0)));
        all.add(random("NORMAL", Builtin.RANDOM_NORMAL, 2, List.of(2, 3, 4, 0, 1), unbounded(4, 0)));
        all.add(random("LOGNORMAL", Builtin.RANDOM_LOGNORMAL, 2, List.of(2, 3, 4, 0, 1), unbounded(4, 0)));
        all.add(random("EXPRND", Builtin.RANDOM_EXPONENTIAL, 1, List.of(3, 4, 0, 1), unbounded(2, 0, 4, 0)));
        all.add(random("POISSON", Builtin.RANDOM_POISSON, 1, List.of(2, 5, 0, 1), unbounded(3, 0, 4, 1, 5, 0)));
        all.add(random("BETA", Builtin.RANDOM_BETA, 2, List.of(2, 3, 6, 0, 1), unbounded(4, 0, 5, 1, 6, 0)));
        all.add(random("BINOMIAL", Builtin.RANDOM_BINOMIAL, 2, List.of(3, 2, 6, 0, 1), unbounded(4, 0, 5, 1, 6, 0)));
        all.add(random("GAMMA", Builtin.RANDOM_GAMMA, 2, List.of(2, 4, 5, 0, 1), unbounded(3, 0, 5, 0)));
        all.add(random("WEIBULL", Builtin.RANDOM_WEIBULL, 2, List.of(2, 4, 5, 0, 1), unbounded(3, 0, 5, 0)));
        all.add(random(
                "NEGBINOMIAL",
                Builtin.RANDOM_NEGATIVE_BINOMIAL,
                2,
                List.of(3, 2, 6, 0, 1),
                unbounded(4, 0, 5, 1, 6, 0)));
        all.add(random("LOGISTIC", Builtin.RANDOM_LOGISTIC, 2, List.of(2, 3, 4, 0, 1), unbounded(4, 0)));
        all.add(random("PARETO", Builtin.RANDOM_PARETO, 2, List.of(2, 3, 4, 0, 1), unbounded(4, 0)));
        all.add(random("TRIANGULAR", Builtin.RANDOM_TRIANGULAR, 3, List.of(2, 3, 4, 5, 0, 1), unbounded(5, 0)));
    }

    /** Section 3.5.3, and NPV of Stella's "Financial builtins" (its discounting is unverified: Vensim's is taken). */
    private static void delays(List<Function> all) {
        all.add(new Function("DELAY", Builtin.DELAY_FIXED, 2, 3));
        all.add(function(Builtin.DELAY1, 2, 3));
        all.add(function(Builtin.DELAY3, 2, 3));
        all.add(function(Builtin.DELAYN, 3, 4));
        all.add(new Function("SMTH1", Builtin.SMOOTH1, 2, 3));
        all.add(new Function("SMTH3", Builtin.SMOOTH3, 2, 3));
        all.add(new Function("SMTHN", Builtin.SMOOTHN, 3, 4));
        all.add(new Function("TREND", Builtin.TREND, 2, 3, List.of(0, 1, 2), numbers(2, 0)));
        all.add(new Function("FORCST", Builtin.FORECAST, 3, 4, List.of(0, 1, 2, 3), numbers(3, 0)));
        all.add(new Function("NPV", Builtin.NPV, 2, 3, List.of(0, 1, 2), numbers(2, 0, 3, 1)));
    }

    private static Function function(Builtin builtin, int fewest, int most) {
        return new Function(builtin.name(), builtin, fewest, most);
    }

    private static Function random(
            String name, Builtin builtin, int fewest, List<Integer> order, TreeMap<Integer, Double> otherwise) {
        return new Function(name, builtin, fewest, order.size(), order, otherwise);
    }

    /** Places and their numbers, and no bounds in the first two. */
    private static TreeMap<Integer, Double> unbounded(int... placesAndNumbers) {
        TreeMap<Integer, Double> numbers = numbers(placesAndNumbers);
        numbers.putAll(Map.of(0, -NONE, 1, NONE));
        return numbers;
    }

    private static TreeMap<Integer, Double> numbers(int... placesAndNumbers) {
        TreeMap<Integer, Double> numbers = new TreeMap<>();
        for (int i = 0; i < placesAndNumbers.length; i += 2) {
            numbers.put(placesAndNumbers[i], (double) placesAndNumbers[i + 1]);
        }
        return numbers;
    }
}
