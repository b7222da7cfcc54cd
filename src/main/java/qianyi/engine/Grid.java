package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.TimeVariables;
import qianyi.model.Variable;

/**
 * The grid of time where variables of the model rule it: their values at the start. A saving interval that is no whole
 * number of steps is rounded to the nearest, with a warning, as for XMILE; that Vensim does the same is unverified.
 */
final class Grid {
    private Grid() {}

    /** The slot of one of those variables; none if the model has no such variable. */
    static Optional<Integer> slot(SlotLayout layout, String name) {
        return Optional.ofNullable(layout.byName().get(name))
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0).slot());
    }

    static Diagnosed<TimeSpec> of(Program program, Program.TimeSlots slots, List<RunOverride> overrides) {
        Model model = program.model();
        TimeSpec plain = model.time();
        OverrideSchedule inForce = new OverrideSchedule(program, overrides);
        Frame first = new Frame(program, plain, inForce, Optional.empty(), 0);
        first.initialise();
        double start = slots.start().map(first::value).orElse(plain.start());
        Frame frame = Double.isFinite(start)
                ? new Frame(program, plain.withPeriod(start, start), inForce, Optional.empty(), 0)
                : first;
        frame.initialise();
        double stop = slots.stop().map(frame::value).orElse(plain.stop());
        double step = slots.step().map(frame::value).orElse(plain.step());
        double save = slots.save().map(frame::value).orElse(plain.saveEvery() * plain.step());
        Span place = model.timeVariables()
                .map(TimeVariables::stop)
                .flatMap(model::variable)
                .map(Variable::header)
                .map(Variable.Header::span)
                .orElse(Span.START);
        if (!TimeSpec.isPossible(start, stop, step)) {
            return Diagnosed.failed(List.of(
                    Diagnostic.error(model.file(), place, "model.time-grid", start, stop, step, TimeSpec.MOST_STEPS)));
        }
        List<Diagnostic> warnings = new ArrayList<>();
        double every = save / step;
        double whole = every >= 1 && every <= TimeSpec.MOST_STEPS ? Math.rint(every) : 1;
        if (!(Math.abs(every - whole) <= 1e-6 * whole)) {
            warnings.add(Diagnostic.warning(model.file(), place, "model.save-interval-rounded", save, step));
        }
        TimeSpec grid = new TimeSpec(start, stop, step, (int) whole, plain.method(), plain.unit());
        if (grid.endsBeforeStop()) {
            warnings.add(Diagnostic.warning(
                    model.file(), place, "model.end-between-steps", stop, step, grid.time(grid.steps())));
        }
        return Diagnosed.of(grid, warnings);
    }
}
