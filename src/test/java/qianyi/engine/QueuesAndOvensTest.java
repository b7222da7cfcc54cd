package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Intake;
import qianyi.model.Queue;

/**
 * Chains drawn at random: two flows into a queue, a discrete conveyor, a second queue, an oven. They are held against lists
 * of batches that are kept by hand, and every way to run a program gives the same bits.
 */
class QueuesAndOvensTest {
    private static final int CHAINS = 100;
    private static final double CLOSE = 1e-9;

    /** What is drawn. */
    private record Chain(
            double step,
            int start,
            int limit,
            int capacity,
            int steps,
            boolean discrete,
            boolean overflow,
            Intake onBelt,
            Intake inOven,
            int ovenCapacity,
            int cook,
            int fill,
            int clean,
            int pause,
            int[] rhythm) {
        static Chain draw(SplittableRandom random) {
            return new Chain(
                    new double[] {1, 0.5, 0.25}[random.nextInt(3)],
                    random.nextInt(3) * 4,
                    random.nextInt(2, 9),
                    random.nextInt(6, 30),
                    random.nextInt(1, 5),
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    new Intake(random.nextBoolean(), random.nextBoolean()),
                    new Intake(random.nextBoolean(), random.nextBoolean()),
                    random.nextInt(4, 16),
                    random.nextInt(0, 4),
                    random.nextInt(1, 5),
                    random.nextInt(0, 3),
                    random.nextInt(3, 9),
                    random.ints(4, 1, 8).toArray());
        }

        String model() {
            return "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>" + 24 * step + "</stop><dt>" + step
                    + "</dt></sim_specs><model><variables>"
                    + "<aux name=\"limit\"><eqn>" + limit + "</eqn></aux>"
                    + "<aux name=\"room\"><eqn>" + capacity + "</eqn></aux>"
                    + "<flow name=\"one\"><eqn>" + rhythm(rhythm[0], rhythm[1]) + "</eqn></flow>"
                    + "<flow name=\"two\"><eqn>" + rhythm(rhythm[2], rhythm[3]) + "</eqn></flow>"
                    + "<stock name=\"line\"><eqn>" + start + "</eqn><inflow>one</inflow><inflow>two</inflow>"
                    + "<outflow>pass</outflow>" + (overflow ? "<outflow>turned</outflow>" : "") + "<queue/></stock>"
                    + "<flow name=\"pass\"/>"
                    + (overflow ? "<flow name=\"turned\"><overflow/></flow>" : "")
                    + "<stock name=\"belt\"><eqn>0</eqn><inflow>pass</inflow><outflow>leave</outflow>"
                    + "<conveyor discrete=\"" + discrete + "\"" + says(onBelt) + "><len>" + steps * step + "</len>"
                    + "<capacity>room</capacity><in_limit>limit</in_limit><arrest>" + pause(pause)
                    + "</arrest></conveyor></stock><flow name=\"leave\"/>"
                    + "<stock name=\"wait\"><eqn>0</eqn><inflow>leave</inflow><outflow>load</outflow><queue/></stock>"
                    + "<flow name=\"load\"/>"
                    + "<stock name=\"oven\"><eqn>0</eqn><inflow>load</inflow><outflow>done</outflow><oven"
                    + says(inOven) + "><cook_time>" + cook * step + "</cook_time><capacity>" + ovenCapacity
                    + "</capacity><fill_time>" + fill * step + "</fill_time><clean_time>" + clean * step
                    + "</clean_time><arrest>" + pause(pause + 1) + "</arrest></oven></stock><flow name=\"done\"/>"
                    + "</variables></model></xmile>";
        }

        private static String rhythm(int factor, int less) {
            return "MAX(0, (" + factor + " * INT(TIME / DT + 0.5) + " + less + ") MOD 8 - " + less + ")";
        }

        private static String pause(int every) {
            return "INT(TIME / DT + 0.5) MOD " + every + " = " + (every - 1);
        }

        private static String says(Intake intake) {
            return " one_at_a_time=\"" + intake.oneAtATime() + "\" batch_integrity=\"" + intake.whole() + "\"";
        }
    }

    /** Batches in a row, the oldest first. */
    private static final class Line {
        private final List<Double> batches = new ArrayList<>();

        void join(double amount) {
            if (amount > 0) {
                batches.add(amount);
            }
        }

        double amount() {
            return batches.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** What is taken, and whether more would have been but for the room. */
        double take(double room, Intake intake, boolean[] blocked) {
            double taken = 0;
            blocked[0] = false;
            while (!batches.isEmpty()) {
                double front = batches.get(0);
                if (front > room - taken + CLOSE) {
                    blocked[0] = true;
                    if (!intake.whole()) {
                        batches.set(0, front - (room - taken));
                        taken = room;
                    }
                    return taken;
                }
                taken += front;
                batches.remove(0);
                if (intake.oneAtATime()) {
                    return taken;
                }
            }
            return taken;
        }
    }

    @Test
    void chainsGiveWhatBatchesKeptByHandGive() {
        SplittableRandom random = new SplittableRandom(29);
        for (int i = 0; i < CHAINS; i++) {
            Chain chain = Chain.draw(random);
            Program program = program(chain);
            Run run = Simulation.run(program, program.model().time(), List.of());
            assertThat(run.failure()).as(chain.toString()).isEmpty();
            byHand(chain, program, run);
        }
    }

