package qianyi.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import qianyi.engine.Run;
import qianyi.study.CostAccount;
import qianyi.study.CostAccount.Measure;
import qianyi.study.Study;

/**
 * What a scenario spends and gains beside the baseline over the years that the study counts, at current prices.
 *
 * @param from first year
 * @param to last year
 * @param investment all investment beyond the baseline's, money
 * @param outlay public spending beyond the baseline's, money
 * @param moved how much of it is taken from other public spending, money; 0 if the study names none
 * @param bonds new debt beyond the baseline's, money
 * @param debtRatio of the scenario in the last year
 * @param debtRatioOfBaseline in the same year
 * @param gain headline beyond the baseline's, money
 * @param multipliers gain over outlay, by how it is counted; none where nothing more is spent
 */
public record ScenarioCost(
        int from,
        int to,
        double investment,
        double outlay,
        double moved,
        double bonds,
        double debtRatio,
        double debtRatioOfBaseline,
        double gain,
        Map<Measure, Double> multipliers) {
    /** Less than this share of the gain is no outlay that a gain could be divided by. */
    private static final double NOTHING = 1e-6;

    public ScenarioCost {
        multipliers = Map.copyOf(multipliers);
    }

    /** Gain over outlay, counted in that way. */
    public OptionalDouble multiplier(Measure measure) {
        Double multiplier = multipliers.get(measure);
        return multiplier == null ? OptionalDouble.empty() : OptionalDouble.of(multiplier);
    }

    /** None if the study counts no costs. */
    static Optional<ScenarioCost> of(Study study, Run run, Run baseline) {
        return study.costs().map(account -> of(study, account, run, baseline));
    }

    private static ScenarioCost of(Study study, CostAccount account, Run run, Run baseline) {
        int today = study.period().today();
        int from = today + 1;
        int to = today + account.years();
        Difference difference = new Difference(run, baseline, from, to);
        double[] gain = difference.of(List.of(study.headline().variable()));
        double[] outlay = difference.of(account.outlay());
        Map<Measure, Double> multipliers = new EnumMap<>(Measure.class);
        put(multipliers, Measure.YEAR, gain[gain.length - 1], outlay[outlay.length - 1]);
        put(multipliers, Measure.CUMULATED, sum(gain, 0), sum(outlay, 0));
        put(multipliers, Measure.PRESENT_VALUE, sum(gain, account.discount()), sum(outlay, account.discount()));
        return new ScenarioCost(
                from,
                to,
                sum(difference.of(List.of(account.investment())), 0),
                sum(outlay, 0),
                -sum(difference.of(account.from().stream().toList()), 0),
                sum(difference.of(List.of(account.bonds())), 0),
                Trajectory.of(run, account.debtRatio()).at(to),
                Trajectory.of(baseline, account.debtRatio()).at(to),
                sum(gain, 0),
                multipliers);
    }

    private static void put(Map<Measure, Double> multipliers, Measure measure, double gain, double outlay) {
        if (outlay > NOTHING * Math.abs(gain)) {
            multipliers.put(measure, gain / outlay);
        }
    }

    /** Of the years from 1 on, discounted. */
    private static double sum(double[] byYear, double discount) {
        return IntStream.range(0, byYear.length)
                .mapToDouble(i -> byYear[i] / Math.pow(1 + discount, i + 1))
                .sum();
    }

    /** One run less another, by year. */
    private record Difference(Run run, Run baseline, int from, int to) {
        double[] of(List<String> variables) {
            ToDoubleFunction<Integer> difference = year -> variables.stream()
                    .mapToDouble(name -> Trajectory.of(run, name).at(year)
                            - Trajectory.of(baseline, name).at(year))
                    .sum();
            return IntStream.rangeClosed(from, to)
                    .boxed()
                    .mapToDouble(difference)
                    .toArray();
        }
    }
}
