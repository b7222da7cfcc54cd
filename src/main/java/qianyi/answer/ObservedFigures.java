package qianyi.answer;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import qianyi.study.HistoryTolerance;
import qianyi.study.Observation;
import qianyi.study.Study;

/**
 * What a run is held against: the found figure of each year from the first of the study to today. What is derived,
 * expected or remembered leaves no run out.
 *
 * @param figures by year, in the model's unit of the variable
 * @param tolerance largest deviation as a share of the observed figure
 */
public record ObservedFigures(String variable, NavigableMap<Integer, Double> figures, double tolerance) {
    public ObservedFigures {
        figures = Collections.unmodifiableNavigableMap(new TreeMap<>(figures));
    }

    public static ObservedFigures of(HistoryTolerance rule, Study study) {
        NavigableMap<Integer, Double> figures = new TreeMap<>();
        for (int year = study.period().from(); year <= study.period().today(); year++) {
            int of = year;
            study.history()
                    .at(rule.series(), year)
                    .filter(o -> o.kind() == Observation.Kind.FOUND)
                    .ifPresent(o -> figures.put(of, o.value()));
        }
        return new ObservedFigures(rule.variable(), figures, rule.tolerance());
    }

    /** Whether the path is off one of the figures by more than the tolerance. */
    boolean isMissedBy(Trajectory path) {
        return figures.entrySet().stream()
                .anyMatch(figure -> path.covers(figure.getKey())
                        && !(Math.abs(path.at(figure.getKey()) - figure.getValue())
                                <= tolerance * Math.abs(figure.getValue())));
    }
}
