package qianyi.report.words;

import java.util.List;
import qianyi.study.Fit;
import qianyi.study.Observation;
import qianyi.study.Study;

/** What tells apart the observed series that one variable is compared with: by which rules their figures were made. */
public final class SeriesVintage {
    private SeriesVintage() {}

    /** In the reader's language; empty if the record does not say. */
    public static String of(Fit fit, Study study, Shown shown) {
        List<String> vintages = study.history().series(fit.series()).stream()
                .filter(o -> o.year() >= study.period().from()
                        && o.year() <= study.period().today())
                .map(Observation::vintage)
                .filter(vintage -> !vintage.isEmpty())
                .map(vintage -> BilingualNotes.of(vintage, shown.language()))
                .distinct()
                .toList();
        return vintages.size() > 1 ? shown.text("report.fit.vintages") : String.join("", vintages);
    }
}
