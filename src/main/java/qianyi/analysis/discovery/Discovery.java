package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.YearlyFigures;
import qianyi.ensemble.EnsembleInput;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * When it goes wrong: what sets the runs of a scenario that come late apart from the others. Only runs that count are
 * used, which are those that neither failed nor are left out by history.
 *
 * @param question which runs are held against which; none if hardly any or nearly all are late, and then there is
 *     nothing below either
 * @param inputs what was drawn; the number of an input is its place
 * @param sensitivity of all inputs, the one that differs most first
 * @param boxes the runs of interest in few words; none if there are none. A second one is found and counted among the
 *     runs outside the first. The ends are rounded and the runs counted with them
 * @param check the first box on runs that did not find it
 * @param indicators the figures that are watched, the headline first; the number of an indicator is its place
 * @param signposts of the years from today to the one before the question's
 */
public record Discovery(
        Study study,
        String scenario,
        ArrivalStatistics statistics,
        Optional<DiscoveryQuestion> question,
        List<Assumption> inputs,
        List<RegionalSensitivity> sensitivity,
        List<FoundBox> boxes,
        Optional<CrossCheck> check,
        List<Watched> indicators,
        Signposts signposts) {
    /** Boxes at most: what else is late after two of them has no simple reason. */
    static final int BOXES = 2;

    /** Numbers that an end of a box may take within the range of its input. */
    private static final int ENDS = 20;

    /**
     * A box with the evidence for each of its restrictions.
     *
     * @param quasiP one for each restriction, see {@link Prim#quasiP}
     */
    public record FoundBox(Box box, List<Double> quasiP) {
        public FoundBox {
            quasiP = List.copyOf(quasiP);
        }
    }

    /**
     * A figure that can be observed year by year.
     *
     * @param unit the model's
     */
    public record Watched(String variable, Localized label, Unit unit) {}

    public Discovery {
        inputs = List.copyOf(inputs);
        sensitivity = List.copyOf(sensitivity);
        boxes = List.copyOf(boxes);
        indicators = List.copyOf(indicators);
    }

    /** Of a scenario and a target that the ensemble has. */
    public static Discovery of(StudyEnsemble ensemble, String scenario, Target target) {
        return of(ensemble.study(), ensemble.scenario(scenario).orElseThrow(), target);
    }

    /** The same of one scenario of a study alone. */
    public static Discovery of(Study study, ScenarioEnsemble runs, Target target) {
        int place = study.targets().indexOf(target);
        ArrivalStatistics statistics = runs.statistics(place);
        List<Assumption> inputs = inputs(study, runs);
        List<YearlyFigures> figures = figures(runs);
        List<Watched> indicators =
                figures.stream().map(figure -> watched(study, figure)).toList();
        Optional<DiscoveryQuestion> question = DiscoveryQuestion.of(statistics);
        if (question.isEmpty()) {
            return new Discovery(
                    study,
                    runs.id(),
                    statistics,
                    question,
                    inputs,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    indicators,
                    new Signposts(List.of()));
        }
        int[] counting = IntStream.range(0, runs.runs()).filter(runs::counts).toArray();
        boolean[] cases = cases(runs, place, counting, question.get());
        double[][] draws = Arrays.stream(runs.draws(0, runs.runs()))
                .map(all -> picked(all, counting))
                .toArray(double[][]::new);
        Sample sample = new Sample(draws, cases);
        int[] decimals = decimals(inputs);
        List<Box> boxes = Prim.boxes(sample, BOXES, decimals);
        return new Discovery(
                study,
                runs.id(),
                statistics,
                question,
                inputs,
                RegionalSensitivity.of(sample),
                found(sample, boxes),
                boxes.stream().findFirst().map(first -> CrossCheck.of(sample, first, decimals)),
                indicators,
                signposts(figures, study.period().today(), question.get().year() - 1, counting, cases));
    }

    private static List<Assumption> inputs(Study study, ScenarioEnsemble runs) {
        Map<String, Assumption> byTitle = study.assumptions().stream()
                .collect(Collectors.toMap(Assumption::title, Function.identity(), (first, second) -> first));
        return runs.inputs().stream()
                .map(EnsembleInput::title)
                .map(title -> Optional.ofNullable(byTitle.get(title)).orElseThrow())
                .toList();
    }

    private static List<YearlyFigures> figures(ScenarioEnsemble runs) {
        YearlyFigures headline = runs.headline();
        return Stream.concat(Stream.of(headline), runs.signposts().stream().filter(s -> !s.variable()
                        .equals(headline.variable())))
                .toList();
    }

    private static Watched watched(Study study, YearlyFigures figure) {
        Variable variable = study.program().model().variable(figure.variable()).orElseThrow();
        return new Watched(
                figure.variable(),
                Localized.of(variable.header().documentation(), variable.name()),
                variable.unit().orElse(Unit.ONE));
    }

    private static boolean[] cases(ScenarioEnsemble runs, int target, int[] counting, DiscoveryQuestion question) {
        boolean[] cases = new boolean[counting.length];
        for (int k = 0; k < counting.length; k++) {
            Outcome outcome = runs.outcomes(target).of(counting[k]).orElseThrow();
            boolean late = outcome.year().isEmpty() || outcome.year().getAsInt() > question.year();
            cases[k] = late == question.ofLate();
        }
        return cases;
    }

    private static double[] picked(double[] all, int[] runs) {
        return Arrays.stream(runs).mapToDouble(run -> all[run]).toArray();
    }

    private static int[] decimals(List<Assumption> inputs) {
        return inputs.stream().mapToInt(Discovery::decimals).toArray();
    }

    /** To which the ends of an input are rounded. */
    public static int decimals(Assumption input) {
        return Numbers.decimals(input.high().orElseThrow() - input.low().orElseThrow(), ENDS);
    }

    private static List<FoundBox> found(Sample sample, List<Box> boxes) {
        List<FoundBox> found = new ArrayList<>();
        Sample left = sample;
        for (Box box : boxes) {
            Sample searched = left;
            found.add(new FoundBox(
                    box,
                    IntStream.range(0, box.restrictions().size())
                            .mapToObj(k -> Prim.quasiP(searched, box, k))
                            .toList()));
            left = searched.where(run -> !searched.inside(box.restrictions(), run));
        }
        return found;
    }

    private static Signposts signposts(List<YearlyFigures> figures, int from, int to, int[] counting, boolean[] cases) {
        double[][][] paths = figures.stream()
                .map(figure -> IntStream.rangeClosed(from, to)
                        .mapToObj(year -> picked(figure.at(year), counting))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        return Signposts.of(paths, from, cases);
    }
}
