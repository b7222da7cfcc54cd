package qianyi.ensemble;

/** A design whose inputs go together as those of a normal distribution do (a Gaussian copula). */
record CorrelatedDraws(Design independent, RankCorrelation correlation) implements Design {
    @Override
    public int inputs() {
        return independent.inputs();
    }

    @Override
    public void fill(long from, double[][] out) {
        independent.fill(from, out);
        double[] normal = new double[inputs()];
        for (int i = 0; i < out[0].length; i++) {
            for (int input = 0; input < normal.length; input++) {
                normal[input] = NormalQuantile.at(out[input][i]);
            }
            for (int input = 0; input < normal.length; input++) {
                if (correlation.concerns(input)) {
                    out[input][i] = inside(NormalQuantile.share(correlation.dependent(input, normal)));
                }
            }
        }
    }

    private static double inside(double share) {
        return Math.min(Math.max(share, 0x1p-54), Math.nextDown(1.0));
    }
}
