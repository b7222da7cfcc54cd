package qianyi.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.FairShares;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.GroupNames;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;
import qianyi.text.SummingNumbers;

/**
 * What each group of changes adds alone, last, and as its fair share: the largest first, then the sums, the whole, and
 * what the sums leave of it.
 */
public final class AttributionTable {
    private static final int DECIMALS = 2;

    /** @param numbers alone, last and fair, as they are printed */
    private record Row(String name, String area, List<Double> numbers) {}

    private AttributionTable() {}

    /** In years; a date that comes earlier is below 0. */
    public static Table dates(Attribution attribution, Attribution.Dates dates, Shown shown) {
        return of(attribution, dates.part(), 1, shown.text("cli.compare.shares.dates"), shown);
    }

    /** In the reader's unit of the headline. */
    public static Table levels(Attribution attribution, Shown shown) {
        String heading = shown.text(
                "cli.compare.shares.levels",
                shown.label(shown.study().headline().variable()),
                attribution.year(),
                shown.unitName(shown.headlineUnit()));
        return of(attribution, attribution.levels(), shown.scaled(1, shown.headlineUnit()), heading, shown);
    }

    private static Table of(Attribution attribution, Attribution.Part part, double scale, String heading, Shown shown) {
        List<Row> rows = new ArrayList<>(groups(attribution, part.shares(), scale, shown));
        List<Double> sums = IntStream.range(0, 3)
                .mapToObj(c ->
                        rows.stream().mapToDouble(row -> row.numbers.get(c)).sum())
                .toList();
        double whole = SummingNumbers.rounded(List.of(part.shares().whole() * scale), DECIMALS)
                .get(0);
        rows.add(new Row(shown.text("cli.compare.shares.sum"), "", sums));
        rows.add(new Row(shown.text("cli.compare.shares.whole"), "", List.of(whole, whole, whole)));
        rows.add(new Row(
                shown.text("cli.compare.shares.left"),
                "",
                sums.stream().map(sum -> whole - sum).toList()));
        Columns<Row> columns = new Columns<Row>(Medium.PAGE).text(heading, Row::name);
        if (attribution.groups().stream().map(group -> group.area()).distinct().count() > 1) {
            columns.text(shown.text("cli.compare.shares.area"), Row::area);
        }
        List<String> heads = List.of("cli.compare.shares.alone", "cli.compare.shares.last", "cli.compare.shares.fair");
        IntStream.range(0, heads.size())
                .forEach(c -> columns.right(shown.text(heads.get(c)), row -> Cell.of(row.numbers.get(c), Kind.AMOUNT)
                        .reads(Numbers.signed(row.numbers.get(c), DECIMALS))));
        return columns.of(rows, heading, "");
    }

    private static List<Row> groups(Attribution attribution, FairShares shares, double scale, Shown shown) {
        List<Double> alone = rounded(shares.shares().stream().mapToDouble(FairShares.Share::alone), scale);
        List<Double> last = rounded(shares.shares().stream().mapToDouble(FairShares.Share::last), scale);
        List<Double> fair = rounded(shares.shares().stream().mapToDouble(FairShares.Share::fair), scale);
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
                        List.of(alone.get(i), last.get(i), fair.get(i))))
                .toList();
    }

    private static List<Double> rounded(DoubleStream numbers, double scale) {
        return SummingNumbers.rounded(
                numbers.map(number -> number * scale).boxed().toList(), DECIMALS);
    }
}
