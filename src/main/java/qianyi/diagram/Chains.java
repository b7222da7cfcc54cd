package qianyi.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stocks and flows as blocks: stocks that feed each other stand in a row, left to right, with the valves between them;
 * flows from and to clouds stand at the ends, above and below.
 */
final class Chains {
    private static final int LONGEST = 3;

    /** The stocks at the two ends of a flow; none where it is a cloud. */
    record Ends(Optional<String> from, Optional<String> to) {}

    private enum Side {
        LEFT,
        RIGHT,
        ABOVE,
        BELOW
    }

    private static final List<Side> IN = List.of(Side.LEFT, Side.ABOVE, Side.RIGHT, Side.BELOW);
    private static final List<Side> OUT = List.of(Side.RIGHT, Side.BELOW, Side.LEFT, Side.ABOVE);

    private final Map<String, UnplacedNode> stocks;
    private final Map<String, Subject> flows;
    private final Map<String, Ends> ends;
    private final List<NodeCluster> blocks = new ArrayList<>();
    private final Map<String, UnplacedPipe> courses = new TreeMap<>();

    /** All by canonical name, in order. */
    Chains(Map<String, UnplacedNode> stocks, Map<String, Subject> flows, Map<String, Ends> ends) {
        this.stocks = new TreeMap<>(stocks);
        this.flows = new TreeMap<>(flows);
        this.ends = ends;
        Set<String> left = new LinkedHashSet<>(this.stocks.keySet());
        while (!left.isEmpty()) {
            List<String> chain = longest(left);
            chain.forEach(left::remove);
            lay(chain);
        }
        this.flows.keySet().stream().filter(flow -> !courses.containsKey(flow)).forEach(this::layFree);
    }

    List<NodeCluster> blocks() {
        return blocks;
    }

    List<UnplacedPipe> courses() {
        return List.copyOf(courses.values());
    }

    private List<String> longest(Set<String> left) {
        List<String> best = List.of();
        boolean bestStarts = false;
        for (String stock : left) {
            boolean starts = left.stream()
                    .allMatch(other ->
                            other.equals(stock) || between(other, stock).isEmpty());
            List<String> found = onward(List.of(stock), left);
            if (best.isEmpty() || starts && !bestStarts || starts == bestStarts && found.size() > best.size()) {
                best = found;
                bestStarts = starts;
            }
        }
        return best;
    }

    private List<String> onward(List<String> chain, Set<String> left) {
        List<String> best = chain;
        if (chain.size() == LONGEST) {
            return best;
        }
        for (String next : left) {
            if (!chain.contains(next)
                    && between(chain.get(chain.size() - 1), next).isPresent()) {
                List<String> longer = new ArrayList<>(chain);
                longer.add(next);
                List<String> found = onward(longer, left);
                best = found.size() > best.size() ? found : best;
            }
        }
        return best;
    }

    private Optional<String> between(String from, String to) {
        Ends wanted = new Ends(Optional.of(from), Optional.of(to));
        return flows.keySet().stream()
                .filter(flow -> wanted.equals(ends.get(flow)))
                .findFirst();
    }

