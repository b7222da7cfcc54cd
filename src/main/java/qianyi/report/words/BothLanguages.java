package qianyi.report.words;

import java.util.function.Function;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Words made once for each language. */
public final class BothLanguages {
    private BothLanguages() {}

    public static Localized of(Study study, Function<Shown, String> words) {
        return new Localized(words.apply(new Shown(study, Language.ZH)), words.apply(new Shown(study, Language.EN)));
    }

    /** A sentence of the catalogue. */
    public static Localized of(Study study, String key, Object... arguments) {
        return of(study, shown -> shown.text(key, arguments));
    }
}
