package qianyi.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** By column. */
    static final Map<String, ChoiceWords> COLUMNS = Map.of("distribution", DISTRIBUTION, "group", GROUP, "kind", KIND);

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text stands for the constant. */
    boolean means(String text, Enum<?> value) {
        return text.equals(written(value))
                || Arrays.stream(Language.values())
                        .anyMatch(language -> text.equals(word(value, Messages.in(language))));
    }

    /** Whether a text, possibly empty, can stand in the column. */
    boolean isOne(String text) {
        return text.isEmpty() || choices.stream().anyMatch(value -> means(text, value));
    }

    /** The constant in lower case that a text stands for; the text itself where it stands for none. */
    String written(String text) {
        return choices.stream()
                .filter(value -> means(text, value))
                .map(ChoiceWords::written)
                .findFirst()
                .orElse(text);
    }

    String word(Enum<?> value, Messages messages) {
        return messages.text(start + written(value));
    }

    /** Every choice in a language, in the order of the constants. */
    List<String> in(Messages messages) {
        return choices.stream().map(value -> word(value, messages)).toList();
    }

    /** Of a column; none if it has numbers or free text. */
    static Optional<ChoiceWords> of(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }
}
