package qianyi.engine;

import qianyi.model.TimeSpec;

/**
 * One run as {@link Simulation}, {@link Frame}, {@link Memories} and {@link OverrideSchedule} have it, in a memory that is
 * one array of numbers: translated to WebAssembly, where the lines of the program stand in the place of {@link Lines}.
 * Whole numbers are kept as doubles.
 */
final class WasmRun {
    /** The instant at which the lines of the program stand. */
    static final int TIME = 0;

    static final int START = 1;
    static final int DT = 2;
    static final int STEPS = 3;
    static final int SAVE_EVERY = 4;

    /** Stages of the method, and from {@link #NODES} on the share of the step at which each but the first stands. */
    static final int STAGES = 5;

    static final int NODES = 6;

    /** Where every value stands, by slot, where the numbers of the model are that they start from, and how many. */
    static final int VALUES = 10;

    static final int CONSTANTS = 11;
    static final int SLOTS = 12;

    /** Where the changes of the run stand, those of one slot together and in order of time, and how many there are. */
    static final int CHANGES = 13;

    static final int CHANGE_COUNT = 14;

    /** By slot, the place of its first change; 0 for none. */
    static final int FIRST_CHANGES = 15;

    /** Where the slots stand that have to be numbers, and how many. */
    static final int WATCHED = 16;

    static final int WATCHED_COUNT = 17;

    /** Where the slots stand that are kept, how many, and where one row an instant is written. */
    static final int SAVED = 18;

    static final int SAVED_COUNT = 19;
    static final int ROWS = 20;

    /** Where the memories stand, and how many. */
    static final int MEMORIES = 21;

    static final int MEMORY_COUNT = 22;
    static final int HEADER = 23;

    /** A change: slot, operation, operand, the instant from which it holds (minus infinity: from the start), years of ramp. */
    static final int CHANGE_SLOT = 0;

    static final int CHANGE_OPERATION = 1;
    static final int CHANGE_OPERAND = 2;
    static final int CHANGE_FROM = 3;
    static final int CHANGE_RAMP = 4;

    /** 1 if the slot is that of a constant. */
    static final int CHANGE_CONSTANT = 5;

    static final int CHANGE_SIZE = 6;

    /** A memory: slot, source, what it took in, slot of its delay or -1, length of its ring, place of its ring. */
    static final int MEMORY_SLOT = 0;

    static final int MEMORY_SOURCE = 1;
    static final int MEMORY_TAKEN = 2;
    static final int MEMORY_DELAY = 3;
    static final int MEMORY_LENGTH = 4;
    static final int MEMORY_RING = 5;
    static final int MEMORY_SIZE = 6;

    private static final double LARGEST = Double.MAX_VALUE;

    private WasmRun() {}

    /** The lines of a program, which are other ones in each module. */
    static final class Lines {
        private Lines() {}

        static void initial() {
            throw new UnsupportedOperationException();
        }

        /** What depends on constants alone. */
        static void fixed() {
            throw new UnsupportedOperationException();
        }

        /** Everything else of a step. */
        static void moving() {
            throw new UnsupportedOperationException();
        }

        static void remember() {
            throw new UnsupportedOperationException();
        }

        static void rate(int stage) {
            throw new UnsupportedOperationException();
        }

        static void move(int stage) {
            throw new UnsupportedOperationException();
        }
    }

    /** Runs; gives the number of the first step at which a value is no number, -1 if there is none. */
    static int run(double[] m) {
        int steps = (int) m[STEPS];
        int every = (int) m[SAVE_EVERY];
        int row = (int) m[ROWS];
        int failed = -1;
        initialise(m);
        for (int k = 0; k <= steps; k++) {
            evaluate(m, TimeSpec.instant(m[START], m[DT], k));
            take(m);
            if (failed < 0 && !areNumbers(m)) {
                failed = k;
            }
            if (k % every == 0 || k == steps) {
                row = save(m, row);
            }
            if (k < steps) {
                advance(m, k);
                remember(m, k);
            }
        }
        return failed;
    }

    private static void initialise(double[] m) {
        m[TIME] = m[START];
        copy(m, (int) m[CONSTANTS], (int) m[VALUES], (int) m[SLOTS]);
        int changes = (int) m[CHANGES];
        int end = changes + (int) m[CHANGE_COUNT] * CHANGE_SIZE;
        int values = (int) m[VALUES];
        for (int change = changes; change < end; change += CHANGE_SIZE) {
            if (m[change + CHANGE_CONSTANT] != 0 && m[change + CHANGE_FROM] == Double.NEGATIVE_INFINITY) {
                int slot = values + (int) m[change + CHANGE_SLOT];
                m[slot] = target(m, change, m[slot]);
            }
        }
        Lines.initial();
        fill(m);
        moveConstants(m);
        Lines.fixed();
    }

