package qianyi.report.terminal;

import java.util.List;
import java.util.stream.Collectors;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.SearchResult;
import qianyi.report.table.Medium;
import qianyi.report.table.ReachTables;
import qianyi.report.table.Table;
import qianyi.report.words.ConfidenceSentences;
import qianyi.report.words.ReachSentences;
import qianyi.report.words.Shown;

/**
 * What it would take on a terminal: words first, then the tables.
 *
 * @param width columns of the terminal
 */
public record ReachText(Shown shown, int width) {
    public String render(Reach reach) {
        ReachTables tables = new ReachTables(reach.question(), shown, Medium.TERMINAL);
        ReachSentences words = new ReachSentences(reach, shown);
        StringBuilder text = new StringBuilder(prose(words.sentences()));
        text.append(table(tables.alone(reach)));
        reach.together()
                .filter(all -> all.result() instanceof SearchResult.NotReachable)
                .ifPresent(all -> text.append(table(tables.gains(all))));
        if (!reach.beyond().isEmpty()) {
            text.append(table(tables.beyond(reach)));
        }
        return text.append('\n').append(prose(words.notes())).toString();
    }

    public String render(ConfidentReach reach) {
        return prose(new ConfidenceSentences(reach, shown).sentences())
                + table(new ReachTables(reach.question(), shown, Medium.TERMINAL).levers(reach));
    }

    private String prose(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> TextGrid.wrapped(sentence, 0, 2, width))
                .collect(Collectors.joining());
    }

    private String table(Table table) {
        if (table.isEmpty()) {
            return "";
        }
        String caption = table.caption().isEmpty() ? "" : table.caption() + "\n";
        return "\n" + caption + TerminalTable.render(table, width);
    }
}
