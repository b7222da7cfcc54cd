package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.ChangeGroup;
import qianyi.analysis.attribution.FairShares;

/** What {@code comparison.json} says of why a date moved; lists of shares are in the order of {@code groups}. */
final class AttributionJson {
    private AttributionJson() {}

    static Map<String, @Nullable Object> of(Attribution attribution) {
        return object(
                "target", attribution.target().id(),
                "method", attribution.byArea() ? "owen" : "shapley",
                "groups",
                        attribution.groups().stream()
                                .map(AttributionJson::group)
                                .toList(),
                "context",
                        attribution.context().stream()
                                .map(AttributionJson::group)
                                .toList(),
                "orders_drawn", attribution.orders(),
                "year", attribution.year(),
                "level", part(attribution.levels()),
                "date", attribution.dates().map(AttributionJson::dates),
                "share_of_runs", attribution.arrivals().map(AttributionJson::arrivals));
    }

    private static Map<String, @Nullable Object> group(ChangeGroup group) {
        return object(
                "name",
                group.name(),
                "label",
                group.label(),
                "group",
                group.area().map(area -> area.name().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, @Nullable Object> dates(Attribution.Dates dates) {
        Map<String, @Nullable Object> date = part(dates.part());
        date.put("coalitions", dates.coalitions());
        date.put("not_reached", dates.never());
        date.put("already", dates.already());
        date.put("at_least", dates.atLeast());
        return date;
    }

    private static Map<String, @Nullable Object> arrivals(Attribution.Arrivals arrivals) {
        Map<String, @Nullable Object> share = part(arrivals.part());
        share.put("runs", arrivals.runs());
        share.put("failed", arrivals.failed());
        share.put("coalitions", arrivals.coalitions());
        share.put("orders_drawn", arrivals.orders());
        return share;
    }

    private static Map<String, @Nullable Object> part(Attribution.Part part) {
        FairShares shares = part.shares();
        return object(
                "first", part.before(),
                "with_context", part.start(),
                "second", part.end(),
                "shares", shares.shares().stream().map(AttributionJson::share).toList(),
                "sum_alone", shares.sumAlone(),
                "synergy", shares.synergy(),
                "residual", shares.residual());
    }

    private static Map<String, @Nullable Object> share(FairShares.Share share) {
        return object(
                "alone", share.alone(), "last", share.last(), "fair", share.fair(), "standard_error", share.error());
    }
}
