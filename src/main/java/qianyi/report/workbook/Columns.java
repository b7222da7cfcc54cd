package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.report.workbook.Cell.Form;

/** A table as columns: what each is called, and what it says of one thing. */
final class Columns<T> {
    private final List<String> header = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    Columns<T> add(String name, Function<T, Cell> cell) {
        header.add(name);
        cells.add(cell);
        return this;
    }

    Columns<T> text(String name, Function<T, String> text) {
        return add(name, thing -> Cell.of(text.apply(thing)));
    }

    /** One row a thing. */
    TableSheet of(List<T> things, String name, String about) {
        List<List<Cell>> rows = things.stream()
                .map(thing -> cells.stream().map(cell -> cell.apply(thing)).toList())
                .toList();
        return new TableSheet(name, about, header, rows);
    }

    /** The same with the words of the catalogue for the sheet. */
    TableSheet of(List<T> things, Shown shown, String sheet) {
        return of(things, shown.text("workbook.sheet." + sheet), shown.text("workbook.about." + sheet));
    }

    /** "2030 (billion yuan)". */
    static String headed(Shown shown, String name, Unit unit) {
        return shown.text("workbook.with_unit", name, unitCell(shown, unit));
    }

    /** The name of a unit where a cell must say something. */
    static String unitCell(Shown shown, Unit unit) {
        String name = shown.unitName(unit);
        return name.isEmpty() ? shown.text("workbook.unit.ratio") : name;
    }

    /** A number of the model in the unit that the reader knows. */
    static Cell amount(Shown shown, double value, Unit unit) {
        return Cell.of(shown.scaled(value, unit), unit.isOne() ? Form.RATIO : Form.AMOUNT);
    }
}
