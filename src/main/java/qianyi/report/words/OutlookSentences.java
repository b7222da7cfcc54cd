package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.portfolio.PortfolioProof;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchResult;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What several years would take, in sentences: the first that policy can bring about, and what stops it for the one wanted. */
public record OutlookSentences(ReachOutlook outlook, Shown shown) {
    /** Of the normal distribution, to both sides. */
    private static final double NINE_IN_TEN = 1.645;

    /** The first year in one line, without a full stop. */
    public String title() {
        Study study = shown.study();
        String target = TargetWords.asked(study.mainTarget(), shown);
        return outlook.earliest()
                .map(year -> shown.text("reach.outlook.earliest", Integer.toString(year), target))
                .orElseGet(() -> shown.text(
                        "reach.outlook.never", Integer.toString(study.period().to()), target));
    }

    public List<String> lead() {
        List<String> sentences = new ArrayList<>(List.of(shown.text("reach.outlook.lead", title())));
        outlook.years().stream()
                .filter(answer -> !answer.reach().isMet() && !answer.reach().isPossible())
                .findFirst()
                .flatMap(this::stops)
                .ifPresent(sentences::add);
        return sentences;
    }

    /** The bounds that stop the first year that cannot be had. */
    private Optional<String> stops(ReachAnswer answer) {
        return answer.reach()
                .together()
                .map(all -> shown.text(
                        "reach.outlook.stops",
                        Integer.toString(answer.reach().question().by()),
                        words(answer).gains(all.gains())));
    }

    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (shown.study().policy().isIllustrative()) {
            notes.add(shown.text("reach.portfolio.illustrative"));
        }
        outlook.years().stream()
                .flatMap(answer -> answer.proof().stream())
                .findFirst()
                .ifPresent(proof -> {
                    notes.add(shown.text(
                            "reach.outlook.proof",
                            proof.runs(),
                            Numbers.fixed(100 * NINE_IN_TEN * Math.sqrt(0.25 / proof.runs()), 0)));
                    notes.add(shown.text("reach.outlook.half"));
                });
        notes.add(shown.text("reach.outlook.note"));
        outlook.earliest().ifPresent(year -> notes.add(shown.text("reach.robust.elsewhere", Integer.toString(year))));
        return notes;
    }

    /** Whether policy can bring a year about, and by what. */
    public String mix(ReachAnswer answer) {
        if (answer.reach().isMet()) {
            return shown.text("reach.outlook.met");
        }
        return answer.portfolio()
                .map(portfolio -> shown.text(
                        "reach.outlook.mix",
                        portfolio.raised().size(),
                        new PortfolioSentences(portfolio, shown).raised()))
                .orElseGet(() -> answer.reach()
                        .together()
                        .map(all -> all.result().best())
                        .map(best -> shown.text(
                                "reach.outlook.impossible", words(answer).quantity(-best.margin())))
                        .orElse(shown.text("reach.out_of_reach")));
    }

    /** The figure of the year with the mix, or else with all of policy at its upper ends; in the target's unit. */
    public double figure(ReachAnswer answer) {
        ReachQuestion question = answer.reach().question();
        return answer.portfolio()
                .map(portfolio -> portfolio.figure())
                .or(() -> answer.reach()
                        .together()
                        .map(all -> question.figure(all.result().best().margin())))
                .orElse(question.figure(answer.reach().margin()));
    }

    /** What else but policy would do it with all of policy at its upper ends; nothing where policy is enough. */
    public String beyond(ReachAnswer answer) {
        if (answer.reach().beyond().isEmpty()) {
            return "";
        }
        List<String> enough = answer.reach().beyond().stream()
                .filter(one -> one.result() instanceof SearchResult.Intervals)
                .sorted((one, other) -> Double.compare(one.way(), other.way()))
                .map(one -> shown.text(
                        "reach.from_to",
                        words(answer).quoted(one.lever()),
                        words(answer).needed(one),
                        words(answer).value(one.lever(), one.lever().from())))
                .toList();
        return enough.isEmpty()
                ? shown.text("reach.outlook.nothing")
                : String.join(shown.text("answer.list.semicolon"), enough);
    }

    private LeverWords words(ReachAnswer answer) {
        return new LeverWords(answer.reach().question(), shown);
    }

    /** Whether any year has a proof with errors. */
    public boolean hasErrors() {
        return outlook.years().stream()
                .flatMap(answer -> answer.proof().stream())
                .anyMatch(proof -> proof.portfolioWithErrors().isPresent());
    }

    /** Whether any year has a proof. */
    public boolean hasProof() {
        return outlook.years().stream().map(ReachAnswer::proof).anyMatch(Optional<PortfolioProof>::isPresent);
    }
}
