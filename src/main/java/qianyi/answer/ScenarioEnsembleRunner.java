package qianyi.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import qianyi.engine.Run;
import qianyi.ensemble.EnsembleBlock;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyDesign;
import qianyi.study.StudyInputs;

/** Runs one scenario many times and reads what a {@link ScenarioEnsemble} holds. */
final class ScenarioEnsembleRunner {
    private final Study study;
    private final Scenario scenario;
    private final EnsembleSettings settings;
    private final StudyInputs inputs;
    private final Optional<LevelShift> shift;
    /** Names of the figures that are read, in the order of the paths. */
    private final List<String> figures;

    private final List<RunOutcomes.Collector> outcomes;
    private final YearlyFigures headline;
    private final List<YearlyFigures> signposts;
    private final List<ObservedFigures> records;
    private final List<BitSet> missed;
    private final NavigableMap<Integer, Run.Failure> failures = new TreeMap<>();

    /** What is read from a run of a block, before it is put where it belongs. */
    private record Member(
            int run, List<Outcome> outcomes, double[] headline, double[][] signposts, List<Integer> missed) {}

    private record Members(int end, List<Member> members, NavigableMap<Integer, Run.Failure> failures) {}

    /** @param figures that are read of every run, those of the targets, the signposts and the record among them */
    ScenarioEnsembleRunner(Study study, Scenario scenario, EnsembleSettings settings, List<String> figures) {
        this.study = study;
        this.scenario = scenario;
        this.settings = settings;
        this.shift = LevelShift.of(study);
        this.inputs = StudyInputs.of(study, scenario, settings.without());
        this.figures = List.copyOf(figures);
        this.outcomes = study.targets().stream()
                .map(target -> new RunOutcomes.Collector(settings.runs()))
                .toList();
        this.headline = figures(study.headline().variable());
        this.signposts =
                study.uncertainty().signposts().stream().map(this::figures).toList();
        this.records = study.uncertainty().history().stream()
                .map(rule -> ObservedFigures.of(rule, study))
                .toList();
        this.missed = records.stream().map(record -> new BitSet()).toList();
    }

    private YearlyFigures figures(String variable) {
        Period period = study.period();
        return new YearlyFigures(variable, period.from(), period.to(), settings.runs());
    }

    ScenarioEnsemble run(SharedProgram program, LongConsumer progress) {
        StudyDesign design = settings.correlated()
                ? inputs.design()
                : new StudyDesign(inputs.design().all(), List.of());
        program.ensemble(scenario, inputs.inputs(), design, settings).run(0, settings.threads(), this::read, some -> {
            put(some);
            progress.accept(some.end());
            return true;
        });
        return new ScenarioEnsemble(
                study,
                scenario,
                settings.runs(),
                inputs.inputs(),
                design.of(settings.design(), inputs.inputs(), settings.runs(), settings.seed()),
                outcomes.stream().map(RunOutcomes.Collector::outcomes).toList(),
                headline,
                signposts,
                failures,
                missed);
    }

    private Members read(EnsembleBlock block) {
        double[] times = block.times();
        NavigableMap<Integer, Run.Failure> failed = new TreeMap<>();
        List<Member> members = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            int run = (int) block.from() + lane;
            if (block.failure(lane).isPresent()) {
                failed.put(run, block.failure(lane).get());
            } else {
                members.add(member(run, paths(block, times, lane)));
            }
        }
        return new Members((int) block.from() + block.count(), members, failed);
    }

    private List<Trajectory> paths(EnsembleBlock block, double[] times, int lane) {
        return IntStream.range(0, figures.size())
                .mapToObj(path -> Trajectory.through(times, block.path(path, lane)))
                .toList();
    }

    /** A run is held against the record with the levels that the model computed. */
    private Member member(int run, List<Trajectory> computed) {
        List<Trajectory> paths = measured(computed);
        List<Outcome> of = study.targets().stream()
                .map(target -> Arrival.of(target, path(target.variable(), paths), study.period()))
                .toList();
        return new Member(
                run,
                of,
                yearly(path(headline.variable(), paths)),
                signposts.stream()
                        .map(signpost -> yearly(path(signpost.variable(), paths)))
                        .toArray(double[][]::new),
                IntStream.range(0, records.size())
                        .filter(rule -> records.get(rule)
                                .isMissedBy(path(records.get(rule).variable(), computed)))
                        .boxed()
                        .toList());
    }

    private List<Trajectory> measured(List<Trajectory> computed) {
        return shift.map(s -> IntStream.range(0, figures.size())
                        .mapToObj(i -> s.moves(figures.get(i))
                                ? s.of(computed.get(i), path(headline.variable(), computed))
                                : computed.get(i))
                        .toList())
                .orElse(computed);
    }

    private Trajectory path(String variable, List<Trajectory> paths) {
        return paths.get(figures.indexOf(variable));
    }

    private double[] yearly(Trajectory path) {
        return IntStream.rangeClosed(study.period().from(), study.period().to())
                .mapToDouble(year -> path.covers(year) ? path.at(year) : Double.NaN)
                .toArray();
    }

    private void put(Members some) {
        failures.putAll(some.failures());
        for (Member member : some.members()) {
            for (int target = 0; target < outcomes.size(); target++) {
                outcomes.get(target).put(member.run(), member.outcomes().get(target));
            }
            headline.put(member.run(), member.headline());
            for (int i = 0; i < signposts.size(); i++) {
                signposts.get(i).put(member.run(), member.signposts()[i]);
            }
            member.missed().forEach(rule -> missed.get(rule).set(member.run()));
        }
    }
}
