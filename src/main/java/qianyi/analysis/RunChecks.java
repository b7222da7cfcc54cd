package qianyi.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** What a run shows to be doubtful. */
final class RunChecks {
    /** A stock this far below 0, as a share of its largest absolute value, is below 0 by rounding only. */
    private static final double ROUNDING = 1e-9;
    /** Half the step may move the headline by this share of its largest value without a warning. */
    static final double HEADLINE_MOVES = 0.005;
    /** The same for the most sensitive stock of a model without a headline. */
    static final double STOCK_MOVES = 0.01;

    private final Model model;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> negative = new HashSet<>();

    RunChecks(Program program) {
        this.model = program.model();
    }

    List<Diagnostic> found() {
        return found;
    }

    /** Where a run stops being a number, and which stocks fall below 0 that did not in an earlier run. */
    void run(Run run, Localized scenario) {
        Optional<Run.Failure> failure = run.failure();
        failure.ifPresent(f -> found.add(Diagnostic.warning(
                model.file(),
                span(f.column()),
                "analysis.check.not-a-number",
                scenario,
                f.column().label(),
                Numbers.shortest(f.value()),
                Numbers.shortest(f.time()))));
        double until = failure.map(Run.Failure::time).orElse(Double.POSITIVE_INFINITY);
        Map<String, List<Below>> below = new LinkedHashMap<>();
        for (Column column : run.program().columns()) {
            boolean shown = !column.variable().header().internal();
            if (shown && column.variable() instanceof Variable.Stock && !negative.contains(column.name())) {
                below(run, column, until).ifPresent(b -> below.computeIfAbsent(column.name(), n -> new ArrayList<>())
                        .add(b));
            }
        }
        below.values().forEach(stocks -> negative(stocks, scenario));
        negative.addAll(below.keySet());
    }

    /** First instant below 0 and the lowest value. */
    private record Below(Column column, double since, double lowest) {}

    private static Optional<Below> below(Run run, Column column, double until) {
        double largest = 0;
        double lowest = 0;
        int since = -1;
        for (int i = 0; i < run.size() && run.time(i) < until; i++) {
            largest = Math.max(largest, Math.abs(run.value(column, i)));
            lowest = Math.min(lowest, run.value(column, i));
        }
        for (int i = run.size() - 1; i >= 0; i--) {
            since = run.time(i) < until && run.value(column, i) < -ROUNDING * largest ? i : since;
        }
        return since < 0 ? Optional.empty() : Optional.of(new Below(column, run.time(since), lowest));
    }

    private void negative(List<Below> stocks, Localized scenario) {
        Below first =
                stocks.stream().reduce((a, b) -> b.since() < a.since() ? b : a).orElseThrow();
        found.add(Diagnostic.warning(
                model.file(),
                span(first.column()),
                "analysis.check.negative-stock",
                scenario,
                stocks.stream().map(b -> b.column().label()).toList(),
                Numbers.shortest(first.since()),
                Numbers.figure(first.lowest()),
                first.column().unit().orElse(Unit.ONE),
                first.column().label()));
    }

    /** Half the step: a note in any case, a warning if the date could hang on it. */
    void halving(StepHalving halving) {
        if (halving.mostSensitive().isEmpty()) {
            return;
        }
        StepHalving.Move most = halving.mostSensitive().get();
        StepHalving.Move whole = halving.headline().orElse(most);
        boolean large = whole.share() > (halving.headline().isPresent() ? HEADLINE_MOVES : STOCK_MOVES);
        String subject = halving.headline().isPresent() ? "headline" : "stock";
        String key = "analysis.check.half-step." + subject + (large ? "-large" : "");
        Object[] arguments = {
            Numbers.shortest(halving.step()),
            whole.column().label(),
            Numbers.smallPercent(whole.share()),
            Numbers.shortest(whole.time()),
            most.column().label(),
            Numbers.smallPercent(most.share()),
            Numbers.shortest(most.time())
        };
        found.add(
                large
                        ? Diagnostic.warning(model.file(), span(whole.column()), key, arguments)
                        : Diagnostic.note(model.file(), span(whole.column()), key, arguments));
    }

    /** Half the step leaves the numbers where the step as set does not. */
    void halvingFails(double step) {
        found.add(
                Diagnostic.warning(model.file(), Span.START, "analysis.check.half-step-fails", Numbers.shortest(step)));
    }

    private static Span span(Column column) {
        return column.variable().header().span();
    }
}
