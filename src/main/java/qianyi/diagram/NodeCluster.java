package qianyi.diagram;

import java.util.List;

/**
 * Items that keep their places relative to each other: a chain of stocks, or a single auxiliary.
 *
 * @param cells at least one; offsets start at 0
 */
record NodeCluster(List<Cell> cells) {
    /** The items within one cell; the first is the one that other items are connected to. */
    record Cell(int column, int row, List<UnplacedNode> items) {
        Cell {
            items = List.copyOf(items);
        }
    }

    NodeCluster {
        cells = List.copyOf(cells);
    }

    static NodeCluster of(UnplacedNode item) {
        return new NodeCluster(List.of(new Cell(0, 0, List.of(item))));
    }

    /** The same with the smallest offsets at 0. */
    static NodeCluster settled(List<Cell> cells) {
        int left = cells.stream().mapToInt(Cell::column).min().orElse(0);
        int top = cells.stream().mapToInt(Cell::row).min().orElse(0);
        return new NodeCluster(cells.stream()
                .map(cell -> new Cell(cell.column() - left, cell.row() - top, cell.items()))
                .toList());
    }

    int columns() {
        return cells.stream().mapToInt(Cell::column).max().orElse(0) + 1;
    }

    int rows() {
        return cells.stream().mapToInt(Cell::row).max().orElse(0) + 1;
    }
}
