package qianyi.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import qianyi.Qianyi;
import qianyi.answer.Arrival;
import qianyi.answer.Outcome;
import qianyi.answer.Trajectory;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.model.Diagnosed;
import qianyi.model.TimeSpec;
import qianyi.model.TimeSpec.Method;
import qianyi.model.Unit;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Localized;

/** Models whose answers are known in closed form, from the file's text to the year in which a level is reached. */
final class KnownAnswers {
    private static final double CLOSE = 1e-9;
    private static final double EXACT = 1e-12;
    private static final int FINE = 6;

    private static final String EXPONENTIAL = model(10, 0.5, """
            <stock name="y"><eqn>2</eqn><inflow>growth</inflow></stock>
            <flow name="growth"><eqn>0.3 * y</eqn></flow>
            """);
    private static final String LOGISTIC = model(10, 0.5, """
            <stock name="y"><eqn>5</eqn><inflow>growth</inflow></stock>
            <flow name="growth"><eqn>0.8 * y * (1 - y / 100)</eqn></flow>
            """);
    private static final String OSCILLATOR = model(2.5, 0.125, """
            <stock name="y"><eqn>1</eqn><inflow>velocity</inflow></stock>
            <stock name="v"><eqn>0</eqn><outflow>pull</outflow></stock>
            <flow name="velocity"><eqn>v</eqn></flow>
            <flow name="pull"><eqn>4 * y</eqn></flow>
            """);
    private static final String DRIVEN = model(1.5, 0.125, """
            <stock name="y"><eqn>0</eqn><inflow>drive</inflow></stock>
            <flow name="drive"><eqn>COS(TIME)</eqn></flow>
            """);
    private static final String POINTS = "<xpts>1,2,4</xpts><ypts>10,20,0</ypts></gf></aux>";
    private static final String TABLES = model(
            6,
            0.5,
            "<aux name=\"flat\"><eqn>TIME</eqn><gf type=\"continuous\">" + POINTS
                    + "<aux name=\"on\"><eqn>TIME</eqn><gf type=\"extrapolate\">" + POINTS
                    + "<aux name=\"steps\"><eqn>TIME</eqn><gf type=\"discrete\">" + POINTS);
    private static final String EQUATIONS = model(1, 1, """
            <aux name="powers"><eqn>-2 ^ 2 + 2 ^ 3 ^ 2</eqn></aux>
            <aux name="remainder"><eqn>17 MOD 5 * 10</eqn></aux>
            <aux name="choice"><eqn>IF 1 &gt; 2 OR NOT (3 = 4) THEN MAX(7, 5) ELSE 0</eqn></aux>
            <aux name="functions"><eqn>LN(EXP(2)) + SQRT(ABS(-9)) + INT(2.7)</eqn></aux>
            """);

    /**
     * One number.
     *
     * @param name end of its key in the catalogue
     */
    record Check(String name, double expected, double found, double tolerance) {
        boolean holds() {
            return Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
        }
    }

    private final List<Check> checks = new ArrayList<>();

    private KnownAnswers() {}

    static List<Check> all() {
        KnownAnswers answers = new KnownAnswers();
        answers.curve("exponential", EXPONENTIAL, t -> 2 * Math.exp(0.3 * t));
        answers.curve("logistic", LOGISTIC, t -> 100 / (1 + 19 * Math.exp(-0.8 * t)));
        answers.curve("oscillator", OSCILLATOR, t -> Math.cos(2 * t));
        answers.curve("driven", DRIVEN, Math::sin);
        answers.interest();
        answers.crossing();
        answers.arrival();
        answers.tables();
        answers.equations();
        return List.copyOf(answers.checks);
    }

    private void add(String name, double expected, double found, double tolerance) {
        checks.add(new Check(name, expected, found, tolerance));
    }

    /** The end of the curve, and how fast the largest error falls when the step is halved. */
    private void curve(String name, String model, DoubleUnaryOperator exact) {
        Run fine = run(model, Method.RK4, FINE);
        double end = fine.time(fine.size() - 1);
        add(name, exact.applyAsDouble(end), fine.series("y")[fine.size() - 1], CLOSE);
        add("runge_kutta", 4, order(model, Method.RK4, 1, exact), 0.05);
        add("euler", 1, order(model, Method.EULER, 5, exact), 0.05);
    }

