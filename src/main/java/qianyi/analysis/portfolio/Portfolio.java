package qianyi.analysis.portfolio;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.search.Lever;
import qianyi.answer.Outcome;

/**
 * The cheapest portfolio that was found, which keeps the target and every limit.
 *
 * @param values of each lever of the question
 * @param cost in the unit of the costs
 * @param figure of the year asked for in the central run
 * @param outcome when the target is met, in a run of the whole period
 * @param limits one a limit: the value nearest to the bound or farthest beyond it, in the years up to the one asked for
 * @param searches what each optimiser ended with
 */
public record Portfolio(
        PortfolioQuestion question,
        List<Double> values,
        double cost,
        double figure,
        Outcome outcome,
        List<LimitKept> limits,
        Searches searches) {
    private static final double VISIBLE = 1e-3;

    public Portfolio {
        values = List.copyOf(values);
        limits = List.copyOf(limits);
    }

    /**
     * @param scenario the same under the scenario, which may break the limit itself
     */
    public record LimitKept(double value, double scenario) {}

    /**
     * The costs that two optimisers of different kinds ended with, each refined by the same local search.
     *
     * @param quadratic of quadratic models; infinite if it found nothing that keeps all
     * @param evolution of an evolution strategy
     * @param capped how many of the searches from afar ended at their cap on evaluations
     */
    public record Searches(double quadratic, double evolution, int capped) {
        /** Evaluations of a search by quadratic models. */
        public static final int MOST_QUADRATIC = GlobalSearch.MOST_QUADRATIC;

        /** Evaluations of the search by evolution. */
        public static final int MOST_EVOLUTION = GlobalSearch.MOST_EVOLUTION;

        /** Costs that differ by less, as a share, are the same. */
        private static final double SAME = 0.01;

        public boolean agree() {
            return Math.abs(quadratic - evolution) <= SAME * Math.min(quadratic, evolution) || quadratic == evolution;
        }
    }

    /** What is below the scenario by more than a thousandth of its range. */
    public List<Lever> lowered() {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) < lever(i).from() - VISIBLE * lever(i).width())
                .mapToObj(this::lever)
                .toList();
    }

    /** What is above the scenario by more than a thousandth of its range. */
    public List<Lever> raised() {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) > lever(i).from() + VISIBLE * lever(i).width())
                .mapToObj(this::lever)
                .toList();
    }

    /** The value of a lever, which is the scenario's if the portfolio does not have it. */
    public double value(Lever lever) {
        int place = question.plainLevers().indexOf(lever);
        return place < 0 ? lever.from() : values.get(place);
    }

    private Lever lever(int i) {
        return question.levers().get(i).lever();
    }
}
