package qianyi.ensemble;

/** For each input a random order of N equal parts of (0, 1), and a random place inside the part. */
final class LatinHypercube implements Design {
    private final int inputs;
    private final long runs;
    private final long seed;
    private final Permutation[] orders;

    LatinHypercube(int inputs, long runs, long seed) {
        this.inputs = inputs;
        this.runs = runs;
        this.seed = seed;
        this.orders = new Permutation[inputs];
        for (int input = 0; input < inputs; input++) {
            orders[input] = new Permutation(runs, seed, input);
        }
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public void fill(long from, double[][] out) {
        for (int input = 0; input < inputs; input++) {
            for (int i = 0; i < out[input].length; i++) {
                out[input][i] = inside(part(input, from + i), input, from + i);
            }
        }
    }

    long runs() {
        return runs;
    }

    /** Which of the N parts a run draws from. */
    long part(int input, long run) {
        return orders[input].at(run);
    }

    /** The run's place inside a part. */
    double inside(long part, int input, long run) {
        return MemberShare.of(part, runs, Mixing.uniform(seed, input, run));
    }
}
