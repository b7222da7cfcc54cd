package qianyi.format.external;

import java.util.List;
import java.util.Map;
import qianyi.format.SyntaxException;
import qianyi.model.GraphicalFunction;

/**
 * What the equations of one model take from files beside it. Each file is opened once; one instance reads one model, in
 * one thread.
 *
 * <p>{@code extents} are the sizes, in order, of those subscripts on the left side that stand for more than one element
 * ({@code v[A, rows]} with one element A and three rows has {@code {3}}; a scalar has none). Results are row-major: the
 * last subscript runs fastest.
 */
public final class ExternalTables {
    private final CompanionFiles files;
    private final Map<String, String> tags;

    /** @param tags the files that {@code ?tag} stands for, by tag without the question mark */
    public ExternalTables(CompanionFiles files, Map<String, String> tags) {
        this.files = files;
        this.tags = Map.copyOf(tags);
    }

    public ExternalTables(CompanionFiles files) {
        this(files, Map.of());
    }

    /**
     * Numbers; an empty cell is 0.
     *
     * @return as many as the product of the extents
     * @throws SyntaxException with the place of the call, if the file, the tab, the cell or a number is wrong
     */
    public double[] constants(ExternalCall call, int[] extents) throws SyntaxException {
        throw new UnsupportedOperationException(files + " " + tags);
    }

    /**
     * Series over time, with the points that the file has.
     *
     * @return one an element
     * @throws SyntaxException as for constants, and if a series is without a point or time does not increase
     */
    public List<GraphicalFunction> data(ExternalCall call, int[] extents, GraphicalFunction.Kind kind)
            throws SyntaxException {
        throw new UnsupportedOperationException();
    }

    /**
     * Tables, straight between points and flat beyond them.
     *
     * @return one an element
     * @throws SyntaxException as for data
     */
    public List<GraphicalFunction> lookups(ExternalCall call, int[] extents) throws SyntaxException {
        throw new UnsupportedOperationException();
    }

    /**
     * Names of elements, across and then down, without the empty cells, each behind the prefix.
     *
     * @throws SyntaxException as for constants, and if there is no name
     */
    public List<String> subscript(ExternalCall call) throws SyntaxException {
        throw new UnsupportedOperationException();
    }
}
