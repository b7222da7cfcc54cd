package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.text.Numbers;

/** What it would take in so many of a hundred runs, in sentences. */
public record ConfidenceSentences(ConfidentReach reach, Shown shown) {
    private static final int MOST = 3;

    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(verdict(), scenario()));
        if (reach.needed().isPresent()) {
            sentences.add(interval());
        }
        sentences.add(shown.text("reach.confidence.drawn", reach.drawn(), reach.runs(), reach.seed()));
        if (reach.failed() > 0) {
            sentences.add(shown.text("reach.confidence.failed", reach.failed()));
        }
        return sentences;
    }

    private ReachQuestion question() {
        return reach.question();
    }

    private LeverWords words() {
        return new LeverWords(question(), shown);
    }

    private String share() {
        return Numbers.exactPercent(reach.confidence());
    }

    private String by() {
        return Integer.toString(question().by());
    }

    private String target() {
        return TargetWords.asked(question().target(), shown);
    }

    private String verdict() {
        OptionalDouble needed = reach.needed();
        if (needed.isPresent() && needed.getAsDouble() == reach.path().from()) {
            return shown.text("reach.confidence.already", share(), by(), target());
        }
        if (needed.isPresent()) {
            return shown.text("reach.confidence.needed", share(), by(), target(), what(), place(needed.getAsDouble()));
        }
        double margin = reach.result().best().margin();
        return shown.text(
                "reach.confidence.never",
                share(),
                by(),
                target(),
                what(),
                place(reach.result().best().value()),
                Numbers.percent(reach.most(), 1),
                words().figure(margin),
                words().quantity(-margin));
    }

    private String scenario() {
        return shown.text(
                "reach.confidence.scenario",
                question().scenario().title(),
                Numbers.percent(reach.met(), 1),
                by(),
                target());
    }

    private String interval() {
        return shown.text(
                "reach.confidence.interval",
                end(reach.interval().low()),
                end(reach.interval().high()),
                reach.runs());
    }

    private String end(OptionalDouble end) {
        return end.isPresent() ? number(end.getAsDouble()) : shown.text("reach.confidence.open");
    }

    /** What is moved. */
    private String what() {
        List<Lever> levers = reach.path().levers();
        return reach.path().isShare()
                ? shown.text(
                        "reach.confidence.levers",
                        levers.size(),
                        words().several(levers.stream().map(words()::quoted).toList(), MOST))
                : words().quoted(levers.get(0));
    }

    /** How far it is moved. */
    private String place(double position) {
        return shown.text(
                reach.path().isShare() ? "reach.confidence.share" : "reach.confidence.value", number(position));
    }

    private String number(double position) {
        return reach.path().isShare()
                ? Numbers.percent(position, 1)
                : words().value(reach.path().levers().get(0), position);
    }
}
