package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import qianyi.analysis.Certainty;
import qianyi.analysis.Ranking;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Target;

/** The counted answer, of the baseline and of the best that policy alone does, in sentences that can head a page. */
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

    String text() {
        List<Certainty.Counted> front = TellingYear.inFront(answer)
                .flatMap(scenario -> certainty.first(scenario).stream())
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.addAll(leftOut(front));
        front.forEach(of -> sentences.add(counted(of)));
        earlier().ifPresent(sentences::add);
        if (certainty.policyHeld() > 0) {
            sentences.add(shown.text("certainty.lead.policy"));
        }
        return sentences.stream().collect(Collectors.joining(shown.text("answer.list.space")));
    }

    /** One sentence if every scenario loses as many runs, else one for each in front that loses any. */
    private List<String> leftOut(List<Certainty.Counted> front) {
        boolean alike = certainty.counted().stream()
                        .map(of -> of.statistics().leftOut())
                        .distinct()
                        .count()
                == 1;
        return front.stream()
                .filter(of -> of.statistics().leftOut() > 0)
                .limit(alike ? 1 : front.size())
                .map(of -> alike ? leftOut(of.statistics()) : leftOut(of))
                .toList();
    }

    private String leftOut(ArrivalStatistics every) {
        return shown.text("certainty.lead.left_out", words.count(every.runs()), words.count(every.leftOut()));
    }

    private String leftOut(Certainty.Counted of) {
        return shown.text(
                "certainty.history.left_out",
                title(of.scenario()),
                words.count(of.statistics().leftOut()),
                words.count(of.statistics().runs()));
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
            return shown.text(
                    "certainty.lead.undated",
                    title(of.scenario()),
                    target.label(),
                    share(statistics, target.by()),
                    words.count(statistics.counting()));
        }
        int telling = TellingYear.of(answer, certainty, target);
        String later = telling == target.by()
                ? ""
                : shown.text("certainty.lead.later", Integer.toString(telling), share(statistics, telling));
        return TargetWords.text(
                target,
                shown,
                "certainty.lead",
                title(of.scenario()),
                target.label(),
                Integer.toString(target.by()),
                telling == target.by() ? share(statistics, telling) : count(statistics, target.by()),
                words.count(statistics.counting()),
                later,
                words.percentileInSentence(statistics, 50),
                most(statistics),
                Integer.toString(answer.study().period().to()),
                words.count(statistics.never()));
    }

    private String count(ArrivalStatistics statistics, int year) {
        return shown.text("certainty.lead.count", words.count(statistics.reachedBy(year)));
    }

    private String share(ArrivalStatistics statistics, int year) {
        return shown.text(
                "certainty.lead.share",
                words.count(statistics.reachedBy(year)),
                CountedWords.share(statistics.shareBy(year)));
    }

    /** Between which years nine in ten arrive, as far as these lie within the period. */
    private String most(ArrivalStatistics statistics) {
        if (CountedWords.isOpen(statistics, 5)) {
            return "";
        }
        return CountedWords.isOpen(statistics, 95)
                ? shown.text("certainty.lead.from", words.percentile(statistics, 5))
                : shown.text("certainty.lead.between", words.spread(statistics));
    }

    /** In how many runs, with the same draws, policy is earlier than the baseline. */
    private Optional<String> earlier() {
        String baseline = answer.study().baseline();
        return answer.bestPolicy()
                .filter(best -> answer.study().mainTarget().level().isPresent())
                .map(ScenarioAnswer::id)
                .flatMap(best -> certainty.ranking().of(best, baseline))
                .filter(pair -> pair.runs() > 0)
                .map(this::earlier);
    }

    private String earlier(Ranking.Pair pair) {
        return shown.text(
                pair.firstBefore() == pair.runs() ? "certainty.lead.always_earlier" : "certainty.lead.earlier",
                title(pair.first()),
                title(pair.second()),
                words.count(pair.firstBefore()),
                words.count(pair.runs()));
    }

    private String title(String scenario) {
        return answer.study().scenarioTitle(scenario).in(shown.language());
    }
}
