package qianyi.study;

import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * How a unit of the model is shown to a person.
 *
 * @param name e.g. 亿元 and billion yuan
 * @param timesZh factor from the model's number to the Chinese one
 * @param timesEn factor from the model's number to the English one
 */
public record UnitDisplay(Localized name, double timesZh, double timesEn) {
    static final UnitDisplay PERCENT = new UnitDisplay(Localized.same("%"), 100, 100);

    static final UnitDisplay POINTS = new UnitDisplay(new Localized("个百分点", "percentage points"), 100, 100);

    public double times(Language language) {
        return language == Language.ZH ? timesZh : timesEn;
    }
}
