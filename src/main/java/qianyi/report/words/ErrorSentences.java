package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalWithErrors;
import qianyi.study.ForecastErrors;
import qianyi.study.Target;

/** When targets are reached with errors as large as such forecasts have had, in sentences. */
public final class ErrorSentences {
    private final Answer answer;
    private final Certainty certainty;
    private final Shown shown;
    private final CountedWords words;

    public ErrorSentences(Answer answer, Certainty certainty, Shown shown) {
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** When a scenario arrives with central values, and how far that can be off; none if the errors say nothing of it. */
    Optional<String> lead(Certainty.Counted of) {
        return of.withErrors()
                .map(errors -> lead(answer.study().scenarioTitle(of.scenario()).in(shown.language()), errors));
    }

    private String lead(String title, ArrivalWithErrors errors) {
        Target target = errors.target();
        int telling = TellingYear.of(answer, certainty, target);
        String horizon = Integer.toString(errors.period().to());
        String central = errors.central().isPresent()
                ? shown.text(
                        "certainty.errors.central",
                        Integer.toString(errors.central().getAsInt()),
                        target.label())
                : shown.text("certainty.errors.central.never", horizon, target.label());
        String later = telling == target.by()
                ? ""
                : shown.text("certainty.errors.later", Integer.toString(telling), share(errors.shareBy(telling)));
        return shown.text(
                "certainty.errors.lead",
                title,
                central,
                most(errors),
                Integer.toString(target.by()),
                share(errors.shareBy(target.by())),
                later,
                horizon,
                share(OptionalDouble.of(errors.notByHorizon())),
                answer.study().outside().errors().orElseThrow().label());
    }

    private String share(OptionalDouble share) {
        return words.shareInSentence(share.orElseThrow());
    }

    private String most(ArrivalWithErrors errors) {
        if (CountedWords.isOpen(errors, 5)) {
            return "";
        }
        String first = words.percentileInSentence(errors, 5);
        String most = CountedWords.isOpen(errors, 95)
                ? shown.text("certainty.errors.from", first)
                : shown.text("certainty.errors.between", first, words.percentileInSentence(errors, 95));
        return most + shown.text("answer.list.space");
    }

    /** What these years and shares are, enough for a terminal; none if there are none. */
    public Optional<String> meaning() {
        return some().map(errors -> shown.text("certainty.errors.meaning", Integer.toString(errors.from())));
    }

    /** How they are read off the table of errors, and where the draws count in its place. */
    public List<String> rules() {
        Optional<ForecastErrors> table = answer.study().outside().errors().filter(any -> some().isPresent());
        return table.map(errors -> List.of(
                        shown.text(
                                "certainty.errors.rule",
                                answer.study().sourceTitle(errors.source()).in(shown.language())),
                        wider()))
                .orElse(List.of());
    }

    private Optional<ArrivalWithErrors> some() {
        return certainty.counted().stream()
                .flatMap(c -> c.withErrors().stream())
                .findFirst();
    }

    private String wider() {
        List<Object> wider = new ArrayList<>();
        for (var scenario : answer.scenarios()) {
            certainty.of(scenario.id()).stream()
                    .flatMap(c -> c.withErrors().stream())
                    .findFirst()
                    .filter(errors -> !errors.wider().isEmpty())
                    .ifPresent(errors -> wider.add(shown.text(
                            "certainty.errors.wider.item", scenario.scenario().title(), spans(errors.wider()))));
        }
        return wider.isEmpty()
                ? shown.text("certainty.errors.nowhere_wider")
                : shown.text("certainty.errors.wider", wider);
    }

    /** Years in a row as a span. */
    private String spans(List<Integer> years) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < years.size(); i++) {
            boolean ends = i + 1 == years.size() || years.get(i + 1) > years.get(i) + 1;
            if (ends) {
                String from = years.get(start).toString();
                spans.add(
                        start == i
                                ? from
                                : shown.text(
                                        "certainty.spread", from, years.get(i).toString()));
                start = i + 1;
            }
        }
        return String.join(shown.text("answer.list.comma"), spans);
    }
}
