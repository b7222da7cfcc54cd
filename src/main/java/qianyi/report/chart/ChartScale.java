package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Observation;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What all charts of an answer have in common, so that they can be laid side by side: the years, the top of the axis,
 * which scenarios are in colour.
 *
 * @param first first year drawn
 * @param last last year drawn: that of the study, as in what is counted
 * @param top upper end of the axis in the model's unit; a grey line may leave the plot there
 */
public record ChartScale(int first, int last, double top) {
    /** All years of the study. */
    public static ChartScale of(Answer answer) {
        return of(answer, answer.study().period().to());
    }

    /** The years up to one. */
    static ChartScale of(Answer answer, int end) {
        Study study = answer.study();
        Period period = study.period();
        int first = Math.min(
                period.from(),
                published(study).stream().mapToInt(Observation::year).min().orElse(period.from()));
        List<ScenarioAnswer> coloured = coloured(answer);
        Optional<Target> target = study.headlineTarget();
        double top = target.map(t -> t.asked() * 1.1).orElse(0.0);
        for (ScenarioAnswer scenario : coloured) {
            top = Math.max(
                    top,
                    scenario.values().entrySet().stream()
                            .filter(e -> e.getKey() <= end)
                            .mapToDouble(e -> e.getValue())
                            .max()
                            .orElse(0));
        }
        for (Observation observation : published(study)) {
            top = Math.max(top, observation.value());
        }
        return new ChartScale(first, end, top * 1.03);
    }

    /** The baseline first, then the others in colour; those that failed left out. */
    public static List<ScenarioAnswer> coloured(Answer answer) {
        List<ScenarioAnswer> coloured = new ArrayList<>();
        answer.baseline().ifPresent(coloured::add);
        for (String id : answer.study().highlight()) {
            answer.scenario(id)
                    .filter(s -> s.failure().isEmpty() && !coloured.contains(s))
                    .ifPresent(coloured::add);
        }
        return List.copyOf(coloured);
    }

    public static List<ScenarioAnswer> others(Answer answer) {
        List<ScenarioAnswer> coloured = coloured(answer);
        return answer.scenarios().stream()
                .filter(s -> s.failure().isEmpty() && !coloured.contains(s))
                .toList();
    }

    /** The record's series within the boundary of its last figure: others are of another place. */
    public static List<Observation> published(Study study) {
        List<Observation> series = study.history().series(study.record().series());
        return series.stream()
                .max(Comparator.comparingInt(Observation::year))
                .map(last -> series.stream()
                        .filter(o -> o.boundary().equals(last.boundary()))
                        .toList())
                .orElse(List.of());
    }
}
