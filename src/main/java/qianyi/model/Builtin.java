package qianyi.model;

/**
 * The functions that the engine knows, each with one meaning. How a dialect spells them, how many arguments it takes and
 * in which order is in the dialect's table; here the arguments have their one order. What each means at its edges, and
 * where that is written down, is in {@code docs/functions.md}.
 */
public enum Builtin {
    ABS(UnitRule.SAME),
    ARCCOS(UnitRule.PURE),
    ARCSIN(UnitRule.PURE),
    ARCTAN(UnitRule.PURE),
    COS(UnitRule.PURE),
    COSH(UnitRule.PURE),
    EXP(UnitRule.PURE),
    /** (condition, then, otherwise): the parser makes a {@link Expr.Conditional} of it. */
    IF(UnitRule.UNKNOWN),
    INF(UnitRule.ANY),
    /** The largest whole number not above the argument. */
    INT(UnitRule.SAME),
    /** The argument without what follows its decimal point. */
    TRUNCATE(UnitRule.SAME),
    /** The nearest whole number, halves away from zero. */
    ROUND(UnitRule.SAME),
    LN(UnitRule.PURE),
    /** (x, base). */
    LOG(UnitRule.PURE),
    LOG10(UnitRule.PURE),
    MAX(UnitRule.COMMON),
    MIN(UnitRule.COMMON),
    PI(UnitRule.PURE),
    /** (base, exponent). */
    POWER(UnitRule.UNKNOWN),
    /** The logarithm of the gamma function. */
    GAMMA_LN(UnitRule.PURE),
    /** The share of the standard normal distribution that lies below. */
    NORMAL_BELOW(UnitRule.PURE),
    /** Below which number a share of the standard normal distribution lies. */
    NORMAL_QUANTILE(UnitRule.PURE),
    /** (dividend, divisor): what is left, with the sign of the dividend. */
    REMAINDER(UnitRule.COMMON),
    /** (dividend, divisor): what is left, with the sign of the divisor. */
    MODULO(UnitRule.COMMON),
    /** (x, quantum): the multiple of the quantum at or nearer to zero than x. */
    QUANTUM(UnitRule.COMMON),
    SIN(UnitRule.PURE),
    SINH(UnitRule.PURE),
    SQRT(UnitRule.ROOT),
    TAN(UnitRule.PURE),
    TANH(UnitRule.PURE),
    /** (a, b, x): a / b, or x where b is zero. */
    XIDZ(UnitRule.QUOTIENT),
    /** (a, b): a / b, or 0 where b is zero. */
    ZIDZ(UnitRule.QUOTIENT),

    /** PULSE(amount, first time, interval): the amount within one step, so amount/dt. */
    PULSE(UnitRule.PULSE),
    /** (start, width): 1 from the start for the width. */
    PULSE_WINDOW(UnitRule.WINDOW),
    /** (start, width, between, end): windows again and again. */
    PULSE_TRAIN(UnitRule.WINDOW),
    /** RAMP(slope, start, stop). */
    RAMP(UnitRule.RAMP),
    /** STEP(height, time). */
    STEP(UnitRule.STEP),

    DT(UnitRule.TIME),
    STARTTIME(UnitRule.TIME),
    STOPTIME(UnitRule.TIME),
    TIME(UnitRule.TIME),
    /** (relative to, offset, measure): parts of the clock. */
    TIME_VALUE(UnitRule.UNKNOWN),

    /** The value at the start, for ever after. */
    INIT(UnitRule.SAME),
    /** (x, at start): x, and at the start something else. */
    ACTIVE_INITIAL(UnitRule.COMMON),
    /** (x, at start): the value one step before. */
    PREVIOUS(UnitRule.SAME),
    /** (condition, x, at start): x whenever the condition holds, and the last such x otherwise. */
    SAMPLE_IF_TRUE(UnitRule.SAMPLE),
    /** What a game would ask a player for: the argument. */
    GAME(UnitRule.SAME),

    /** (input, delay, at start): the input, later. */
    DELAY_FIXED(UnitRule.DELAY),
    /** (input, delay, at start): the newest input that has arrived; the delay may change. */
    DELAY_INFORMATION(UnitRule.DELAY),
    /** (input, delay, at start, where nothing arrives): the inputs that arrive, added up; the delay may change. */
    DELAY_MATERIAL(UnitRule.STEP),
    /** (input, time): the input at an earlier time of the run. */
    HISTORY(UnitRule.STEP),
    /** (input, delay, at start): a material delay of the first order. */
    DELAY1(UnitRule.DELAY),
    /** (input, delay, at start): a material delay of the third order. */
    DELAY3(UnitRule.DELAY),
    /** (input, delay, order, at start): a material delay of any order. */
    DELAYN(UnitRule.DELAY_OF_ORDER),
    /** (input, delay, at start): an information delay of the first order. */
    SMOOTH1(UnitRule.DELAY),
    /** (input, delay, at start): an information delay of the third order. */
    SMOOTH3(UnitRule.DELAY),
    /** (input, delay, order, at start): an information delay of any order. */
    SMOOTHN(UnitRule.DELAY_OF_ORDER),
    /** (input, averaging time, at start): the relative growth per unit of time. */
    TREND(UnitRule.TREND),
    /** (input, averaging time, horizon, trend at start): the input carried on by its trend. */
    FORECAST(UnitRule.FORECAST),
    /** (stream, life, fiscal year, stream before the start): each part of the stream, evenly over the life after it. */
    DEPRECIATE_STRAIGHTLINE(UnitRule.FIRST),
    /** (stream, discount rate, at start, factor): present value of a stream. */
    NPV(UnitRule.UNKNOWN),

