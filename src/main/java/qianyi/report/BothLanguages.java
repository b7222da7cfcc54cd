package qianyi.report;

import java.util.function.Function;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Words made once for each language. */
final class BothLanguages {
    private BothLanguages() {}

    static Localized of(Study study, Function<Shown, String> words) {
        return new Localized(words.apply(new Shown(study, Language.ZH)), words.apply(new Shown(study, Language.EN)));
    }

    /** A sentence of the catalogue. */
    static Localized of(Study study, String key, Object... arguments) {
        return of(study, shown -> shown.text(key, arguments));
    }
}
