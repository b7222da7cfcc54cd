package qianyi.format.vensim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.format.FunctionTable;
import qianyi.format.FunctionTable.Function;
import qianyi.model.Builtin;
import qianyi.model.Names;

/**
 * The functions of Vensim (reference manual, "Summary List of Functions"). {@code INTEG}, {@code WITH LOOKUP},
 * {@code ELMCOUNT}, {@code TABBED ARRAY} and the {@code GET} functions for other files are forms of equations and no
 * functions here.
 */
public final class VensimFunctions {
    public static final FunctionTable TABLE = FunctionTable.of(List.of(
            same("ABS", Builtin.ABS, 1),
            same("ACTIVE INITIAL", Builtin.ACTIVE_INITIAL, 2),
            same("ALLOCATE AVAILABLE", Builtin.ALLOCATE_AVAILABLE, 3),
            // (request, priority, size, width, supply): the size is that of the last subscript
            new Function("ALLOCATE BY PRIORITY", Builtin.ALLOCATE_BY_PRIORITY, 5, 5, List.of(0, 1, 4, 2, 3)),
            same("ARCCOS", Builtin.ARCCOS, 1),
            same("ARCSIN", Builtin.ARCSIN, 1),
            same("ARCTAN", Builtin.ARCTAN, 1),
            same("COS", Builtin.COS, 1),
            same("COSH", Builtin.COSH, 1),
            // (input, time, leak, profile, content, time at start)
            new Function("DELAY CONVEYOR", Builtin.DELAY_CONVEYOR, 6, 6, List.of(1, 2, 3, 0, 4, 5)),
            same("DELAY PROFILE", Builtin.DELAY_PROFILE, 5),
            same("DELAY FIXED", Builtin.DELAY_FIXED, 3),
            new Function("DELAY N", Builtin.DELAYN, 4, 4, List.of(0, 1, 3, 2)),
            same("DELAY INFORMATION", Builtin.DELAY_INFORMATION, 3),
            same("DELAY MATERIAL", Builtin.DELAY_MATERIAL, 4),
            same("DELAY1", Builtin.DELAY1, 2),
            same("DELAY1I", Builtin.DELAY1, 3),
            same("DELAY3", Builtin.DELAY3, 2),
            same("DELAY3I", Builtin.DELAY3, 3),
            same("DEMAND AT PRICE", Builtin.DEMAND_AT_PRICE, 3),
            same("EXP", Builtin.EXP, 1),
            same("FIND MARKET PRICE", Builtin.MARKET_PRICE, 4),
            same("FORECAST", Builtin.FORECAST, 3),
            same("GAME", Builtin.GAME, 1),
            same("GET DATA AT TIME", Builtin.DATA_AT_TIME, 2),
            same("GET DATA BETWEEN TIMES", Builtin.DATA_BETWEEN_TIMES, 3),
            same("GET DATA FIRST TIME", Builtin.DATA_FIRST_TIME, 1),
            same("GET DATA LAST TIME", Builtin.DATA_LAST_TIME, 1),
            same("GET TIME VALUE", Builtin.TIME_VALUE, 3),
            same("IF THEN ELSE", Builtin.IF, 3),
            same("INITIAL", Builtin.INIT, 1),
            same("INTEGER", Builtin.TRUNCATE, 1),
            same("INVERT MATRIX", Builtin.INVERT_MATRIX, 2),
            same("LN", Builtin.LN, 1),
            same("LOG", Builtin.LOG, 2),
            same("LOOKUP AREA", Builtin.LOOKUP_AREA, 3),
            same("LOOKUP BACKWARD", Builtin.LOOKUP_BACKWARD, 2),
            same("LOOKUP EXTRAPOLATE", Builtin.LOOKUP_EXTRAPOLATE, 2),
            same("LOOKUP FORWARD", Builtin.LOOKUP_FORWARD, 2),
            same("LOOKUP INVERT", Builtin.LOOKUP_INVERT, 2),
            same("LOOKUP SLOPE", Builtin.LOOKUP_SLOPE, 3),
            same("MARKETP", Builtin.MARKET_PRIORITY, 5),
            same("MAX", Builtin.MAX, 2),
            same("MIN", Builtin.MIN, 2),
            same("MODULO", Builtin.REMAINDER, 2),
            same("NPV", Builtin.NPV, 4),
            same("POWER", Builtin.POWER, 2),
            same("GAMMA LN", Builtin.GAMMA_LN, 1),
            same("DEPRECIATE STRAIGHTLINE", Builtin.DEPRECIATE_STRAIGHTLINE, 4),
            same("GET DATA MAX", Builtin.DATA_MAX, 3),
            same("GET DATA MEAN", Builtin.DATA_MEAN, 3),
            same("GET DATA MEDIAN", Builtin.DATA_MEDIAN, 3),
            same("GET DATA MIN", Builtin.DATA_MIN, 3),
            same("GET DATA STDV", Builtin.DATA_DEVIATION, 3),
            same("GET DATA TOTAL POINTS", Builtin.DATA_POINTS, 1),
            same("PROD", Builtin.PROD, 1),
            same("PULSE", Builtin.PULSE_WINDOW, 2),
            same("PULSE TRAIN", Builtin.PULSE_TRAIN, 4),
            same("QUANTUM", Builtin.QUANTUM, 2),
            same("RAMP", Builtin.RAMP, 3),
            same("RANDOM BETA", Builtin.RANDOM_BETA, 7),
            same("RANDOM BINOMIAL", Builtin.RANDOM_BINOMIAL, 7),
            same("RANDOM EXPONENTIAL", Builtin.RANDOM_EXPONENTIAL, 5),
            same("RANDOM GAMMA", Builtin.RANDOM_GAMMA, 6),
            same("RANDOM NEGATIVE BINOMIAL", Builtin.RANDOM_NEGATIVE_BINOMIAL, 7),
            same("RANDOM NORMAL", Builtin.RANDOM_NORMAL, 5),
            same("RANDOM PINK NOISE", Builtin.RANDOM_PINK_NOISE, 5),
            same("RANDOM POISSON", Builtin.RANDOM_POISSON, 6),
            same("RANDOM TRIANGULAR", Builtin.RANDOM_TRIANGULAR, 6),
            same("RANDOM UNIFORM", Builtin.RANDOM_UNIFORM, 3),
            same("RANDOM WEIBULL", Builtin.RANDOM_WEIBULL, 6),
            same("SAMPLE IF TRUE", Builtin.SAMPLE_IF_TRUE, 3),
            same("SIN", Builtin.SIN, 1),
            same("SINH", Builtin.SINH, 1),
            same("SMOOTH", Builtin.SMOOTH1, 2),
            same("SMOOTHI", Builtin.SMOOTH1, 3),
            same("SMOOTH3", Builtin.SMOOTH3, 2),
            same("SMOOTH3I", Builtin.SMOOTH3, 3),
            new Function("SMOOTH N", Builtin.SMOOTHN, 4, 4, List.of(0, 1, 3, 2)),
            same("SQRT", Builtin.SQRT, 1),
            same("STEP", Builtin.STEP, 2),
            same("SUM", Builtin.SUM, 1),
            same("SUPPLY AT PRICE", Builtin.SUPPLY_AT_PRICE, 3),
            same("TAN", Builtin.TAN, 1),
            same("TANH", Builtin.TANH, 1),
            same("TIME", Builtin.TIME, 0),
            same("TREND", Builtin.TREND, 3),
            same("VECTOR ELM MAP", Builtin.VECTOR_ELEMENT, 2),
            same("VECTOR LOOKUP", Builtin.VECTOR_LOOKUP, 5),
            same("VECTOR RANK", Builtin.VECTOR_RANK, 2),
            same("VECTOR REORDER", Builtin.VECTOR_REORDER, 2),
            same("VECTOR SELECT", Builtin.VECTOR_SELECT, 5),
            same("VECTOR SORT ORDER", Builtin.VECTOR_SORT_ORDER, 2),
            same("VMAX", Builtin.MAX, 1),
            same("VMIN", Builtin.MIN, 1),
            same("XIDZ", Builtin.XIDZ, 3),
            same("ZIDZ", Builtin.ZIDZ, 2)));

