package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.text.Language;
import qianyi.text.Numbers;

/**
 * Takes what a person edited on the sheet of the most important assumptions into the table of all of them. A number that
 * was edited in one of the two counts; where both were, and not alike, that is an error.
 */
final class KeyAssumptions {
    private static final String DISTRIBUTION = "distribution";
    private static final double PERCENT = 100;

    private final StudyProblems problems;
    private final AssumptionsTable.Part own;
    private final boolean alone;
    private final Map<Unit, UnitDisplay> displays;
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * @param problems of the sheet of the most important ones
     * @param own the study's own table, from which low and high were written
     * @param alone whether the file has no whole table beside them
     */
    private KeyAssumptions(
            StudyProblems problems, AssumptionsTable.Part own, boolean alone, Map<Unit, UnitDisplay> displays) {
        this.problems = problems;
        this.own = own;
        this.alone = alone;
        this.displays = displays;
    }

    /** The rows of the whole table with what was edited; of the study's own table where the file has no whole one. */
    static AssumptionsTable.Part merged(
            AssumptionsTable.Part key,
            AssumptionsTable.Part whole,
            AssumptionsTable.Part own,
            Map<Unit, UnitDisplay> displays) {
        return new AssumptionsTable.Part(
                whole.problems(),
                new KeyAssumptions(key.problems(), own, whole == own, displays).rows(key.rows(), whole.rows()));
    }

    private List<CsvRow> rows(List<CsvRow> key, List<CsvRow> whole) {
        List<CsvRow> rows = new ArrayList<>(whole);
        for (CsvRow edited : key) {
            Optional<CsvRow> found =
                    whole.stream().filter(row -> row.isOfSame(edited)).findFirst();
            if (found.isEmpty()) {
                edited.error("name", "study.key-row", edited.title());
            } else if (isFirst(edited)) {
                rows.set(rows.indexOf(found.get()), row(edited, found.get()));
            }
        }
        return rows;
    }

    private boolean isFirst(CsvRow row) {
        Integer earlier = lines.putIfAbsent(row.title(), row.span().line());
        if (earlier != null) {
            row.error("name", "study.assumption-twice", row.title(), earlier);
        }
        return earlier == null;
    }

    private CsvRow row(CsvRow edited, CsvRow whole) {
        Optional<Unit> unit = ModelNames.unit(unreported(), Span.START, whole.text("unit"));
        checkUnit(edited, unit);
        CsvRow row = edit(edited, whole, whole, "value", unit, number(edited, TableWords.IN_RUN, unit));
        for (String end : List.of("low", "high")) {
            if (!edited.optionalText(end).isEmpty()) {
                row = edit(edited, whole, row, end, unit, own.row(whole).flatMap(before -> before.with(unreported())
                        .entered(end, unit)));
            }
        }
        return distribution(edited, whole, row);
    }

    private CsvRow distribution(CsvRow edited, CsvRow whole, CsvRow row) {
        String now = distribution(edited);
        String other = distribution(whole);
        String before = own.row(whole).map(KeyAssumptions::distribution).orElse("");
        if (now.isEmpty() || now.equals(other) || now.equals(before)) {
            return row;
        }
        if (!other.equals(before)) {
            conflict(edited, whole, DISTRIBUTION);
            return row;
        }
        return row.edited(DISTRIBUTION, now, problems, edited.span(DISTRIBUTION));
    }

    private static String distribution(CsvRow row) {
        return ChoiceWords.DISTRIBUTION.written(row.optionalText(DISTRIBUTION));
    }

    private static void conflict(CsvRow edited, CsvRow whole, String column) {
        edited.error(
                column,
                "study.key-conflict",
                edited.title(),
                edited.text(column),
                whole.text(column),
                whole.place(column));
    }

    /** @param before the number that was written; none if that is not known */
    private CsvRow edit(
            CsvRow edited, CsvRow whole, CsvRow row, String column, Optional<Unit> unit, Optional<Double> before) {
        Optional<Double> now = number(edited, column, unit);
        Optional<Double> other = whole.isBlank(column)
                ? Optional.empty()
                : whole.with(unreported()).entered(column, unit);
        if (now.isEmpty() || same(now, other)) {
            return row;
        }
        boolean givenBack = alone && column.equals("value");
        if (same(now, before) && !givenBack) {
            return row;
        }
        if (column.equals("value") && isHundredfold(edited, whole, now.get(), unit)) {
            return row;
        }
        if (!alone && !same(other, before)) {
            conflict(edited, whole, column);
            return row;
        }
        return row.edited(column, Numbers.shortest(now.get()), problems, edited.span(column));
    }

    /** Whether a number was typed in hundredths without a sign for it: it lies far outside, and a hundredth of it inside. */
    private boolean isHundredfold(CsvRow edited, CsvRow whole, double now, Optional<Unit> unit) {
        Optional<Double> low = whole.isBlank("low")
                ? Optional.empty()
                : whole.with(unreported()).entered("low", unit);
        Optional<Double> high = whole.isBlank("high")
                ? Optional.empty()
                : whole.with(unreported()).entered("high", unit);
        boolean typedBare = NumberText.isDecimal(edited.text("value").strip());
        if (!typedBare
                || low.isEmpty()
                || high.isEmpty()
                || unit.filter(ReaderUnits::isShareOrRate).isEmpty()) {
            return false;
        }
        boolean outside = now < low.get() || now > high.get();
        double hundredth = now / PERCENT;
        if (outside && hundredth >= low.get() && hundredth <= high.get()) {
            edited.error("value", "study.key-percent", edited.title(), edited.text("value"));
            return true;
        }
        return false;
    }

    private static Optional<Double> number(CsvRow row, String column, Optional<Unit> unit) {
        return row.required(column).flatMap(text -> row.entered(column, unit));
    }

    private static boolean same(Optional<Double> one, Optional<Double> other) {
        return one.isPresent() && other.isPresent() && AssumptionsAgainstModel.same(one.get(), other.get());
    }

    /** The unit says how the number is read; what is written beside it must not say something else. */
    private void checkUnit(CsvRow edited, Optional<Unit> unit) {
        String written = edited.optionalText("unit");
        if (written.isEmpty() || unit.isEmpty()) {
            return;
        }
        List<String> words = Stream.of(Language.values())
                .map(language -> new ReaderUnits(displays, language).ofModel(edited.text("name"), unit.get()))
                .toList();
        if (!words.contains(written)) {
            edited.error("unit", "study.key-unit", edited.title(), written, words.get(0), words.get(1));
        }
    }

    private static StudyProblems unreported() {
        return new StudyProblems("", new LinkedHashSet<>());
    }
}
