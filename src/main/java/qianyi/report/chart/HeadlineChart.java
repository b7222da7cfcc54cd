package qianyi.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Finding;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;

/** The headline by scenario, with what was observed before it and the level that it is to reach. */
public final class HeadlineChart {
    /** The axis ends on such a year. */
    private static final int ROUND = 5;

    private HeadlineChart() {}

    public static Chart of(Answer answer) {
        Study study = answer.study();
        ChartScale scale = ChartScale.of(answer, last(answer));
        List<Integer> years = years(scale);
        List<Chart.Line> lines = new ArrayList<>();
        List<ScenarioAnswer> coloured = ChartScale.coloured(answer);
        int place = answer.baseline().isPresent() ? Chart.BASELINE : 1;
        for (ScenarioAnswer scenario : coloured) {
            lines.add(line(answer, scenario, place++, years));
        }
        ChartScale.others(answer).forEach(s -> lines.add(line(answer, s, Chart.THIN, years)));
        return new Chart(
                "headline",
                Chart.Kind.LINES,
                BothLanguages.of(study, s -> Finding.of(answer, s.language()).title()),
                BothLanguages.of(study, s -> subtitle(study, s, scale)),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                List.of(),
                Observed.all(answer, scale),
                study.headlineTarget().map(t -> goal(study, t)),
                Optional.of(scale.top()));
    }

    /** The year of the last arrival, and some more to see it by: a round one within the horizon, which it is if nobody arrives. */
    private static int last(Answer answer) {
        Period period = answer.study().period();
        IntStream arrivals = ChartScale.coloured(answer).stream()
                .flatMapToInt(s -> s.first().map(Outcome::year).orElse(OptionalInt.empty()).stream());
        IntStream asked = IntStream.concat(
                IntStream.of(answer.study().mainTarget().by()),
                period.show().stream().mapToInt(year -> year));
        OptionalInt last = arrivals.max();
        return last.isEmpty()
                ? period.to()
                : Math.min(
                        period.to(),
                        roundUp(Math.max(last.getAsInt(), asked.max().orElse(last.getAsInt())) + 1));
    }

    private static int roundUp(int year) {
        return -Math.floorDiv(-year, ROUND) * ROUND;
    }

    /** What is shown, in which unit, where and when. */
    static String subtitle(Study study, Shown shown, ChartScale scale) {
        return shown.text(
                "report.chart.subtitle",
                shown.label(study.headline().variable()),
                shown.unitName(shown.headlineUnit()),
                study.place(),
                Integer.toString(scale.first()),
                Integer.toString(scale.last()));
    }

    static List<Integer> years(ChartScale scale) {
        return IntStream.rangeClosed(scale.first(), scale.last()).boxed().toList();
    }

    /** The baseline from the model's start, the others from today on. */
    static Chart.Line line(Answer answer, ScenarioAnswer scenario, int style, List<Integer> years) {
        Study study = answer.study();
        int from =
                style == Chart.BASELINE ? study.period().from() : study.period().today();
        return new Chart.Line(
                scenario.id(),
                scenario.scenario().title(),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                isNever(scenario) ? "report.chart.label.never" : "report.chart.label",
                                scenario.scenario().title(),
                                scenario.first()
                                        .map(o -> OutcomeWords.inSentence(o, study.mainTarget(), study, shown))
                                        .orElse(""))),
                style,
                years.stream()
                        .map(year ->
                                year < from ? Double.NaN : scenario.values().getOrDefault(year, Double.NaN))
                        .toList(),
                crossing(answer, scenario));
    }

    private static boolean isNever(ScenarioAnswer scenario) {
        return scenario.first()
                .filter(outcome -> outcome.kind() == Outcome.Kind.NOT_REACHED)
                .isPresent();
    }

    private static Optional<Chart.Crossing> crossing(Answer answer, ScenarioAnswer scenario) {
        return scenario.first()
                .filter(outcome -> answer.study().headlineTarget().isPresent())
                .filter(outcome -> outcome.kind() == Outcome.Kind.REACHED || outcome.kind() == Outcome.Kind.LOST)
                .filter(outcome ->
                        outcome.instant().isPresent() && outcome.year().isPresent())
                .map(outcome -> new Chart.Crossing(
                        outcome.instant().getAsDouble(), outcome.year().getAsInt()));
    }

    static Chart.Goal goal(Study study, Target target) {
        return new Chart.Goal(
                target.asked(),
                target.by(),
                BothLanguages.of(study, shown -> goal(target, shown, TargetWords.named(target, shown))),
                BothLanguages.of(study, shown -> goal(target, shown, TargetWords.asked(target, shown))));
    }

    private static String goal(Target target, Shown shown, String called) {
        return TargetWords.text(target, shown, "report.chart.target", called, Integer.toString(target.by()));
    }

    static List<Double> values(Trajectory path, List<Integer> years) {
        return years.stream()
                .map(year -> path.covers(year) ? path.at(year) : Double.NaN)
                .toList();
    }
}
