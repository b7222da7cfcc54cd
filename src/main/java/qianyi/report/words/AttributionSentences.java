package qianyi.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static final int MONTH_ERROR_DECIMALS = 2;

    /** Shares of runs are told as so many of these. */
    private static final double OF_RUNS = 100;

    private final Attribution attribution;
    private final Shown shown;

    /** A part of a difference with what it is due to. */
    private record Piece(String name, double size) {}

    /**
     * What sizes are told in: months of dates, units of levels, runs.
     *
     * @param scale by which a size is multiplied
     * @param decimals to which it is then rounded
     */
    private record Measured(double scale, int decimals, Function<Double, String> words) {
        String told(double size) {
            return words.apply(Math.abs(size));
        }
    }

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
        Measured measured = levels ? units() : months();
        double size = part.difference();
        List<FairShares.Share> shares = part.shares().shares();
        int largest = IntStream.range(0, shares.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> shares.get(i).fair() * Math.signum(size)))
                .orElseThrow();
        String name = GroupNames.of(attribution.groups(), shown).get(largest);
        double told = rounded(part, measured).stream()
                .filter(piece -> piece.name.equals(name))
                .findFirst()
                .map(Piece::size)
                .orElseGet(() -> shares.get(largest).fair() * measured.scale);
        String direction = levels ? size < 0 ? "less" : "more" : size < 0 ? "earlier" : "later";
        return shown.text(
                "report.why.title." + direction,
                second(),
                first(),
                measured.told(size * measured.scale),
                name,
                measured.told(told),
                Integer.toString(attribution.year()));
    }

    /** Whether some date does not exist, so that the level is told first. */
    public boolean tellsLevels() {
        return attribution.dates().filter(dates -> dates.never() == 0).isEmpty();
    }

    private String dates(Attribution.Dates dates) {
        double years = dates.part().difference();
        long months = MonthWords.whole(years);
        if (months == 0) {
            return shown.text("cli.compare.shares.same", second(), first());
        }
        String key = years < 0 ? "earlier" : "later";
        return shown.text(
                dates.atLeast() ? "cli.compare.shares." + key + ".least" : "cli.compare.shares." + key,
                second(),
                first(),
                MonthWords.withYears(months, shown),
                pieces(dates.part(), months(), years < 0 ? "later" : "earlier"));
    }

    private Measured months() {
        return new Measured(MonthWords.PER_YEAR, 0, size -> MonthWords.of(Math.round(size), shown));
    }

    private Measured units() {
        return inUnits(shown.scaled(1, shown.headlineUnit()), shown.unitName(shown.headlineUnit()));
    }

    private Measured inUnits(double scale, String unit) {
        return new Measured(
                scale, DECIMALS, size -> shown.text("cli.compare.shares.size", Numbers.fixed(size, DECIMALS), unit));
    }

    /** That orders were drawn, and what that leaves open of what is told first. */
    private String drawn() {
        Unit unit = shown.headlineUnit();
        Optional<Attribution.Dates> dates = attribution.dates().filter(some -> !tellsLevels());
        String error = dates.map(some -> shown.text(
                        "cli.compare.shares.months.of",
                        atMost(some.part().shares().error() * MonthWords.PER_YEAR, MONTH_ERROR_DECIMALS)))
                .orElseGet(() -> shown.text(
                        "cli.compare.shares.size",
                        atMost(shown.scaled(attribution.levels().shares().error(), unit), ERROR_DECIMALS),
                        shown.unitName(unit)));
        return shown.text("cli.compare.shares.orders", Integer.toString(attribution.orders()), error);
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
                                        inUnits(OF_RUNS, shown.text("cli.compare.shares.arrivals.unit")),
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
        String size = Numbers.fixed(Math.abs(shown.scaled(part.difference(), unit)), DECIMALS);
        return shown.text(
                part.difference() < 0 ? "cli.compare.shares.less" : "cli.compare.shares.more",
                attribution.year(),
                second(),
                first(),
                size,
                shown.unitName(unit),
                pieces(part, units(), part.difference() < 0 ? "more" : "less"));
    }

    /**
     * The largest first, the small ones together.
     *
     * @param opposite how what goes against the whole is told
     */
    private String pieces(Attribution.Part part, Measured measured, String opposite) {
        boolean falls = part.difference() < 0;
        return rounded(part, measured).stream()
                .filter(piece -> piece.size != 0)
                .map(piece -> shown.text(
                        piece.size < 0 == falls ? "cli.compare.shares.part" : "cli.compare.shares.part." + opposite,
                        piece.name,
                        measured.told(piece.size)))
                .collect(Collectors.joining(shown.text("cli.compare.shares.join")));
    }

    /** As they are told, so that they sum. */
    private List<Piece> rounded(Attribution.Part part, Measured measured) {
        List<Piece> pieces = pieces(part, measured);
        List<Double> sizes =
                SummingNumbers.rounded(pieces.stream().map(Piece::size).toList(), measured.decimals);
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> new Piece(pieces.get(i).name, sizes.get(i)))
                .toList();
    }

    private List<Piece> pieces(Attribution.Part part, Measured measured) {
        double scale = measured.scale;
        double small = 0.5 * Math.pow(10, -measured.decimals);
        List<String> names = GroupNames.of(attribution.groups(), shown);
        List<Piece> groups = IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Piece(names.get(i), part.shares().shares().get(i).fair() * scale))
                .sorted(Comparator.comparingDouble(piece -> -Math.abs(piece.size)))
                .toList();
        int large = (int) groups.stream()
                .limit(groups.size() == NAMED + 1 ? groups.size() : NAMED)
                .filter(piece -> Math.abs(piece.size) >= small)
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
