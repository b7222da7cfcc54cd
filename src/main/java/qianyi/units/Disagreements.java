package qianyi.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.model.Unit;

/** What was found in one variable: at most a few sentences, since one wrong unit can show in many places. */
final class Disagreements {
    private static final int MOST = 3;
    private static final Set<String> PURE_NAMES =
            Set.of("fraction", "fractions", "index", "multiplier", "proportion", "ratio", "ratios", "share", "shares");
    private static final Pattern PRICE_YEAR = Pattern.compile("_\\d{4}$");

    private final String file;
    private final String variable;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int errors;

    Disagreements(String file, String variable) {
        this.file = file;
        this.variable = variable;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** An error whose sentence takes the variable as {0} and the details from {1} on. */
    void report(Span span, String key, Object... details) {
        if (errors++ < MOST) {
            diagnostics.add(Diagnostic.error(file, span, key, withVariable(details)));
        }
    }

    /** A note where what disagrees is a pure number by another name, an error otherwise. */
    void reportImpure(Span span, Unit found, String key, Object... details) {
        if (isPureByAnotherName(found)) {
            diagnostics.add(Diagnostic.note(file, span, key, withVariable(details)));
        } else {
            report(span, key, details);
        }
    }

    /** Whether a unit says what a pure number counts, and nothing that changes its value ("percent" does). */
    private static boolean isPureByAnotherName(Unit unit) {
        return !unit.isOne() && PURE_NAMES.containsAll(unit.exponents().keySet());
    }

    /** An error about two units, and why they differ if that is known; a note if only names of pure numbers do. */
    void report(Span span, InferredUnit left, InferredUnit right, String key, Object... details) {
        Unit quotient = left.unit().orElse(Unit.ONE).over(right.unit().orElse(Unit.ONE));
        if (isPureByAnotherName(quotient)) {
            diagnostics.add(Diagnostic.note(file, span, key, withVariable(details)));
            return;
        }
        report(span, key, details);
        Unit one = left.unit().orElse(Unit.ONE);
        Unit other = right.unit().orElse(Unit.ONE);
        if (errors <= MOST && withoutPriceYears(one).equals(withoutPriceYears(other))) {
            diagnostics.add(Diagnostic.note(file, span, "units.price-bases", withVariable(one, other)));
        }
    }

    private Object[] withVariable(Object... details) {
        List<Object> all = new ArrayList<>();
        all.add(variable);
        all.addAll(List.of(details));
        return all.toArray();
    }

    /** "yi_yuan_2021/year" as "yi_yuan/year": equal afterwards means the same thing at prices of different years. */
    private static Unit withoutPriceYears(Unit unit) {
        Map<String, Integer> plain = new TreeMap<>();
        unit.exponents()
                .forEach((name, exponent) ->
                        plain.merge(PRICE_YEAR.matcher(name).replaceFirst(""), exponent, Integer::sum));
        return new Unit(plain);
    }
}
