package qianyi.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import qianyi.model.Unit;
import qianyi.study.Study;
import qianyi.study.UnitDisplay;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** Numbers as arguments of sentences. */
public final class SentenceNumbers {
    private SentenceNumbers() {}

    /** Four digits that count: "0.01235", "1235000". */
    static String figure(double value) {
        return Double.isFinite(value)
                ? stripped(new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP)))
                : Numbers.shortest(value);
    }

    /** A share with two digits that count, so that a small one is not "0.0%". */
    static String percent(double share) {
        return stripped(new BigDecimal(share * 100).round(new MathContext(2, RoundingMode.HALF_UP))) + "%";
    }

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
        String digits = Double.isFinite(shown)
                ? stripped(BigDecimal.valueOf(shown).setScale(decimals, RoundingMode.HALF_UP))
                : Numbers.shortest(shown);
        boolean close = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
        return unit.isOne() ? digits : digits + (close ? "" : " ") + name;
    }

    private static String stripped(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
