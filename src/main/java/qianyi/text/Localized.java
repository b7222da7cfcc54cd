package qianyi.text;

/** Words given in both languages. */
public record Localized(String zh, String en) {
    /** The same words in both languages, for names and for files that give one string. */
    public static Localized same(String text) {
        return new Localized(text, text);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
