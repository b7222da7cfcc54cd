package qianyi.model;

import java.util.Optional;

/**
 * What a file says about a variable in words. A first line {@code 中文 | English} gives labels in both languages; any
 * other text is kept whole as the description. A wide bar does as well.
 *
 * @param zh Chinese label, empty if the file gives none
 * @param en English label, empty if the file gives none
 * @param description the rest, possibly empty
 * @param range of a slider, which some files state; it stands beside the words and is no part of their text
 */
public record Documentation(String zh, String en, String description, Optional<SliderRange> range) {
    public static final Documentation NONE = new Documentation("", "", "");

    /** The sign between the two labels where a bar ends a comment, as it does in Vensim's files. */
    public static final char WIDE_BAR = '\uff5c';

    /** Words without a range. */
    public Documentation(String zh, String en, String description) {
        this(zh, en, description, Optional.empty());
    }

    public Documentation withRange(Optional<SliderRange> other) {
        return new Documentation(zh, en, description, other);
    }

    public Documentation withDescription(String other) {
        return new Documentation(zh, en, other, range);
    }

    /** The text of which {@link #parse} makes these words. */
    public String text() {
        String labels = zh.isEmpty() && en.isEmpty() ? "" : zh + " | " + en;
        return description.isEmpty() || labels.isEmpty() ? labels + description : labels + "\n" + description;
    }

    public static Documentation parse(String text) {
        String all = text.strip();
        int end = all.indexOf('\n');
        String first = end < 0 ? all : all.substring(0, end);
        int narrow = first.indexOf(" | ");
        int bar = narrow < 0 ? first.indexOf(" " + WIDE_BAR + " ") : narrow;
        if (bar < 0) {
            return new Documentation("", "", all);
        }
        String rest = end < 0 ? "" : all.substring(end + 1).strip();
        return new Documentation(
                first.substring(0, bar).strip(), first.substring(bar + 3).strip(), rest);
    }
}
