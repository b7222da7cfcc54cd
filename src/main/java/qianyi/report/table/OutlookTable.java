package qianyi.report.table;

import java.util.OptionalDouble;
import qianyi.analysis.portfolio.PortfolioProof;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutlookSentences;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** What several years would take, a row a year: the cheapest mix with its cost and proof, or how far policy gets. */
public record OutlookTable(ReachOutlook outlook, Shown shown, Medium medium) {
    public Table table() {
        OutlookSentences words = new OutlookSentences(outlook, shown);
        boolean points = shown.study().policy().isIllustrative();
        Columns<ReachAnswer> columns = new Columns<ReachAnswer>(medium)
                .text(
                        shown.text("reach.column.by"),
                        answer -> Integer.toString(answer.reach().question().by()))
                .text(shown.text("reach.column.way"), words::mix)
                .figure(shown.text(points ? "reach.column.points" : "reach.column.cost"), answer -> answer.portfolio()
                        .map(portfolio -> Numbers.fixed(portfolio.cost(), 2))
                        .orElse("–"))
                .right(
                        shown.headed(shown.text("reach.column.reached"), shown.headlineUnit()),
                        answer -> Cell.amount(shown, words.figure(answer), shown.headlineUnit()));
        if (words.hasProof()) {
            columns.figure(
                    shown.text("reach.column.met"),
                    answer -> share(answer.proof()
                            .map(PortfolioProof::portfolio)
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty())));
        }
        if (words.hasErrors()) {
            columns.figure(
                    shown.text("reach.column.met_errors"),
                    answer -> share(answer.proof()
                            .map(PortfolioProof::portfolioWithErrors)
                            .orElse(OptionalDouble.empty())));
        }
        return columns.text(shown.text("reach.column.beyond"), words::beyond)
                .of(outlook.years(), shown.text("workbook.sheet.reach"), shown.text("workbook.about.reach"));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? CountedWords.share(share) : "–";
    }
}
