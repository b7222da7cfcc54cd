package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.search.SampledRuns;
import qianyi.ensemble.RunProgress;

/** Portfolios over the same members, counted as they are run. */
final class SampledPortfolios {
    private final PortfolioQuestion question;
    private final SampledRuns sampled;
    private final double scale;
    private final int runs;
    private final RunProgress progress;
    private final long expected;
    private long done;

    /**
     * @param scale size of the target
     * @param portfolios about how many will be tried
     */
    SampledPortfolios(
            PortfolioQuestion question, double scale, int runs, long seed, int portfolios, RunProgress progress) {
        this.question = question;
        this.sampled = new SampledRuns(question.reach(), question.plainLevers(), runs, seed);
        this.scale = scale;
        this.runs = runs;
        this.progress = progress;
        this.expected = (long) runs * portfolios;
    }

    int drawn() {
        return sampled.drawn();
    }

    TriedPortfolio tried(double[] shares) {
        return tried(new double[][] {shares}).get(0);
    }

    List<TriedPortfolio> tried(double[][] shares) {
        double[][] margins =
                sampled.margins(Arrays.stream(shares).map(question::values).toArray(double[][]::new));
        done += (long) runs * shares.length;
        progress.runs(Math.min(done, expected - 1), expected);
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new TriedPortfolio(
                        shares[i], Arrays.stream(margins[i]).map(m -> m / scale).toArray()))
                .toList();
    }

    void end() {
        progress.runs(expected, expected);
    }
}
