package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.List;
import qianyi.analysis.search.DeadlineRuns;

/** Portfolios in the central run. */
final class CentralCandidates implements Candidates {
    private final PortfolioQuestion question;
    private final DeadlineRuns runs;
    private final double[] scales;
    private final double[] slack;

    CentralCandidates(PortfolioQuestion question) {
        this.question = question;
        this.runs = new DeadlineRuns(
                question.reach(), DeadlineRuns.titles(question.plainLevers()), question.limits(), false);
        DeadlineRuns.Reading start = readings(new double[][] {question.start()}).get(0);
        int limits = question.limits().size();
        this.scales = new double[1 + limits];
        this.slack = new double[1 + limits];
        scales[0] = Math.abs(question.reach().figure(0));
        for (int i = 0; i < limits; i++) {
            scales[1 + i] = Math.max(Math.abs(question.limits().get(i).bound()), Double.MIN_NORMAL);
            slack[1 + i] = Math.max(0, -start.limits().get(i));
        }
    }

    /** The size of the target, which makes a margin of the target comparable. */
    double scale() {
        return scales[0];
    }

    /** A limit that the scenario itself breaks holds where no more of it is broken. */
    @Override
    public double[][] margins(double[][] portfolios) {
        return readings(portfolios).stream().map(this::margins).toArray(double[][]::new);
    }

    private double[] margins(DeadlineRuns.Reading reading) {
        double[] margins = new double[scales.length];
        if (Double.isNaN(reading.margin())) {
            Arrays.fill(margins, Double.NEGATIVE_INFINITY);
            return margins;
        }
        margins[0] = reading.margin() / scales[0];
        for (int i = 1; i < margins.length; i++) {
            margins[i] = (reading.limits().get(i - 1) + slack[i]) / scales[i];
        }
        return margins;
    }

    List<DeadlineRuns.Reading> readings(double[][] portfolios) {
        return runs.at(Arrays.stream(portfolios).map(question::values).toArray(double[][]::new));
    }
}
