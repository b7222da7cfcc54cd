package qianyi.study;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import qianyi.model.Span;

/** Numbers as the files of a study write them: decimal, with a point, without separators, finite. */
final class NumberText {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d+(?:\\..*)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");

    private NumberText() {}

    /**
     * The number, or a report of why it is none.
     *
     * @param what the key or column that it stands under
     */
    static Optional<Double> number(StudyProblems problems, Span span, String what, String text) {
        if (LEADING_ZERO.matcher(text).matches()) {
            problems.error(span, "study.number-leading-zero", what, text);
            return Optional.empty();
        }
        boolean decimal = DECIMAL.matcher(text).matches();
        String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^[-+]?\\.?", "");
        if (NOT_FINITE.contains(bare) || decimal && Double.isInfinite(Double.parseDouble(text))) {
            problems.error(span, "study.number-not-finite", what, text);
            return Optional.empty();
        }
        if (!decimal) {
            problems.error(span, "study.number-expected", what, text);
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text));
    }

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** A whole number such as a year, or a report of why it is none. */
    static Optional<Integer> whole(StudyProblems problems, Span span, String what, String text) {
        if (LEADING_ZERO.matcher(text).matches()) {
            problems.error(span, "study.number-leading-zero", what, text);
            return Optional.empty();
        }
        if (!WHOLE.matcher(text).matches()) {
            problems.error(span, "study.whole-number-expected", what, text);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }
}
