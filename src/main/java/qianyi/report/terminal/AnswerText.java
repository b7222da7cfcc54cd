package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.text.Language;

/**
 * The answer on a terminal: the figures, the table, what they mean, what they are measured by.
 *
 * @param head what is read first: the figures that can be said aloud, a line each, and the sentence behind them
 * @param paragraphs prose behind the table, the most important first
 * @param table with its caption, in lines that keep their breaks
 * @param notes prose below it, an item each
 */
public record AnswerText(List<String> head, String table, List<String> paragraphs, List<String> notes) {
    public AnswerText {
        head = List.copyOf(head);
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /**
     * For a terminal of so many columns, which decide in how many parts the table stands; 0 columns hold it in one.
     *
     * @param certainty none if the scenarios were run but once
     */
    public static AnswerText of(Answer answer, Optional<Certainty> certainty, Language language, int columns) {
        Shown shown = new Shown(answer.study(), language);
        Finding finding = Finding.of(answer, language);
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        List<String> notes = new ArrayList<>();
        counted.ifPresent(some -> notes.addAll(some.brief()));
        notes.addAll(finding.notes());
        Table whole = new ResultTables(answer, shown, Medium.TERMINAL).results(certainty);
        counted.map(CertaintySentences::reading).ifPresent(notes::add);
        return new AnswerText(
                head(answer, certainty, shown),
                whole.caption() + "\n" + TerminalTable.render(whole, columns),
                Stream.of(
                                Stream.of(counted.map(CertaintySentences::lead).orElse(finding.lead())),
                                new ReferenceSentences(answer.study(), shown).line().stream(),
                                counted.map(some -> some.central(finding)).stream(),
                                finding.premises().stream())
                        .flatMap(some -> some)
                        .distinct()
                        .toList(),
                notes);
    }

    private static List<String> head(Answer answer, Optional<Certainty> certainty, Shown shown) {
        return Stream.concat(
                        KeyFigure.of(answer, certainty, shown).stream().map(figure -> figure.line(shown)),
                        Yardsticks.head(answer, shown).stream())
                .toList();
    }

    /** The whole as text, ending with a line break. */
    public String text() {
        StringBuilder out = new StringBuilder();
        head.forEach(line -> out.append(line).append('\n'));
        out.append('\n').append(table).append('\n');
        paragraphs.forEach(paragraph -> out.append(paragraph).append("\n\n"));
        notes.forEach(note -> out.append("- ").append(note).append('\n'));
        return out.toString();
    }
}
