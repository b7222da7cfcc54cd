package qianyi.report.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import qianyi.model.Unit;
import qianyi.study.ModelOrStudy;
import qianyi.study.ReaderUnits;
import qianyi.study.Study;
import qianyi.study.UnitDisplay;
import qianyi.text.Language;
import qianyi.text.Numbers;

/** Numbers of a model as a person reads them on a terminal. */
public record TerminalNumbers(ReaderUnits units) {
    private static final int SIGNIFICANT = 4;
    private static final int EXACT = 12;

    /** @param units how a study shows them; empty for a model alone */
    public TerminalNumbers(Map<Unit, UnitDisplay> units, Language language) {
        this(new ReaderUnits(units, language));
    }

    /** As the study shows them; as the model has them without one. */
    static TerminalNumbers of(ModelOrStudy shown, Language language) {
        return new TerminalNumbers(shown.study().map(Study::units).orElse(Map.of()), language);
    }

    /** In the unit that the reader knows. */
    double scaled(double value, Unit unit) {
        return units.scaled(value, unit);
    }

    /** Empty for a pure number. */
    public String unit(Unit unit) {
        return units.name(unit);
    }

    /** Four digits that count, without the unit. */
    String number(double value, Unit unit) {
        return number(scaled(value, unit));
    }

    /** The same with the unit. */
    String quantity(double value, Unit unit) {
        return units.joined(number(value, unit), unit);
    }

    /** Every digit that a person gave, with the true minus; the factor of the reader's unit leaves no trace. */
    String exact(double value, Unit unit) {
        double scaled = scaled(value, unit);
        double shown = scaled == value || !Double.isFinite(scaled)
                ? value
                : new BigDecimal(scaled)
                        .round(new MathContext(EXACT, RoundingMode.HALF_UP))
                        .doubleValue();
        return Numbers.minus(Numbers.shortest(shown));
    }

    /** Four digits that count; all of those before the point. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded =
                exact.round(new MathContext(Math.max(SIGNIFICANT, Math.max(whole, 1)), RoundingMode.HALF_UP));
        if (rounded.signum() == 0) {
            return "0";
        }
        return Numbers.minus(Math.abs(value) < 1e-6 ? Numbers.shortest(rounded.doubleValue()) : plain(rounded));
    }

    /** With as many decimals as a level of this size needs, so that levels and their differences line up. */
    static int decimals(double level) {
        double size = Math.abs(level);
        return size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 || size == 0 ? 3 : 4;
    }

    /** With its sign, and the true minus. */
    static String signed(double value, int decimals) {
        String digits = Numbers.fixed(value, decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || value < 0 ? digits : "+" + digits;
    }

    /** A share as a percentage with its sign. */
    static String signedPercent(double share) {
        return signed(share * 100, 1) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
