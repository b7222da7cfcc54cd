package qianyi.study;

import java.util.Map;
import qianyi.model.Unit;
import qianyi.text.Language;

/**
 * Units as the reader of one language knows them: yi_yuan becomes 亿元, or billion yuan with a tenth of the number.
 *
 * @param displays how a study shows units; a unit that it does not name keeps the model's name and number
 */
public record ReaderUnits(Map<Unit, UnitDisplay> displays, Language language) {
    private static final double PERCENT = 100;

    public ReaderUnits {
        displays = Map.copyOf(displays);
    }

    /** A value of the model as a number of the reader's unit. */
    public double scaled(double value, Unit unit) {
        UnitDisplay display = displays.get(unit);
        return display == null ? value : value * display.times(language);
    }

    /** The reader's unit; empty for a pure number. */
    public String name(Unit unit) {
        UnitDisplay display = displays.get(unit);
        return unit.isOne()
                ? ""
                : display == null ? unit.toString() : display.name().in(language);
    }

    /** Whether a number of the model, shown in its own unit, is to be read in per cent. */
    public boolean isPercent(String variable, Unit ofModel) {
        UnitDisplay display = displays.get(Study.shownUnit(displays, variable, ofModel));
        return display != null && display.times(language) == PERCENT && isShareOrRate(ofModel);
    }

    /**
     * What to write beside a number of the model that stays as it is, but for being read in per cent: the reader's unit
     * where that has the same number, else the model's; never empty.
     */
    public String ofModel(String variable, Unit ofModel) {
        UnitDisplay display = displays.get(Study.shownUnit(displays, variable, ofModel));
        boolean same = display != null && (display.times(language) == 1 || isPercent(variable, ofModel));
        String name = same ? display.name().in(language) : "";
        return name.isEmpty() ? ofModel.toString() : name;
    }

    /** Whether the unit is that of a pure number, or of one a year or the like. */
    static boolean isShareOrRate(Unit unit) {
        return unit.exponents().values().stream().allMatch(exponent -> exponent < 0);
    }

    /** Digits with the reader's unit behind them; no space before a Chinese one or a sign for per cent, brackets around "2021 = 1". */
    public String joined(String digits, Unit unit) {
        String name = name(unit);
        if (name.isEmpty()) {
            return digits;
        }
        if (Character.isDigit(name.charAt(0))) {
            return digits + (language == Language.ZH ? "（" + name + "）" : " (" + name + ")");
        }
        boolean close =
                name.startsWith("%") || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
        return digits + (close ? "" : " ") + name;
    }
}
