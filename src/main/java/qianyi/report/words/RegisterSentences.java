package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import qianyi.analysis.history.ScoredForecast;
import qianyi.text.Messages;

/** What became of dated forecasts, in words. */
public record RegisterSentences(List<ScoredForecast> forecasts, Messages messages) {
    /** How many have come out and how many of these were held; how many are open. */
    public List<String> all() {
        List<ScoredForecast.Score> scores =
                forecasts.stream().flatMap(f -> f.score().stream()).toList();
        List<String> sentences = new ArrayList<>();
        if (!scores.isEmpty()) {
            int held =
                    (int) scores.stream().filter(ScoredForecast.Score::inside).count();
            sentences.add(messages.text(
                    "report.register.scored." + CountedWords.amount(held, scores.size()),
                    scores.size(),
                    held,
                    BacktestSentences.interval(held, scores.size(), messages)));
        }
        if (scores.size() < forecasts.size()) {
            sentences.add(messages.text("report.register.open", forecasts.size() - scores.size()));
        }
        return sentences;
    }
}
