package qianyi.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.ChangeGroup;
import qianyi.analysis.attribution.FairShares;
import qianyi.model.Unit;
import qianyi.text.Localized;
import qianyi.text.Numbers;
import qianyi.text.SummingNumbers;

/** Why one scenario arrives at another time than another, in sentences whose numbers sum. */
public final class AttributionSentences {
    /** Groups that a sentence names; the others are put together. */
    private static final int NAMED = 5;

    private static final int DECIMALS = 1;

    private static final int ERROR_DECIMALS = 3;

    /** Shares of runs are told as so many of these. */
    private static final double OF_RUNS = 100;

    /** What is less rounds to nothing. */
    private static final double SMALL = 0.05;

    private final Attribution attribution;
    private final Shown shown;

    /** A part of a difference with what it is due to. */
    private record Piece(String name, double size) {}

    public AttributionSentences(Attribution attribution, Shown shown) {
        this.attribution = attribution;
        this.shown = shown;
    }

    /** What moved the date, what the level where a date does not exist for all, and how the numbers are meant. */
    public List<String> all() {
        List<String> sentences = new ArrayList<>();
        if (attribution.groups().isEmpty() && attribution.context().isEmpty()) {
            return List.of(shown.text("cli.compare.inputs.none"));
        }
        if (tellsLevels()) {
            sentences.add(levels());
        }
        attribution.dates().ifPresent(dates -> {
            sentences.add(dates(dates));
            if (dates.never() > 0) {
                sentences.add(shown.text(
                        "cli.compare.shares.never",
                        dates.coalitions(),
                        dates.never(),
                        shown.study().period().to()));
            }
            if (dates.already() > 0) {
                sentences.add(shown.text(
                        "cli.compare.shares.already",
                        dates.coalitions(),
                        dates.already(),
                        shown.study().period().today()));
            }
        });
        if (attribution.dates().isEmpty()) {
            sentences.add(shown.text("cli.compare.shares.no_dates", first(), second()));
        }
        if (!attribution.context().isEmpty()) {
            sentences.add(shown.text("cli.compare.shares.context", names(attribution.context()), second()));
        }
        if (attribution.byArea()) {
            sentences.add(shown.text("cli.compare.shares.by_area"));
        }
        if (attribution.merged()) {
            sentences.add(shown.text("cli.compare.shares.merged"));
        }
        if (attribution.orders() > 0) {
            sentences.add(drawn());
        }
        attribution.arrivals().ifPresent(arrivals -> sentences.addAll(arrivals(arrivals)));
        return sentences;
    }

