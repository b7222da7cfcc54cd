package qianyi.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qianyi.model.Names;

/**
 * What lies up or down the chain of a variable. Each variable is followed once, at the place nearest to the first one;
 * where it comes again it is only named.
 *
 * @param role how it is linked to the one before; none for the first
 * @param repeated whether it is followed elsewhere, such as in a feedback loop
 * @param next the links on from here, none at the depth asked for
 */
public record Chain(String name, Optional<Use.Role> role, boolean repeated, List<Chain> next) {
    public Chain {
        next = List.copyOf(next);
    }

    /**
     * What a variable is made of.
     *
     * @param depth links to follow, 0 for the variable alone
     */
    public static Chain up(Links links, String name, int depth) {
        return new Walk(links::uses, Use::used).from(spelled(links, name), depth);
    }

    /** What a variable has an effect on. */
    public static Chain down(Links links, String name, int depth) {
        return new Walk(links::usedBy, Use::user).from(spelled(links, name), depth);
    }

    /** Every name in it once, the first variable first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        collect(names, new HashSet<>());
        return names;
    }

    private void collect(List<String> names, Set<String> seen) {
        if (seen.add(name)) {
            names.add(name);
        }
        next.forEach(chain -> chain.collect(names, seen));
    }

    private static String spelled(Links links, String name) {
        return links.model()
                .variable(name)
                .orElseThrow(() -> new IllegalArgumentException("no " + name))
                .name();
    }

    /** One direction through the links. */
    private record Walk(
            Function<String, List<Use>> links,
            Function<Use, String> end,
            Map<String, Integer> nearest,
            Set<String> done) {
        Walk(Function<String, List<Use>> links, Function<Use, String> end) {
            this(links, end, new HashMap<>(), new HashSet<>());
        }

        Chain from(String name, int depth) {
            measure(name, depth);
            return follow(name, Optional.empty(), 0, depth);
        }

        private void measure(String first, int depth) {
            Deque<String> waiting = new ArrayDeque<>(List.of(first));
            nearest.put(Names.canonical(first), 0);
            while (!waiting.isEmpty()) {
                String name = waiting.remove();
                int distance = nearest.get(Names.canonical(name));
                for (Use use : distance < depth ? links.apply(name) : List.<Use>of()) {
                    if (nearest.putIfAbsent(Names.canonical(end.apply(use)), distance + 1) == null) {
                        waiting.add(end.apply(use));
                    }
                }
            }
        }

        private Chain follow(String name, Optional<Use.Role> role, int distance, int depth) {
            boolean here = nearest.get(Names.canonical(name)) == distance && done.add(Names.canonical(name));
            if (!here || distance == depth) {
                return new Chain(name, role, !here, List.of());
            }
            return new Chain(
                    name,
                    role,
                    false,
                    links.apply(name).stream()
                            .map(use -> follow(end.apply(use), Optional.of(use.role()), distance + 1, depth))
                            .toList());
        }
    }
}
