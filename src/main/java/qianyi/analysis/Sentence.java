package qianyi.analysis;

import java.util.List;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/**
 * A sentence of the catalogue with what it is about, in no language yet.
 *
 * @param arguments strings, numbers, words in both languages, or lists of them
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String in(Language language) {
        return Messages.in(language).text(key, arguments);
    }

    public Localized inBoth() {
        return new Localized(in(Language.ZH), in(Language.EN));
    }
}
