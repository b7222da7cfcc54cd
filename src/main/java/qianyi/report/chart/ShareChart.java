package qianyi.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.SamplingInterval;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;

/** The share of runs that have reached the first target, by year: one curve a scenario, in the colours of the headline. */
public final class ShareChart {
    private final Answer answer;
    private final Study study;
    private final Certainty certainty;
    private final Target target;
    private final List<Integer> years;

    private ShareChart(Answer answer, Certainty certainty) {
        this.answer = answer;
        this.study = answer.study();
        this.certainty = certainty;
        this.target = study.mainTarget();
        this.years = statistics(answer.scenarios().get(0).id())
                .map(s -> List.copyOf(s.reachedBy().keySet()))
                .orElse(List.of());
    }

    /** None if no run counts. */
    public static Optional<Chart> of(Answer answer, Certainty certainty) {
        Chart chart = new ShareChart(answer, certainty).chart();
        return chart.lines().isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    private Chart chart() {
        List<Chart.Line> lines = new ArrayList<>();
        List<ScenarioAnswer> coloured = ChartScale.coloured(answer);
        int place = answer.baseline().isPresent() ? Chart.BASELINE : 1;
        for (ScenarioAnswer scenario : coloured) {
            int style = place++;
            counted(scenario).ifPresent(s -> lines.add(line(scenario, s, style)));
        }
        ChartScale.others(answer)
                .forEach(other -> counted(other).ifPresent(s -> lines.add(line(other, s, Chart.THIN))));
        List<Chart.Band> bands = coloured.stream()
                .limit(1)
                .flatMap(front -> counted(front).stream().map(s -> band(front, s)))
                .toList();
        Localized wanted = BothLanguages.of(study, "report.share.by", Integer.toString(target.by()));
        return new Chart(
                "share",
                Chart.Kind.STEPS,
                BothLanguages.of(study, this::title),
                BothLanguages.of(study, this::subtitle),
                Unit.ONE,
                years,
                study.period().today(),
                lines,
                bands,
                List.of(),
                Optional.of(new Chart.Goal(Double.NaN, target.by(), wanted, wanted)),
                Optional.empty());
    }

    private Optional<ArrivalStatistics> statistics(String scenario) {
        return certainty.counted().stream()
                .filter(c -> c.scenario().equals(scenario))
                .map(Certainty.Counted::statistics)
                .filter(s -> s.target().equals(target))
                .findFirst();
    }

    private Optional<ArrivalStatistics> counted(ScenarioAnswer scenario) {
        return statistics(scenario.id()).filter(s -> s.counting() > 0);
    }

    private Chart.Line line(ScenarioAnswer scenario, ArrivalStatistics statistics, int style) {
        Localized name = scenario.scenario().title();
        Localized label = style == Chart.THIN
                ? Localized.same("")
                : BothLanguages.of(
                        study,
                        shown -> shown.text(
                                "report.share.label",
                                name,
                                new CountedWords(shown).percentileInSentence(statistics, 50)));
        return new Chart.Line(
                scenario.id(),
                name,
                label,
                style,
                values(year -> 100 * statistics.shareBy(year).orElseThrow()));
    }

    private Chart.Band band(ScenarioAnswer front, ArrivalStatistics statistics) {
        Function<Integer, SamplingInterval> interval =
                year -> statistics.interval(year).orElseThrow();
        return new Chart.Band(
                "sampling",
                BothLanguages.of(study, "report.share.band", front.scenario().title()),
                Localized.same(""),
                Chart.BASELINE,
                values(year -> 100 * interval.apply(year).low()),
                values(year -> 100 * interval.apply(year).high()));
    }

    private List<Double> values(Function<Integer, Double> of) {
        return years.stream().map(of).toList();
    }

    /** When half of the runs have arrived, of the baseline and of the best that policy alone does. */
    private String title(Shown shown) {
        Set<ScenarioAnswer> named = new LinkedHashSet<>();
        answer.baseline().ifPresent(named::add);
        answer.bestPolicy().ifPresent(named::add);
        List<Object> medians = new ArrayList<>();
        for (ScenarioAnswer scenario : named) {
            counted(scenario)
                    .ifPresent(s -> medians.add(shown.text(
                            "report.share.median",
                            scenario.scenario().title(),
                            new CountedWords(shown).percentileInSentence(s, 50))));
        }
        return target.level().isPresent()
                ? TargetWords.text(target, shown, "report.share.title", target.label(), medians)
                : shown.text("report.share.title.undated", target.label());
    }

    private String subtitle(Shown shown) {
        int most = answer.scenarios().stream()
                .flatMap(s -> counted(s).stream())
                .mapToInt(ArrivalStatistics::counting)
                .max()
                .orElse(0);
        return shown.text(
                "report.share.subtitle",
                study.place(),
                new CountedWords(shown).count(most),
                shown.text(
                        "report.share.band",
                        ChartScale.coloured(answer).get(0).scenario().title()));
    }
}
