package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;

/** How a number of the model is shown: its unit and the factor to it, in both languages. */
final class LiveUnits {
    private LiveUnits() {}

    static Map<String, @Nullable Object> fields(Study study, String variable) {
        return fields(study, new Shown(study, Language.ZH).unit(variable));
    }

    static Map<String, @Nullable Object> fields(Study study, Unit unit) {
        return object(
                "name",
                BothLanguages.of(study, shown -> shown.unitName(unit)),
                "times",
                object("zh", times(study, unit, Language.ZH), "en", times(study, unit, Language.EN)));
    }

    private static double times(Study study, Unit unit, Language language) {
        return new Shown(study, language).scaled(1, unit);
    }
}
