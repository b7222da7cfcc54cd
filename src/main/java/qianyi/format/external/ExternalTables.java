package qianyi.format.external;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;

/**
 * What the equations of one model take from files beside it. Each file is opened once; one instance reads one model, in
 * one thread.
 *
 * <p>{@code extents} are the sizes, in order, of those subscripts on the left side that stand for more than one element
 * ({@code v[A, rows]} with one element A and three rows has {@code {3}}; a scalar has none). Results are row-major: the
 * last subscript runs fastest.
 *
 * <p>Sources: the Vensim manual, "GET DIRECT CONSTANTS", "GET DIRECT DATA", "GET DIRECT LOOKUPS" and "GET DIRECT
 * SUBSCRIPT"; {@code GET XLS ...} reads the same from a file that Excel has open. Named blocks of cells and missing
 * values: models get_xls_cellrange and get_with_missing_values_xlsx of the public conformance suite.
 */
public final class ExternalTables {
    private static final int MOST_NAMED = 5;

    private final ExternalWorkbooks workbooks;
    private final SyntaxProblems problems;

    /**
     * @param tags the files that {@code ?tag} stands for, by tag without the question mark
     * @param problems takes the warnings: a text where a number is expected
     */
    public ExternalTables(CompanionFiles files, Map<String, String> tags, SyntaxProblems problems) {
        this.workbooks = new ExternalWorkbooks(files, Map.copyOf(tags));
        this.problems = problems;
    }

    /**
     * Numbers: the last subscript runs to the right, the one before it down; the other way round if the cell ends with
     * an asterisk. A name that stands for more than one cell must have that shape.
     *
     * @return as many as the product of the extents
     * @throws SyntaxException with the place of the call, if the file, the tab or the cell is wrong, if a cell is empty
     *     or no number, or if there are more than two extents
     */
    public double[] constants(ExternalCall call, int[] extents) throws SyntaxException {
        int[] shape = shape(call.span(), extents, 2);
        int height = shape.length < 2 ? 1 : shape[0];
        int width = shape.length < 1 ? 1 : shape[shape.length - 1];
        String cell = call.cells().get(0);
        boolean transposed = cell.endsWith("*");
        OpenSheet sheet = workbooks.open(call);
        Area area = sheet.area(call.span(), transposed ? cell.substring(0, cell.length() - 1) : cell);
        checkShape(call.span(), sheet, area, transposed ? width : height, transposed ? height : width);
        List<CellAddress> addresses = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                addresses.add(area.first().plus(transposed ? column : row, transposed ? row : column));
            }
        }
        return numbers(call.span(), sheet, addresses);
    }

    private static void checkShape(Span span, OpenSheet sheet, Area area, int height, int width)
            throws SyntaxException {
        if (!area.isOneCell() && (area.height() != height || area.width() != width)) {
            throw new SyntaxException(
                    span, "external.shape", sheet.place(), area.toString(), area.height(), area.width(), height, width);
        }
    }

    private static double[] numbers(Span span, OpenSheet sheet, List<CellAddress> addresses) throws SyntaxException {
        refuse(span, "external.not-computed", sheet, addresses, ExternalCell.Kind.NOT_COMPUTED);
        refuse(span, "external.cells-empty", sheet, addresses, ExternalCell.Kind.EMPTY);
        refuse(span, "external.cells-text", sheet, addresses, ExternalCell.Kind.TEXT);
        return addresses.stream()
                .mapToDouble(address -> sheet.at(address).number())
                .toArray();
    }

    private static void refuse(
            Span span, String key, OpenSheet sheet, List<CellAddress> addresses, ExternalCell.Kind kind)
            throws SyntaxException {
        List<String> found = addresses.stream()
                .filter(address -> sheet.at(address).is(kind))
                .limit(MOST_NAMED)
                .map(CellAddress::toString)
                .toList();
        if (!found.isEmpty()) {
            throw new SyntaxException(span, key, sheet.place(), found);
        }
    }

    /**
     * Series over time. Time stands in a row (by its number), a column (by its letters) or a named block; the values
     * start at the cell and run with time, those of further elements stand below or to the right. A point of which the
     * time or the value is missing is left out, so that the kind says what holds there; points may stand in any order.
     *
     * @return one an element
     * @throws SyntaxException as for constants, if a series is without a point or has two at one time, or if there is
     *     more than one extent
     */
    public List<GraphicalFunction> data(ExternalCall call, int[] extents, GraphicalFunction.Kind kind)
            throws SyntaxException {
        int[] shape = shape(call.span(), extents, 1);
        int elements = shape.length == 0 ? 1 : shape[0];
        OpenSheet sheet = workbooks.open(call);
        return new SeriesReader(call, sheet, problems).read(elements, kind);
    }

    /**
     * Tables, straight between points and flat beyond them; as for {@link #data}.
     *
     * @return one an element
     * @throws SyntaxException as for data
     */
    public List<GraphicalFunction> lookups(ExternalCall call, int[] extents) throws SyntaxException {
        return data(call, extents, GraphicalFunction.Kind.CONTINUOUS);
    }

    /**
     * Names of elements from the first cell to the last, across and then down, without the empty cells, each behind the
     * prefix. The last cell may also be a column's letters or a row's number, for all of that column or row from the
     * first cell on (unverified).
     *
     * @throws SyntaxException as for constants, and if there is no name
     */
    public List<String> subscript(ExternalCall call) throws SyntaxException {
        OpenSheet sheet = workbooks.open(call);
        CellAddress first = sheet.area(call.span(), call.cells().get(0)).first();
        CellAddress last = last(call, sheet, first);
        String prefix = call.cells().size() > 2 ? call.cells().get(2) : "";
        List<String> names = new ArrayList<>();
        for (int row = first.row(); row <= Math.min(last.row(), sheet.sheet().height()); row++) {
            for (int column = first.column();
                    column <= Math.min(last.column(), sheet.sheet().width());
                    column++) {
                ExternalCell cell = sheet.at(new CellAddress(row, column));
                if (!cell.is(ExternalCell.Kind.EMPTY)) {
                    names.add(prefix + cell.text());
                }
            }
        }
        if (names.isEmpty()) {
            throw new SyntaxException(
                    call.span(),
                    "external.subscript-empty",
                    sheet.place(),
                    call.cells().get(0),
                    call.cells().get(1));
        }
        return List.copyOf(names);
    }

    private static CellAddress last(ExternalCall call, OpenSheet sheet, CellAddress first) throws SyntaxException {
        String text = call.cells().get(1);
        OptionalInt row = CellAddress.row(text);
        if (row.isPresent()) {
            return new CellAddress(row.getAsInt(), sheet.sheet().width());
        }
        OptionalInt column = CellAddress.column(text);
        if (column.isPresent() && sheet.named(call.span(), text).isEmpty()) {
            return new CellAddress(sheet.sheet().height(), column.getAsInt());
        }
        CellAddress last = sheet.area(call.span(), text).last();
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new SyntaxException(call.span(), "external.subscript-order", first.toString(), last.toString());
        }
        return last;
    }

    /** The extents, without those of 1 if there are too many. */
    private static int[] shape(Span span, int[] extents, int most) throws SyntaxException {
        int[] shape = extents.length <= most
                ? extents
                : Arrays.stream(extents).filter(extent -> extent != 1).toArray();
        if (shape.length > most) {
            throw new SyntaxException(span, "external.dimensions", most, shape.length);
        }
        long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (size > Limits.ARRAY_SIZE) {
            throw new SyntaxException(span, "external.array-too-large", size, Limits.ARRAY_SIZE);
        }
        return shape;
    }
}
