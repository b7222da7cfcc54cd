package qianyi.answer;

import java.util.ArrayList;
import java.util.List;
import qianyi.engine.Run;
import qianyi.study.Fit;
import qianyi.study.Period;
import qianyi.study.Study;

/**
 * Series that observe the headline although they are not the record's own: those of a fitted variable that is the
 * headline, or equals it in every year up to today (nominal output before a statistical revision, for one).
 */
final class HeadlineSeries {
    private HeadlineSeries() {}

    static List<String> of(Study study, Run baseline) {
        Trajectory headline = Trajectory.of(baseline, study.headline().variable());
        List<String> series = new ArrayList<>();
        for (Fit fit : study.fits()) {
            boolean same = coincide(headline, Trajectory.of(baseline, fit.variable()), study.period());
            if (same && !fit.series().equals(study.record().series()) && !series.contains(fit.series())) {
                series.add(fit.series());
            }
        }
        return series;
    }

    private static boolean coincide(Trajectory one, Trajectory other, Period period) {
        for (int year = period.from(); year <= period.today() && one.covers(year); year++) {
            if (Math.abs(one.at(year) - other.at(year)) > 1e-9 * Math.abs(one.at(year))) {
                return false;
            }
        }
        return true;
    }
}
