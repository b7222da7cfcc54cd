package qianyi.report.terminal;

import java.util.List;
import java.util.stream.Collectors;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchResult;
import qianyi.report.table.FrontierTable;
import qianyi.report.table.Medium;
import qianyi.report.table.PortfolioTables;
import qianyi.report.table.ReachTables;
import qianyi.report.table.RobustTables;
import qianyi.report.table.Table;
import qianyi.report.words.ConfidenceSentences;
import qianyi.report.words.ConfidentPortfolioSentences;
import qianyi.report.words.FrontierSentences;
import qianyi.report.words.ReachAnswerSentences;
import qianyi.report.words.ReachSentences;
import qianyi.report.words.Shown;

/**
 * What it would take on a terminal: words first, then the tables.
 *
 * @param width columns of the terminal
 */
public record ReachText(Shown shown, int width) {
    public String render(ReachAnswer answer) {
        Reach reach = answer.reach();
        ReachTables tables = new ReachTables(reach.question(), shown, Medium.TERMINAL);
        StringBuilder text = new StringBuilder(prose(new ReachAnswerSentences(answer, shown).sentences()));
        answer.portfolio().ifPresent(portfolio -> text.append(portfolio(portfolio)));
        text.append(table(tables.alone(reach)));
        reach.together()
                .filter(all -> all.result() instanceof SearchResult.NotReachable)
                .ifPresent(all -> text.append(table(tables.gains(all))));
        if (!reach.beyond().isEmpty()) {
            text.append(table(tables.beyond(reach)));
        }
        return text.append('\n')
                .append(prose(new ReachSentences(reach, shown)
                        .notes(answer.portfolio().isPresent())))
                .toString();
    }

    private String portfolio(Portfolio portfolio) {
        PortfolioTables tables = new PortfolioTables(portfolio.question(), shown, Medium.TERMINAL);
        return table(tables.levers(portfolio)) + table(tables.effects(portfolio));
    }

    public String render(ConfidentReach reach) {
        return prose(new ConfidenceSentences(reach, shown).sentences())
                + table(new ReachTables(reach.question(), shown, Medium.TERMINAL).levers(reach));
    }

    public String render(ConfidentPortfolio found) {
        PortfolioTables tables = new PortfolioTables(found.question(), shown, Medium.TERMINAL);
        String words = prose(new ConfidentPortfolioSentences(found, shown).sentences());
        return words
                + found.portfolio()
                        .map(portfolio -> table(tables.levers(found, portfolio))
                                + table(tables.effects(portfolio))
                                + "\n"
                                + prose(List.of(shown.text("reach.sure.uses"))))
                        .orElseGet(() -> table(tables.gains(found)));
    }

    public String render(Frontier frontier, ReachQuestion question) {
        return prose(new FrontierSentences(frontier, question, shown).sentences())
                + table(new FrontierTable(frontier, question, shown, Medium.TERMINAL).table());
    }

    public String render(RobustFrontier frontier) {
        RobustTables tables = new RobustTables(frontier, shown, Medium.TERMINAL);
        return "\n" + prose(tables.lead()) + table(tables.options()) + table(tables.levers()) + table(tables.uses())
                + "\n" + prose(tables.notes());
    }

    /** A paragraph of its own. */
    public String render(List<String> sentences) {
        return "\n" + prose(sentences);
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
