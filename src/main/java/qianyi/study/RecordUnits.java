package qianyi.study;

import java.util.Optional;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.units.UnitParser;

/** Whether the record is measured as the headline is: required growth sets one against the other. */
final class RecordUnits {
    private RecordUnits() {}

    /** An error for each row of the record's series in another unit than the headline's. */
    static void check(Study study, StudyProblems problems) {
        Optional<Unit> headline =
                study.program().model().variable(study.headline().variable()).flatMap(Variable::unit);
        if (headline.isEmpty()) {
            return;
        }
        for (Observation row : study.history().series(study.record().series())) {
            if (!UnitParser.parse(row.unit()).equals(headline)) {
                problems.error(
                        row.span(),
                        "study.record-unit",
                        row.series(),
                        row.unit(),
                        study.headline().variable(),
                        headline.get());
            }
        }
    }
}
