package qianyi.ensemble;

/**
 * Where in the unit cube each run lies. A point depends on the seed and on its run alone, so that any block size and
 * any number of threads give the same.
 */
public interface Design {
    /** How the cube is filled. */
    enum Kind {
        /** Latin hypercube (McKay, Beckman and Conover 1979): each input has one draw in each of N equal parts. */
        LHS,
        /** Sobol's sequence (direction numbers of Joe and Kuo 2008), scrambled as Owen 1995 nests it. */
        SOBOL,
        /** Independent draws. */
        RANDOM
    }

    /** Inputs for which there are direction numbers. */
    int MOST_SOBOL_INPUTS = ScrambledSobol.MOST_INPUTS;

    /** Runs to each of which the sequence of commons-math3 can skip, with room for a block behind the last. */
    long MOST_SOBOL_RUNS = 2_000_000_000L;

    /** Runs of a Latin hypercube that can be dealt out by ranks in the memory of a small machine. */
    long MOST_CORRELATED_LHS_RUNS = 5_000_000L;

    /** The stream of the seeds inside the model; inputs have those from 0 on. */
    long INSIDE_THE_MODEL = -1;

    /** Number of inputs. */
    int inputs();

    /**
     * Points of a stretch of runs. May be called by several threads at once.
     *
     * @param from first run, counted from 0
     * @param out one row an input; the number of columns is the number of runs; filled with shares inside (0, 1)
     */
    void fill(long from, double[][] out);

    /**
     * Which stream of the random numbers inside a model a run has: one of its own, unless runs are to differ by their
     * inputs alone.
     */
    default long noise(long run) {
        return run;
    }

    /** The random numbers inside a model that a run has, as {@link qianyi.engine.Simulation} counts them. */
    default long noise(long seed, long run) {
        return Mixing.bits(seed, INSIDE_THE_MODEL, noise(run));
    }

    /**
     * A design of independent inputs.
     *
     * @param runs how many there will be; LHS divides by it
     */
    static Design of(Kind kind, int inputs, long runs, long seed) {
        return switch (kind) {
            case LHS -> new LatinHypercube(inputs, runs, seed);
            case SOBOL -> new ScrambledSobol(inputs, seed);
            case RANDOM -> new IndependentDraws(inputs, seed);
        };
    }
}
