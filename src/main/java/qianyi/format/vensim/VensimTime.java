package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.format.SyntaxProblems;
import qianyi.model.Documentation;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.TimeVariables;
import qianyi.model.Unit;
import qianyi.model.Variable;

/**
 * The grid of time, from the variables that rule it: INITIAL TIME, FINAL TIME, TIME STEP and SAVEPER, which is TIME STEP
 * where the file does not have it (Vensim reference manual, "Simulation Control Parameters").
 */
final class VensimTime {
    static final TimeVariables NAMES = new TimeVariables("initial_time", "final_time", "time_step", "saveper");

    private static final List<String> NEEDED = List.of("INITIAL TIME", "FINAL TIME", "TIME STEP");
    private static final int LONGEST_CHAIN = 10;

    private final Map<String, Variable> variables;
    private final TimeSpec.Method method;
    private final SyntaxProblems problems;

    VensimTime(Map<String, Variable> variables, TimeSpec.Method method, SyntaxProblems problems) {
        this.variables = variables;
        this.method = method;
        this.problems = problems;
    }

    /** What a file without SAVEPER means by it. */
    static Variable savePerStep() {
        Expr step = new Expr.Reference("TIME STEP", List.of(), Span.START);
        Variable.Header header =
                new Variable.Header("SAVEPER", List.of(), Optional.empty(), Documentation.NONE, Span.START, true);
        return new Variable.Auxiliary(header, List.of(new Equation(List.of(), step)), Optional.empty());
    }

    /** The grid where the variables are plain numbers, some grid where they are not or an error was reported. */
    TimeSpec read() {
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeIf(name -> variables.containsKey(Names.canonical(name)));
        if (!missing.isEmpty() && problems.errors() == 0) {
            problems.error(Span.START, "vensim.time-missing", missing);
        }
        OptionalDouble start = value(NAMES.start(), LONGEST_CHAIN);
        OptionalDouble stop = value(NAMES.stop(), LONGEST_CHAIN);
        OptionalDouble step = value(NAMES.step(), LONGEST_CHAIN);
        OptionalDouble save = value(NAMES.save(), LONGEST_CHAIN);
        boolean known = start.isPresent() && stop.isPresent() && step.isPresent();
        if (known && !TimeSpec.isPossible(start.getAsDouble(), stop.getAsDouble(), step.getAsDouble())) {
            problems.error(
                    variables.get(NAMES.step()).header().span(),
                    "model.time-grid",
                    start.getAsDouble(),
                    stop.getAsDouble(),
                    step.getAsDouble(),
                    TimeSpec.MOST_STEPS);
            known = false;
        }
        if (!known) {
            return new TimeSpec(0, 1, 1, 1, method, unit());
        }
        double every = save.orElse(step.getAsDouble()) / step.getAsDouble();
        int saveEvery = (int) Math.max(1, Math.min(TimeSpec.MOST_STEPS, Math.rint(every)));
        return new TimeSpec(start.getAsDouble(), stop.getAsDouble(), step.getAsDouble(), saveEvery, method, unit());
    }

    /** A number, or the number of the variable that is all there is on the right side. */
    private OptionalDouble value(String name, int chain) {
        Variable variable = variables.get(name);
        if (variable == null || chain == 0 || variable.equations().size() != 1 || variable instanceof Variable.Stock) {
            return OptionalDouble.empty();
        }
        Expr expression = variable.equations().get(0).expression();
        return expression instanceof Expr.Reference other
                ? value(Names.canonical(other.name()), chain - 1)
                : VensimNumbers.value(expression);
    }

    private String unit() {
        return List.of(NAMES.step(), NAMES.start(), NAMES.stop()).stream()
                .filter(variables::containsKey)
                .flatMap(name -> variables.get(name).unit().stream())
                .map(Unit::toString)
                .findFirst()
                .orElse("");
    }
}
