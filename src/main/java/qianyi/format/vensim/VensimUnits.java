package qianyi.format.vensim;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qianyi.format.SourceText;
import qianyi.format.SyntaxProblems;
import qianyi.model.SliderRange;
import qianyi.model.Unit;
import qianyi.text.Numbers;
import qianyi.units.UnitParser;

/**
 * Units as the file writes them, {@code Month [0,?,1]}: the range behind them is for sliders and has no meaning for the
 * values (Vensim reference manual, "Equation Format and Conventions").
 */
final class VensimUnits {
    private static final String END = "\\s*([^\\s,\\[\\]]*)\\s*";
    private static final Pattern RANGE = Pattern.compile("\\[" + END + "," + END + "(?:," + END + ")?\\]");

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
            problems.warning(text.span(), "units.unreadable", written);
        }
        return unit;
    }

    /** The range behind a unit, in which "?" leaves an end open; none where there is none or it is no range. */
    static Optional<SliderRange> range(SourceText text) {
        Matcher range = RANGE.matcher(text.text());
        return range.find()
                ? Optional.of(new SliderRange(end(range.group(1)), end(range.group(2)), end(range.group(3))))
                : Optional.empty();
    }

    private static OptionalDouble end(@Nullable String text) {
        return text == null ? OptionalDouble.empty() : Numbers.decimal(text);
    }
}
