package qianyi.report.table;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.PortfolioProof;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.analysis.search.Lever;
import qianyi.report.words.CountedWords;
import qianyi.report.words.LeverWords;
import qianyi.report.words.OutlookSentences;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** What several years would take, a row a year: the cheapest mix with its cost and proof, or how far policy gets. */
public record OutlookTable(ReachOutlook outlook, Shown shown, Medium medium) {
    public Table table() {
        OutlookSentences words = new OutlookSentences(outlook, shown);
        boolean points = shown.study().policy().isIllustrative();
        Columns<ReachAnswer> columns = new Columns<ReachAnswer>(medium)
                .add(
                        shown.text("reach.column.by"),
                        answer -> Cell.whole(answer.reach().question().by()))
                .text(shown.text("reach.column.way"), words::mix)
                .figure(shown.text(points ? "reach.column.points" : "reach.column.cost"), answer -> answer.portfolio()
                        .map(portfolio -> Numbers.fixed(portfolio.cost(), 2))
                        .orElse("–"))
                .right(
                        shown.headed(shown.text("reach.column.reached"), shown.headlineUnit()),
                        answer -> Cell.amount(shown, words.figure(answer), shown.headlineUnit()));
        if (words.hasProof()) {
            columns.right(
                    shown.text("reach.column.met"),
                    answer -> share(answer.proof()
                            .map(PortfolioProof::portfolio)
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty())));
        }
        if (words.hasErrors()) {
            columns.right(
                    shown.text("reach.column.met_errors"),
                    answer -> share(answer.proof()
                            .map(PortfolioProof::portfolioWithErrors)
                            .orElse(OptionalDouble.empty())));
        }
        return columns.text(shown.text("reach.column.beyond"), words::beyond)
                .of(outlook.years(), shown.text("workbook.sheet.reach"), shown.text("workbook.about.reach"));
    }

    private static Cell share(OptionalDouble share) {
        return share.isPresent() ? Cell.of(share, Cell.Kind.PERCENT).reads(CountedWords.share(share)) : Cell.NONE;
    }

    /** What each mix is made of: a row a lever that some mix raises or lowers, a column a year. */
    public Table levers() {
        List<Portfolio> mixes = outlook.years().stream()
                .flatMap(answer -> answer.portfolio().stream())
                .toList();
        List<Lever> levers = mixes.stream()
                .flatMap(mix -> mix.question().plainLevers().stream())
                .distinct()
                .filter(lever -> mixes.stream().anyMatch(mix -> moves(mix, lever)))
                .toList();
        Columns<Lever> columns = new Columns<Lever>(medium)
                .text(shown.text("reach.column.lever"), lever -> LeverWords.name(lever, shown))
                .right(shown.text("reach.column.now"), lever -> value(lever, lever.from()));
        for (Portfolio mix : mixes) {
            columns.right(
                    Integer.toString(mix.question().reach().by()),
                    lever -> moves(mix, lever) ? value(lever, mix.value(lever)) : Cell.NONE);
        }
        return columns.of(levers, shown.text("workbook.sheet.reach_levers"), shown.text("reach.table.outlook_levers"));
    }

    private static boolean moves(Portfolio mix, Lever lever) {
        return mix.raised().contains(lever) || mix.lowered().contains(lever);
    }

    private Cell value(Lever lever, double value) {
        double scaled = shown.scaled(value, shown.study().shownUnit(lever.assumption()));
        return Cell.of(scaled, Cell.Kind.EXACT).reads(Numbers.fixed(scaled, 2));
    }
}
