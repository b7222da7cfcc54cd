package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import qianyi.answer.Monitoring;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.MonitoringSentences;
import qianyi.report.words.Shown;

/** What the headline has to be on the way to the target, to hold each published figure against. */
public record MonitoringTables(Monitoring monitoring, Shown shown, Medium medium) {
    /** A line of the table for readers: a year, or what is said of all years. */
    private record Line(String name, Function<Monitoring.Course, Cell> cell) {}

    /** A row of the sheet. */
    private record Step(Monitoring.Course course, Optional<Monitoring.Figure> figure) {}

    /** On a page a row a year and a column a year of arrival; in a sheet a row for each pair of them. */
    public Table table() {
        return medium == Medium.SHEET ? sheet() : page();
    }

    private Table page() {
        Columns<Line> columns = new Columns<Line>(medium).text(shown.text("report.monitoring.year"), Line::name);
        for (Monitoring.Course course : monitoring.courses()) {
            columns.right(
                    shown.text("report.monitoring.arrival", Integer.toString(course.arrival())),
                    line -> line.cell().apply(course));
        }
        return columns.of(lines(), "monitoring", shown.text("report.monitoring.caption", shown.unitCell(unit())));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(shown.text("report.monitoring.runs"), course -> Cell.whole(course.runs())));
        if (monitoring.last().isPresent()) {
            lines.add(new Line(
                    shown.text(
                            "report.monitoring.even",
                            Integer.toString(monitoring.last().get().year())),
                    course -> Cell.of(course.evenGrowth(), Kind.PERCENT)));
        }
        IntStream years = monitoring.courses().stream()
                .flatMap(course -> course.figures().stream())
                .mapToInt(Monitoring.Figure::year)
                .distinct()
                .sorted();
        years.forEach(year -> lines.add(new Line(Integer.toString(year), course -> cell(course, year))));
        return lines;
    }

    private Cell cell(Monitoring.Course course, int year) {
        return course.at(year)
                .map(figure -> Cell.figure(shown.text(
                        "report.monitoring.cell",
                        shown.number(figure.median(), unit()),
                        new MonitoringSentences(monitoring, shown).range(figure))))
                .orElse(Cell.NONE);
    }

    private Table sheet() {
        Columns<Step> columns = new Columns<Step>(medium)
                .add(
                        shown.text("workbook.monitoring.arrival"),
                        step -> Cell.whole(step.course().arrival()))
                .add(
                        shown.text("workbook.monitoring.runs"),
                        step -> Cell.whole(step.course().runs()))
                .add(shown.text("workbook.year"), step -> step.figure()
                        .map(figure -> Cell.whole(figure.year()))
                        .orElse(Cell.NONE));
        amount(columns, "workbook.monitoring.low", Monitoring.Figure::low);
        amount(columns, "workbook.monitoring.median", Monitoring.Figure::median);
        amount(columns, "workbook.monitoring.high", Monitoring.Figure::high);
        columns.add(evenHeading(), step -> Cell.of(step.course().evenGrowth(), Kind.PERCENT))
                .text(shown.text("workbook.monitoring.remark"), step -> new MonitoringSentences(monitoring, shown)
                        .few(step.course())
                        .orElse(""));
        return columns.of(steps(), shown, "monitoring");
    }

    private String evenHeading() {
        return monitoring
                .last()
                .map(last -> shown.text("workbook.monitoring.even", Integer.toString(last.year())))
                .orElse(shown.text("workbook.monitoring.even.none"));
    }

    private void amount(Columns<Step> columns, String key, ToDoubleFunction<Monitoring.Figure> amount) {
        columns.add(shown.headed(shown.text(key), unit()), step -> step.figure()
                .map(figure -> Cell.amount(shown, amount.applyAsDouble(figure), unit()))
                .orElse(Cell.NONE));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Monitoring.Course course : monitoring.courses()) {
            course.figures().forEach(figure -> steps.add(new Step(course, Optional.of(figure))));
            if (course.figures().isEmpty()) {
                steps.add(new Step(course, Optional.empty()));
            }
        }
        return steps;
    }

    private Unit unit() {
        return monitoring.target().unit();
    }
}
