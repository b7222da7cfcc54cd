package qianyi.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import qianyi.model.Documentation;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/**
 * The variables that one view shows as its own: stocks, flows and auxiliaries of a group, by canonical name. A group
 * with too many is split where the fewest arrows are cut.
 */
record Sector(String name, Documentation documentation, Set<String> members) {
    /** Above this number of stocks, flows and auxiliaries a picture is split. */
    static final int MOST_MEMBERS = 60;

    private static final String UNGROUPED = "model";

    static List<Sector> of(Model model, Uses uses) {
        Map<String, Sector> whole = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Group group : model.groups()) {
            Set<String> members = new TreeSet<>(group.variables());
            members.removeIf(key -> !isShown(model.variables().get(key)) || !taken.add(key));
            add(whole, group.name(), group.documentation(), members);
        }
        Set<String> rest = new TreeSet<>();
        model.variables().forEach((key, variable) -> {
            if (isShown(variable) && !taken.contains(key)) {
                rest.add(key);
            }
        });
        add(whole, model.name().isBlank() ? UNGROUPED : model.name(), Documentation.NONE, rest);
        return whole.values().stream()
                .flatMap(sector -> sector.split(model, uses).stream())
                .toList();
    }

    private static void add(Map<String, Sector> all, String name, Documentation words, Set<String> members) {
        if (members.isEmpty()) {
            return;
        }
        String free = name;
        for (int i = 2; all.containsKey(Names.canonical(free)); i++) {
            free = name + "_" + i;
        }
        all.put(Names.canonical(free), new Sector(free, words, members));
    }

    /** Whether a variable has a place of its own; parameters and tables do not. */
    private static boolean isShown(Variable variable) {
        return !(variable instanceof Variable.Constant) && !(variable instanceof Variable.Lookup);
    }

    private List<Sector> split(Model model, Uses uses) {
        if (members.size() <= MOST_MEMBERS) {
            return List.of(this);
        }
        int parts = (members.size() + MOST_MEMBERS - 1) / MOST_MEMBERS;
        int target = (members.size() + parts - 1) / parts;
        Collection<Set<String>> left = new ArrayList<>(inseparable(model));
        List<Sector> sectors = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> part = new TreeSet<>();
            while (part.size() < target && !left.isEmpty()) {
                Set<String> next = left.stream()
                        .max(Comparator.comparingInt((Set<String> piece) -> links(uses, piece, part))
                                .thenComparingInt(Set::size))
                        .orElseThrow();
                if (!part.isEmpty() && part.size() + next.size() > MOST_MEMBERS) {
                    break;
                }
                part.addAll(next);
                left.remove(next);
            }
            String number = Integer.toString(sectors.size() + 1);
            Documentation numbered = new Documentation(
                    numbered(documentation.zh(), number),
                    numbered(documentation.en(), number),
                    documentation.description());
            sectors.add(new Sector(name + "_" + number, numbered, part));
        }
        return sectors;
    }

    private static String numbered(String words, String number) {
        return words.isEmpty() ? "" : words + " " + number;
    }

    private static int links(Uses uses, Set<String> piece, Set<String> part) {
        int links = 0;
        for (String member : piece) {
            for (String other : part) {
                links += uses.inputs(member).contains(other) ? 1 : 0;
                links += uses.inputs(other).contains(member) ? 1 : 0;
            }
        }
        return links;
    }

    /** Stocks with their flows, so that no pipe is cut; every auxiliary for itself. */
    private List<Set<String>> inseparable(Model model) {
        Map<String, Set<String>> piece = new TreeMap<>();
        members.forEach(member -> piece.put(member, new TreeSet<>(Set.of(member))));
        for (String member : members) {
            if (model.variables().get(member) instanceof Variable.Stock stock) {
                Set<String> flows = new LinkedHashSet<>(stock.inflows());
                flows.addAll(stock.outflows());
                flows.retainAll(members);
                for (String flow : flows) {
                    Set<String> joined = piece.get(member);
                    joined.addAll(piece.get(flow));
                    joined.forEach(each -> piece.put(each, joined));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(piece.values()));
    }
}
