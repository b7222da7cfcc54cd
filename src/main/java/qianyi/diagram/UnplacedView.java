package qianyi.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import qianyi.model.Documentation;
import qianyi.model.Model;
import qianyi.model.Variable;

/** What one view shows, before anything has a place. */
record UnplacedView(
        Sector sector, List<NodeCluster> blocks, List<UnplacedPipe> courses, List<UnplacedView.Link> links) {
    /** An arrow between two items by id. */
    record Link(String from, String to) {}

    static UnplacedView of(Model model, Uses uses, List<Sector> sectors, Sector sector) {
        return new Builder(model, uses, sectors, sector).build();
    }

    /** Everything that needs a place. */
    List<UnplacedNode> items() {
        return blocks.stream()
                .flatMap(block -> block.cells().stream())
                .flatMap(cell -> cell.items().stream())
                .toList();
    }

    /** The view of the sketch once everything has its place. */
    View view(double width, double height, Collection<Node> nodes, List<Pipe> pipes, List<Connector> connectors) {
        return new View(sector.name(), sector.documentation(), width, height, List.copyOf(nodes), pipes, connectors);
    }

    private static final class Builder {
        private final Model model;
        private final Uses uses;
        private final List<Sector> sectors;
        private final Sector sector;
        private final Set<String> shown = new HashSet<>();
        private final Map<String, UnplacedNode> stocks = new TreeMap<>();
        private final Map<String, Subject> flows = new TreeMap<>();
        private final Map<String, Chains.Ends> ends = new TreeMap<>();
        private final Map<String, UnplacedNode> singles = new TreeMap<>();
        private final List<Link> links = new ArrayList<>();

        Builder(Model model, Uses uses, List<Sector> sectors, Sector sector) {
            this.model = model;
            this.uses = uses;
            this.sectors = sectors;
            this.sector = sector;
            sectors.forEach(each -> shown.addAll(each.members()));
        }

        UnplacedView build() {
            for (String key : sector.members()) {
                Variable variable = variable(key);
                if (variable instanceof Variable.Stock) {
                    stocks.put(key, UnplacedNode.stock(subject(variable), true));
                } else if (variable instanceof Variable.Flow) {
                    flows.put(key, subject(variable));
                } else {
                    singles.put(key, UnplacedNode.auxiliary(subject(variable)));
                }
            }
            flows.keySet().forEach(this::attach);
            sector.members().forEach(this::linkInputs);
            Chains chains = new Chains(stocks, flows, ends);
            List<NodeCluster> blocks = new ArrayList<>(chains.blocks());
            singles.values().forEach(item -> blocks.add(NodeCluster.of(item)));
            return new UnplacedView(sector, blocks, chains.courses(), links);
        }

        /** Finds a flow's ends; a stock of another view stands here as an alias. */
        private void attach(String flow) {
            Optional<String> from = stockWith(flow, false);
            Optional<String> to = stockWith(flow, true);
            ends.put(flow, new Chains.Ends(from, to));
            Stream.of(from, to)
                    .flatMap(Optional::stream)
                    .forEach(key -> stocks.computeIfAbsent(key, k -> UnplacedNode.stock(subject(variable(k)), false)));
        }

        private Optional<String> stockWith(String flow, boolean filled) {
            return model.variables().values().stream()
                    .filter(v -> v instanceof Variable.Stock s && (filled ? s.inflows() : s.outflows()).contains(flow))
                    .map(Variable::key)
                    .sorted()
                    .findFirst();
        }

        private void linkInputs(String key) {
            if (variable(key) instanceof Variable.Stock) {
                return;
            }
            for (String input : uses.inputs(key)) {
                if (shown.contains(input)) {
                    boolean here = stocks.containsKey(input) || flows.containsKey(input);
                    if (!here) {
                        singles.computeIfAbsent(input, k -> UnplacedNode.alias(subject(variable(k))));
                    }
                    links.add(new Link(input, key));
                }
            }
        }

        private Variable variable(String key) {
            return model.variable(key).orElseThrow();
        }

        private Subject subject(Variable variable) {
            List<Variable> constants = uses.inputs(variable.key()).stream()
                    .filter(key -> !shown.contains(key))
                    .map(this::variable)
                    .toList();
            Set<String> readers = uses.readers(variable.key());
            List<Documentation> elsewhere = sectors.stream()
                    .filter(s -> !s.members().contains(variable.key()))
                    .filter(s -> !Collections.disjoint(s.members(), readers))
                    .map(Builder::words)
                    .toList();
            return new Subject(variable, constants, elsewhere);
        }

        private static Documentation words(Sector sector) {
            String name = sector.name().replace('_', ' ');
            Documentation words = sector.documentation();
            return new Documentation(
                    words.zh().isEmpty() ? name : words.zh(), words.en().isEmpty() ? name : words.en(), "");
        }
    }
}
