package qianyi.format.external;

import java.util.HashMap;
import java.util.Map;
import qianyi.format.Limits;

/** The cells of one sheet, or of a text file. */
final class Sheet {
    private final Map<Long, ExternalCell> cells;
    private final int height;
    private final int width;

    private Sheet(Map<Long, ExternalCell> cells, int height, int width) {
        this.cells = cells;
        this.height = height;
        this.width = width;
    }

    ExternalCell at(CellAddress address) {
        return cells.getOrDefault(key(address.row(), address.column()), ExternalCell.EMPTY);
    }

    /** How many cells are not empty. */
    int size() {
        return cells.size();
    }

    /** The number of the last row that holds anything. */
    int height() {
        return height;
    }

    /** The number of the last column that holds anything. */
    int width() {
        return width;
    }

    private static long key(int row, int column) {
        return (long) row << Integer.SIZE | column;
    }

    /** Collects the cells. */
    static final class Builder {
        private final Map<Long, ExternalCell> cells = new HashMap<>();
        private int height;
        private int width;

        /** Rows and columns are counted from 0; an empty cell leaves no trace. */
        void put(int row, int column, ExternalCell cell) throws UnreadableException {
            if (cell.is(ExternalCell.Kind.EMPTY)) {
                return;
            }
            cells.put(key(row, column), cell);
            height = Math.max(height, row + 1);
            width = Math.max(width, column + 1);
            if (cells.size() > Limits.SHEET_CELLS) {
                throw UnreadableException.tooManyCells();
            }
        }

        Sheet build() {
            return new Sheet(cells, height, width);
        }
    }
}
