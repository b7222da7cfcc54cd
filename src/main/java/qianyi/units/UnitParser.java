package qianyi.units;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import qianyi.model.Names;
import qianyi.model.Unit;

/**
 * Reads units as a file spells them: {@code yi_yuan/year}, {@code (a*b)/(c*d)}, {@code m^-1}, {@code 1/year}. Operators
 * go from left to right, so that {@code a/b/c} is {@code a/(b*c)}, and "-" multiplies as "*" does (XMILE 1.0, "Units").
 * Names do not know case, and a space inside a name counts as "_".
 */
public final class UnitParser {
    /** Names of the pure number: "dimensionless" and "dmnl" are the standard's, "unitless" is common. */
    private static final Set<String> PURE = Set.of("dimensionless", "dmnl", "unitless");

    private static final int LARGEST_EXPONENT = 99;
    private static final int DEEPEST = 100;

    private static final UnitParser PLAIN = new UnitParser(Map.of());

    private final Map<String, Unit> aliases;

    private UnitParser(Map<String, Unit> aliases) {
        this.aliases = aliases;
    }

    /** The unit, or none if the text is not one; the empty text is a pure number. */
    public static Optional<Unit> parse(String text) {
        return PLAIN.read(text);
    }

    /** A parser for which some names stand for other units: "persons" for "person", "acre" for "hectare". */
    public static UnitParser with(Map<String, Unit> aliases) {
        Map<String, Unit> canonical = new TreeMap<>();
        aliases.forEach((name, unit) -> canonical.put(Names.canonical(name), unit));
        return new UnitParser(canonical);
    }

    /** The unit, or none if the text is not one; the empty text is a pure number. */
    public Optional<Unit> read(String text) {
        if (text.isBlank()) {
            return Optional.of(Unit.ONE);
        }
        Reading reading = new Reading(text);
        Optional<Unit> unit = reading.product(0);
        return reading.atEnd() ? unit : Optional.empty();
    }

    private Unit named(String spelled) {
        String name = Names.canonical(spelled);
        Unit alias = aliases.get(name);
        if (alias != null) {
            return alias;
        }
        return PURE.contains(name) ? Unit.ONE : Unit.base(name);
    }

    /** One pass over one text. */
    private final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
            skipSpace();
        }

        boolean atEnd() {
            return at == text.length();
        }

        Optional<Unit> product(int depth) {
            Optional<Unit> result = factor(depth);
            while (result.isPresent()) {
                Unit left = result.get();
                if (take('*') || take('-')) {
                    result = factor(depth).map(left::times);
                } else if (take('/')) {
                    result = factor(depth).map(left::over);
                } else {
                    break;
                }
            }
            return result;
        }

        private Optional<Unit> factor(int depth) {
            Optional<Unit> base = atom(depth);
            if (base.isEmpty() || !take('^')) {
                return base;
            }
            OptionalInt exponent = exponent();
            return exponent.isPresent() ? base.map(unit -> unit.power(exponent.getAsInt())) : Optional.empty();
        }

        private Optional<Unit> atom(int depth) {
            if (take('(')) {
                Optional<Unit> inner = depth < DEEPEST ? product(depth + 1) : Optional.empty();
                return inner.isPresent() && take(')') ? inner : Optional.empty();
            }
            if (take('1')) {
                return Optional.of(Unit.ONE);
            }
            int start = at;
            while (!atEnd() && isPartOfName(text.charAt(at), at == start)) {
                at++;
            }
            return at == start ? Optional.empty() : Optional.of(named(text.substring(start, at)));
        }

        private OptionalInt exponent() {
            int sign = take('-') ? -1 : 1;
            int start = at;
            int value = 0;
            while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = Math.min(LARGEST_EXPONENT + 1, value * 10 + text.charAt(at) - '0');
                at++;
            }
            boolean read = at > start && value <= LARGEST_EXPONENT;
            skipSpace();
            return read ? OptionalInt.of(sign * value) : OptionalInt.empty();
        }

        private boolean take(char wanted) {
            if (atEnd() || text.charAt(at) != wanted) {
                return false;
            }
            at++;
            skipSpace();
            return true;
        }

        private void skipSpace() {
            while (!atEnd() && isSpace(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isSpace(char c) {
            return c == '\u00a0' || Character.isWhitespace(c);
        }

        /** Letters of any script, currency signs, "%" and "°"; digits, accents and spaces after the first. */
        private static boolean isPartOfName(char c, boolean first) {
            int type = Character.getType(c);
            boolean starts = Character.isLetter(c)
                    || Character.isSurrogate(c)
                    || type == Character.CURRENCY_SYMBOL
                    || "_%°".indexOf(c) >= 0;
            boolean follows = Character.isDigit(c) || type == Character.NON_SPACING_MARK || isSpace(c);
            return starts || !first && follows;
        }
    }
}
