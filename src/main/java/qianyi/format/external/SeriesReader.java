package qianyi.format.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.model.GraphicalFunction;

/** Reads the series of one call: an axis, and values that run along it. */
final class SeriesReader {
    private static final int MOST_NAMED = 5;

    private final ExternalCall call;
    private final OpenSheet sheet;
    private final SyntaxProblems problems;
    private final List<String> texts = new ArrayList<>();

    SeriesReader(ExternalCall call, OpenSheet sheet, SyntaxProblems problems) {
        this.call = call;
        this.sheet = sheet;
        this.problems = problems;
    }

    /**
     * Where x stands, and how the values lie beside it.
     *
     * @param across whether it runs to the right; otherwise down
     * @param first cell of it
     */
    private record Axis(boolean across, CellAddress first, int length) {
        CellAddress at(int index) {
            return step(first, index);
        }

        /** So many steps along the axis. */
        CellAddress step(CellAddress from, int steps) {
            return from.plus(across ? 0 : steps, across ? steps : 0);
        }

        /** So many steps to the side. */
        CellAddress aside(CellAddress from, int steps) {
            return from.plus(across ? steps : 0, across ? 0 : steps);
        }
    }

    /** A number of the axis, and how far along it stands. */
    private record Mark(int index, double x) {}

    List<GraphicalFunction> read(int elements, GraphicalFunction.Kind kind) throws SyntaxException {
        Area values = sheet.area(call.span(), call.cells().get(1));
        Axis axis = axis(values);
        if (!values.isOneCell()) {
            checkShape(values, axis, elements);
        }
        List<Mark> marks = marks(axis);
        if ((long) marks.size() * elements > Limits.SHEET_CELLS) {
            throw UnreadableException.tooManyCells().at(call.span(), sheet.place());
        }
        List<GraphicalFunction> series = new ArrayList<>();
        for (int element = 0; element < elements; element++) {
            series.add(series(axis, marks, axis.aside(values.first(), element), kind));
        }
        if (!texts.isEmpty()) {
            problems.warning(call.span(), "external.series-text", sheet.place(), List.copyOf(texts));
        }
        return List.copyOf(series);
    }

    private Axis axis(Area values) throws SyntaxException {
        String text = call.cells().get(0);
        OptionalInt row = CellAddress.row(text);
        if (row.isPresent()) {
            int from = values.first().column();
            int to = values.isOneCell() ? sheet.sheet().width() : values.last().column() + 1;
            return new Axis(true, new CellAddress(row.getAsInt(), from), Math.max(0, to - from));
        }
        Optional<Area> named = sheet.named(call.span(), text);
        if (named.isPresent()) {
            return along(named.get(), values);
        }
        OptionalInt column = CellAddress.column(text);
        if (column.isEmpty()) {
            throw new SyntaxException(call.span(), "external.axis-unknown", sheet.place(), text);
        }
        int from = values.first().row();
        int to = values.isOneCell() ? sheet.sheet().height() : values.last().row() + 1;
        return new Axis(false, new CellAddress(from, column.getAsInt()), Math.max(0, to - from));
    }

    private Axis along(Area named, Area values) throws SyntaxException {
        if (named.height() > 1 && named.width() > 1) {
            throw new SyntaxException(
                    call.span(),
                    "external.axis-block",
                    sheet.place(),
                    call.cells().get(0),
                    named.toString());
        }
        boolean across = named.isOneCell() ? values.height() <= values.width() : named.height() == 1;
        return new Axis(across, named.first(), Math.max(named.height(), named.width()));
    }

    private void checkShape(Area values, Axis axis, int elements) throws SyntaxException {
        int height = axis.across() ? elements : axis.length();
        int width = axis.across() ? axis.length() : elements;
        if (values.height() != height || values.width() != width) {
            throw new SyntaxException(
                    call.span(),
                    "external.shape",
                    sheet.place(),
                    values.toString(),
                    values.height(),
                    values.width(),
                    height,
                    width);
        }
    }

    private List<Mark> marks(Axis axis) throws SyntaxException {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < axis.length(); i++) {
            ExternalCell cell = number(axis.at(i));
            if (cell.is(ExternalCell.Kind.NUMBER)) {
                marks.add(new Mark(i, cell.number()));
            } else if (!marks.isEmpty() && isPassedOver(axis, i)) {
                problems.warning(
                        call.span(),
                        call.direct() ? "external.series-ends" : "external.series-gap",
                        sheet.place(),
                        axis.at(i).toString());
                if (call.direct()) {
                    break;
                }
            }
        }
        return marks;
    }

    /** Whether times stand on both sides of a cell without one; the last such cell before the times go on. */
    private boolean isPassedOver(Axis axis, int index) throws SyntaxException {
        if (call.direct()) {
            for (int i = index + 1; i < axis.length(); i++) {
                if (sheet.at(axis.at(i)).is(ExternalCell.Kind.NUMBER)) {
                    return true;
                }
            }
            return false;
        }
        return index > 0
                && index + 1 < axis.length()
                && sheet.at(axis.at(index)).is(ExternalCell.Kind.EMPTY)
                && sheet.at(axis.at(index + 1)).is(ExternalCell.Kind.NUMBER);
    }

    private GraphicalFunction series(Axis axis, List<Mark> marks, CellAddress first, GraphicalFunction.Kind kind)
            throws SyntaxException {
        Map<Double, Double> points = new TreeMap<>();
        for (Mark mark : marks) {
            ExternalCell cell = number(axis.step(first, mark.index()));
            if (cell.is(ExternalCell.Kind.NUMBER) && points.put(mark.x() + 0.0, cell.number()) != null) {
                throw new SyntaxException(
                        call.span(), "external.series-twice", sheet.place(), first.toString(), mark.x());
            }
        }
        if (points.isEmpty() && sheet.sheet().width() == 1) {
            throw new SyntaxException(call.span(), "external.series-one-column", sheet.place());
        }
        if (points.isEmpty()) {
            throw new SyntaxException(call.span(), "external.series-empty", sheet.place(), first.toString());
        }
        return new GraphicalFunction(kind, List.copyOf(points.keySet()), List.copyOf(points.values()));
    }

    /** The cell, once it is noted whether it holds a text. */
    private ExternalCell number(CellAddress address) throws SyntaxException {
        ExternalCell cell = sheet.at(address);
        if (cell.is(ExternalCell.Kind.NOT_COMPUTED)) {
            throw new SyntaxException(call.span(), "external.not-computed", sheet.place(), List.of(address.toString()));
        }
        if (cell.isMiswrittenNumber()) {
            throw new SyntaxException(
                    call.span(), "external.number-miswritten", sheet.place(), address.toString(), cell.text());
        }
        if (cell.is(ExternalCell.Kind.TEXT) && texts.size() < MOST_NAMED) {
            texts.add(address + " (" + cell.text() + ")");
        }
        return cell;
    }
}