    /** What moved, by how much, and what has the largest share of it. */
    public String title() {
        boolean levels = tellsLevels();
        Attribution.Part part = levels
                ? attribution.levels()
                : attribution.dates().orElseThrow().part();
        double scale = levels ? shown.scaled(1, shown.headlineUnit()) : 1;
        double size = part.difference() * scale;
        List<FairShares.Share> shares = part.shares().shares();
        int largest = IntStream.range(0, shares.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> shares.get(i).fair() * Math.signum(size)))
                .orElseThrow();
        String direction = levels ? size < 0 ? "less" : "more" : size < 0 ? "earlier" : "later";
        return shown.text(
                "report.why.title." + direction,
                second(),
                first(),
                Numbers.fixed(Math.abs(size), DECIMALS),
                levels ? shown.unitName(shown.headlineUnit()) : shown.text("cli.compare.shares.years"),
                GroupNames.of(attribution.groups(), shown).get(largest),
                Numbers.fixed(Math.abs(shares.get(largest).fair() * scale), DECIMALS),
                Integer.toString(attribution.year()));
    }

    /** Whether some date does not exist, so that the level is told first. */
    public boolean tellsLevels() {
        return attribution.dates().filter(dates -> dates.never() == 0).isEmpty();
    }

    private String dates(Attribution.Dates dates) {
        double years = dates.part().difference();
        String size = Numbers.fixed(Math.abs(years), DECIMALS);
        if (size.equals(Numbers.fixed(0, DECIMALS))) {
            return shown.text("cli.compare.shares.same", second(), first());
        }
        String key = years < 0 ? "earlier" : "later";
        return shown.text(
                dates.atLeast() ? "cli.compare.shares." + key + ".least" : "cli.compare.shares." + key,
                second(),
                first(),
                size,
                pieces(dates.part(), 1, shown.text("cli.compare.shares.years"), years < 0 ? "later" : "earlier"));
    }

    /** That orders were drawn, and what that leaves open of what is told first. */
    private String drawn() {
        Unit unit = shown.headlineUnit();
        Optional<Attribution.Dates> dates = attribution.dates().filter(some -> !tellsLevels());
        double error = dates.map(some -> some.part().shares().error())
                .orElseGet(() -> shown.scaled(attribution.levels().shares().error(), unit));
        return shown.text(
                "cli.compare.shares.orders",
                Integer.toString(attribution.orders()),
                atMost(error, ERROR_DECIMALS),
                dates.isPresent() ? shown.text("cli.compare.shares.years") : shown.unitName(unit));
    }

    /** Rounded up, so that it is a bound. */
    private static String atMost(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.CEILING)
                .toPlainString();
    }

    /** How many runs of 100 arrive, and how that was counted. */
    private List<String> arrivals(Attribution.Arrivals arrivals) {
        List<String> sentences = new ArrayList<>();
        Attribution.Part part = arrivals.part();
        String size = Numbers.fixed(Math.abs(part.difference()) * OF_RUNS, DECIMALS);
        boolean fewer = part.difference() < 0;
        sentences.add(
                size.equals(Numbers.fixed(0, DECIMALS))
                        ? shown.text(
                                "cli.compare.shares.arrivals.same",
                                Integer.toString(attribution.year()),
                                second(),
                                first())
                        : shown.text(
                                "cli.compare.shares.arrivals." + (fewer ? "less" : "more"),
                                Integer.toString(attribution.year()),
                                second(),
                                first(),
                                size,
                                pieces(
                                        part,
                                        OF_RUNS,
                                        shown.text("cli.compare.shares.arrivals.unit"),
                                        fewer ? "more" : "less")));
        sentences.add(shown.text(
                "cli.compare.shares.arrivals.how",
                arrivals.runs(),
                atMost(part.shares().error() * OF_RUNS, DECIMALS)));
        if (arrivals.orders() > 0) {
            sentences.add(shown.text("cli.compare.shares.arrivals.orders", Integer.toString(arrivals.orders())));
        }
        if (arrivals.failed() > 0) {
            sentences.add(shown.text("cli.compare.shares.arrivals.failed", arrivals.failed()));
        }
        return sentences;
    }

    private String levels() {
        Unit unit = shown.headlineUnit();
        Attribution.Part part = attribution.levels();
        double scale = shown.scaled(1, unit);
        String size = Numbers.fixed(Math.abs(part.difference()) * scale, DECIMALS);
        return shown.text(
                part.difference() < 0 ? "cli.compare.shares.less" : "cli.compare.shares.more",
                attribution.year(),
                second(),
                first(),
                size,
                shown.unitName(unit),
                pieces(part, scale, shown.unitName(unit), part.difference() < 0 ? "more" : "less"));
    }

    /**
     * The largest first, the small ones together.
     *
     * @param opposite how what goes against the whole is told
     */
    private String pieces(Attribution.Part part, double scale, String unit, String opposite) {
        List<Piece> pieces = pieces(part, scale);
        List<Double> sizes =
                SummingNumbers.rounded(pieces.stream().map(Piece::size).toList(), DECIMALS);
        boolean falls = part.difference() < 0;
        return IntStream.range(0, pieces.size())
                .filter(i -> sizes.get(i) != 0)
                .mapToObj(i -> shown.text(
                        sizes.get(i) < 0 == falls ? "cli.compare.shares.part" : "cli.compare.shares.part." + opposite,
                        pieces.get(i).name,
                        Numbers.fixed(Math.abs(sizes.get(i)), DECIMALS),
                        unit))
                .collect(Collectors.joining(shown.text("cli.compare.shares.join")));
    }

    private List<Piece> pieces(Attribution.Part part, double scale) {
        List<String> names = GroupNames.of(attribution.groups(), shown);
        List<Piece> groups = IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Piece(names.get(i), part.shares().shares().get(i).fair() * scale))
                .sorted(Comparator.comparingDouble(piece -> -Math.abs(piece.size)))
                .toList();
        int large = (int) groups.stream()
                .limit(groups.size() == NAMED + 1 ? groups.size() : NAMED)
                .filter(piece -> Math.abs(piece.size) >= SMALL)
                .count();
        List<Piece> rest = groups.subList(large, groups.size());
        List<Piece> pieces = new ArrayList<>();
        if (!attribution.context().isEmpty()) {
            pieces.add(new Piece(
                    shown.text("cli.compare.shares.of_context", names(attribution.context())),
                    part.ofContext() * scale));
        }
        pieces.addAll(groups.subList(0, large));
        if (rest.size() == 1) {
            pieces.addAll(rest);
        } else if (!rest.isEmpty()) {
            pieces.add(new Piece(
                    shown.text("cli.compare.shares.rest", rest.size()),
                    rest.stream().mapToDouble(Piece::size).sum()));
        }
        return pieces;
    }

    private List<Localized> names(List<ChangeGroup> groups) {
        return groups.stream().map(ChangeGroup::label).toList();
    }

    private Localized first() {
        return attribution.first().title();
    }

    private Localized second() {
        return attribution.second().title();
    }
}
