package qianyi.report.page;

import qianyi.analysis.Ranking;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** In how many runs the scenario of a row arrives before that of a column, shaded by its share and as a number. */
final class RankingMatrix {
    private RankingMatrix() {}

    static void write(Html html, Ranking ranking, Table table, CertaintySentences sentences, Shown shown) {
        if (ranking.scenarios().size() < 2 || ranking.pairs().isEmpty()) {
            return;
        }
        html.element("h3", shown.text("certainty.ranking"));
        html.element("p class=\"note\"", sentences.ranking());
        HtmlTable.write(html, "ranking", table, (row, column) -> shade(ranking, row, column - 1), shown);
        sentences.undecided().forEach(note -> html.element("p class=\"note\"", note));
    }

    private static HtmlTable.Picture shade(Ranking ranking, int row, int column) {
        return ranking.of(ranking.scenarios().get(row), ranking.scenarios().get(column))
                .filter(pair -> pair.runs() > 0)
                .map(pair -> new HtmlTable.Picture(
                        "--share: " + Numbers.fixed((double) pair.firstBefore() / pair.runs(), 3), ""))
                .orElse(HtmlTable.Picture.NONE);
    }
}
