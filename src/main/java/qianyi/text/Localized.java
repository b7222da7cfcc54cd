package qianyi.text;

import qianyi.model.Documentation;

/** Words given in both languages. */
public record Localized(String zh, String en) {
    /** The same words in both languages, for names and for files that give one string. */
    public static Localized same(String text) {
        return new Localized(text, text);
    }

    /** What a model calls a thing; its name in a language for which the model has no words. */
    public static Localized of(Documentation documentation, String name) {
        return new Localized(
                documentation.zh().isEmpty() ? name : documentation.zh(),
                documentation.en().isEmpty() ? name : documentation.en());
    }

    /** Words within a sentence: English ones start small there, unless they are an abbreviation. */
    public static String inSentence(String words) {
        boolean capital =
                words.length() > 1 && Character.isUpperCase(words.charAt(0)) && Character.isLowerCase(words.charAt(1));
        return capital ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
    }

    /** The same words as they stand within a sentence. */
    public Localized inSentence() {
        return new Localized(inSentence(zh), inSentence(en));
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
