package qianyi.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.engine.Run;

/** Growth accounting for one year at a time, of one run. */
final class YearlyGrowth {
    private static final double LOG_POINTS = 100;

    private final Map<String, String> accounting;
    private final Run run;
    private final Trajectory total;
    private final List<Column> sectors;
    private final Map<Column, Trajectory> paths = new HashMap<>();

    YearlyGrowth(Map<String, String> accounting, Run run) {
        this.accounting = Map.copyOf(accounting);
        this.run = run;
        String output = accounting.get(GrowthAccounting.OUTPUT);
        this.total = Trajectory.of(run, output);
        this.sectors = run.program().columns(output);
    }

    boolean covers(int year) {
        return total.covers(year);
    }

    GrowthAccounting.Terms of(int year) {
        double growth = LOG_POINTS * Math.log(total.at(year + 1) / total.at(year));
        Map<GrowthAccounting.Factor, Double> contributions = new EnumMap<>(GrowthAccounting.Factor.class);
        double explained = 0;
        for (GrowthAccounting.Factor factor : GrowthAccounting.Factor.values()) {
            if (has(factor.role()) && (factor.elasticity().isEmpty() || has(factor.elasticity()))) {
                double contribution = LOG_POINTS * contribution(factor, year);
                contributions.put(factor, contribution);
                explained += contribution;
            }
        }
        return new GrowthAccounting.Terms(year, year + 1, growth, contributions, growth - explained);
    }

    private boolean has(String role) {
        return sectors.stream().allMatch(sector -> column(role, sector).isPresent());
    }

    private double contribution(GrowthAccounting.Factor factor, int year) {
        double sum = 0;
        for (Column sector : sectors) {
            double share = (at(sector, year) / total.at(year) + at(sector, year + 1) / total.at(year + 1)) / 2;
            Column column = column(factor.role(), sector).orElseThrow();
            double change = Math.log(at(column, year + 1) / at(column, year));
            double term = share * elasticity(factor, sector, year) * change;
            // A factor that is not above 0 at both ends has no logarithm: the residual keeps what it does.
            sum += Double.isFinite(term) ? term : 0;
        }
        return sum;
    }

    private double elasticity(GrowthAccounting.Factor factor, Column sector, int year) {
        if (factor.elasticity().isEmpty()) {
            return 1;
        }
        Column column = column(factor.elasticity(), sector).orElseThrow();
        return (at(column, year) + at(column, year + 1)) / 2;
    }

    /** The sector's own element, or the scalar that holds for all sectors. */
    private Optional<Column> column(String role, Column sector) {
        String name = accounting.getOrDefault(role, "");
        return run.program().column(name, sector.elements()).or(() -> run.program()
                .column(name, List.of()));
    }

    private double at(Column column, int year) {
        return paths.computeIfAbsent(column, c -> Trajectory.through(run.times(), run.series(c)))
                .at(year);
    }
}
