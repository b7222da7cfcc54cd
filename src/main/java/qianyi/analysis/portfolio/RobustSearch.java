package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SampledRuns;
import qianyi.ensemble.RunProgress;
import qianyi.study.Study;

/** Chooses the years of a {@link RobustFrontier}, finds a portfolio for each, and tries them side by side. */
final class RobustSearch {
    private static final double[] CONFIDENCES = {0.5, 0.8};
    private static final int[] MOST = {4, 3};

    private final PortfolioQuestion question;
    private final int runs;
    private final long seed;
    private final RunProgress progress;

    RobustSearch(PortfolioQuestion question, int runs, long seed, RunProgress progress) {
        this.question = question;
        this.runs = runs;
        this.seed = seed;
        this.progress = progress;
    }

    /** A portfolio that was sought for a year. */
    private record Sought(double confidence, int by, double[] shares, List<ConfidentPortfolio.LeverUse> uses) {}

    RobustFrontier frontier() {
        Study study = question.reach().study();
        SampledRuns members =
                new SampledRuns(question.reach().by(study.period().to()), question.plainLevers(), runs, seed, true);
        Function<double[], int[]> years =
                shares -> members.years(question.values(shares), study.period().today());
        double[] corner = new PortfolioSearch(question).corner();
        int[] earliest = years.apply(corner);
        int[] scenario = years.apply(question.start());
        List<Sought> sought = new ArrayList<>();
        long steps = Arrays.stream(MOST).sum() + 1L;
        for (int i = 0; i < CONFIDENCES.length; i++) {
            int first = quantile(earliest, CONFIDENCES[i]);
            int last =
                    Math.min(quantile(scenario, CONFIDENCES[i]), study.period().to() + 1) - 1;
            for (int by : spread(first, last, MOST[i])) {
                if (question.reach().limit().isOver()) {
                    break;
                }
                portfolio(CONFIDENCES[i], by, neighbour(sought, by)).ifPresent(sought::add);
                progress.runs(sought.size(), steps);
            }
        }
        List<int[]> arrivals =
                sought.stream().map(one -> years.apply(one.shares())).toList();
        progress.runs(steps, steps);
        int[] best = IntStream.range(0, runs)
                .map(run -> arrivals.stream().mapToInt(one -> one[run]).min().orElse(0))
                .toArray();
        return new RobustFrontier(
                question,
                runs,
                seed,
                IntStream.range(0, sought.size())
                        .mapToObj(i -> option(sought.get(i), arrivals.get(i), best))
                        .toList());
    }

    /** The year by which a share of the runs has arrived. */
    private static int quantile(int[] years, double share) {
        int[] sorted = years.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
    }

    /** So many years at most from one to the other, both among them. */
    private static List<Integer> spread(int first, int last, int most) {
        int number = Math.min(most, last - first + 1);
        return IntStream.range(0, Math.max(0, number))
                .map(i -> number == 1 ? first : first + Math.round((last - first) * i / (float) (number - 1)))
                .distinct()
                .boxed()
                .toList();
    }

    /** The portfolio for the year nearest to one, of those that were sought. */
    private static Optional<double[]> neighbour(List<Sought> sought, int by) {
        return sought.stream()
                .min(Comparator.comparingInt(one -> Math.abs(one.by() - by)))
                .map(Sought::shares);
    }

    private Optional<Sought> portfolio(double confidence, int by, Optional<double[]> neighbour) {
        ReachQuestion reach = question.reach().by(by);
        PortfolioQuestion asked = new PortfolioQuestion(reach, question.levers(), question.limits());
        ConfidentPortfolioSearch search = new ConfidentPortfolioSearch(asked, confidence, runs, seed, RunProgress.NONE);
        return search.shares(neighbour).map(shares -> new Sought(confidence, by, shares, search.uses(shares)));
    }

    private RobustFrontier.Option option(Sought sought, int[] arrivals, int[] best) {
        int[] later =
                IntStream.range(0, runs).map(run -> arrivals[run] - best[run]).toArray();
        return new RobustFrontier.Option(
                sought.confidence(),
                sought.by(),
                Arrays.stream(question.values(sought.shares())).boxed().toList(),
                question.cost(sought.shares()),
                Arrays.stream(arrivals).filter(year -> year <= sought.by()).count() / (double) runs,
                quantile(arrivals, 0.5),
                quantile(later, 0.9),
                sought.uses());
    }
}