    /** Functions that Vensim has and that are not run here, by canonical name. */
    public static final Set<String> NOT_RUN = Stream.of(
                    "A FUNCTION OF",
                    "CUMULATE",
                    "CUMULATEF",
                    "DELAY BATCH",
                    "DEPRECIATE BY SCHEDULE",
                    "FIND ZERO",
                    "GET 123 CONSTANTS",
                    "GET 123 DATA",
                    "GET 123 LOOKUPS",
                    "GET 123 SUBSCRIPT",
                    "GET ODBC CONSTANTS",
                    "GET ODBC DATA",
                    "GET ODBC LOOKUPS",
                    "GET ODBC SUBSCRIPT",
                    "GET VDF CONSTANTS",
                    "GET VDF DATA",
                    "GET VDF LOOKUPS",
                    "INTERNAL RATE OF RETURN",
                    "INVEST",
                    "LOOKUP",
                    "MESSAGE",
                    "NET PRESENT VALUE",
                    "PROB",
                    "QUEUE AGE AVERAGE",
                    "QUEUE AGE IN RANGE",
                    "QUEUE AGE OLDEST",
                    "QUEUE FIFO",
                    "QUEUE ATTRIB AVERAGE",
                    "QUEUE ATTRIB IN RANGE",
                    "QUEUE ATTRIB MAX",
                    "QUEUE ATTRIB MIN",
                    "QUEUE FIFO ATTRIB",
                    "RANDOM PERT",
                    "RANDOM SIMPLE UNIFORM",
                    "RND",
                    "SHIFT IF TRUE",
                    "SIMULTANEOUS",
                    "SSHAPE",
                    "STRING",
                    "TABXL",
                    "TASK",
                    "WFDELAY",
                    "WITH SMOOTH")
            .map(Names::canonical)
            .collect(Collectors.toUnmodifiableSet());

    private VensimFunctions() {}

    /** Whether Vensim has a function of that name that is not run here. */
    static boolean isNotRun(String name) {
        return NOT_RUN.contains(Names.canonical(name));
    }

    private static Function same(String name, Builtin builtin, int arguments) {
        return new Function(name, builtin, arguments, arguments);
    }
}
