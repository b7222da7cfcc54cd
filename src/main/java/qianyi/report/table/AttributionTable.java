package qianyi.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.FairShares;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.AttributionSentences;
import qianyi.report.words.GroupNames;
import qianyi.report.words.MonthWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;
import qianyi.text.SummingNumbers;

/**
 * What each group of changes adds alone, last, and as its fair share: the largest first, then the sums, the whole, and
 * what the sums leave of it.
 */
public final class AttributionTable {
    /**
     * What a table prints: tenths of a month of dates, hundredths of a unit of levels.
     *
     * @param scale by which a number is multiplied
     * @param decimals to which it is then rounded
     */
    public record Printed(double scale, int decimals) {
        public static final Printed MONTHS = new Printed(MonthWords.PER_YEAR, 1);

        public static Printed levels(Shown shown) {
            return new Printed(shown.scaled(1, shown.headlineUnit()), 2);
        }

        /** Fair shares, rounded so that they sum, in the order of the groups. */
        public List<Double> fair(FairShares shares) {
            return rounded(shares, FairShares.Share::fair);
        }

        List<Double> rounded(FairShares shares, ToDoubleFunction<FairShares.Share> number) {
            return SummingNumbers.rounded(
                    shares.shares().stream()
                            .map(share -> number.applyAsDouble(share) * scale)
                            .toList(),
                    decimals);
        }

        /** A number that is in the unit of the table already. */
        public String signed(double number) {
            return Numbers.signed(number, decimals);
        }
    }

    /** @param numbers alone, last and fair, as they are printed */
    private record Row(String name, String area, List<Double> numbers, Cell error) {}

    private AttributionTable() {}

    /** In months; a date that comes earlier is below 0. */
    public static Table dates(Attribution attribution, Attribution.Dates dates, Shown shown) {
        return of(attribution, dates.part(), Printed.MONTHS, shown.text("cli.compare.shares.dates"), shown);
    }

    /** In the reader's unit of the headline. */
    public static Table levels(Attribution attribution, Shown shown) {
        String heading = shown.text(
                "cli.compare.shares.levels",
                shown.label(shown.study().headline().variable()),
                attribution.year(),
                shown.unitName(shown.headlineUnit()));
        return of(attribution, attribution.levels(), Printed.levels(shown), heading, shown);
    }

    /** What is told first: the dates, or the levels where one of the dates does not exist. */
    public static Table first(Attribution attribution, Shown shown) {
        return new AttributionSentences(attribution, shown).tellsLevels()
                ? levels(attribution, shown)
                : dates(attribution, attribution.dates().orElseThrow(), shown);
    }

    /** Dates and levels for a spreadsheet, unrounded, a row a group. */
    public static Table sheet(Attribution attribution, Shown shown) {
        List<String> names = GroupNames.of(attribution.groups(), shown);
        Columns<Integer> columns = new Columns<Integer>(Medium.SHEET)
                .text(shown.text("report.page.change"), names::get)
                .text(shown.text("cli.compare.shares.area"), i -> attribution
                        .groups()
                        .get(i)
                        .area()
                        .map(area -> OutcomeWords.group(area, shown))
                        .orElse(""));
        attribution
                .dates()
                .ifPresent(dates -> numbers(
                        columns,
                        dates.part().shares(),
                        MonthWords.PER_YEAR,
                        shown.text("cli.compare.shares.months"),
                        shown));
        numbers(
                columns,
                attribution.levels().shares(),
                shown.scaled(1, shown.headlineUnit()),
                shown.text(
                        "workbook.why.level",
                        Integer.toString(attribution.year()),
                        shown.unitName(shown.headlineUnit())),
                shown);
        return columns.of(
                IntStream.range(0, names.size()).boxed().toList(),
                shown.text("workbook.sheet.why"),
                shown.text(
                        "workbook.about.why",
                        attribution.second().title(),
                        attribution.first().title()));
    }

