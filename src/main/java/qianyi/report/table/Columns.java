package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import qianyi.report.words.Shown;

/** A table as columns: what each is called, and what it says of one thing; those for another medium are left out. */
public final class Columns<T> {
    private final Medium medium;
    private final List<Table.Heading> headings = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    public Columns(Medium medium) {
        this.medium = medium;
    }

    private Columns<T> add(Table.Heading heading, Function<T, Cell> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    /** A column of words, or of cells that say by themselves what they are. */
    public Columns<T> add(String name, Function<T, Cell> cell) {
        return add(new Table.Heading(name, false, ""), cell);
    }

    public Columns<T> text(String name, Function<T, String> text) {
        return add(name, thing -> Cell.of(text.apply(thing)));
    }

    /** A column that stands to the right, heading and all. */
    public Columns<T> right(String name, Function<T, Cell> cell) {
        return right(name, "", cell);
    }

    /** @param note what the name stands for */
    public Columns<T> right(String name, String note, Function<T, Cell> cell) {
        return add(new Table.Heading(name, true, note), cell);
    }

    /** Words to the right. */
    public Columns<T> figure(String name, Function<T, String> words) {
        return right(name, thing -> Cell.figure(words.apply(thing)));
    }

    /** What only a sheet has. */
    public Columns<T> sheet(String name, Function<T, Cell> cell) {
        return medium == Medium.SHEET ? add(name, cell) : this;
    }

    public Columns<T> sheetText(String name, Function<T, String> text) {
        return sheet(name, thing -> Cell.of(text.apply(thing)));
    }

    /** What only a reader wants. */
    public Columns<T> page(String name, Function<T, Cell> cell) {
        return medium == Medium.SHEET ? this : add(name, cell);
    }

    public Columns<T> pageText(String name, Function<T, String> text) {
        return page(name, thing -> Cell.of(text.apply(thing)));
    }

    /** The same to the right. */
    public Columns<T> pageRight(String name, Function<T, Cell> cell) {
        return medium == Medium.SHEET ? this : right(name, cell);
    }

    /** One row a thing. */
    public Table of(List<T> things, String name, String caption) {
        List<List<Cell>> rows = things.stream()
                .map(thing -> cells.stream().map(cell -> cell.apply(thing)).toList())
                .toList();
        return new Table(name, caption, headings, rows);
    }

    /** The same with the words of the catalogue for the sheet. */
    public Table of(List<T> things, Shown shown, String sheet) {
        return of(things, shown.text("workbook.sheet." + sheet), shown.text("workbook.about." + sheet));
    }
}