    /** (table, x): the table, and on beyond its ends with the last slope. */
    LOOKUP_EXTRAPOLATE(UnitRule.TABLE),
    /** (table, x): the value of the next point. */
    LOOKUP_FORWARD(UnitRule.TABLE),
    /** (table, x): the value of the last point passed. */
    LOOKUP_BACKWARD(UnitRule.TABLE),
    /** (table, y): the x at which the table has the value y. */
    LOOKUP_INVERT(UnitRule.UNKNOWN),
    /** (table, from, to): the integral of the table. */
    LOOKUP_AREA(UnitRule.UNKNOWN),
    /** (table, x, mode): the slope of the table. */
    LOOKUP_SLOPE(UnitRule.UNKNOWN),
    /** (table): where the middle of the area below a table lies. */
    DENSITY_CENTRE(UnitRule.UNKNOWN),
    /** (table, x): which share of the area below a table lies before x. */
    DENSITY_BELOW(UnitRule.UNKNOWN),
    /** (table, share): before which x a share of the area below a table lies. */
    DENSITY_QUANTILE(UnitRule.UNKNOWN),
    /** (profile, input, delay, at start, growth before the start): the input along the profile. */
    DELAY_PROFILE(UnitRule.UNKNOWN),
    /** (initial profile, input, time of conveyance, leak, content at start, time of conveyance at start). */
    DELAY_CONVEYOR(UnitRule.UNKNOWN),
    /** (data, time): the data at another time. */
    DATA_AT_TIME(UnitRule.TABLE),
    /** (data, time, mode): the data at another time, found backward, straight or forward. */
    DATA_BETWEEN_TIMES(UnitRule.TABLE),
    /** (data, from, to): of the points between two times. */
    DATA_MAX(UnitRule.TABLE),
    /** (data, from, to): of the points between two times. */
    DATA_MIN(UnitRule.TABLE),
    /** (data, from, to): of the points between two times. */
    DATA_MEAN(UnitRule.TABLE),
    /** (data, from, to): of the points between two times. */
    DATA_MEDIAN(UnitRule.TABLE),
    /** (data, from, to): sample standard deviation (divisor n - 1) of the points between two times. */
    DATA_DEVIATION(UnitRule.TABLE),
    /** (data): the number of points. */
    DATA_POINTS(UnitRule.COUNT),
    DATA_FIRST_TIME(UnitRule.TIME),
    DATA_LAST_TIME(UnitRule.TIME),

    /** (smallest, largest, seed). */
    RANDOM_UNIFORM(UnitRule.UNKNOWN),
    /** (smallest, largest, mean, standard deviation, seed). */
    RANDOM_NORMAL(UnitRule.UNKNOWN),
    /** (smallest, largest, shift, stretch, seed): of mean 1, stretched and then shifted. */
    RANDOM_EXPONENTIAL(UnitRule.UNKNOWN),
    /** (smallest, largest, mean, standard deviation, seed): mean and deviation of the numbers, not of their logarithms. */
    RANDOM_LOGNORMAL(UnitRule.UNKNOWN),
    /** (smallest, largest, mean, shift, stretch, seed). */
    RANDOM_POISSON(UnitRule.UNKNOWN),
    /** (smallest, largest, start, peak, stop, seed). */
    RANDOM_TRIANGULAR(UnitRule.UNKNOWN),
    /** (smallest, largest, alpha, beta, shift, stretch, seed). */
    RANDOM_BETA(UnitRule.UNKNOWN),
    /** (smallest, largest, probability, trials, shift, stretch, seed). */
    RANDOM_BINOMIAL(UnitRule.UNKNOWN),
    /** (smallest, largest, probability, successes, shift, stretch, seed): trials until there are so many successes. */
    RANDOM_NEGATIVE_BINOMIAL(UnitRule.UNKNOWN),
    /** (smallest, largest, mean, scale, seed). */
    RANDOM_LOGISTIC(UnitRule.UNKNOWN),
    /** (smallest, largest, shape, scale, seed): the scale is the smallest number there is. */
    RANDOM_PARETO(UnitRule.UNKNOWN),
    /** (smallest, largest, shape, shift, stretch, seed). */
    RANDOM_GAMMA(UnitRule.UNKNOWN),
    /** (smallest, largest, shape, shift, stretch, seed). */
    RANDOM_WEIBULL(UnitRule.UNKNOWN),
    /** (mean, standard deviation, correlation time, step, seed): noise that remembers. */
    RANDOM_PINK_NOISE(UnitRule.UNKNOWN),

