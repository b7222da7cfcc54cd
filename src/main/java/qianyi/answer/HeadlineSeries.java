package qianyi.answer;

import java.util.ArrayList;
import java.util.List;
import qianyi.engine.Run;
import qianyi.study.Fit;
import qianyi.study.Study;

/**
 * Series that observe the headline although they are not the record's own: those of a fitted variable that is the
 * headline, or equals it in every year up to today (nominal output before a statistical revision, for one), as far as the
 * levels are the model's own.
 */
final class HeadlineSeries {
    private HeadlineSeries() {}

    static List<String> of(Study study, Run baseline) {
        Trajectory headline = Trajectory.of(baseline, study.headline().variable());
        List<String> series = new ArrayList<>();
        int last = LevelShift.of(study)
                .map(shift -> Math.min(shift.found().year() - 1, study.period().today()))
                .orElse(study.period().today());
        for (Fit fit : study.fits()) {
            boolean same = coincide(
                    headline,
                    Trajectory.of(baseline, fit.variable()),
                    study.period().from(),
                    last);
            if (same && !fit.series().equals(study.record().series()) && !series.contains(fit.series())) {
                series.add(fit.series());
            }
        }
        return series;
    }

    private static boolean coincide(Trajectory one, Trajectory other, int first, int last) {
        for (int year = first; year <= last && one.covers(year); year++) {
            if (Math.abs(one.at(year) - other.at(year)) > 1e-9 * Math.abs(one.at(year))) {
                return false;
            }
        }
        return true;
    }
}
