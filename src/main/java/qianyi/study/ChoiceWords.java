package qianyi.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * The words for a column whose cells are one of a few: the constants in lower case, and what either language calls them.
 *
 * @param start of the keys of the words
 */
record ChoiceWords(String start, List<? extends Enum<?>> choices) {
    static final ChoiceWords DISTRIBUTION =
            new ChoiceWords("cli.distribution.", List.of(Assumption.Distribution.values()));
    static final ChoiceWords GROUP = new ChoiceWords("answer.group.", List.of(Assumption.Group.values()));
    static final ChoiceWords KIND = new ChoiceWords("report.kind.", List.of(Assumption.Kind.values()));

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text stands for the constant. */
    boolean means(String text, Enum<?> value) {
        return text.equals(written(value))
                || Arrays.stream(Language.values())
                        .anyMatch(language -> text.equals(Messages.in(language).text(start + written(value))));
    }

    /** Whether a text, possibly empty, can stand in the column. */
    boolean isOne(String text) {
        return text.isEmpty() || choices.stream().anyMatch(value -> means(text, value));
    }

    /** Every choice in a language, in the order of the constants. */
    static List<String> in(String column, Messages messages) {
        Optional<ChoiceWords> words = Optional.ofNullable(
                switch (column) {
                    case "distribution" -> DISTRIBUTION;
                    case "group" -> GROUP;
                    case "kind" -> KIND;
                    default -> null;
                });
        return words.map(of -> of.choices.stream()
                        .map(value -> messages.text(of.start + written(value)))
                        .toList())
                .orElse(List.of());
    }
}
