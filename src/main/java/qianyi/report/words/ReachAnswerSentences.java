package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.search.ReachQuestion;

/** What it would take, in sentences: the cheapest portfolio, or why there is none, then all else. */
public record ReachAnswerSentences(ReachAnswer answer, Shown shown) {
    public List<String> sentences() {
        ReachSentences reach = new ReachSentences(answer.reach(), shown);
        List<String> sentences = new ArrayList<>();
        if (!answer.keepsLimits()) {
            sentences.add(stopped());
        }
        answer.portfolio()
                .ifPresentOrElse(
                        portfolio ->
                                sentences.addAll(new PortfolioSentences(portfolio, shown).sentences(answer.proof())),
                        () -> sentences.add(reach.verdict()));
        sentences.addAll(reach.context());
        return sentences;
    }

    private String stopped() {
        ReachQuestion question = answer.reach().question();
        return shown.text(
                "reach.portfolio.stopped",
                Integer.toString(question.by()),
                TargetWords.asked(question.target(), shown),
                PortfolioSentences.limits(question.study().policy().limits(), shown));
    }
}
