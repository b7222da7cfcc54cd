package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.OutsideHelp;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.search.ReachQuestion;
import qianyi.text.Numbers;

/** The cheapest portfolio for so many of a hundred runs, or that there is none and what stops it, in sentences. */
public record ConfidentPortfolioSentences(ConfidentPortfolio found, Shown shown) {
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(verdict()));
        sentences.add(shown.text(
                "reach.confidence.scenario",
                question().scenario().title(),
                Numbers.percent(found.scenario(), 1),
                by(),
                target()));
        found.portfolio().ifPresent(portfolio -> {
            if (!isCut()) {
                sentences.add(shown.text(
                        "reach.sure.interval",
                        end(portfolio, found.cheaper()),
                        end(portfolio, found.dearer()),
                        found.runs()));
            }
            sentences.addAll(words(portfolio).premises());
        });
        found.withoutLimits()
                .ifPresent(portfolio -> sentences.add(shown.text(
                        "reach.sure.without_limits",
                        share(),
                        words(portfolio).cost(portfolio.cost()),
                        words(portfolio).raised())));
        if (!isCut()) {
            sentences.add(earliest());
        }
        if (!found.outside().isEmpty()) {
            sentences.add(outside(found.outside().get(0)));
        }
        found.errors().ifPresent(errors -> sentences.add(errors(errors)));
        sentences.add(shown.text("reach.confidence.drawn", found.drawn(), found.runs(), found.seed()));
        return sentences;
    }

    /** What a search that ended before its time leaves open is not said. */
    private boolean isCut() {
        return question().limit().hasCut();
    }

    private String earliest() {
        return found.earliest().isPresent()
                ? shown.text(
                        "reach.sure.earliest", Integer.toString(found.earliest().getAsInt()), share(), target())
                : shown.text(
                        "reach.sure.earliest.never",
                        Integer.toString(question().study().period().to()),
                        share(),
                        target());
    }

    private ReachQuestion question() {
        return found.question().reach();
    }

    private String by() {
        return Integer.toString(question().by());
    }

    private String target() {
        return TargetWords.asked(question().target(), shown);
    }

    private String share() {
        return Numbers.exactPercent(found.confidence());
    }

    private PortfolioSentences words(Portfolio portfolio) {
        return new PortfolioSentences(portfolio, shown);
    }

    private String verdict() {
        if (found.scenario() >= found.confidence()) {
            return shown.text("reach.confidence.already", share(), by(), target());
        }
        return found.portfolio().map(this::possible).orElseGet(() -> isStoppedByLimits() ? stopped() : never());
    }

    private String possible(Portfolio portfolio) {
        PortfolioSentences words = words(portfolio);
        String cost = words.cost(portfolio.cost());
        String met = Numbers.percent(found.best(), 1);
        return portfolio.raised().isEmpty()
                ? shown.text("reach.sure.nothing_raised", share(), by(), target(), cost, met)
                : shown.text(
                        "reach.sure.verdict",
                        share(),
                        by(),
                        target(),
                        portfolio.raised().size(),
                        words.raised(),
                        cost,
                        met);
    }

    private boolean isStoppedByLimits() {
        return question().margin(found.figure()) >= 0
                && !found.question().limits().isEmpty();
    }

    private String stopped() {
        return shown.text(
                "reach.sure.stopped",
                by(),
                target(),
                PortfolioSentences.limits(found.question().limits(), shown));
    }

    private String never() {
        LeverWords levers = new LeverWords(question(), shown);
        return shown.text(
                "reach.sure.never",
                share(),
                by(),
                target(),
                found.gains().size(),
                Numbers.percent(found.best(), 1),
                shown.quantity(found.figure(), question().target().unit()),
                shown.quantity(
                        -question().margin(found.figure()), question().target().unit()),
                levers.gains(found.gains()));
    }

    /** What helps most outside policy, and whether that would do. */
    private String outside(OutsideHelp help) {
        LeverWords levers = new LeverWords(question(), shown);
        return shown.text(
                help.enough() ? "reach.sure.outside.enough" : "reach.sure.outside.not",
                levers.quoted(help.lever()),
                levers.value(help.lever(), help.value()),
                Numbers.percent(help.met(), 1),
                share());
    }

    private String end(Portfolio portfolio, OptionalDouble cost) {
        return cost.isPresent() ? words(portfolio).cost(cost.getAsDouble()) : shown.text("reach.sure.open");
    }

    private String errors(ConfidentPortfolio.WithErrors errors) {
        return errors.portfolio()
                .map(portfolio -> shown.text(
                        "reach.sure.errors.some",
                        share(),
                        words(portfolio).cost(portfolio.cost()),
                        words(portfolio).raised()))
                .orElseGet(() -> shown.text(
                        "reach.sure.errors.never",
                        share(),
                        CountedWords.share(OptionalDouble.of(errors.best())),
                        CountedWords.share(OptionalDouble.of(errors.scenario()))));
    }
}
