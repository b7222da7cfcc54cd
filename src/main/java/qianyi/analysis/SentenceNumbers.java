package qianyi.analysis;

import qianyi.model.Unit;
import qianyi.study.Study;
import qianyi.study.UnitDisplay;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** Figures with their units as arguments of sentences. */
public final class SentenceNumbers {
    private SentenceNumbers() {}

    /** In the unit that a reader of each language knows, with at most so many decimals. */
    public static Localized quantity(Study study, double value, Unit unit, int decimals) {
        return new Localized(
                quantity(study, value, unit, decimals, Language.ZH),
                quantity(study, value, unit, decimals, Language.EN));
    }

    private static String quantity(Study study, double value, Unit unit, int decimals, Language language) {
        UnitDisplay display = study.units().get(unit);
        double shown = display == null ? value : value * display.times(language);
        String name = display == null ? unit.toString() : display.name().in(language);
        String digits = Numbers.atMost(shown, decimals);
        boolean close = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
        return unit.isOne() ? digits : digits + (close ? "" : " ") + name;
    }
}
