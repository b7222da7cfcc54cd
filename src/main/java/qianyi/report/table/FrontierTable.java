package qianyi.report.table;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.ReachQuestion;
import qianyi.report.words.LeverWords;
import qianyi.report.words.Shown;

/** A frontier as a table: a row a pair; on a terminal some of them, with both ends. */
public record FrontierTable(Frontier frontier, ReachQuestion question, Shown shown, Medium medium) {
    private static final int MOST = 12;

    public Table table() {
        LeverWords words = new LeverWords(question, shown);
        return new Columns<Frontier.Point>(medium)
                .figure(LeverWords.name(frontier.first(), shown), point -> words.value(frontier.first(), point.first()))
                .figure(
                        LeverWords.name(frontier.second(), shown),
                        point -> words.value(frontier.second(), point.second()))
                .of(points(), "reach_frontier", shown.text("reach.table.frontier"));
    }

    private List<Frontier.Point> points() {
        List<Frontier.Point> all = frontier.points();
        return medium != Medium.TERMINAL || all.size() <= MOST
                ? all
                : IntStream.range(0, MOST)
                        .mapToObj(i -> all.get((int) Math.round(i * (all.size() - 1.0) / (MOST - 1))))
                        .toList();
    }
}
