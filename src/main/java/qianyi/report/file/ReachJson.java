package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.LeverReach;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchResult;
import qianyi.analysis.search.Together;
import qianyi.answer.Outcome;
import qianyi.text.JsonText;

/** What it would take, for programs; numbers are in the model's units. */
public final class ReachJson {
    /** Version of the layout. */
    private static final int SCHEMA = 1;

    private ReachJson() {}

    public static String of(Reach reach, String command, String version) {
        ReachQuestion question = reach.question();
        Map<String, @Nullable Object> all = head(question, reach.isPossible(), command, version);
        all.put("level", question.figure(reach.margin()));
        all.put("outcome", outcome(reach.outcome()));
        all.put(
                "growth",
                reach.growth()
                        .map(growth -> object(
                                "from", growth.today(),
                                "needed", growth.needed(),
                                "given", growth.given(),
                                "outside", growth.outside())));
        all.put(
                "outside",
                reach.outside().stream().map(one -> lever(question, one)).toList());
        all.put(
                "effects",
                reach.effects().stream().map(one -> lever(question, one)).toList());
        all.put(
                "policy",
                reach.policy().stream().map(one -> lever(question, one)).toList());
        all.put("together", reach.together().map(some -> together(question, some)));
        all.put(
                "beyond",
                reach.beyond().stream().map(one -> lever(question, one)).toList());
        return JsonText.of(all);
    }

    public static String of(ConfidentReach reach, String command, String version) {
        ReachQuestion question = reach.question();
        boolean possible = reach.needed().isPresent();
        Map<String, @Nullable Object> all = head(question, possible, command, version);
        all.put("confidence", reach.confidence());
        all.put("runs", reach.runs());
        all.put("seed", reach.seed());
        all.put("drawn", reach.drawn());
        all.put("failed", reach.failed());
        all.put("kind", reach.path().isShare() ? "share" : "lever");
        all.put("needed", reach.needed());
        all.put("needed_low", reach.interval().low());
        all.put("needed_high", reach.interval().high());
        double position = reach.needed().orElse(reach.result().best().value());
        all.put("levers", values(reach.path().levers(), reach.path().values(position)));
        all.put("share_scenario", reach.met());
        all.put("share", reach.most());
        all.put("best", best(question, reach.result().best()));
        return JsonText.of(all);
    }

    private static Map<String, @Nullable Object> head(
            ReachQuestion question, boolean possible, String command, String version) {
        return object(
                "schema", SCHEMA,
                "study", question.study().id(),
                "model_sha256", question.study().modelSha256(),
                "assumptions_sha256", question.study().assumptionsSha256(),
                "version", version,
                "command", command,
                "possible", possible,
                "scenario", question.scenario().id(),
                "target", question.target().id(),
                "by", question.by());
    }

    private static Map<String, @Nullable Object> lever(ReachQuestion question, LeverReach one) {
        return object(
                "lever", one.lever().title(),
                "group", one.lever().assumption().group().name().toLowerCase(Locale.ROOT),
                "unit", one.lever().assumption().unit().toString(),
                "value", one.lever().from(),
                "low", one.lever().low(),
                "high", one.lever().high(),
                "moves", one.moves(),
                "changes_past", one.past(),
                "needed", one.needed(),
                "intervals", intervals(one.result()),
                "best", best(question, one.result().best()),
                "outcome", one.proof().map(ReachJson::outcome));
    }

    private static Map<String, @Nullable Object> together(ReachQuestion question, Together all) {
        double share = all.result().nearest(0).orElse(1);
        return object(
                "share", all.result().nearest(0),
                "levers",
                        values(
                                all.levers(),
                                all.levers().stream()
                                        .mapToDouble(lever -> lever.from() + share * (lever.high() - lever.from()))
                                        .toArray()),
                "left", all.left().stream().map(Lever::title).toList(),
                "best", best(question, all.result().best()),
                "outcome", outcome(all.outcome()),
                "binding",
                        all.gains().stream()
                                .map(gain -> object(
                                        "lever", gain.lever().title(),
                                        "bound", gain.lever().high(),
                                        "gain", gain.margin()))
                                .toList());
    }

    private static Map<String, @Nullable Object> values(List<Lever> levers, double[] values) {
        return object(IntStream.range(0, values.length)
                .boxed()
                .flatMap(i -> Stream.<Object>of(levers.get(i).title(), values[i]))
                .toArray());
    }

    private static List<List<Double>> intervals(SearchResult result) {
        return Optional.of(result)
                .filter(SearchResult.Intervals.class::isInstance)
                .map(SearchResult.Intervals.class::cast)
                .map(found -> found.intervals().stream()
                        .map(interval -> List.of(interval.low(), interval.high()))
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, @Nullable Object> best(ReachQuestion question, SearchResult.Best best) {
        return object(
                "value", best.value(),
                "level", question.figure(best.margin()),
                "margin", best.margin(),
                "bound", best.bound().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> outcome(Outcome outcome) {
        return object(
                "kind", outcome.kind().name().toLowerCase(Locale.ROOT),
                "year", outcome.year(),
                "instant", outcome.instant(),
                "lost_year", outcome.lostYear());
    }
}
