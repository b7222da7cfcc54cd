package qianyi.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.engine.Run;
import qianyi.study.Study;

/**
 * What carries real growth (Solow 1957, "Technical change and the aggregate production function", by sector): for each
 * year and sector the mean of both ends' value-added shares, times the elasticity, times the change of the logarithm. In
 * log points: 3.45 is about 3.45 percent. What the terms do not reach is the residual, never spread over them.
 *
 * @param years one entry a year of growth, the first from the first year to the next
 */
public record GrowthAccounting(List<Terms> years) {
    /** Role of real value added under "accounting" of a study. */
    static final String OUTPUT = "output";

    /** What growth is laid to, with the role of its variable and that of its elasticity. */
    public enum Factor {
        CAPITAL("capital", "capital_elasticity"),
        LABOUR("labour", "labour_elasticity"),
        /** Works through labour, hence with its elasticity. */
        HUMAN_CAPITAL("human_capital", "labour_elasticity"),
        PRODUCTIVITY("productivity", ""),
        SOIL("soil", ""),
        UTILISATION("utilisation", "");

        private final String role;
        private final String elasticity;

        Factor(String role, String elasticity) {
            this.role = role;
            this.elasticity = elasticity;
        }

        /** Key of the catalogue. */
        public String key() {
            return "analysis.accounting." + role;
        }

        String role() {
            return role;
        }

        /** Empty for an elasticity of 1. */
        String elasticity() {
            return elasticity;
        }
    }

    /**
     * Growth from one year to another, a year on average, in log points.
     *
     * @param contributions only of factors that the study names a variable for
     * @param residual growth less all contributions
     */
    public record Terms(int from, int to, double growth, Map<Factor, Double> contributions, double residual) {
        public Terms {
            Map<Factor, Double> ordered = new EnumMap<>(Factor.class);
            ordered.putAll(contributions);
            contributions = Collections.unmodifiableMap(ordered);
        }
    }

    public GrowthAccounting {
        years = List.copyOf(years);
    }

    /** None if the study does not say what output is. Years that the run does not cover are left out. */
    public static Optional<GrowthAccounting> of(Study study, Run run, int from, int to) {
        return of(study.accounting(), run, from, to);
    }

    /**
     * The same for roles given by hand.
     *
     * @param accounting role to name of a variable
     */
    public static Optional<GrowthAccounting> of(Map<String, String> accounting, Run run, int from, int to) {
        String output = accounting.getOrDefault(OUTPUT, "");
        if (run.program().columns(output).isEmpty()) {
            return Optional.empty();
        }
        YearlyGrowth growth = new YearlyGrowth(accounting, run);
        List<Terms> years = new ArrayList<>();
        for (int year = from; year < to && growth.covers(year) && growth.covers(year + 1); year++) {
            years.add(growth.of(year));
        }
        return Optional.of(new GrowthAccounting(years));
    }

    /**
     * The mean over the years from one to another; none if not all of them are there. Logarithms add up, so the growth is
     * that between the two years, a year.
     */
    public Optional<Terms> average(int from, int to) {
        List<Terms> span = years.stream()
                .filter(year -> year.from() >= from && year.to() <= to)
                .toList();
        if (to <= from || span.size() != to - from) {
            return Optional.empty();
        }
        Map<Factor, Double> mean = new EnumMap<>(Factor.class);
        span.forEach(year -> year.contributions().forEach((factor, value) -> mean.merge(factor, value, Double::sum)));
        mean.replaceAll((factor, sum) -> sum / span.size());
        return Optional.of(new Terms(
                from,
                to,
                span.stream().mapToDouble(Terms::growth).sum() / span.size(),
                mean,
                span.stream().mapToDouble(Terms::residual).sum() / span.size()));
    }

    /** Averages between neighbours of a list of years, such as 2021, 2025, 2030; spans that are not covered are left out. */
    public List<Terms> averages(List<Integer> bounds) {
        List<Terms> averages = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            average(bounds.get(i - 1), bounds.get(i)).ifPresent(averages::add);
        }
        return averages;
    }
}
