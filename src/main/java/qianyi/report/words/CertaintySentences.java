package qianyi.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.Ranking;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.Outcome;
import qianyi.answer.SamplingInterval;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioEnsemble;
import qianyi.engine.Run;
import qianyi.study.Assumption;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What was counted, in sentences. */
public final class CertaintySentences {
    private final Answer answer;
    private final Certainty certainty;
    private final Shown shown;
    private final CountedWords words;

    public CertaintySentences(Answer answer, Certainty certainty, Shown shown) {
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** How sure the answer is: the baseline, and the best that policy alone does. */
    public String lead() {
        return new CountedLead(answer, certainty, shown).text();
    }

    /** What was counted of these two, where something else heads the page; none where the counts do. */
    public Optional<String> spread() {
        return certainty.isWithErrors(answer.study().mainTarget())
                ? Optional.of(new CountedLead(answer, certainty, shown).spread())
                : Optional.empty();
    }

    /** The same under its name. */
    private Optional<String> namedSpread() {
        return spread().map(spread -> shown.text("certainty.assumptions.named", spread));
    }

    public ErrorSentences errors() {
        return new ErrorSentences(answer, certainty, shown);
    }

    /** The finding of one run of each scenario, said to be that. */
    public String central(Finding finding) {
        return shown.text("certainty.central", finding.lead());
    }

    /** The scenarios whose one run with central values does not arrive in the median year of many. */
    private Optional<String> centralApart() {
        List<Object> apart = new ArrayList<>();
        for (ScenarioAnswer scenario : answer.scenarios()) {
            OptionalInt once = scenario.first().map(Outcome::year).orElse(OptionalInt.empty());
            OptionalInt median = certainty
                    .first(scenario.id())
                    .flatMap(of -> of.statistics().percentile(50))
                    .map(ArrivalStatistics.Percentile::year)
                    .orElse(OptionalInt.empty());
            if (once.isPresent() && median.isPresent() && once.getAsInt() != median.getAsInt()) {
                apart.add(shown.text(
                        "certainty.central.item",
                        scenario.scenario().title(),
                        Integer.toString(once.getAsInt()),
                        Integer.toString(median.getAsInt())));
            }
        }
        return apart.isEmpty() ? Optional.empty() : Optional.of(shown.text("certainty.central.apart", apart));
    }

    /** What the counts are and are not: enough for a terminal. */
    public List<String> brief() {
        List<String> notes = new ArrayList<>();
        errors().meaning().ifPresent(notes::add);
        namedSpread().ifPresent(notes::add);
        notes.add(meaning());
        if (!certainty.isAnythingVaried()) {
            notes.add(shown.text("certainty.nothing"));
        }
        notes.addAll(failed());
        leftOut().ifPresent(notes::add);
        centralApart().ifPresent(notes::add);
        return notes;
    }

    /** How the column of shares is meant. */
    public String reading() {
        Target target = answer.study().mainTarget();
        String year = Integer.toString(TellingYear.of(answer, certainty, target));
        return certainty.isWithErrors(target)
                ? shown.text("certainty.errors.note", year, target.label())
                : TargetWords.text(target, shown, "certainty.table.note", year, target.label());
    }

    /** How the runs were made, and what their counts are not. */
    public String meaning() {
        EnsembleSettings settings = certainty.ensemble().settings();
        return shown.text(
                "certainty.meaning",
                words.count(settings.runs()),
                shown.text("certainty.design." + settings.design().name().toLowerCase(Locale.ROOT)),
                Long.toString(settings.seed()));
    }

    /** How far the share of the baseline may be off because there were only so many runs. */
    public Optional<String> sampling() {
        return certainty
                .first(answer.study().baseline())
                .map(Certainty.Counted::statistics)
                .filter(of -> of.counting() > 0)
                .map(this::sampling);
    }

    private String sampling(ArrivalStatistics of) {
        int year = TellingYear.of(answer, certainty, of.target());
        int reached = of.reachedBy(year);
        SamplingInterval interval = of.interval(year).orElseThrow();
        OptionalLong more = of.runsToHalve(year);
        List<String> sentences = new ArrayList<>(List.of(shown.text(
                "certainty.sampling",
                title(answer.study().baseline()),
                Integer.toString(year),
                words.runs(reached, of.counting()),
                words.interval(interval.low(), interval.high()))));
        more.ifPresent(runs -> sentences.add(shown.text("certainty.sampling.halve", words.count(rounded(runs)))));
        sentences.add(shown.text("certainty.sampling.note"));
        return String.join(shown.text("answer.list.space"), sentences);
    }

    /** Two digits, which is what such a number supports. */
    private static long rounded(long runs) {
        long unit = (long) Math.pow(10, Math.max(0, Long.toString(runs).length() - 2));
        return (runs + unit - 1) / unit * unit;
    }

    /** A sentence a scenario whose runs failed. */
    public List<String> failed() {
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

    /** How many runs history leaves out of the baseline, by which rule, and what that changes; none without rules. */
    private Optional<String> leftOut() {
        if (answer.study().uncertainty().history().isEmpty()) {
            return Optional.empty();
        }
        return certainty.ensemble().baseline().map(baseline -> {
            String count = words.counted(
                    "certainty.history.left_out.",
                    baseline.leftOut(),
                    baseline.runs(),
                    title(baseline.id()),
                    words.count(baseline.runs()),
                    words.count(baseline.leftOut()));
            return baseline.leftOut() == 0
                    ? count
                    : count
                            + shown.text("answer.list.space")
                            + shown.text("certainty.history.by_rule", byRule(baseline))
                            + certainty
                                    .first(baseline.id())
                                    .map(of -> shown.text("answer.list.space") + effect(of))
                                    .orElse("");
        });
    }

    private List<Object> byRule(ScenarioEnsemble baseline) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < answer.study().uncertainty().history().size(); i++) {
            if (baseline.leftOutBy(i) > 0) {
                items.add(shown.text(
                        "certainty.history.item",
                        shown.labelInSentence(
                                answer.study().uncertainty().history().get(i).variable()),
                        words.count(baseline.leftOutBy(i))));
            }
        }
        return items;
    }

