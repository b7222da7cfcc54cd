package qianyi.engine;

import qianyi.model.Builtin;

/** Random numbers. */
final class Randomness {
    private Randomness() {}

    static double draw(Builtin distribution, long noise, int stream, int step, double[] arguments) {
        throw new IllegalArgumentException(distribution.name() + noise + stream + step + arguments.length);
    }
}
