package qianyi.ensemble;

/** Every draw by itself. */
record IndependentDraws(int inputs, long seed) implements Design {
    @Override
    public void fill(long from, double[][] out) {
        for (int input = 0; input < inputs; input++) {
            for (int i = 0; i < out[input].length; i++) {
                out[input][i] = Mixing.uniform(seed, input, from + i);
            }
        }
    }
}
