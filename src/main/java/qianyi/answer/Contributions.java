package qianyi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.study.Headline;
import qianyi.study.Period;

/**
 * The rise of the headline by sector. The parts sum to the whole.
 *
 * @param parts one a sector, in the model's order
 * @param other what completes the sum, such as a statistical revision
 * @param broken the worst year in which {@code by sector + other} misses the headline by more than rounding
 */
public record Contributions(int from, int to, List<Part> parts, double other, double total, Optional<Broken> broken) {
    /** The headline, its sectors and the other part agree to this share of the headline. */
    public static final double TOLERANCE = 1e-9;

    /** One sector's share of the rise. */
    public record Part(String element, double rise) {}

    /** A year in which the accounting does not hold. */
    public record Broken(int year, double headline, double sum) {}

    public Contributions {
        parts = List.copyOf(parts);
    }

    public static Contributions of(Headline headline, Run run, Period period, int to) {
        Trajectory whole = Trajectory.of(run, headline.variable());
        Trajectory other = other(headline, run);
        int from = period.today();
        List<Part> parts = new ArrayList<>();
        for (Column column : run.program().columns(headline.bySector())) {
            Trajectory sector = Trajectory.through(run.times(), run.series(column));
            parts.add(new Part(String.join("|", column.elements()), sector.at(to) - sector.at(from)));
        }
        return new Contributions(
                from,
                to,
                parts,
                other.at(to) - other.at(from),
                whole.at(to) - whole.at(from),
                broken(whole, Trajectory.of(run, headline.bySector()), other, period));
    }

    /** Zero where nothing but the sectors makes up the headline. */
    private static Trajectory other(Headline headline, Run run) {
        return run.program().columns(headline.other()).isEmpty()
                ? Trajectory.through(run.times(), new double[run.size()])
                : Trajectory.of(run, headline.other());
    }

    private static Optional<Broken> broken(Trajectory whole, Trajectory sectors, Trajectory other, Period period) {
        Optional<Broken> worst = Optional.empty();
        double most = TOLERANCE;
        for (int year = period.from(); year <= period.to() && whole.covers(year); year++) {
            double sum = sectors.at(year) + other.at(year);
            double off = Math.abs(sum - whole.at(year)) / Math.max(Math.abs(whole.at(year)), Double.MIN_NORMAL);
            if (!(off <= most)) {
                most = Double.isNaN(off) ? most : off;
                worst = Optional.of(new Broken(year, whole.at(year), sum));
            }
        }
        return worst;
    }
}
