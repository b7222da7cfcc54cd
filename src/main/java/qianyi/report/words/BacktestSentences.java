package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.BacktestSummary;
import qianyi.analysis.history.BinomialInterval;
import qianyi.analysis.history.ForecastRule;
import qianyi.analysis.history.HeldFigures;
import qianyi.analysis.history.PrintedBand;
import qianyi.study.BacktestSeries;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What forecasting from past years showed, in words: who wins, how often the bands held, on how little it rests. */
public record BacktestSentences(Backtest backtest, Messages messages) {
    private static final int DIGITS = 3;

    /** How the figures of the table come about. */
    public List<String> method() {
        List<String> sentences = new ArrayList<>(List.of(messages.text("report.past.origins")));
        if (backtest.summaries().stream().anyMatch(s -> s.rule() == ForecastRule.OWN_METHOD)) {
            sentences.add(messages.text("report.past.own"));
        }
        sentences.add(messages.text("report.past.bands"));
        return sentences;
    }

    /** One a series and horizon: the best naive rule, the study's own method against it, its bands. */
    public List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        for (BacktestSeries series : backtest.series()) {
            for (int horizon : Backtest.HORIZONS) {
                backtest.bestNaive(series, horizon)
                        .map(best -> verdict(best, backtest.ownMethod(series, horizon)))
                        .ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    private String verdict(BacktestSummary best, Optional<BacktestSummary> own) {
        String naive = messages.text(
                "report.past.naive",
                best.series().label(),
                best.horizon(),
                best.windows(),
                best.apart(),
                rule(best.rule()),
                error(best.error()));
        return naive
                + own.map(some -> messages.text("report.past." + outcome(best, some), error(some.error())))
                        .orElse(messages.text("report.past.no_own"))
                + coverage(own.orElse(best))
                + printed(own.orElse(best));
    }

    private String printed(BacktestSummary of) {
        return backtest.printedBand(of)
                .map(band -> messages.text(
                        "report.past.printed",
                        Numbers.percent(band.share(), 0),
                        Numbers.percent(Math.expm1(band.low()), 0),
                        Numbers.percent(Math.expm1(band.high()), 0),
                        band.held(),
                        band.of(),
                        interval(band.held(), band.of())))
                .orElse("");
    }

    /** How often the band of the answer would have held around the study's own way of forecasting, over all series. */
    public Optional<String> band() {
        String counts = backtest.series().stream()
                .flatMap(series -> band(series).stream())
                .collect(Collectors.joining(messages.text("answer.list.semicolon")));
        return backtest.held()
                .map(figures -> messages.text(
                        "report.past.band",
                        Numbers.percent(figures.share(), 0),
                        counts,
                        narrower(),
                        tests(false),
                        lost()));
    }

    /** In a sentence, that such a band held fewer past figures than it is meant to; none where it held as many. */
    public Optional<String> tooNarrow() {
        return backtest.held()
                .filter(HeldFigures::isTooFew)
                .map(figures -> messages.text(
                        "report.past.band.head", figures.held(), figures.of(), Numbers.percent(figures.share(), 0)));
    }

    /** That the band was too narrow for the past, where it held fewer figures than it is meant to; else nothing. */
    private String narrower() {
        return backtest.held()
                .filter(HeldFigures::isTooFew)
                .map(figures -> messages.text(
                                "report.past.band.narrower." + CountedWords.amount(figures.held(), figures.of()),
                                figures.held(),
                                figures.of(),
                                Numbers.percent(figures.share(), 0))
                        + messages.text("answer.list.space"))
                .orElse("");
    }

    private String lost() {
        long lost = tests(true);
        return messages.text("report.past.band.lost." + CountedWords.amount((int) lost, (int) tests(false)), lost);
    }

    /** How many series and horizons the study's own way was tried on, or lost in to the best naive rule. */
    private long tests(boolean lost) {
        return backtest.series().stream()
                .flatMap(series -> Backtest.HORIZONS.stream().filter(horizon -> backtest.ownMethod(series, horizon)
                        .filter(own -> !lost
                                || backtest.bestNaive(series, horizon)
                                        .filter(best -> own.error() > best.error())
                                        .isPresent())
                        .isPresent()))
                .count();
    }

    private Optional<String> band(BacktestSeries series) {
        String counts = ownBands(series)
                .map(own -> messages.text(
                        "report.past.band.one."
                                + CountedWords.amount(
                                        own.band().held(), own.band().of()),
                        own.horizon(),
                        own.band().of(),
                        own.band().held(),
                        interval(own.band().held(), own.band().of())))
                .collect(Collectors.joining(messages.text("answer.list.comma")));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("report.past.band.series", series.label(), counts));
    }

    /** The band around the study's own way of forecasting, so many years ahead. */
    private record OwnBand(int horizon, PrintedBand band) {}

    private Stream<OwnBand> ownBands(BacktestSeries series) {
        return Backtest.HORIZONS.stream()
                .flatMap(horizon -> backtest.ownMethod(series, horizon).stream())
                .flatMap(own -> backtest.printedBand(own).map(band -> new OwnBand(own.horizon(), band)).stream());
    }

    private static String outcome(BacktestSummary best, BacktestSummary own) {
        String naive = error(best.error());
        if (naive.equals(error(own.error()))) {
            return "equal";
        }
        return own.error() < best.error() ? "wins" : "loses";
    }

    private String coverage(BacktestSummary of) {
        return of.banded() == 0
                ? messages.text("report.past.no_bands")
                : messages.text(
                        "report.past.coverage",
                        of.inside90(),
                        of.banded(),
                        interval(of.inside90(), of.banded()),
                        of.bandedApart(),
                        of.inside50(),
                        interval(of.inside50(), of.banded()),
                        Numbers.percent(of.most().orElseThrow(), 0));
    }

    /** What a change of vintage does, one sentence a series and horizon that has such windows; then the study's notes. */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        for (BacktestSeries series : backtest.series()) {
            for (int horizon : Backtest.HORIZONS) {
                backtest.bestNaive(series, horizon)
                        .filter(best -> backtest.crossingCount(best) > 0)
                        .map(best -> crossing(best, backtest.ownMethod(series, horizon)))
                        .ifPresent(cautions::add);
            }
        }
        backtest.series().stream()
                .filter(series -> !series.note().in(messages.language()).isEmpty())
                .map(series -> messages.text("report.past.note", series.label(), series.note()))
                .forEach(cautions::add);
        return cautions;
    }

    private String crossing(BacktestSummary best, Optional<BacktestSummary> own) {
        String shown = messages.text(
                "report.past.crossing",
                best.series().label(),
                best.horizon(),
                backtest.crossingCount(best),
                rule(best.rule()),
                error(backtest.crossingError(best).orElseThrow()));
        return shown
                + own.map(some -> messages.text(
                                "report.past.crossing.own",
                                error(backtest.crossingError(some).orElseThrow())))
                        .orElse(messages.text("report.past.end"));
    }

    public String rule(ForecastRule rule) {
        return messages.text("report.past.rule." + rule.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** A mean absolute error in logarithms. */
    public static String error(double error) {
        return Numbers.fixed(error, DIGITS);
    }

    private String interval(int held, int of) {
        return interval(held, of, messages);
    }

    /** The binomial interval of a count, in percent. */
    public static String interval(int held, int of, Messages messages) {
        BinomialInterval interval = BinomialInterval.of(held, of);
        return messages.text(
                "report.past.interval", Numbers.fixed(100 * interval.low(), 0), Numbers.percent(interval.high(), 0));
    }
}
