package qianyi.format.external;

import java.util.List;
import qianyi.format.SyntaxException;
import qianyi.model.Span;

/**
 * A place in a file, as an equation names it: {@code GET XLS ...} and {@code GET DIRECT ...} of Vensim, which differ only
 * in the program that opens the file (reference manual, "GET DIRECT DATA").
 *
 * @param file as the model spells it; {@code ?tag} for a file that the settings of the model name
 * @param tab of a workbook; the delimiter of a text file, empty for the usual one
 * @param cells the other arguments: a cell; an axis and a cell; two cells and a prefix
 * @param direct whether the program itself opens the file; a series then ends at the first cell without a time
 *     (SDEverywhere's model directdata_endofdata, which its author ran in Vensim), while {@code GET XLS} reads on
 *     (model get_with_missing_values_xlsx of the public suite)
 * @param span of the whole call
 */
public record ExternalCall(Kind kind, boolean direct, String file, String tab, List<String> cells, Span span) {
    /** What a call yields. */
    public enum Kind {
        /** {@code GET XLS CONSTANTS('file', 'tab', 'cell')}. */
        CONSTANTS(1, 1),
        /** {@code GET XLS DATA('file', 'tab', 'time row or column', 'cell')}. */
        DATA(2, 2),
        /** {@code GET XLS LOOKUPS('file', 'tab', 'x row or column', 'cell')}. */
        LOOKUPS(2, 2),
        /** {@code GET XLS SUBSCRIPT('file', 'tab', 'first cell', 'last cell', 'prefix')}. */
        SUBSCRIPT(2, 3);

        private final int fewest;
        private final int most;

        Kind(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    public ExternalCall {
        cells = List.copyOf(cells);
    }

    /**
     * The call with its arguments in the order of the equation, without their quotes.
     *
     * @throws SyntaxException if there are too few or too many
     */
    public static ExternalCall of(Kind kind, boolean direct, List<String> arguments, Span span) throws SyntaxException {
        int fewest = 2 + kind.fewest;
        int most = 2 + kind.most;
        if (arguments.size() < fewest || arguments.size() > most) {
            throw new SyntaxException(span, "external.arguments", most, arguments.size());
        }
        List<String> bare = arguments.stream().map(String::strip).toList();
        String tab = arguments.get(1).isBlank() ? arguments.get(1) : bare.get(1);
        return new ExternalCall(kind, direct, bare.get(0), tab, bare.subList(2, bare.size()), span);
    }
}
