package qianyi.answer;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When each of many runs meets one target, in thirteen bytes a run. Runs are counted from 0; one without an outcome has
 * failed.
 */
public final class RunOutcomes {
    /** Memory of a run. */
    static final long BYTES = 13;

    private static final Outcome.Kind[] KINDS = Outcome.Kind.values();
    private static final byte FAILED = -1;
    private static final short NONE = Short.MIN_VALUE;

    private final byte[] kinds;
    private final short[] years;
    private final short[] lostYears;
    private final double[] instants;

    private RunOutcomes(int runs) {
        kinds = new byte[runs];
        years = new short[runs];
        lostYears = new short[runs];
        instants = new double[runs];
        Arrays.fill(kinds, FAILED);
        Arrays.fill(years, NONE);
        Arrays.fill(lostYears, NONE);
        Arrays.fill(instants, Double.NaN);
    }

    /** Collects the outcomes of the runs. */
    static final class Collector {
        private final RunOutcomes collected;

        Collector(int runs) {
            this.collected = new RunOutcomes(runs);
        }

        void put(int run, Outcome outcome) {
            collected.kinds[run] = (byte) outcome.kind().ordinal();
            collected.years[run] = (short) outcome.year().orElse(NONE);
            collected.lostYears[run] = (short) outcome.lostYear().orElse(NONE);
            collected.instants[run] = outcome.instant().orElse(Double.NaN);
        }

        /** To be called once, after the last run. */
        RunOutcomes outcomes() {
            return collected;
        }
    }

    public int runs() {
        return kinds.length;
    }

    /** What a run came to; none if it failed. */
    public Optional<Outcome> of(int run) {
        return kinds[run] == FAILED
                ? Optional.empty()
                : Optional.of(new Outcome(
                        KINDS[kinds[run]],
                        year(years[run]),
                        Double.isNaN(instants[run]) ? OptionalDouble.empty() : OptionalDouble.of(instants[run]),
                        year(lostYears[run])));
    }

    private static OptionalInt year(short year) {
        return year == NONE ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
