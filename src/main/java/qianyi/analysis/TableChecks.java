package qianyi.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.model.Children;
import qianyi.model.Diagnostic;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/**
 * Tables that a run asks beyond their points. Only inputs that are variables as they stand are looked at: time may well
 * run past the last point, tables that differ by element are left out, and what is computed inside brackets is not saved.
 */
final class TableChecks {
    private final Run run;
    private final List<RunOverride> overrides;
    private final List<Diagnostic> found = new ArrayList<>();

    private TableChecks(Run run, List<RunOverride> overrides) {
        this.run = run;
        this.overrides = overrides;
    }

    /** @param overrides those of the run, since they may hold other points */
    static List<Diagnostic> outside(Run run, List<RunOverride> overrides) {
        TableChecks checks = new TableChecks(run, overrides);
        run.program().model().variables().values().forEach(checks::variable);
        return checks.found;
    }

    private void variable(Variable variable) {
        for (Equation equation : variable.equations()) {
            if (variable.table().isPresent()) {
                asked(variable, variable.name(), equation.expression());
            }
            for (Expr.Lookup lookup : Children.of(equation.expression(), Expr.Lookup.class)) {
                asked(variable, lookup.table(), lookup.argument());
            }
        }
    }

    private void asked(Variable user, String table, Expr input) {
        if (input instanceof Expr.Reference reference) {
            InputInForce.of(run.program(), table, overrides)
                    .table()
                    .ifPresent(points -> compare(user, table, reference, points));
        }
    }

    private void compare(Variable user, String table, Expr.Reference reference, GraphicalFunction points) {
        double low = points.x().get(0);
        double high = points.x().get(points.x().size() - 1);
        ReadElements.of(run.program(), user, reference).stream()
                .flatMap(column -> worst(column, low, high).stream())
                .findFirst()
                .ifPresent(place -> found.add(Diagnostic.note(
                        run.program().model().file(),
                        reference.span(),
                        "analysis.check.table-outside",
                        place.column().label(),
                        Numbers.figure(run.value(place.column(), place.index())),
                        Numbers.shortest(run.time(place.index())),
                        table,
                        Numbers.shortest(low),
                        Numbers.shortest(high))));
    }

    private record Place(Column column, int index) {}

    /** Where an input is furthest outside. */
    private Optional<Place> worst(Column column, double low, double high) {
        Optional<Place> worst = Optional.empty();
        double most = 0;
        for (int i = 0; i < run.size(); i++) {
            double value = run.value(column, i);
            double off = Math.max(low - value, value - high);
            if (off > most) {
                most = off;
                worst = Optional.of(new Place(column, i));
            }
        }
        return worst;
    }
}
