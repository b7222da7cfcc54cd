package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import qianyi.model.Span;

/** Makes rows of the lines below the header of a table of assumptions, CSV or a sheet. */
final class AssumptionsLines {
    private static final Pattern REMARK = Pattern.compile(
            "(?iu)(?:[*※#].*|(?:注|备注|附注|说明|来源|资料来源|数据来源|单位|填表|notes?|remarks?|sources?|units?)\\s*\\d*\\s*[:：.、].*)",
            Pattern.DOTALL);

    private final StudyProblems problems;
    private final AssumptionsHeader header;
    private final boolean sheet;

    /** @param sheet whether it is one of a workbook, for which a cell without a heading is outside the table */
    private AssumptionsLines(StudyProblems problems, AssumptionsHeader header, boolean sheet) {
        this.problems = problems;
        this.header = header;
        this.sheet = sheet;
    }

    /** The table that some lines are; what its header has that it should not is reported. */
    static AssumptionsTable.Part part(StudyProblems problems, List<TableLine> lines, boolean sheet) {
        Optional<AssumptionsHeader> header = AssumptionsHeader.find(lines);
        if (header.isEmpty()) {
            problems.error(Span.START, "study.csv-empty", Assumption.COLUMNS);
            return new AssumptionsTable.Part(problems, List.of());
        }
        boolean sound =
                hasColumns(problems, header.get(), lines.get(header.get().line()));
        return new AssumptionsTable.Part(
                problems, sound ? new AssumptionsLines(problems, header.get(), sheet).rows(lines) : List.of());
    }

    /** The rows below the header, without blank ones and remarks. */
    private List<CsvRow> rows(List<TableLine> lines) {
        List<CsvRow> rows = new ArrayList<>();
        TableLine heading = lines.get(header.line());
        for (TableLine line : lines.subList(header.line() + 1, lines.size())) {
            List<Integer> filled = line.filled();
            if (filled.size() == 1 && !isRemark(line.text(filled.get(0)))) {
                problems.error(line.place(filled.get(0)), "study.row-alone", line.text(filled.get(0)));
            } else if (filled.size() > 1 && isOfTable(line, heading)) {
                rows.add(row(line));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isRemark(String text) {
        return REMARK.matcher(text).matches();
    }

    private boolean isOfTable(TableLine line, TableLine heading) {
        int width = heading.width();
        int cells = line.entries().size();
        if (!sheet && (line.width() > width || cells != width && !choicesFit(line))) {
            problems.error(line.place(width), "study.csv-ragged", cells, width);
            return false;
        }
        for (int column : line.filled()) {
            if (column >= width) {
                problems.error(line.place(column), "study.sheet-beyond", heading.text(width - 1));
            } else if (heading.text(column).isEmpty()) {
                problems.error(line.place(column), "study.column-untitled");
            }
        }
        return true;
    }

    /** In a line with a cell too many or too few before them they do not. */
    private boolean choicesFit(TableLine line) {
        return ChoiceWords.COLUMNS.entrySet().stream().allMatch(choice -> {
            Integer place = header.places().get(choice.getKey());
            return place == null || choice.getValue().isOne(line.text(place));
        });
    }

    private CsvRow row(TableLine line) {
        List<String> columns = List.copyOf(header.places().keySet());
        List<Integer> places = List.copyOf(header.places().values());
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            String title = header.titles().get(columns.get(i));
            line.flaw(place).ifPresent(flaw -> problems.error(line.place(place), flaw, title));
        }
        return new CsvRow(
                problems,
                columns,
                header.titles(),
                places.stream().map(line::text).toList(),
                places.stream().map(line::place).toList());
    }

    /**
     * Whether the columns are those of a whole table; what they are instead is reported at the header, and what is a
     * person's own is noted.
     */
    private static boolean hasColumns(StudyProblems problems, AssumptionsHeader header, TableLine cells) {
        Span start = cells.start();
        List<String> missing = header.isOfKeyTable() ? List.of() : header.missing();
        List<String> own = header.own().stream().map(cells::text).toList();
        if (!header.twice().isEmpty()) {
            problems.error(start, "study.csv-columns-twice", header.twice(), Assumption.COLUMNS);
            return false;
        }
        if (cells.filled().size() == 1 && cells.text(cells.filled().get(0)).split("[;\t，；|]").length > 2) {
            problems.error(start, "study.csv-separator", Assumption.COLUMNS);
            return false;
        }
        if (!missing.isEmpty() && own.isEmpty()) {
            problems.error(start, "study.csv-columns-missing", missing, Assumption.COLUMNS);
            return false;
        }
        if (!missing.isEmpty()) {
            problems.error(start, "study.csv-columns-differ", missing, own, Assumption.COLUMNS);
            return false;
        }
        header.own().stream()
                .filter(place -> !header.isOfKeyTable())
                .filter(place -> !AssumptionsHeader.isRemark(cells.text(place)))
                .forEach(place -> problems.note(cells.place(place), "study.column-own", cells.text(place)));
        return true;
    }
}