    private static void copy(double[] m, int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            m[to + i] = m[from + i];
        }
    }

    /** All flows and auxiliaries at an instant, from the stocks as they stand. */
    private static void evaluate(double[] m, double instant) {
        m[TIME] = instant;
        if (moveConstants(m) != 0) {
            Lines.fixed();
        }
        Lines.moving();
    }

    /** Gives changed constants their values at the instant; 1 if any of them is another one than before. */
    private static int moveConstants(double[] m) {
        int changes = (int) m[CHANGES];
        int end = changes + (int) m[CHANGE_COUNT] * CHANGE_SIZE;
        int values = (int) m[VALUES];
        int constants = (int) m[CONSTANTS];
        int moved = 0;
        int last = -1;
        for (int change = changes; change < end; change += CHANGE_SIZE) {
            int slot = (int) m[change + CHANGE_SLOT];
            if (m[change + CHANGE_CONSTANT] != 0 && slot != last) {
                double value = inForce(m, change, end, m[constants + slot]);
                if (value != m[values + slot]) {
                    moved = 1;
                }
                m[values + slot] = value;
                last = slot;
            }
        }
        return moved;
    }

    /** What the changes of a slot make of its value at the instant. */
    private static double inForce(double[] m, int first, int end, double value) {
        double inForce = value;
        double slot = m[first + CHANGE_SLOT];
        for (int change = first; change < end && m[change + CHANGE_SLOT] == slot; change += CHANGE_SIZE) {
            inForce = at(m, change, inForce);
        }
        return inForce;
    }

    /** Gives a flow or auxiliary that is changed its value at the instant. */
    static void replace(double[] m, int slot) {
        int place = (int) m[VALUES] + slot;
        int end = (int) m[CHANGES] + (int) m[CHANGE_COUNT] * CHANGE_SIZE;
        m[place] = inForce(m, (int) m[(int) m[FIRST_CHANGES] + slot], end, m[place]);
    }

    /** The same as initial values see it. */
    static void replaceInitially(double[] m, int slot) {
        int first = (int) m[(int) m[FIRST_CHANGES] + slot];
        int place = (int) m[VALUES] + slot;
        double inForce = m[place];
        int end = (int) m[CHANGES] + (int) m[CHANGE_COUNT] * CHANGE_SIZE;
        for (int change = first; change < end && m[change + CHANGE_SLOT] == slot; change += CHANGE_SIZE) {
            if (m[change + CHANGE_FROM] == Double.NEGATIVE_INFINITY) {
                inForce = target(m, change, inForce);
            }
        }
        m[place] = inForce;
    }

    private static double target(double[] m, int change, double inForce) {
        double operand = m[change + CHANGE_OPERAND];
        double operation = m[change + CHANGE_OPERATION];
        return operation == 0 ? operand : operation == 1 ? inForce * operand : inForce + operand;
    }

    private static double at(double[] m, int change, double inForce) {
        double from = m[change + CHANGE_FROM];
        if (from == Double.NEGATIVE_INFINITY) {
            return target(m, change, inForce);
        }
        if (!Waves.reached(m[TIME], from, m[DT])) {
            return inForce;
        }
        double ramp = m[change + CHANGE_RAMP];
        double share = ramp > 0 ? Math.min(1, Math.max(0, m[TIME] - from) / ramp) : 1;
        double target = target(m, change, inForce);
        return share == 1 ? target : inForce + share * (target - inForce);
    }

    /** Carries the stocks over a step, as {@link Integrator} does. */
    private static void advance(double[] m, int k) {
        int last = (int) m[STAGES] - 1;
        Lines.remember();
        for (int stage = 0; stage < last; stage++) {
            Lines.rate(stage);
            Lines.move(stage);
            evaluate(m, TimeSpec.instant(m[START], m[DT], k + m[NODES + stage]));
        }
        Lines.rate(last);
        Lines.move(last);
    }

    private static boolean areNumbers(double[] m) {
        int values = (int) m[VALUES];
        int watched = (int) m[WATCHED];
        int count = (int) m[WATCHED_COUNT];
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(m[values + (int) m[watched + i]]) <= LARGEST)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a row; gives the place of the next. */
    private static int save(double[] m, int row) {
        int values = (int) m[VALUES];
        int saved = (int) m[SAVED];
        int count = (int) m[SAVED_COUNT];
        for (int i = 0; i < count; i++) {
            m[row + i] = m[values + (int) m[saved + i]];
        }
        return row + count;
    }

    // Memories.

    private static void fill(double[] m) {
        int memory = (int) m[MEMORIES];
        int end = memory + (int) m[MEMORY_COUNT] * MEMORY_SIZE;
        int values = (int) m[VALUES];
        while (memory < end) {
            int delay = (int) m[memory + MEMORY_DELAY];
            if (delay >= 0) {
                int length = Memories.length(m[values + delay], m[DT], (int) m[STEPS] + 1);
                int ring = (int) m[memory + MEMORY_RING];
                m[memory + MEMORY_LENGTH] = length;
                for (int i = 0; i < length; i++) {
                    m[ring + i] = m[values + (int) m[memory + MEMORY_SLOT]];
                }
            }
            memory += MEMORY_SIZE;
        }
    }

    private static void take(double[] m) {
        int memory = (int) m[MEMORIES];
        int end = memory + (int) m[MEMORY_COUNT] * MEMORY_SIZE;
        int values = (int) m[VALUES];
        while (memory < end) {
            m[memory + MEMORY_TAKEN] = m[values + (int) m[memory + MEMORY_SOURCE]];
            memory += MEMORY_SIZE;
        }
    }

    private static void remember(double[] m, int k) {
        int memory = (int) m[MEMORIES];
        int end = memory + (int) m[MEMORY_COUNT] * MEMORY_SIZE;
        int values = (int) m[VALUES];
        while (memory < end) {
            double taken = m[memory + MEMORY_TAKEN];
            if (m[memory + MEMORY_DELAY] >= 0) {
                int ring = (int) m[memory + MEMORY_RING];
                int length = (int) m[memory + MEMORY_LENGTH];
                m[ring + k % length] = taken;
                taken = m[ring + (k + 1) % length];
            }
            m[values + (int) m[memory + MEMORY_SLOT]] = taken;
            memory += MEMORY_SIZE;
        }
    }
}
