package qianyi.report.table;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/**
 * What a table says in one place: a person reads the words, a spreadsheet keeps the number.
 *
 * @param words rounded where there is a number; they say why where there is none
 * @param number with all its digits, in the reader's unit; finite
 * @param note what stands small below the words, such as a name in the model; empty for none
 */
public record Cell(String words, OptionalDouble number, Kind kind, String note) {
    /** What is said, and hence how a number is rounded for a reader. */
    public enum Kind {
        WORDS,
        /** A note of the study, in one language or both. */
        REMARK,
        /** Where a number comes from: the id of a source, other words, or nothing. */
        SOURCE,
        /** The id that cells of sources name. */
        SOURCE_ID,
        /** Words in the place of a number. */
        FIGURE,
        /** The same where the scenario differs from the baseline. */
        DIFFERENT,
        /** Several numbers in words. */
        POINTS,
        EXACT,
        WHOLE,
        AMOUNT,
        INSTANT,
        RATIO,
        /** A share or a rate that a spreadsheet shows in per cent. */
        PERCENT;

        /** Whether it stands to the right. */
        public boolean isFigure() {
            return compareTo(FIGURE) >= 0 && this != POINTS;
        }

        private String read(double number) {
            return switch (this) {
                case WHOLE -> Long.toString((long) number);
                case AMOUNT -> Numbers.fixed(number, 1);
                case INSTANT -> Numbers.fixed(number, 2);
                case RATIO, PERCENT -> Numbers.percent(number, 1);
                default -> Numbers.shortest(number);
            };
        }
    }

    /** A value that does not exist. */
    public static final Cell NONE = figure("–");

    public static Cell of(String words) {
        return of(words, Kind.WORDS);
    }

    public static Cell of(String words, Kind kind) {
        return new Cell(words, OptionalDouble.empty(), kind, "");
    }

    /** Words to the right, with no number behind them. */
    public static Cell figure(String words) {
        return of(words, Kind.FIGURE);
    }

    public static Cell of(double number, Kind kind) {
        return Double.isFinite(number) ? new Cell(kind.read(number), OptionalDouble.of(number), kind, "") : NONE;
    }

    public static Cell of(OptionalDouble number, Kind kind) {
        return number.isPresent() ? of(number.getAsDouble(), kind) : NONE;
    }

    public static Cell of(OptionalInt number) {
        return number.isPresent() ? whole(number.getAsInt()) : NONE;
    }

    public static Cell whole(long number) {
        return of(number, Kind.WHOLE);
    }

    /** A number of the model in the unit that the reader knows; one without a unit needs more decimals than money. */
    public static Cell amount(Shown shown, double value, Unit unit) {
        Cell cell = of(shown.scaled(value, unit), unit.isOne() ? Kind.RATIO : Kind.AMOUNT);
        return unit.isOne() && cell.isNumber() ? cell.reads(Numbers.fixed(value, 2)) : cell;
    }

    /** The same number in other words. */
    public Cell reads(String other) {
        return new Cell(other, number, kind, note);
    }

    /** The same with something below it. */
    public Cell noted(String below) {
        return new Cell(words, number, kind, below);
    }

    public boolean isNumber() {
        return number.isPresent();
    }
}
