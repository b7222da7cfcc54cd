package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.PortfolioProof;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.study.PolicyTerms;
import qianyi.text.Numbers;

/** A portfolio in sentences: what is raised, what that costs, what it keeps, and its proof. */
public record PortfolioSentences(Portfolio portfolio, Shown shown) {
    private static final int MOST = 3;

    public List<String> sentences(Optional<PortfolioProof> proof) {
        List<String> sentences = new ArrayList<>(List.of(verdict()));
        proof.ifPresent(some -> sentences.add(proof(some)));
        sentences.addAll(premises());
        return sentences;
    }

    /** What has to be known of the cost, of what goes down, and of the search. */
    List<String> premises() {
        List<String> sentences = new ArrayList<>();
        lowered().ifPresent(sentences::add);
        for (int i = 0; i < portfolio.limits().size(); i++) {
            sentences.add(limit(i));
        }
        if (terms().isIllustrative()) {
            sentences.add(shown.text("reach.portfolio.illustrative"));
        }
        sentences.add(searches());
        if (portfolio.searches().capped() > 0) {
            sentences.add(shown.text(
                    "reach.portfolio.capped",
                    portfolio.searches().capped(),
                    Portfolio.Searches.MOST_QUADRATIC,
                    Portfolio.Searches.MOST_EVOLUTION));
        }
        return sentences;
    }

    private ReachQuestion question() {
        return portfolio.question().reach();
    }

    private LeverWords words() {
        return new LeverWords(question(), shown);
    }

    private PolicyTerms terms() {
        return question().study().policy();
    }

    private String by() {
        return Integer.toString(question().by());
    }

    private String verdict() {
        String target = TargetWords.asked(question().target(), shown);
        String figure = shown.quantity(portfolio.figure(), question().target().unit());
        String arrives = shown.text(
                "reach.arrives",
                OutcomeWords.inSentence(
                        portfolio.outcome(), question().target(), question().study(), shown));
        return portfolio.raised().isEmpty()
                ? shown.text("reach.portfolio.nothing_raised", by(), target, cost(portfolio.cost()), figure, arrives)
                : shown.text(
                        "reach.portfolio.verdict",
                        by(),
                        target,
                        portfolio.raised().size(),
                        raised(),
                        cost(portfolio.cost()),
                        figure,
                        arrives);
    }

    /** The levers that go up, those that go furthest first. */
    String raised() {
        List<Lever> raised = portfolio.raised().stream()
                .sorted((one, other) -> Double.compare(rise(other), rise(one)))
                .toList();
        String first = raised.stream()
                .limit(MOST)
                .map(this::raised)
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
        return raised.size() <= MOST ? first : shown.text("reach.list_more", first);
    }

    private double rise(Lever lever) {
        return (value(lever) - lever.from()) / lever.width();
    }

    private double value(Lever lever) {
        int place = portfolio.question().plainLevers().indexOf(lever);
        return portfolio.values().get(place);
    }

    private String raised(Lever lever) {
        return shown.text(
                "reach.raised",
                words().quoted(lever),
                words().value(lever, lever.from()),
                words().value(lever, value(lever)));
    }

    /** A cost with its unit. */
    String cost(double cost) {
        return terms().isIllustrative()
                ? shown.text("reach.portfolio.points", Numbers.fixed(cost, 2))
                : shown.text("reach.portfolio.cost", Numbers.figure(cost), terms().costUnit());
    }

    private Optional<String> lowered() {
        List<String> lowered = portfolio.lowered().stream().map(this::raised).toList();
        return lowered.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.text(
                        "reach.portfolio.lowered",
                        lowered.size(),
                        String.join(shown.text("answer.list.semicolon"), lowered)));
    }

    private String limit(int place) {
        PolicyTerms.Limit limit = portfolio.question().limits().get(place);
        Portfolio.LimitKept kept = portfolio.limits().get(place);
        String sentence = shown.text(
                limit.atMost() ? "reach.portfolio.limit.most" : "reach.portfolio.limit.least",
                shown.label(limit.variable()),
                amount(limit, limit.bound()),
                amount(limit, kept.value()),
                amount(limit, kept.scenario()));
        return limit.margin(kept.scenario()) >= 0
                ? sentence
                : sentence + shown.text("answer.list.space") + shown.text("reach.portfolio.limit.broken");
    }

    private String amount(PolicyTerms.Limit limit, double value) {
        return limitAmount(limit, value, shown);
    }

    private static String limitAmount(PolicyTerms.Limit limit, double value, Shown shown) {
        return shown.input(Numbers.rounded(value, 4), shown.unit(limit.variable()));
    }

    /** The limits of a study, shortly. */
    static String limits(List<PolicyTerms.Limit> limits, Shown shown) {
        return limits.stream()
                .map(limit -> shown.text(
                        limit.atMost() ? "reach.limit.most" : "reach.limit.least",
                        shown.label(limit.variable()),
                        limitAmount(limit, limit.bound(), shown)))
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
    }

    private String searches() {
        Portfolio.Searches searches = portfolio.searches();
        if (Double.isInfinite(searches.quadratic()) || Double.isInfinite(searches.evolution())) {
            return shown.text("reach.portfolio.one");
        }
        return searches.agree()
                ? shown.text("reach.portfolio.same")
                : shown.text("reach.portfolio.differ", cost(searches.quadratic()), cost(searches.evolution()));
    }

    private String proof(PortfolioProof proof) {
        String sentence = shown.text(
                "reach.portfolio.proof",
                proof.runs(),
                by(),
                Numbers.percent(proof.portfolio(), 1),
                Numbers.percent(proof.scenario(), 1));
        return proof.portfolioWithErrors().isEmpty()
                ? sentence
                : sentence
                        + shown.text("answer.list.space")
                        + shown.text(
                                "reach.portfolio.errors",
                                CountedWords.share(proof.portfolioWithErrors()),
                                CountedWords.share(proof.scenarioWithErrors()));
    }
}