    @Test
    void everyWayToRunThemGivesTheSameBits() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < CHAINS / 8; i++) {
            Program program = program(Chain.draw(random));
            SameBits.compiled(program, program.model().time(), List.of());
            List<Column> varied = List.of(
                    program.columns("limit").get(0), program.columns("room").get(0));
            double[][] drawn = {{0, 1.5, 3, 7, 40}, {20, 0, 9.5, 3, 60}};
            SameBits.lanes(program, program.model().time(), List.of(), varied, drawn, 5);
            assertThat(WasmProgramTest.same(program, List.of())).isTrue();
        }
    }

    @Test
    void moreBatchesThanHavePlacesGiveNoNumber() {
        Run run = long1200("0");
        assertThat(run.failure().orElseThrow().time()).isEqualTo(Queue.MOST_BATCHES + 1.0);
    }

    @Test
    void aShortQueueMayRunForLong() {
        assertThat(long1200("1").failure()).isEmpty();
    }

    /** One batch comes in each of 1,200 steps. */
    private static Run long1200(String capacity) {
        Program program = XmileReader.read(
                        "m",
                        "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>1200</stop>"
                                + "<dt>1</dt></sim_specs><model><variables><flow name=\"come\"><eqn>1</eqn></flow>"
                                + "<stock name=\"line\"><eqn>0</eqn><inflow>come</inflow><outflow>pass</outflow><queue/></stock>"
                                + "<stock name=\"belt\"><eqn>0</eqn><inflow>pass</inflow><outflow>leave</outflow>"
                                + "<conveyor discrete=\"true\"><len>1</len><capacity>" + capacity
                                + "</capacity></conveyor></stock>"
                                + "<flow name=\"pass\"/><flow name=\"leave\"/></variables></model></xmile>")
                .then(Program::compile)
                .value()
                .orElseThrow();
        return Simulation.run(program, program.model().time(), List.of());
    }

    private static Program program(Chain chain) {
        return XmileReader.read("m", chain.model())
                .then(Program::compile)
                .value()
                .orElseThrow(() -> new AssertionError(chain.model()));
    }

    private static void byHand(Chain chain, Program program, Run run) {
        Line line = new Line();
        line.join(chain.start());
        double[] belt = new double[chain.steps()];
        Line waiting = new Line();
        Oven oven = new Oven(chain);
        double used = 0;
        boolean[] blocked = new boolean[1];
        for (int k = 0; k < run.size(); k++) {
            expect(chain, program, run, k, "line", line.amount());
            expect(chain, program, run, k, "belt", sum(belt));
            expect(chain, program, run, k, "wait", waiting.amount());
            expect(chain, program, run, k, "oven", oven.load);
            double step = chain.step();
            line.join(at(program, run, k, "one") * step);
            line.join(at(program, run, k, "two") * step);
            boolean moving = k % chain.pause() != chain.pause() - 1;
            used = k % Math.round(1 / step) == 0 ? 0 : used;
            double limit = chain.discrete() ? chain.limit() - used : chain.limit() * step;
            double leaving = moving ? belt[0] : 0;
            double room = Math.max(0, Math.min(limit, chain.capacity() - sum(belt) + leaving));
            double passed = line.take(moving ? room : 0, chain.onBelt(), blocked);
            used += passed;
            expect(chain, program, run, k, "pass", passed / step);
            expect(chain, program, run, k, "leave", leaving / step);
            if (chain.overflow()) {
                double turned = blocked[0] ? line.amount() : 0;
                expect(chain, program, run, k, "turned", turned / step);
                if (blocked[0]) {
                    line.batches.clear();
                }
            }
            if (moving) {
                System.arraycopy(belt, 1, belt, 0, belt.length - 1);
                belt[belt.length - 1] = passed;
            }
            waiting.join(leaving);
            boolean baking = k % (chain.pause() + 1) != chain.pause();
            double[] flows = baking ? oven.move(waiting) : new double[2];
            expect(chain, program, run, k, "load", flows[0] / step);
            expect(chain, program, run, k, "done", flows[1] / step);
        }
    }

    /** An oven that counts its steps. */
    private static final class Oven {
        private final Chain chain;
        private double load;
        private int toCook = -1;
        private int toClean;
        private int filling;

        Oven(Chain chain) {
            this.chain = chain;
        }

        /** What goes in and what comes out in a step. */
        double[] move(Line waiting) {
            if (toCook > 0) {
                toCook--;
                return new double[2];
            }
            double out = 0;
            if (toCook == 0) {
                toCook = -1;
                out = load;
                load = 0;
                filling = 0;
                toClean = chain.clean();
            }
            if (toClean > 0) {
                toClean--;
                return new double[] {0, out};
            }
            double in = waiting.take(chain.ovenCapacity() - load, chain.inOven(), new boolean[1]);
            load += in;
            filling += load > 0 ? 1 : 0;
            if (load > 0 && (load >= chain.ovenCapacity() - CLOSE || filling >= chain.fill())) {
                toCook = chain.cook();
            }
            return new double[] {in, out};
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double at(Program program, Run run, int k, String name) {
        return run.series(program.columns(name).get(0))[k];
    }

    private static void expect(Chain chain, Program program, Run run, int k, String name, double expected) {
        assertThat(at(program, run, k, name))
                .as("%s at step %s of %s", name, k, chain)
                .isCloseTo(expected, within(CLOSE));
    }
}
