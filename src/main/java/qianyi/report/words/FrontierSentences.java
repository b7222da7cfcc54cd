package qianyi.report.words;

import java.util.List;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;

/** What two levers have to be together, in sentences. */
public record FrontierSentences(Frontier frontier, ReachQuestion question, Shown shown) {
    public String title() {
        LeverWords words = new LeverWords(question, shown);
        return shown.text(
                "reach.frontier.title",
                Integer.toString(question.by()),
                TargetWords.asked(question.target(), shown),
                words.quoted(frontier.first()),
                words.quoted(frontier.second()));
    }

    public List<String> sentences() {
        LeverWords words = new LeverWords(question, shown);
        Lever first = frontier.first();
        Lever second = frontier.second();
        String by = Integer.toString(question.by());
        String target = TargetWords.asked(question.target(), shown);
        if (frontier.points().isEmpty()) {
            return List.of(shown.text("reach.frontier.none", by, target, words.quoted(first), words.quoted(second)));
        }
        Frontier.Point start = frontier.points().get(0);
        Frontier.Point end = frontier.points().get(frontier.points().size() - 1);
        return List.of(shown.text(
                "reach.frontier.ends",
                by,
                target,
                words.quoted(first),
                words.quoted(second),
                words.value(first, start.first()),
                words.value(second, start.second()),
                words.value(first, end.first()),
                words.value(second, end.second())));
    }
}
