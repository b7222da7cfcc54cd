package qianyi.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Blocks on a grid of cells, one item group a cell. A block may change places with single cells, nothing overlaps. */
final class Places {
    private static final int NOBODY = -1;
    /** Part of the cells that is left empty, so that there is room for arrows and for moves. */
    private static final double SLACK = 1.22;

    private final List<NodeCluster> blocks;
    private final int columns;
    private final int rows;
    private final int[] column;
    private final int[] row;
    private final int[] occupant;

    private Places(List<NodeCluster> blocks, int columns, int rows) {
        this.blocks = blocks;
        this.columns = columns;
        this.rows = rows;
        this.column = new int[blocks.size()];
        this.row = new int[blocks.size()];
        this.occupant = new int[columns * rows];
        Arrays.fill(occupant, NOBODY);
    }

    /** A first arrangement, large blocks at the top. */
    static Places first(List<NodeCluster> blocks, int columns) {
        int cells = blocks.stream().mapToInt(b -> b.cells().size()).sum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> -blocks.get(i).cells().size()));
        for (int rows = (int) Math.ceil(cells * SLACK / columns); ; rows++) {
            Places places = new Places(blocks, columns, rows);
            if (order.stream().allMatch(places::putFirst)) {
                return places;
            }
        }
    }

    private boolean putFirst(int block) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (inside(block, c, r) && isFree(block, c, r)) {
                    column[block] = c;
                    row[block] = r;
                    mark(block, block);
                    return true;
                }
            }
        }
        return false;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int column(int block) {
        return column[block];
    }

    int row(int block) {
        return row[block];
    }

    private boolean inside(int block, int c, int r) {
        NodeCluster b = blocks.get(block);
        return c >= 0 && r >= 0 && c + b.columns() <= columns && r + b.rows() <= rows;
    }

    private boolean isFree(int block, int c, int r) {
        return blocks.get(block).cells().stream()
                .allMatch(cell -> occupant[(r + cell.row()) * columns + c + cell.column()] == NOBODY);
    }

    private void mark(int block, int with) {
        for (NodeCluster.Cell cell : blocks.get(block).cells()) {
            occupant[(row[block] + cell.row()) * columns + column[block] + cell.column()] = with;
        }
    }

    /** A change of places: the blocks that move and where they stood. */
    record Move(int[] blocks, int[] columns, int[] rows) {}

    /** Puts a block elsewhere and its single neighbours where it was; null if it cannot stand there. */
    @Nullable
    Move move(int block, int c, int r) {
        if (!inside(block, c, r) || c == column[block] && r == row[block]) {
            return null;
        }
        TreeSet<Integer> pushed = new TreeSet<>();
        for (NodeCluster.Cell cell : blocks.get(block).cells()) {
            int who = occupant[(r + cell.row()) * columns + c + cell.column()];
            if (who != NOBODY && who != block) {
                if (blocks.get(who).cells().size() > 1) {
                    return null;
                }
                pushed.add(who);
            }
        }
        int[] moved = new int[pushed.size() + 1];
        moved[0] = block;
        int n = 1;
        for (int who : pushed) {
            moved[n++] = who;
        }
        Move move = new Move(
                moved,
                Arrays.stream(moved).map(b -> column[b]).toArray(),
                Arrays.stream(moved).map(b -> row[b]).toArray());
        Arrays.stream(moved).forEach(b -> mark(b, NOBODY));
        column[block] = c;
        row[block] = r;
        mark(block, block);
        int next = 1;
        for (NodeCluster.Cell cell : blocks.get(block).cells()) {
            int oldColumn = move.columns()[0] + cell.column();
            int oldRow = move.rows()[0] + cell.row();
            if (next < moved.length && occupant[oldRow * columns + oldColumn] == NOBODY) {
                column[moved[next]] = oldColumn;
                row[moved[next]] = oldRow;
                mark(moved[next], moved[next]);
                next++;
            }
        }
        return move;
    }

    void undo(Move move) {
        Arrays.stream(move.blocks()).forEach(b -> mark(b, NOBODY));
        for (int i = 0; i < move.blocks().length; i++) {
            column[move.blocks()[i]] = move.columns()[i];
            row[move.blocks()[i]] = move.rows()[i];
        }
        Arrays.stream(move.blocks()).forEach(b -> mark(b, b));
    }
}