    private static void numbers(Columns<Integer> columns, FairShares shares, double scale, String unit, Shown shown) {
        number(columns, "alone", i -> shares.shares().get(i).alone() * scale, unit, shown);
        number(columns, "last", i -> shares.shares().get(i).last() * scale, unit, shown);
        number(columns, "fair", i -> shares.shares().get(i).fair() * scale, unit, shown);
        if (shares.error() > 0) {
            number(columns, "error", i -> shares.shares().get(i).error() * scale, unit, shown);
        }
    }

    private static void number(
            Columns<Integer> columns, String key, IntToDoubleFunction value, String unit, Shown shown) {
        columns.right(
                shown.text("report.page.column", shown.text("cli.compare.shares." + key), unit),
                i -> Cell.of(value.applyAsDouble(i), Kind.AMOUNT));
    }

    /** In runs of 100. */
    public static Table arrivals(Attribution attribution, Attribution.Arrivals arrivals, Shown shown) {
        String heading = shown.text("cli.compare.shares.arrivals", Integer.toString(attribution.year()));
        return of(attribution, arrivals.part(), new Printed(100, 1), heading, shown);
    }

    private static Table of(
            Attribution attribution, Attribution.Part part, Printed printed, String heading, Shown shown) {
        List<Row> rows = new ArrayList<>(groups(attribution, part.shares(), printed, shown));
        List<Double> sums = IntStream.range(0, 3)
                .mapToObj(c ->
                        rows.stream().mapToDouble(row -> row.numbers.get(c)).sum())
                .toList();
        double whole = SummingNumbers.rounded(List.of(part.shares().whole() * printed.scale), printed.decimals)
                .get(0);
        rows.add(total("sum", sums, shown));
        rows.add(total("whole", List.of(whole, whole, whole), shown));
        rows.add(total("left", sums.stream().map(sum -> whole - sum).toList(), shown));
        Columns<Row> columns = new Columns<Row>(Medium.PAGE).text(heading, Row::name);
        if (attribution.groups().stream().map(group -> group.area()).distinct().count() > 1) {
            columns.text(shown.text("cli.compare.shares.area"), Row::area);
        }
        List<String> heads = List.of("cli.compare.shares.alone", "cli.compare.shares.last", "cli.compare.shares.fair");
        IntStream.range(0, heads.size())
                .forEach(c -> columns.right(shown.text(heads.get(c)), row -> Cell.of(row.numbers.get(c), Kind.AMOUNT)
                        .reads(printed.signed(row.numbers.get(c)))));
        if (part.shares().error() > 0) {
            columns.right(shown.text("cli.compare.shares.error"), Row::error);
        }
        return columns.of(rows, heading, "");
    }

    /** A row below those of the groups. */
    private static Row total(String key, List<Double> numbers, Shown shown) {
        return new Row(shown.text("cli.compare.shares." + key), "", numbers, Cell.of(""));
    }

    private static List<Row> groups(Attribution attribution, FairShares shares, Printed printed, Shown shown) {
        List<Double> alone = printed.rounded(shares, FairShares.Share::alone);
        List<Double> last = printed.rounded(shares, FairShares.Share::last);
        List<Double> fair = printed.fair(shares);
        List<String> names = GroupNames.of(attribution.groups(), shown);
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(shares.shares().get(i).fair())))
                .map(i -> new Row(
                        names.get(i),
                        attribution
                                .groups()
                                .get(i)
                                .area()
                                .map(area -> OutcomeWords.group(area, shown))
                                .orElse("–"),
                        List.of(alone.get(i), last.get(i), fair.get(i)),
                        error(shares.shares().get(i).error() * printed.scale, printed.decimals)))
                .toList();
    }

    /** With a decimal more than the share: it is far smaller. */
    private static Cell error(double error, int decimals) {
        return Cell.of(error, Kind.AMOUNT).reads(Numbers.fixed(error, decimals + 1));
    }
}
