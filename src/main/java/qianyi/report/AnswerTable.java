package qianyi.report;

import qianyi.target.Answer;
import qianyi.text.Language;
import tech.tablesaw.api.Table;

/** The answer on a terminal: the finding, the table, what it is measured by. */
public final class AnswerTable {
    private AnswerTable() {}

    /** The whole standard output of a run, ending with a line break. */
    public static String render(Answer answer, Language language) {
        return render(answer, language, 0);
    }

    /** The same with its table in parts that a terminal of so many columns holds; 0 columns hold everything. */
    public static String render(Answer answer, Language language, int columns) {
        Finding finding = Finding.of(answer, language);
        Table table = ResultTable.brief(answer, language);
        StringBuilder out = new StringBuilder();
        out.append(finding.lead()).append("\n\n");
        out.append(table.name()).append('\n').append(TextTable.render(table, columns));
        out.append('\n');
        for (String note : finding.notes()) {
            out.append("- ").append(note).append('\n');
        }
        for (String note : Outcomes.readingNotes(answer, new Shown(answer.study(), language))) {
            out.append("- ").append(note).append('\n');
        }
        return out.toString();
    }
}
