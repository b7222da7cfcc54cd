package qianyi.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Program;

/**
 * A variable with what lies up and down its chain, and the values of all of it at an instant.
 *
 * @param own values of the variable, or of the element asked about
 * @param used values by name of what the variable uses directly, of the elements that it reads only
 * @param others values by name of everything in the chains
 */
public record Neighbourhood(
        Explanation explanation,
        Moment moment,
        Chain up,
        Chain down,
        List<Explanation.Value> own,
        Map<String, List<Explanation.Value>> used,
        Map<String, List<Explanation.Value>> others) {
    public static Neighbourhood of(Explanation explanation, Program program, Moment moment, int depth) {
        Links links = Links.of(program.model());
        Chain up = Chain.up(links, explanation.entry().name(), depth);
        Chain down = Chain.down(links, explanation.entry().name(), depth);
        Set<String> names = new LinkedHashSet<>(up.names());
        names.addAll(down.names());
        List<Explanation.Value> own = new ArrayList<>();
        Map<String, List<Explanation.Value>> used = new HashMap<>();
        for (Explanation.Value value : explanation.values(moment.run(), moment.time())) {
            if (value.role().isEmpty()) {
                own.add(value);
            } else {
                used.computeIfAbsent(
                                key(value.column().name(), value.role().get().name()), k -> new ArrayList<>())
                        .add(value);
            }
        }
        return new Neighbourhood(
                explanation, moment, up, down, own, used, Explanation.values(moment.run(), moment.time(), names));
    }

    /** Values of a link of a chain; those read only, if it is next to the variable on the way up. */
    public List<Explanation.Value> values(Chain link, boolean direct) {
        List<Explanation.Value> all = others.getOrDefault(link.name(), List.of());
        Optional<String> role = link.role().map(Enum::name);
        return direct && role.isPresent() ? used.getOrDefault(key(link.name(), role.get()), all) : all;
    }

    private static String key(String name, String role) {
        return role + " " + name;
    }
}
