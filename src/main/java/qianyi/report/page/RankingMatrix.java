package qianyi.report.page;

import java.util.List;
import java.util.Optional;
import qianyi.analysis.Ranking;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** In how many runs the scenario of a row arrives before that of a column, shaded by its share and as a number. */
final class RankingMatrix {
    private RankingMatrix() {}

    static void write(Html html, Study study, Ranking ranking, CertaintySentences sentences, Shown shown) {
        List<Scenario> scenarios = ranking.scenarios().stream()
                .flatMap(id -> study.scenario(id).stream())
                .toList();
        if (scenarios.size() < 2 || ranking.pairs().isEmpty()) {
            return;
        }
        html.element("h3", shown.text("certainty.ranking"));
        html.element("p class=\"note\"", sentences.ranking());
        html.raw("<div class=\"scroll\"><table class=\"ranking\" data-name=\"ranking\">\n<thead><tr>");
        html.element("th scope=\"col\"", shown.text("certainty.ranking.row"));
        for (int column = 0; column < scenarios.size(); column++) {
            html.raw("<th scope=\"col\" class=\"number\"><abbr title=\"")
                    .text(scenarios.get(column).title().in(shown.language()))
                    .raw("\">" + (column + 1) + "</abbr></th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < scenarios.size(); row++) {
            html.raw("<tr>")
                    .element(
                            "th scope=\"row\"",
                            (row + 1) + " " + scenarios.get(row).title().in(shown.language()));
            for (Scenario other : scenarios) {
                cell(html, ranking.of(scenarios.get(row).id(), other.id()), shown);
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
        sentences.undecided().forEach(note -> html.element("p class=\"note\"", note));
    }

    private static void cell(Html html, Optional<Ranking.Pair> pair, Shown shown) {
        if (pair.isEmpty() || pair.get().runs() == 0) {
            html.raw("<td class=\"number\">–</td>");
            return;
        }
        double share = (double) pair.get().firstBefore() / pair.get().runs();
        html.raw("<td class=\"number\" style=\"--share: " + Numbers.fixed(share, 3) + "\" data-value=\""
                        + pair.get().firstBefore()
                        + "\">")
                .text(new CountedWords(shown).count(pair.get().firstBefore()))
                .raw("</td>");
    }
}
