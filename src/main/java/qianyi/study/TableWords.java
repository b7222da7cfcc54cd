package qianyi.study;

import java.util.List;
import qianyi.text.Messages;

/** What a table of assumptions that is written to be edited and given back says in a language. */
public final class TableWords {
    /** The value of a row in the run that wrote the table; only the table of the most important ones has it. */
    public static final String IN_RUN = "value_in_run";

    private TableWords() {}

    /** What stands above a column, by its name in {@link Assumption#COLUMNS}. */
    public static String heading(String column, Messages messages) {
        return headings(column, messages).get(0);
    }

    /** The same, and other words that people use for it. */
    static List<String> headings(String column, Messages messages) {
        return List.of(messages.text("study.column." + column).split("\\|"));
    }

    /** The words that can stand in a column, in the order of their constants; none for one of numbers or free text. */
    public static List<String> choices(String column, Messages messages) {
        return ChoiceWords.of(column).map(words -> words.in(messages)).orElse(List.of());
    }

    public static String distribution(Assumption assumption, Messages messages) {
        return ChoiceWords.DISTRIBUTION.word(assumption.distribution(), messages);
    }

    public static String group(Assumption assumption, Messages messages) {
        return ChoiceWords.GROUP.word(assumption.group(), messages);
    }

    public static String kind(Assumption assumption, Messages messages) {
        return ChoiceWords.KIND.word(assumption.kind(), messages);
    }
}