    private String effect(Certainty.Counted of) {
        String with = words.spreadInSentence(of.statistics());
        String without = words.spreadInSentence(of.unfiltered());
        return with.equals(without)
                ? shown.text("certainty.history.same", with)
                : shown.text("certainty.history.other", with, without);
    }

    /** The rules on history, and how many runs of the baseline each leaves out. */
    public List<String> history() {
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
                    Numbers.shortest(Math.round(rule.tolerance() * 1e6) / 1e4) + "%",
                    certainty
                            .ensemble()
                            .baseline()
                            .map(baseline -> words.runs(baseline.leftOutBy(of), baseline.runs()))
                            .orElse("–"),
                    rule.why()));
        }
        leftOut().ifPresent(rules::add);
        return rules;
    }

    /** What goes together, and what that changes. */
    public List<String> correlations() {
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
    public Optional<String> correlationsChange() {
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
                words.spreadInSentence(correlated),
                words.spreadInSentence(independent),
                Integer.toString(by),
                words.runs(correlated.reachedBy(by), correlated.counting()),
                words.runs(independent.reachedBy(by), independent.counting()));
    }

    /** The label of an assumption, or its name. */
    public String assumption(String title) {
        return answer.study().assumptions().stream()
                .filter(a -> a.title().equals(title))
                .map(a -> a.label().in(shown.language()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(title);
    }

    /** How the table of what is varied is meant, and how much policy is in no draw. */
    public List<String> varied() {
        List<String> notes = new ArrayList<>(List.of(shown.text("certainty.varied.note")));
        int held = certainty.varied().stream()
                .mapToInt(Certainty.VariedGroup::held)
                .sum();
        if (held > 0) {
            notes.add(shown.text("certainty.varied.choice", words.count(held), words.count(certainty.policyHeld())));
        }
        return notes;
    }

    /** How the table of the groups is meant; for a study with groups. */
    public List<String> groups() {
        String baseline = title(answer.study().baseline());
        List<String> notes = new ArrayList<>(List.of(shown.text(
                "certainty.groups.note",
                baseline,
                words.count(certainty.groups().get(0).alone().runs()))));
        if (certainty.groups().stream().anyMatch(group -> group.group() == Assumption.Group.POLICY)) {
            notes.add(shown.text("certainty.groups.policy", baseline));
        }
        return notes;
    }

    /** How the table of the ranking is meant. */
    public String ranking() {
        IntSummaryStatistics runs = certainty.ranking().pairs().stream()
                .mapToInt(Ranking.Pair::runs)
                .summaryStatistics();
        return shown.text(
                "certainty.ranking.note",
                runs.getMin() == runs.getMax()
                        ? words.count(runs.getMin())
                        : shown.text("certainty.spread", words.count(runs.getMin()), words.count(runs.getMax())));
    }

    /** How often two scenarios have no order, and which two most often. */
    public List<String> undecided() {
        List<Ranking.Pair> pairs = certainty.ranking().pairs();
        return Stream.concat(
                        undecided("certainty.ranking.neither", pairs, Ranking.Pair::neither).stream(),
                        undecided("certainty.ranking.together", pairs, Ranking.Pair::together).stream())
                .toList();
    }

    private Optional<String> undecided(String key, List<Ranking.Pair> pairs, ToIntFunction<Ranking.Pair> runs) {
        return pairs.stream()
                .max(Comparator.comparingInt(runs))
                .filter(most -> runs.applyAsInt(most) > 0)
                .map(most -> shown.text(
                        key,
                        words.count(pairs.stream()
                                .filter(pair -> runs.applyAsInt(pair) > 0)
                                .count()),
                        title(most.first()),
                        title(most.second()),
                        words.count(runs.applyAsInt(most))));
    }

    public String title(String scenario) {
        return answer.study().scenarioTitle(scenario).in(shown.language());
    }
}
