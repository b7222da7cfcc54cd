package qianyi.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.report.words.BothLanguages;
import qianyi.study.Observation;
import qianyi.study.Study;

/** Observed figures of the headline as marks: published, derived and restated apart, since they do not measure the same. */
final class Observed {
    private Observed() {}

    static List<Chart.Marks> all(Answer answer, ChartScale scale) {
        Study study = answer.study();
        List<Observation> restated = answer.standIns().stream()
                .flatMap(series -> study.history().series(series).stream())
                .filter(o -> o.year() >= scale.first())
                .toList();
        return Stream.concat(
                        record(study, scale).stream(),
                        Stream.of(marks(study, "restated", Chart.Symbol.OPEN_DIAMOND, restated))
                                .filter(marks -> !marks.values().isEmpty()))
                .toList();
    }

    /** Those of the record, in the years drawn. */
    static List<Chart.Marks> record(Study study, ChartScale scale) {
        List<Observation> record = ChartScale.published(study).stream()
                .filter(o -> o.year() >= scale.first() && o.year() <= scale.last())
                .toList();
        Predicate<Observation> found = o -> o.kind() == Observation.Kind.FOUND;
        return Stream.of(
                        marks(
                                study,
                                "published",
                                Chart.Symbol.FULL_CIRCLE,
                                record.stream().filter(found).toList()),
                        marks(
                                study,
                                "derived",
                                Chart.Symbol.OPEN_CIRCLE,
                                record.stream().filter(found.negate()).toList()))
                .filter(marks -> !marks.values().isEmpty())
                .toList();
    }

    private static Chart.Marks marks(Study study, String kind, Chart.Symbol symbol, List<Observation> observations) {
        return new Chart.Marks(kind, BothLanguages.of(study, "report.chart." + kind), symbol, byYear(observations));
    }

    static Map<Integer, Double> byYear(List<Observation> observations) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        observations.forEach(o -> values.putIfAbsent(o.year(), o.value()));
        return values;
    }
}
