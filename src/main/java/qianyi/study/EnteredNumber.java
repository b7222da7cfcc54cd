package qianyi.study;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.model.Span;
import qianyi.model.Unit;

/**
 * A number as a person enters it in a spreadsheet: with a sign for per cent, with commas between thousands, in full-width
 * digits. What could be read in two ways is refused.
 */
final class EnteredNumber {
    private static final Pattern UNSEEN = Pattern.compile("[\u200b\u200e\u200f\ufeff]");
    private static final String MINUS = "\u2212";

    /** Per cent, and points of a difference of two rates, which are counted alike. */
    private static final Pattern PERCENT =
            Pattern.compile("(.*?)\\s*(?:%|pct|个?百分点|(?:percentage\\s+)?points?)", Pattern.CASE_INSENSITIVE);

    /** Commas that only thousands can have: several of them, or one before a decimal point. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[-+]?[1-9]\\d{0,2}(?:(?:,\\d{3}){2,}(?:\\.\\d+)?|,\\d{3}\\.\\d+)");

    private EnteredNumber() {}

    /**
     * The number, or a report of why it is none.
     *
     * @param what the column that it stands under
     * @param unit of the number; a sign for per cent makes a hundredth of it where it is a share or a rate
     */
    static Optional<Double> read(StudyProblems problems, Span span, String what, String text, Optional<Unit> unit) {
        String bare = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace(MINUS, "-")
                .strip();
        Matcher hundredths = PERCENT.matcher(bare);
        boolean percent = hundredths.matches();
        String digits = percent ? hundredths.group(1).strip() : bare;
        if (percent && unit.isPresent() && !ReaderUnits.isShareOrRate(unit.get())) {
            problems.error(span, "study.number-percent", what, text, unit.get().toString());
            return Optional.empty();
        }
        String plain = THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits;
        if (plain.matches("[-+]?[\\d,.]*\\d,\\d[\\d,.]*")) {
            problems.error(span, "study.number-comma", what, text);
            return Optional.empty();
        }
        boolean readable = NumberText.isDecimal(plain);
        Optional<Double> number = NumberText.number(problems, span, what, readable ? plain : text);
        return percent
                ? number.map(value -> new BigDecimal(plain).movePointLeft(2).doubleValue())
                : number;
    }
}
