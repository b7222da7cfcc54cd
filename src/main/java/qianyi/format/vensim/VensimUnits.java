package qianyi.format.vensim;

import java.util.Optional;
import qianyi.format.SourceText;
import qianyi.format.SyntaxProblems;
import qianyi.model.Unit;
import qianyi.units.UnitParser;

/**
 * Units as the file writes them, {@code Month [0,?,1]}: the range behind them is for sliders and has no meaning for the
 * values (Vensim reference manual, "Equation Format and Conventions").
 */
final class VensimUnits {
    private final UnitParser parser;
    private final SyntaxProblems problems;

    VensimUnits(Settings settings, SyntaxProblems problems) {
        this.parser = UnitParser.with(settings.units());
        this.problems = problems;
    }

    /** None if there is only a range, or if the unit was reported as unreadable. */
    Optional<Unit> read(SourceText text) {
        int range = text.text().indexOf('[');
        String written = (range < 0 ? text.text() : text.text().substring(0, range)).strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = parser.read(written);
        if (unit.isEmpty()) {
            problems.warning(text.span(), "vensim.unit", written);
        }
        return unit;
    }
}
