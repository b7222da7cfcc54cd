package qianyi.format.xmile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.format.SyntaxProblems;
import qianyi.model.TimeSpec;

/** The element sim_specs (XMILE 1.0, section 2.3). */
final class XmileTime {
    private static final TimeSpec FALLBACK = new TimeSpec(0, 1, 1, 1, TimeSpec.Method.EULER, "");

    private static final Map<String, TimeSpec.Method> METHODS =
            Map.of("euler", TimeSpec.Method.EULER, "rk2", TimeSpec.Method.RK2, "rk4", TimeSpec.Method.RK4);

    private final SyntaxProblems problems;
    private final XmileUnits units;

    XmileTime(SyntaxProblems problems, XmileUnits units) {
        this.problems = problems;
        this.units = units;
    }

    /** The grid; some grid if an error was reported. */
    TimeSpec read(XmlElement root) {
        Optional<XmlElement> found = root.child("sim_specs");
        if (found.isEmpty()) {
            problems.error(root.span(), "xmile.time-missing");
            return FALLBACK;
        }
        XmlElement specs = found.get();
        OptionalDouble start = number(specs, "start");
        OptionalDouble stop = number(specs, "stop");
        if (start.isEmpty() || stop.isEmpty()) {
            return FALLBACK;
        }
        double step = step(specs);
        boolean forward = stop.getAsDouble() > start.getAsDouble();
        if (!forward || !TimeSpec.isPossible(start.getAsDouble(), stop.getAsDouble(), step)) {
            problems.error(
                    specs.span(),
                    "xmile.time-order",
                    start.getAsDouble(),
                    stop.getAsDouble(),
                    step,
                    TimeSpec.MOST_STEPS);
            return FALLBACK;
        }
        TimeSpec grid = new TimeSpec(
                start.getAsDouble(),
                stop.getAsDouble(),
                step,
                saveEvery(specs, step),
                method(specs),
                specs.attribute("time_units").map(units::base).orElse(""));
        if (grid.endsBeforeStop()) {
            problems.warning(specs.span(), "model.end-between-steps", grid.stop(), step, grid.time(grid.steps()));
        }
        return grid;
    }

    /** "dt" with reciprocal="true" counts steps in a unit of time; without dt the standard's default is 1. */
    private double step(XmlElement specs) {
        Optional<XmlElement> dt = specs.child("dt");
        if (dt.isEmpty()) {
            return 1;
        }
        OptionalDouble value = number(specs, "dt");
        if (value.isEmpty()) {
            return 1;
        }
        boolean reciprocal = dt.get().attribute("reciprocal").orElse("false").equals("true");
        return reciprocal ? 1 / value.getAsDouble() : value.getAsDouble();
    }

    private int saveEvery(XmlElement specs, double step) {
        Optional<String> interval = specs.child("save_step")
                .map(XmlElement::strippedText)
                .or(() -> specs.attribute("isee:save_interval"))
                .or(() -> specs.attribute("save_interval"));
        if (interval.isEmpty()) {
            return 1;
        }
        OptionalDouble value = parse(interval.get());
        double steps = value.orElse(Double.NaN) / step;
        if (!(steps > 0) || steps > Integer.MAX_VALUE) {
            problems.error(specs.span(), "xmile.save-interval", interval.get());
            return 1;
        }
        if (Math.abs(steps - Math.rint(steps)) > 1e-6) {
            problems.warning(specs.span(), "xmile.save-interval-rounded", interval.get(), step);
        }
        return (int) Math.max(1, Math.rint(steps));
    }

    /** The first method of the list that is known: the others are there for products without it (section 3.4.1). */
    private TimeSpec.Method method(XmlElement specs) {
        String wanted = specs.attribute("method").orElse("euler").strip().toLowerCase(Locale.ROOT);
        List<String> methods =
                Arrays.stream(wanted.split(",")).map(String::strip).toList();
        Optional<String> first = methods.stream().filter(METHODS::containsKey).findFirst();
        if (first.isEmpty()) {
            problems.error(specs.span(), "xmile.method", wanted);
            return TimeSpec.Method.EULER;
        }
        if (!methods.get(0).equals(first.get())) {
            problems.warning(specs.span(), "xmile.method-instead", methods.get(0), first.get());
        }
        return METHODS.get(first.get());
    }

    private OptionalDouble number(XmlElement specs, String name) {
        Optional<XmlElement> element = specs.child(name);
        if (element.isEmpty()) {
            problems.error(specs.span(), "xmile.time-part-missing", name);
            return OptionalDouble.empty();
        }
        String text = element.get().strippedText();
        OptionalDouble value = parse(text);
        if (value.isEmpty() && text.matches("[A-Za-z_ ]+=.*")) {
            value = parse(text.substring(text.indexOf('=') + 1).strip());
            problems.warning(element.get().span(), "xmile.time-equation", "<" + name + ">", text);
        }
        if (value.isEmpty()) {
            problems.error(
                    element.get().span(),
                    "xmile.number",
                    "<" + name + ">",
                    element.get().strippedText());
        }
        return value;
    }

    private static OptionalDouble parse(String text) {
        return XmileGraphicalFunction.parse(text);
    }
}
