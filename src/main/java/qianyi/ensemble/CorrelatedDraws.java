package qianyi.ensemble;

/**
 * A design whose inputs go together as those of a normal distribution do (a Gaussian copula).
 *
 * @param concerned inputs that go with another one
 */
record CorrelatedDraws(Design independent, RankCorrelation correlation, int[] concerned) implements Design {
    static CorrelatedDraws of(Design independent, RankCorrelation correlation) {
        return new CorrelatedDraws(independent, correlation, correlation.concerned());
    }

    @Override
    public int inputs() {
        return independent.inputs();
    }

    @Override
    public void fill(long from, double[][] out) {
        independent.fill(from, out);
        double[] normal = new double[inputs()];
        for (int i = 0; i < out[0].length; i++) {
            for (int input : concerned) {
                normal[input] = NormalQuantile.at(out[input][i]);
            }
            for (int input : concerned) {
                out[input][i] = inside(NormalQuantile.share(correlation.dependent(input, normal)));
            }
        }
    }

    private static double inside(double share) {
        return Math.min(Math.max(share, 0x1p-54), Math.nextDown(1.0));
    }
}
