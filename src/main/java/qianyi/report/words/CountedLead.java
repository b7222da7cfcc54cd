package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Target;

/** How sure the answer is, of the baseline and of the best that policy alone does, in sentences that can head a page. */
final class CountedLead {
    private final Answer answer;
    private final Certainty certainty;
    private final Shown shown;
    private final CountedWords words;

    CountedLead(Answer answer, Certainty certainty, Shown shown) {
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** With errors as large as such forecasts have had where they are known, else what was counted. */
    String text() {
        boolean errors = certainty.isWithErrors(answer.study().mainTarget());
        List<String> sentences = new ArrayList<>();
        if (errors) {
            ErrorSentences known = new ErrorSentences(answer, certainty, shown);
            front().flatMap(of -> known.lead(of).stream()).forEach(sentences::add);
        } else {
            front().forEach(of -> sentences.add(counted(of)));
        }
        delays().ifPresent(sentences::add);
        if (!errors && certainty.policyHeld() > 0) {
            sentences.add(shown.text("certainty.lead.policy"));
        }
        return String.join(shown.text("answer.list.space"), sentences);
    }

    /** What was counted, which is how far the answer moves with its assumptions alone. */
    String spread() {
        Stream<String> counted = front().map(this::counted);
        Stream<String> policy =
                certainty.policyHeld() > 0 ? Stream.of(shown.text("certainty.lead.policy")) : Stream.of();
        return Stream.concat(counted, policy).collect(Collectors.joining(shown.text("answer.list.space")));
    }

    private Stream<Certainty.Counted> front() {
        return TellingYear.inFront(answer).flatMap(scenario -> certainty.first(scenario).stream());
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
        if (target.level().isEmpty()) {
            return words.counted(
                    "certainty.lead.undated.",
                    statistics.reachedBy(target.by()),
                    statistics.counting(),
                    title(of.scenario()),
                    target.label(),
                    words.count(statistics.counting()),
                    words.count(statistics.reachedBy(target.by())),
                    share(statistics, target.by()));
        }
        int telling = TellingYear.of(answer, certainty, target);
        return shown.text(
                "certainty.lead",
                title(of.scenario()),
                reached(statistics),
                telling == target.by() ? "" : later(statistics, telling),
                words.percentileInSentence(statistics, 50),
                most(statistics),
                words.counted(
                        "certainty.lead.never.",
                        statistics.never(),
                        statistics.counting(),
                        Integer.toString(answer.study().period().to()),
                        words.count(statistics.never())));
    }

    private String reached(ArrivalStatistics statistics) {
        Target target = statistics.target();
        int reached = statistics.reachedBy(target.by());
        return words.counted(
                target.isRise() ? "certainty.lead.reached." : "certainty.lead.met.",
                reached,
                statistics.counting(),
                target.label(),
                Integer.toString(target.by()),
                words.count(statistics.counting()),
                words.count(reached),
                share(statistics, target.by()));
    }

    private String later(ArrivalStatistics statistics, int year) {
        return words.counted(
                "certainty.lead.later.",
                statistics.reachedBy(year),
                statistics.counting(),
                Integer.toString(year),
                words.count(statistics.reachedBy(year)),
                share(statistics, year));
    }

    private String share(ArrivalStatistics statistics, int year) {
        return words.shareInSentence(statistics.shareBy(year).orElseThrow());
    }

    /** Between which years nine in ten arrive, as far as these lie within the period. */
    private String most(ArrivalStatistics statistics) {
        if (CountedWords.isOpen(statistics, 5)) {
            return "";
        }
        return CountedWords.isOpen(statistics, 95)
                ? shown.text("certainty.lead.from", words.percentile(statistics, 5))
                : shown.text("certainty.lead.between", words.spreadInSentence(statistics));
    }

    /** Measures that do not bring the date forward. */
    private Optional<String> delays() {
        Optional<ScenarioAnswer> baseline = answer.baseline();
        OptionalInt reference =
                baseline.flatMap(ScenarioAnswer::first).map(Outcome::year).orElse(OptionalInt.empty());
        if (reference.isEmpty() || answer.study().mainTarget().level().isEmpty()) {
            return Optional.empty();
        }
        String delays = answer.scenarios().stream()
                .filter(scenario -> scenario.isPolicyAlone() && scenario.first().isPresent())
                .flatMap(scenario -> delay(scenario, reference.getAsInt()).stream())
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
        return delays.isEmpty() ? Optional.empty() : Optional.of(shown.text("certainty.lead.delay", delays));
    }

    private Optional<String> delay(ScenarioAnswer scenario, int reference) {
        String title = title(scenario.id());
        OptionalInt year = scenario.first().orElseThrow().year();
        if (year.isEmpty()) {
            return Optional.of(shown.text(
                    "certainty.lead.delay.never",
                    title,
                    Integer.toString(answer.study().period().to())));
        }
        int later = year.getAsInt() - reference;
        if (later < 0) {
            return Optional.empty();
        }
        String named = Integer.toString(year.getAsInt());
        return Optional.of(
                later == 0
                        ? shown.text(
                                "certainty.lead.delay.same",
                                title,
                                named,
                                title(answer.study().baseline()))
                        : shown.text("certainty.lead.delay.later", title, named, Integer.toString(later)));
    }

    private String title(String scenario) {
        return answer.study().scenarioTitle(scenario).in(shown.language());
    }
}
