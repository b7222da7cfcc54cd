package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Unit;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Localized;

/** The date of a logistic model: our grid against an adaptive integrator with event detection, and the closed form. */
class LogisticOracleTest {
    private static final double RATE = 0.3;
    private static final double LIMIT = 1000;
    private static final double START = 50;

    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>test</vendor><product version="1">test</product></header>
            <sim_specs method="RK4"><start>0</start><stop>30</stop><dt>0.0625</dt></sim_specs>
            <model><variables>
            <stock name="level"><eqn>50</eqn><inflow>gain</inflow></stock>
            <flow name="gain"><eqn>0.3*level*(1-level/1000)</eqn></flow>
            </variables></model></xmile>
            """;

    @ParameterizedTest
    @ValueSource(doubles = {80, 333, 500, 900, 990})
    void dateAgreesWithTheOracle(double target) {
        var model = XmileReader.read("logistic.xmile", MODEL).value().orElseThrow();
        Program program = Program.compile(model).value().orElseThrow();
        Run run = Simulation.run(program, model.time(), List.of());
        Target level = new Target.AtLeast("t", Localized.same("t"), "level", target, Unit.ONE, 30);
        double ours = Arrival.of(level, Trajectory.of(run, "level"), new Period(0, 30, 0, List.of()))
                .instant()
                .orElseThrow();
        double closed = Math.log(target * (LIMIT - START) / (START * (LIMIT - target))) / RATE;
        assertThat(oracle(target)).isCloseTo(closed, within(1e-8));
        assertThat(ours).isCloseTo(oracle(target), within(1e-3));
    }

    private static double oracle(double target) {
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-10, 1, 1e-12, 1e-12);
        double[] found = {Double.NaN};
        integrator.addEventHandler(
                new EventHandler() {
                    @Override
                    public void init(double t0, double[] y0, double t) {}

                    @Override
                    public double g(double t, double[] y) {
                        return y[0] - target;
                    }

                    @Override
                    public Action eventOccurred(double t, double[] y, boolean increasing) {
                        found[0] = t;
                        return Action.STOP;
                    }

                    @Override
                    public void resetState(double t, double[] y) {}
                },
                0.1,
                1e-11,
                100);
        integrator.integrate(
                new FirstOrderDifferentialEquations() {
                    @Override
                    public int getDimension() {
                        return 1;
                    }

                    @Override
                    public void computeDerivatives(double t, double[] y, double[] slope) {
                        slope[0] = RATE * y[0] * (1 - y[0] / LIMIT);
                    }
                },
                0,
                new double[] {START},
                30,
                new double[1]);
        return found[0];
    }
}
