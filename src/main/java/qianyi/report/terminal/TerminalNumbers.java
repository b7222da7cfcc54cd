package qianyi.report.terminal;

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
        return Numbers.reading(scaled(value, unit));
    }

    /** The same with the unit. */
    String quantity(double value, Unit unit) {
        return units.joined(number(value, unit), unit);
    }

    /** Every digit that a person gave, with the true minus; the factor of the reader's unit leaves no trace. */
    String exact(double value, Unit unit) {
        double scaled = scaled(value, unit);
        return Numbers.minus(Numbers.shortest(scaled == value ? value : Numbers.converted(scaled)));
    }
}