    private void lay(List<String> chain) {
        List<NodeCluster.Cell> cells = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            int column = 2 * i + 1;
            String stock = chain.get(i);
            cells.add(new NodeCluster.Cell(column, 1, List.of(item(stock))));
            Map<Side, String> sides = sides(stock, i == 0, i == chain.size() - 1);
            sides.forEach((side, flow) -> cells.add(sideCell(side, flow, stock, column)));
            if (i + 1 < chain.size()) {
                String next = chain.get(i + 1);
                String flow = between(stock, next).orElseThrow();
                cells.add(new NodeCluster.Cell(column + 1, 1, List.of(UnplacedNode.levelValve(subject(flow)))));
                courses.put(flow, new UnplacedPipe(flow, stock, next, false));
            }
        }
        blocks.add(NodeCluster.settled(cells));
    }

    /** Flows between the stock and a cloud, each with its side, as far as there is one. */
    private Map<Side, String> sides(String stock, boolean first, boolean last) {
        Map<Side, String> sides = new EnumMap<>(Side.class);
        Map<String, List<Side>> wishes = new LinkedHashMap<>();
        List<String> in = cloudFlows(new Ends(Optional.empty(), Optional.of(stock)));
        List<String> out = cloudFlows(new Ends(Optional.of(stock), Optional.empty()));
        for (int i = 0; i < Math.max(in.size(), out.size()); i++) {
            if (i < in.size()) {
                wishes.put(in.get(i), IN);
            }
            if (i < out.size()) {
                wishes.put(out.get(i), OUT);
            }
        }
        wishes.forEach((flow, wish) -> wish.stream()
                .filter(side -> !sides.containsKey(side))
                .filter(side -> side != Side.LEFT || first)
                .filter(side -> side != Side.RIGHT || last)
                .findFirst()
                .ifPresent(side -> sides.put(side, flow)));
        return sides;
    }

    private List<String> cloudFlows(Ends wanted) {
        return flows.keySet().stream()
                .filter(flow -> wanted.equals(ends.get(flow)) && !courses.containsKey(flow))
                .toList();
    }

    private NodeCluster.Cell sideCell(Side side, String flow, String stock, int column) {
        boolean in = ends.get(flow) != null && ends.get(flow).from().isEmpty();
        String cloud = cloudOf(flow);
        courses.put(
                flow, in ? new UnplacedPipe(flow, cloud, stock, false) : new UnplacedPipe(flow, stock, cloud, false));
        Subject subject = subject(flow);
        return switch (side) {
            case LEFT ->
                new NodeCluster.Cell(
                        column - 1, 1, List.of(UnplacedNode.levelValve(subject), UnplacedNode.cloudLeft(cloud)));
            case RIGHT ->
                new NodeCluster.Cell(
                        column + 1, 1, List.of(UnplacedNode.levelValve(subject), UnplacedNode.cloudRight(cloud)));
            case ABOVE ->
                new NodeCluster.Cell(
                        column, 0, List.of(UnplacedNode.uprightValve(subject), UnplacedNode.cloudAbove(cloud)));
            case BELOW ->
                new NodeCluster.Cell(
                        column, 2, List.of(UnplacedNode.uprightValve(subject), UnplacedNode.cloudBelow(cloud)));
        };
    }

    /** A flow without a side of a stock: its valve in a cell of its own. */
    private void layFree(String flow) {
        Ends way = ends.getOrDefault(flow, new Ends(Optional.empty(), Optional.empty()));
        List<UnplacedNode> items = new ArrayList<>(List.of(UnplacedNode.levelValve(subject(flow))));
        if (way.from().isEmpty()) {
            items.add(UnplacedNode.cloudLeft(cloudOf(flow)));
        }
        if (way.to().isEmpty()) {
            String name = way.from().isEmpty() ? cloudOf(flow) + "'" : cloudOf(flow);
            items.add(UnplacedNode.cloudRight(name));
        }
        blocks.add(new NodeCluster(List.of(new NodeCluster.Cell(0, 0, items))));
        String start = way.from().orElse(cloudOf(flow));
        String end = way.to().orElse(way.from().isEmpty() ? cloudOf(flow) + "'" : cloudOf(flow));
        courses.put(flow, new UnplacedPipe(flow, start, end, true));
    }

    private UnplacedNode item(String stock) {
        UnplacedNode item = stocks.get(stock);
        if (item == null) {
            throw new IllegalStateException("no stock " + stock);
        }
        return item;
    }

    private Subject subject(String flow) {
        Subject subject = flows.get(flow);
        if (subject == null) {
            throw new IllegalStateException("no flow " + flow);
        }
        return subject;
    }

    private static String cloudOf(String flow) {
        return flow + " cloud";
    }
}
