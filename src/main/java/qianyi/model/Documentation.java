package qianyi.model;

/**
 * What a file says about a variable in words. A first line {@code 中文 | English} gives labels in both languages; any
 * other text is kept whole as the description.
 *
 * @param zh Chinese label, empty if the file gives none
 * @param en English label, empty if the file gives none
 * @param description the rest, possibly empty
 */
public record Documentation(String zh, String en, String description) {
    public static final Documentation NONE = new Documentation("", "", "");

    public static Documentation parse(String text) {
        String all = text.strip();
        int end = all.indexOf('\n');
        String first = end < 0 ? all : all.substring(0, end);
        int bar = first.indexOf(" | ");
        if (bar < 0) {
            return new Documentation("", "", all);
        }
        String rest = end < 0 ? "" : all.substring(end + 1).strip();
        return new Documentation(
                first.substring(0, bar).strip(), first.substring(bar + 3).strip(), rest);
    }
}
