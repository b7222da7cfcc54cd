package qianyi.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.Ranking;
import qianyi.engine.Run;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.target.Answer;
import qianyi.target.ArrivalStatistics;
import qianyi.target.EnsembleSettings;
import qianyi.target.SamplingInterval;
import qianyi.target.ScenarioAnswer;
import qianyi.target.ScenarioEnsemble;
import qianyi.text.Numbers;

/** What was counted, in sentences. */
final class CertaintySentences {
    private final Answer answer;
    private final Certainty certainty;
    private final Shown shown;
    private final CountedWords words;

    CertaintySentences(Answer answer, Certainty certainty, Shown shown) {
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** The counted answer: the baseline, and the best that policy alone does. */
    String lead() {
        if (answer.study().targets().isEmpty()) {
            return shown.text("answer.no_target");
        }
        return Stream.concat(
                        Stream.of(answer.study().baseline()),
                        Finding.bestPolicy(answer).map(ScenarioAnswer::id).stream())
                .flatMap(id -> certainty.first(id).stream())
                .map(this::counted)
                .collect(Collectors.joining(shown.text("answer.list.space")));
    }

    private String counted(Certainty.Counted of) {
        ArrivalStatistics statistics = of.statistics();
        if (statistics.counting() == 0) {
            return shown.text(
                    "certainty.lead.none",
                    title(of.scenario()),
                    words.count(statistics.failed()),
                    words.count(statistics.leftOut()));
        }
        Target target = statistics.target();
        return shown.text(
                statistics.leftOut() > 0 ? "certainty.lead.filtered" : "certainty.lead",
                title(of.scenario()),
                target.label(),
                Integer.toString(target.by()),
                words.count(statistics.reachedBy(target.by())),
                words.count(statistics.counting()),
                words.percentileInSentence(statistics, 50),
                Integer.toString(answer.study().period().to()),
                words.count(statistics.never()));
    }

    /** What the counts are and are not: enough for a terminal. */
    List<String> brief() {
        List<String> notes = new ArrayList<>(List.of(meaning()));
        if (!certainty.isAnythingVaried()) {
            notes.add(shown.text("certainty.nothing"));
        }
        notes.addAll(failed());
        leftOut().ifPresent(notes::add);
        return notes;
    }

    /** How the column of shares is meant. */
    Optional<String> reading() {
        return answer.study().targets().stream()
                .findFirst()
                .map(target -> shown.text("certainty.table.note", Integer.toString(target.by()), target.label()));
    }

    /** How the runs were made, and what their counts are not. */
    String meaning() {
        EnsembleSettings settings = certainty.ensemble().settings();
        return shown.text(
                "certainty.meaning",
                words.count(settings.runs()),
                shown.text("certainty.design." + settings.design().name().toLowerCase(Locale.ROOT)),
                Long.toString(settings.seed()));
    }

    /** How far the first share may be off because there were only so many runs. */
    Optional<String> sampling() {
        return certainty
                .first(answer.study().baseline())
                .map(Certainty.Counted::statistics)
                .filter(of -> of.counting() > 0)
                .map(of -> {
                    int by = of.target().by();
                    SamplingInterval interval = of.interval(by).orElseThrow();
                    return shown.text(
                            "certainty.sampling",
                            title(answer.study().baseline()),
                            Integer.toString(by),
                            words.count(of.reachedBy(by)),
                            words.count(of.counting()),
                            words.interval(interval.low(), interval.high()),
                            words.count(rounded(SamplingInterval.runsToHalve(of.reachedBy(by), of.counting()))));
                });
    }

    /** Two digits, which is what such a number supports. */
    private static long rounded(long runs) {
        long unit = (long) Math.pow(10, Math.max(0, Long.toString(runs).length() - 2));
        return (runs + unit - 1) / unit * unit;
    }

    /** A sentence a scenario whose runs failed. */
    List<String> failed() {
        return certainty.ensemble().scenarios().stream()
                .filter(scenario -> !scenario.failures().isEmpty())
                .map(this::failed)
                .toList();
    }

    private String failed(ScenarioEnsemble scenario) {
        Map.Entry<Integer, Run.Failure> first = scenario.failures().firstEntry();
        return shown.text(
                "certainty.failed",
                title(scenario.id()),
                words.count(scenario.failures().size()),
                words.count(scenario.runs()),
                words.count(first.getKey() + 1L),
                first.getValue().column().label(),
                Numbers.fixed(first.getValue().time(), 2),
                Numbers.shortest(first.getValue().value()));
    }

    /** How many runs history leaves out of the baseline; none if the study holds runs against nothing. */
    private Optional<String> leftOut() {
        return answer.study().uncertainty().history().isEmpty()
                ? Optional.empty()
                : certainty
                        .ensemble()
                        .baseline()
                        .map(baseline -> shown.text(
                                "certainty.history.left_out",
                                title(baseline.id()),
                                words.count(baseline.leftOut()),
                                words.count(baseline.runs())));
    }

    /** The rules on history, and how many runs of the baseline each leaves out. */
    List<String> history() {
        List<String> rules = new ArrayList<>();
        Period period = answer.study().period();
        for (int i = 0; i < answer.study().uncertainty().history().size(); i++) {
            var rule = answer.study().uncertainty().history().get(i);
            int of = i;
            rules.add(shown.text(
                    "certainty.history.rule",
                    shown.labelInSentence(rule.variable()),
                    Integer.toString(period.from()),
                    Integer.toString(period.today()),
                    rule.series(),
                    Numbers.shortest(Math.round(rule.tolerance() * 1e6) / 1e4) + "%",
                    certainty
                            .ensemble()
                            .baseline()
                            .map(baseline -> words.count(baseline.leftOutBy(of)))
                            .orElse("–"),
                    rule.why()));
        }
        leftOut().ifPresent(rules::add);
        return rules;
    }

    /** What goes together, and what that changes. */
    List<String> correlations() {
        List<String> sentences = new ArrayList<>();
        var pairs = answer.study().uncertainty().correlations();
        if (pairs.isEmpty()) {
            return certainty.isAnythingVaried() ? List.of(shown.text("certainty.correlations.none")) : List.of();
        }
        pairs.forEach(pair -> sentences.add(shown.text(
                "certainty.correlations.pair",
                assumption(pair.first()),
                assumption(pair.second()),
                Numbers.shortest(pair.rank()),
                pair.why())));
        correlationsChange().ifPresent(sentences::add);
        return sentences;
    }

    /** What it changes that some assumptions go together; none if none do. */
    Optional<String> correlationsChange() {
        return certainty.independent().flatMap(independent -> certainty
                .first(answer.study().baseline())
                .map(correlated -> changed(correlated.statistics(), independent)));
    }

    private String changed(ArrivalStatistics correlated, ArrivalStatistics independent) {
        List<Integer> years =
                CountedWords.years(correlated.target(), answer.study().period());
        int by = years.isEmpty() ? correlated.target().by() : years.get(years.size() - 1);
        return shown.text(
                "certainty.correlations.change",
                title(answer.study().baseline()),
                words.spread(correlated),
                words.spread(independent),
                Integer.toString(by),
                words.count(correlated.reachedBy(by)),
                words.count(correlated.counting()),
                words.count(independent.reachedBy(by)),
                words.count(independent.counting()));
    }

    /** The label of an assumption, or its name. */
    String assumption(String title) {
        return answer.study().assumptions().stream()
                .filter(a -> a.title().equals(title))
                .map(a -> a.label().in(shown.language()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(title);
    }

    /** How the table of the ranking is meant. */
    String ranking() {
        IntSummaryStatistics runs = certainty.ranking().pairs().stream()
                .mapToInt(Ranking.Pair::runs)
                .summaryStatistics();
        return shown.text(
                "certainty.ranking.note",
                runs.getMin() == runs.getMax()
                        ? words.count(runs.getMin())
                        : shown.text("certainty.spread", words.count(runs.getMin()), words.count(runs.getMax())));
    }

    /** Pairs of scenarios with runs in which neither is earlier. */
    List<String> undecided() {
        return certainty.ranking().pairs().stream()
                .filter(pair -> pair.together() + pair.neither() > 0)
                .map(this::undecided)
                .toList();
    }

    private String undecided(Ranking.Pair pair) {
        return shown.text(
                "certainty.ranking.undecided",
                title(pair.first()),
                title(pair.second()),
                words.count(pair.neither()),
                words.count(pair.together()));
    }

    String title(String scenario) {
        return answer.study()
                .scenario(scenario)
                .map(s -> s.title().in(shown.language()))
                .orElse(scenario);
    }
}