    private static double order(String model, Method method, int halvings, DoubleUnaryOperator exact) {
        double coarse = largestError(run(model, method, halvings), exact);
        double fine = largestError(run(model, method, halvings + 1), exact);
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double largestError(Run run, DoubleUnaryOperator exact) {
        double[] y = run.series("y");
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(y[i] - exact.applyAsDouble(run.time(i))));
        }
        return largest;
    }

    /** Euler's growth is compound interest: y(n) = 2 (1 + 0.3 dt)^n. */
    private void interest() {
        double[] y = run(EXPONENTIAL, Method.EULER, 0).series("y");
        for (int n = 0; n < y.length; n += 5) {
            add("interest", 2 * Math.pow(1.15, n), y[n], EXACT);
        }
    }

    /** The oscillator passes 0 at a quarter of pi. */
    private void crossing() {
        Run run = run(OSCILLATOR, Method.RK4, FINE + 1);
        double[] y = run.series("y");
        int after = 1;
        while (y[after] > 0) {
            after++;
        }
        double part = y[after - 1] / (y[after - 1] - y[after]);
        double found = run.time(after - 1) + part * (run.time(after) - run.time(after - 1));
        add("crossing", Math.PI / 4, found, CLOSE);
    }

    /** A level of 20 is reached at ln(10) / 0.3 = 7.68, so the first year is 8. */
    private void arrival() {
        Trajectory path = Trajectory.of(run(EXPONENTIAL, Method.RK4, FINE), "y");
        Outcome outcome = Arrival.of(level(20), path, new Period(0, 10, 0, List.of()));
        add("year", 8, outcome.year().orElse(-1), 0);
        add("instant", Math.log(10) / 0.3, outcome.instant().orElse(Double.NaN), 1e-5);
        add(
                "never",
                -1,
                Arrival.of(level(50), path, new Period(0, 10, 0, List.of()))
                        .year()
                        .orElse(-1),
                0);
    }

    private static Target level(double reaches) {
        return new Target.AtLeast("level", Localized.same("level"), "y", reaches, Unit.ONE, 10);
    }

    private void tables() {
        Run run = run(TABLES, Method.EULER, 0);
        double[][] known = {{0, 10, 0, 10}, {1.5, 15, 15, 10}, {2, 20, 20, 20}, {3, 10, 10, 20}, {5, 0, -10, 0}};
        for (double[] row : known) {
            add("table_flat", row[1], run.at(row[0], "flat"), EXACT);
            add("table_on", row[2], run.at(row[0], "on"), EXACT);
            add("table_steps", row[3], run.at(row[0], "steps"), EXACT);
        }
    }

    private void equations() {
        Run run = run(EQUATIONS, Method.EULER, 0);
        add("equation", -4 + 512, run.at(0, "powers"), EXACT);
        add("equation", 20, run.at(0, "remainder"), EXACT);
        add("equation", 7, run.at(0, "choice"), EXACT);
        add("equation", 7, run.at(0, "functions"), EXACT);
    }

    private static Run run(String model, Method method, int halvings) {
        Diagnosed<Program> program = Qianyi.read("selftest.xmile", model.getBytes(StandardCharsets.UTF_8))
                .then(Qianyi::compile);
        Program compiled = program.value()
                .orElseThrow(
                        () -> new IllegalStateException(program.diagnostics().toString()));
        TimeSpec time = compiled.model().time();
        return OneRun.of(compiled)
                .on(time.withStep(time.step() / (1 << halvings), 1).withMethod(method))
                .run();
    }

    private static String model(double stop, double step, String variables) {
        return "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">"
                + "<header><vendor>Qianyi</vendor><product version=\"1\">Qianyi</product></header>"
                + "<sim_specs time_units=\"year\"><start>0</start><stop>" + stop + "</stop><dt>" + step
                + "</dt></sim_specs><model><variables>" + variables + "</variables></model></xmile>";
    }
}
