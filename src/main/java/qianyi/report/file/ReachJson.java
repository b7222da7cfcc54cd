package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Frontier;
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

    /**
     * @param frontier of two levers, if it was asked for
     * @param robust earlier or cheaper, if it was asked for
     */
    public static String of(
            ReachAnswer answer,
            Optional<Frontier> frontier,
            Optional<RobustFrontier> robust,
            String command,
            String version) {
        Reach reach = answer.reach();
        ReachQuestion question = reach.question();
        boolean possible = reach.isPossible() && answer.keepsLimits();
        Map<String, @Nullable Object> all = head(question, possible, command, version);
        all.put("level", question.figure(reach.margin()));
        all.put("instant", reach.outcome().instant());
        all.put(
                "ways",
                Stream.concat(
                                answer
                                        .portfolio()
                                        .map(some -> PortfolioJson.way(some, "portfolio", answer.proof()))
                                        .stream(),
                                ways(reach).stream())
                        .toList());
        all.put("keeps_limits", answer.keepsLimits());
        all.put("cost_unit", PortfolioJson.costUnit(question));
        all.put("best", best(reach));
        all.put(
                "binding",
                reach.together().map(together -> binding(together.gains())).orElse(List.of()));
        all.put("outside", needed(reach.outside()));
        all.put("beyond", needed(reach.beyond()));
        all.put(
                "growth",
                reach.growth()
                        .map(growth -> object(
                                "from", growth.today(),
                                "needed", growth.needed(),
                                "given", growth.given(),
                                "outside", growth.outside())));
        all.put(
                "levers",
                Stream.of(reach.policy(), reach.effects(), reach.outside())
                        .flatMap(List::stream)
                        .map(one -> lever(question, one, reach.policy().contains(one)))
                        .toList());
        all.put("frontier", frontier.map(ReachJson::frontier));
        all.put("robust", robust.map(PortfolioJson::robust));
        return JsonText.of(all);
    }

    /** What several years would take, as the object "reach" of {@code summary.json}. */
    static Map<String, @Nullable Object> outlook(ReachOutlook outlook) {
        return object(
                "earliest", outlook.earliest(),
                "years",
                        outlook.years().stream()
                                .map(answer -> object(
                                        "by", answer.reach().question().by(),
                                        "possible", answer.reach().isPossible() && answer.keepsLimits(),
                                        "level",
                                                answer.reach()
                                                        .question()
                                                        .figure(answer.reach().margin()),
                                        "portfolio",
                                                answer.portfolio()
                                                        .map(some ->
                                                                PortfolioJson.way(some, "portfolio", answer.proof())),
                                        "best", best(answer.reach()),
                                        "binding",
                                                answer.reach()
                                                        .together()
                                                        .map(together -> binding(together.gains()))
                                                        .orElse(List.of()),
                                        "outside", needed(answer.reach().outside()),
                                        "beyond", needed(answer.reach().beyond())))
                                .toList());
    }

    private static Map<String, @Nullable Object> frontier(Frontier frontier) {
        return object(
                "levers", List.of(frontier.first().title(), frontier.second().title()),
                "points",
                        frontier.points().stream()
                                .map(point -> List.of(point.first(), point.second()))
                                .toList());
    }

    public static String of(ConfidentPortfolio found, Optional<RobustFrontier> robust, String command, String version) {
        ReachQuestion question = found.question().reach();
        Map<String, @Nullable Object> all = head(question, found.portfolio().isPresent(), command, version);
        all.put("confidence", found.confidence());
        all.put("runs", found.runs());
        all.put("seed", found.seed());
        all.put("drawn", found.drawn());
        all.put("kind", "portfolio");
        all.put("ways", PortfolioJson.ways(found));
        all.put("cost_unit", PortfolioJson.costUnit(question));
        all.put("cost_low", found.cheaper());
        all.put("cost_high", found.dearer());
        all.put("share_scenario", found.scenario());
        all.put("share", found.best());
        all.put("share_with_errors", found.errors().map(ConfidentPortfolio.WithErrors::best));
        all.put("share_scenario_with_errors", found.errors().map(ConfidentPortfolio.WithErrors::scenario));
        all.put("earliest", found.earliest());
        all.put("best", object("level", found.figure(), "share", found.best()));
        all.put("binding", binding(found.gains()));
        all.put(
                "beyond",
                found.outside().stream()
                        .map(help -> object(
                                "lever", help.lever().title(),
                                "value", help.value(),
                                "share", help.met(),
                                "enough", help.enough()))
                        .toList());
        all.put("robust", robust.map(PortfolioJson::robust));
        return JsonText.of(all);
    }

    /** Every way that meets the target: each lever that does it alone, then all of them. */
    private static List<Map<String, @Nullable Object>> ways(Reach reach) {
        Stream<Map<String, @Nullable Object>> alone = reach.policy().stream()
                .filter(one -> one.needed().isPresent())
                .map(one -> way(
                        "lever",
                        List.of(one.lever()),
                        new double[] {one.needed().orElseThrow()},
                        one.proof().orElseThrow()));
        Stream<Map<String, @Nullable Object>> together = reach.together().stream()
                .filter(all -> all.result() instanceof SearchResult.Intervals)
                .map(all -> way(
                        "together",
                        all.levers(),
                        all.path().values(all.result().nearest(0).orElseThrow()),
                        all.outcome()));
        return Stream.concat(alone, together).toList();
    }

    private static Map<String, @Nullable Object> way(
            String kind, List<Lever> levers, double[] values, Outcome outcome) {
        return object(
                "kind", kind,
                "levers", values(levers, values),
                "year", outcome.year(),
                "instant", outcome.instant(),
                "lost_year", outcome.lostYear(),
                "lowered",
                        IntStream.range(0, values.length)
                                .filter(i -> values[i] < levers.get(i).from())
                                .mapToObj(i -> levers.get(i).title())
                                .toList());
    }

    /** With all of policy at its upper bounds; none if policy has no more than one lever. */
    private static Optional<Map<String, @Nullable Object>> best(Reach reach) {
        return reach.together()
                .map(all -> object(
                        "level", reach.question().figure(all.result().best().margin()),
                        "instant", all.ends().instant()));
    }

    private static List<Map<String, @Nullable Object>> binding(List<Together.Gain> gains) {
        return gains.stream()
                .map(gain -> object(
                        "lever", gain.lever().title(),
                        "bound", gain.lever().high(),
                        "gain", gain.margin()))
                .toList();
    }

    /** What each would have to be; null where that is out of reach. */
    private static Map<String, @Nullable Object> needed(List<LeverReach> levers) {
        return object(levers.stream()
                .flatMap(one -> Stream.<Object>of(one.lever().title(), one.needed()))
                .toArray());
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
                "by", question.by(),
                "stopped", question.limit().hasCut());
    }

    private static Map<String, @Nullable Object> lever(ReachQuestion question, LeverReach one, boolean chosen) {
        return object(
                "lever", one.lever().title(),
                "group", one.lever().assumption().group().name().toLowerCase(Locale.ROOT),
                "chosen", chosen,
                "unit", one.lever().assumption().unit().toString(),
                "value", one.lever().from(),
                "low", one.lever().low(),
                "high", one.lever().high(),
                "moves", one.moves(),
                "needed", one.needed(),
                "intervals", intervals(one.result()),
                "best", best(question, one.result().best()));
    }

    static Map<String, @Nullable Object> values(List<Lever> levers, double[] values) {
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
}
