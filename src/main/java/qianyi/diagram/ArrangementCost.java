package qianyi.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How hard an arrangement is to read: long lines, lines that cross, lines that run through a symbol or a label. */
final class ArrangementCost {
    private static final double CROSSING = 60;
    private static final double THROUGH = 110;
    /** A line of this length counts twice its length: better several short lines than a long one. */
    private static final double LONG = 700;

    /** A line between two items by id. */
    record Line(String from, String to, boolean pipe) {}

    private final Places places;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] block;
    private final double[] homeX;
    private final double[] homeY;
    private final Rectangle[] home;
    private final double[] x;
    private final double[] y;
    private final Rectangle[] room;
    private final int[] from;
    private final int[] to;
    private final boolean[] pipe;
    private final boolean[] inner;
    private final int[][] itemsOfBlock;
    private final int[][] linesOfBlock;
    private final boolean[] counted;

    ArrangementCost(List<NodeCluster> blocks, List<Line> lines, Places places) {
        this.places = places;
        List<Integer> owners = new ArrayList<>();
        List<UnplacedNode> items = new ArrayList<>();
        List<NodeCluster.Cell> cells = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (NodeCluster.Cell cell : blocks.get(b).cells()) {
                for (UnplacedNode item : cell.items()) {
                    index.put(item.id(), items.size());
                    items.add(item);
                    cells.add(cell);
                    owners.add(b);
                }
            }
        }
        int n = items.size();
        block = owners.stream().mapToInt(Integer::intValue).toArray();
        homeX = new double[n];
        homeY = new double[n];
        home = new Rectangle[n];
        x = new double[n];
        y = new double[n];
        room = new Rectangle[n];
        for (int i = 0; i < n; i++) {
            double left = cells.get(i).column() * UnplacedNode.CELL_WIDTH;
            double top = cells.get(i).row() * UnplacedNode.CELL_HEIGHT;
            homeX[i] = left + items.get(i).x();
            homeY[i] = top + items.get(i).y();
            home[i] = items.get(i).room().moved(left, top);
        }
        from = lines.stream().mapToInt(line -> item(line.from())).toArray();
        to = lines.stream().mapToInt(line -> item(line.to())).toArray();
        pipe = new boolean[from.length];
        inner = new boolean[from.length];
        counted = new boolean[from.length];
        List<List<Integer>> linesOf = new ArrayList<>();
        blocks.forEach(b -> linesOf.add(new ArrayList<>()));
        for (int i = 0; i < from.length; i++) {
            pipe[i] = lines.get(i).pipe();
            inner[i] = block[from[i]] == block[to[i]];
            linesOf.get(block[from[i]]).add(i);
            if (!inner[i]) {
                linesOf.get(block[to[i]]).add(i);
            }
        }
        linesOfBlock = linesOf.stream().map(ArrangementCost::array).toArray(int[][]::new);
        itemsOfBlock = new int[blocks.size()][];
        for (int b = 0; b < blocks.size(); b++) {
            int owner = b;
            itemsOfBlock[b] =
                    IntStream.range(0, n).filter(i -> block[i] == owner).toArray();
            moved(b);
        }
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private int item(String id) {
        Integer found = index.get(id);
        if (found == null) {
            throw new IllegalStateException("no item " + id);
        }
        return found;
    }

    /** Takes note of a block's new place. */
    void moved(int b) {
        double dx = places.column(b) * UnplacedNode.CELL_WIDTH;
        double dy = places.row(b) * UnplacedNode.CELL_HEIGHT;
        for (int item : itemsOfBlock[b]) {
            x[item] = homeX[item] + dx;
            y[item] = homeY[item] + dy;
            room[item] = home[item].moved(dx, dy);
        }
    }

    /** What the lines of some blocks cost, and the lines that run through these blocks. */
    double around(int[] blocks) {
        Arrays.fill(counted, false);
        double cost = 0;
        for (int b : blocks) {
            for (int line : linesOfBlock[b]) {
                if (!counted[line]) {
                    cost += cost(line);
                    counted[line] = true;
                }
            }
        }
        for (int line = 0; line < from.length; line++) {
            if (!counted[line] && !pipe[line] && !inner[line]) {
                for (int b : blocks) {
                    for (int item : itemsOfBlock[b]) {
                        cost += through(line, item);
                    }
                }
            }
        }
        return cost;
    }

    /** The part of the cost of some blocks' lines that their length makes: quickly known. */
    double length(int[] blocks) {
        double length = 0;
        for (int b : blocks) {
            for (int line : linesOfBlock[b]) {
                length += inner[line] ? 0 : length(line);
            }
        }
        return length;
    }

    private double length(int line) {
        int a = from[line];
        int b = to[line];
        double length = Math.sqrt((x[b] - x[a]) * (x[b] - x[a]) + (y[b] - y[a]) * (y[b] - y[a]));
        return length * (1 + length / LONG);
    }

    private double cost(int line) {
        int a = from[line];
        int b = to[line];
        double cost = 0;
        if (!inner[line]) {
            cost += length(line);
            for (int item = 0; item < block.length; item++) {
                cost += through(line, item);
            }
        }
        for (int other = 0; other < from.length; other++) {
            int c = from[other];
            int d = to[other];
            boolean apart = c != a && c != b && d != a && d != b;
            if (apart && !counted[other] && Segments.cross(x[a], y[a], x[b], y[b], x[c], y[c], x[d], y[d])) {
                cost += CROSSING;
            }
        }
        return cost;
    }

    private double through(int line, int item) {
        int a = from[line];
        int b = to[line];
        return a != item && b != item && Segments.hits(x[a], y[a], x[b], y[b], room[item]) ? THROUGH : 0;
    }
}
