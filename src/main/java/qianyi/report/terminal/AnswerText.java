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
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/**
 * The answer on a terminal: what was counted, the finding, the table, what it is measured by.
 *
 * @param paragraphs prose that heads it, the most important first
 * @param table with its caption, in lines that keep their breaks
 * @param notes prose below it, an item each
 */
public record AnswerText(List<String> paragraphs, String table, List<String> notes) {
    public AnswerText {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /**
     * For a terminal of so many columns, which decide what the table holds; 0 columns hold everything.
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
        TerminalTable table = TerminalTable.of(whole, answer, columns);
        boolean withInstants = !table.leftOut().contains(shown.text("answer.table.instant"));
        notes.addAll(OutcomeWords.readingNotes(answer, withInstants, shown));
        counted.map(CertaintySentences::reading).ifPresent(notes::add);
        if (!table.leftOut().isEmpty()) {
            notes.add(0, shown.text("answer.table.left_out", table.leftOut()));
        }
        return new AnswerText(
                Stream.of(
                                Stream.of(counted.map(CertaintySentences::lead).orElse(finding.lead())),
                                new ReferenceSentences(answer.study(), shown).line().stream(),
                                counted.map(some -> some.central(finding)).stream(),
                                finding.premises().stream())
                        .flatMap(some -> some)
                        .distinct()
                        .toList(),
                whole.caption() + "\n" + TerminalTable.render(table.table(), columns),
                notes);
    }

    /** The whole as text, ending with a line break. */
    public String text() {
        StringBuilder out = new StringBuilder();
        paragraphs.forEach(paragraph -> out.append(paragraph).append("\n\n"));
        out.append(table).append('\n');
        notes.forEach(note -> out.append("- ").append(note).append('\n'));
        return out.toString();
    }
}
