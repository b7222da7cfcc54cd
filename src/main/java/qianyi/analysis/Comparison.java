package qianyi.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.answer.Arrival;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.model.Variable;
import qianyi.study.ElementLabels;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;

/**
 * Two to five scenarios side by side: what is put in, what comes out, when it comes. The first is the one that the others
 * are held against.
 *
 * @param failures one a scenario: where its run stopped being a number
 * @param years those for which figures are given
 * @param inputs only those that differ
 * @param headline for every year of the period
 * @param parts of the headline, in its order, with what completes the sum as the last
 * @param dates one a target
 * @param realGrowth mean growth a year of real output between today and the years shown
 * @param keyVariables what else is worth looking at
 * @param gaps one for each scenario but the first
 */
public record Comparison(
        List<Scenario> scenarios,
        List<Optional<Run.Failure>> failures,
        List<Integer> years,
        List<ComparedInput> inputs,
        ComparedFigure headline,
        List<ComparedFigure> parts,
        List<ComparedDates> dates,
        List<Growth> realGrowth,
        List<ComparedFigure> keyVariables,
        List<HeadlineGap> gaps) {
    public static final int FEWEST = 2;
    public static final int MOST = 5;

    /**
     * Mean yearly growth between the figures of two years.
     *
     * @param rates one a scenario, a share a year; NaN after a failure
     */
    public record Growth(int from, int to, List<Double> rates) {
        public Growth {
            rates = List.copyOf(rates);
        }
    }

    public Comparison {
        scenarios = List.copyOf(scenarios);
        failures = List.copyOf(failures);
        years = List.copyOf(years);
        inputs = List.copyOf(inputs);
        parts = List.copyOf(parts);
        dates = List.copyOf(dates);
        realGrowth = List.copyOf(realGrowth);
        keyVariables = List.copyOf(keyVariables);
        gaps = List.copyOf(gaps);
    }

    /** Scenarios of an answer, at the years that the study shows, with the variables it names. */
    public static Comparison of(Answer answer, List<String> ids) {
        List<ScenarioAnswer> chosen = ids.stream()
                .map(id -> answer.scenario(id).orElseThrow(() -> new IllegalArgumentException("no " + id)))
                .toList();
        Study study = answer.study();
        return of(
                study,
                chosen.stream().map(ScenarioAnswer::scenario).toList(),
                chosen.stream().map(ScenarioAnswer::run).toList(),
                study.period().show(),
                KeyVariables.of(study));
    }

    /**
     * The same for runs at hand.
     *
     * @param runs one a scenario, in their order
     * @param years for which figures are wanted; years that a run does not cover are left out
     * @param keyVariables names of variables; the elements of an array are summed
     * @throws IllegalArgumentException unless there are two to five scenarios, with a run each
     */
    public static Comparison of(
            Study study, List<Scenario> scenarios, List<Run> runs, List<Integer> years, List<String> keyVariables) {
        if (scenarios.size() < FEWEST || scenarios.size() > MOST || runs.size() != scenarios.size()) {
            throw new IllegalArgumentException(scenarios.size() + " scenarios and " + runs.size() + " runs");
        }
        Period period = study.period();
        List<Integer> all =
                IntStream.rangeClosed(period.from(), period.to()).boxed().toList();
        ComparedFigure headline = scalar(study, study.headline().variable(), runs, all);
        return new Comparison(
                scenarios,
                runs.stream().map(Run::failure).toList(),
                years,
                ComparedInput.between(study, scenarios),
                headline,
                parts(study, runs, years),
                study.targets().stream()
                        .map(target -> dates(target, runs, period))
                        .toList(),
                realGrowth(study, runs, years),
                keyVariables.stream()
                        .filter(name -> !study.program().columns(name).isEmpty())
                        .map(name -> scalar(study, name, runs, years))
                        .toList(),
                IntStream.range(1, runs.size())
                        .mapToObj(i -> HeadlineGap.of(i, headline.levels()))
                        .toList());
    }

    private static ComparedFigure scalar(Study study, String name, List<Run> runs, List<Integer> years) {
        Variable variable = study.program().model().variable(name).orElseThrow();
        List<Trajectory> paths =
                runs.stream().map(run -> Trajectory.of(run, name)).toList();
        return new ComparedFigure(
                variable.name(),
                "",
                ModelIndex.label(variable),
                Localized.same(""),
                variable.unit(),
                ComparedFigure.levels(paths, years));
    }

    private static List<ComparedFigure> parts(Study study, List<Run> runs, List<Integer> years) {
        List<ComparedFigure> parts = new ArrayList<>();
        for (Column column : study.program().columns(study.headline().bySector())) {
            List<Trajectory> paths = runs.stream()
                    .map(run -> Trajectory.through(run.times(), run.series(column)))
                    .toList();
            parts.add(new ComparedFigure(
                    column.name(),
                    String.join("|", column.elements()),
                    ModelIndex.label(column.variable()),
                    ElementLabels.of(study, column),
                    column.unit(),
                    ComparedFigure.levels(paths, years)));
        }
        if (!study.program().columns(study.headline().other()).isEmpty()) {
            parts.add(scalar(study, study.headline().other(), runs, years));
        }
        return parts;
    }

    private static ComparedDates dates(Target target, List<Run> runs, Period period) {
        return new ComparedDates(
                target,
                runs.stream()
                        .map(run -> run.failure().isPresent()
                                ? Optional.<Outcome>empty()
                                : Optional.of(Arrival.of(target, run, period)))
                        .toList());
    }

    private static List<Growth> realGrowth(Study study, List<Run> runs, List<Integer> years) {
        String output = study.accounting().getOrDefault(GrowthAccounting.OUTPUT, "");
        if (study.program().columns(output).isEmpty()) {
            return List.of();
        }
        List<Trajectory> paths =
                runs.stream().map(run -> Trajectory.of(run, output)).toList();
        List<Growth> growth = new ArrayList<>();
        int from = study.period().today();
        for (int to :
                years.stream().filter(y -> y > study.period().today()).sorted().toList()) {
            int start = from;
            if (paths.stream().allMatch(path -> path.covers(start) && path.covers(to))) {
                growth.add(new Growth(
                        start,
                        to,
                        paths.stream().map(path -> path.meanGrowth(start, to)).toList()));
                from = to;
            }
        }
        return growth;
    }
}