    /** (requested, priority, width, supply): by order of priority. */
    ALLOCATE_BY_PRIORITY(UnitRule.FIRST),
    /** (requested, profile, available): by priority profiles. */
    ALLOCATE_AVAILABLE(UnitRule.FIRST),
    /** (available, index, requested, priority, width, shape): what one of several requests receives. */
    ALLOCATED(UnitRule.FIRST),
    /** (quantity, profile, price). */
    DEMAND_AT_PRICE(UnitRule.FIRST),
    /** (quantity, profile, price). */
    SUPPLY_AT_PRICE(UnitRule.FIRST),
    /** (demand, profiles, supply, profiles): the price at which both are alike. */
    MARKET_PRICE(UnitRule.UNKNOWN),
    /** (requested, priority, size, width, supply): the priority at which what is received is the supply. */
    MARKET_PRIORITY(UnitRule.UNKNOWN),
    INVERT_MATRIX(UnitRule.UNKNOWN),
    VECTOR_ELEMENT(UnitRule.FIRST),
    /** (array, inputs between 0 and 1, one a dimension): the value between the elements. */
    INTERPOLATE(UnitRule.FIRST),
    /** (array, rank, array that decides between equals): the place of the element of that rank, both from 1. */
    ELEMENT_OF_RANK(UnitRule.COUNT),
    /** (vector, x, x of the first, x of the last, mode): the vector as a table. */
    VECTOR_LOOKUP(UnitRule.UNKNOWN),
    VECTOR_RANK(UnitRule.COUNT),
    VECTOR_REORDER(UnitRule.FIRST),
    VECTOR_SELECT(UnitRule.UNKNOWN),
    VECTOR_SORT_ORDER(UnitRule.COUNT),

    MEAN(UnitRule.SAME),
    PROD(UnitRule.PRODUCT),
    SIZE(UnitRule.COUNT),
    /** Sample standard deviation (divisor n - 1). */
    STDDEV(UnitRule.SAME),
    SUM(UnitRule.SAME);

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
        /** First argument, and that of the last one the same; the second in time. */
        DELAY,
        /** As DELAY; the third argument a pure number. */
        DELAY_OF_ORDER,
        /** One over the time unit; the second argument in time. */
        TREND,
        /** First argument; the second and the third in time. */
        FORECAST,
        /** All in time; a pure number out. */
        WINDOW,
        /** A pure number, then two alike; that unit out. */
        SAMPLE,
        /** First argument by the second; the third alike. */
        QUOTIENT,
        /** First argument; the others are not compared. */
        FIRST,
        /** A product over elements: pure numbers only. */
        PRODUCT,
        /** A count. */
        COUNT,
        /** The unit of the table that is the first argument. */
        TABLE,
        /** Not checked; fits everywhere. */
        UNKNOWN
    }

    private final UnitRule unitRule;

    Builtin(UnitRule unitRule) {
        this.unitRule = unitRule;
    }

    public UnitRule unitRule() {
        return unitRule;
    }

    /** The name as the dialect that has the function writes it; of one that several have under different names, one of them. */
    public String spelling() {
        return switch (this) {
            case ALLOCATED -> "ALLOCATE";
            case DATA_AT_TIME,
                    DATA_BETWEEN_TIMES,
                    DATA_FIRST_TIME,
                    DATA_LAST_TIME,
                    DATA_MAX,
                    DATA_MEAN,
                    DATA_MEDIAN,
                    DATA_MIN -> "GET " + words();
            case DATA_DEVIATION -> "GET DATA STDV";
            case DATA_POINTS -> "GET DATA TOTAL POINTS";
            case ELEMENT_OF_RANK -> "RANK";
            case MARKET_PRICE -> "FIND MARKET PRICE";
            case MARKET_PRIORITY -> "MARKETP";
            case VECTOR_ELEMENT -> "VECTOR ELM MAP";
            default -> words();
        };
    }

    private String words() {
        return name().replace('_', ' ');
    }

    /** Whether the function takes a whole array when given a single argument. */
    public boolean reducesArray(int arguments) {
        return switch (this) {
            case MEAN, PROD, SIZE, STDDEV, SUM -> true;
            case MAX, MIN -> arguments == 1;
            default -> false;
        };
    }

    /** Whether the first argument is a table or a series, taken as a whole. */
    public boolean takesTable() {
        return switch (this) {
            case LOOKUP_EXTRAPOLATE,
                    LOOKUP_FORWARD,
                    LOOKUP_BACKWARD,
                    LOOKUP_INVERT,
                    LOOKUP_AREA,
                    LOOKUP_SLOPE,
                    DENSITY_CENTRE,
                    DENSITY_BELOW,
                    DENSITY_QUANTILE,
                    DELAY_PROFILE,
                    DELAY_CONVEYOR,
                    DATA_AT_TIME,
                    DATA_BETWEEN_TIMES,
                    DATA_MAX,
                    DATA_MIN,
                    DATA_MEAN,
                    DATA_MEDIAN,
                    DATA_DEVIATION,
                    DATA_POINTS,
                    DATA_FIRST_TIME,
                    DATA_LAST_TIME -> true;
            default -> false;
        };
    }
}
