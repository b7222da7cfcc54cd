package qianyi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole model.
 *
 * @param file as the user named it
 * @param dimensions by canonical name, in the file's order
 * @param variables by canonical name, in the file's order
 * @param timeVariables variables that rule the grid, if the dialect has them; then {@code time} is what they say where
 *     they are plain numbers, and any grid where they are not
 * @param sketch drawing instructions of a Vensim file as they stood, so that they can be written back; empty if none
 * @param plans where the file draws its symbols, one a view; empty if it does not, or not in a way that is read
 */
public record Model(
        String name,
        String file,
        TimeSpec time,
        Map<String, Dimension> dimensions,
        Map<String, Variable> variables,
        List<Group> groups,
        List<Mapping> mappings,
        Optional<TimeVariables> timeVariables,
        String sketch,
        List<Plan> plans) {
    public Model {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        groups = List.copyOf(groups);
        mappings = List.copyOf(mappings);
        plans = List.copyOf(plans);
    }

    /** A model without mappings and without drawings. */
    public Model(
            String name,
            String file,
            TimeSpec time,
            Map<String, Dimension> dimensions,
            Map<String, Variable> variables,
            List<Group> groups) {
        this(name, file, time, dimensions, variables, groups, List.of(), Optional.empty(), "", List.of());
    }

    /** The variable of that name, in any spelling. */
    public Optional<Variable> variable(String name) {
        return Optional.ofNullable(variables.get(Names.canonical(name)));
    }

    /** The nearest names of variables to one that does not exist. */
    public List<String> nearest(String name) {
        return Names.nearest(
                name, variables.values().stream().map(Variable::name).toList());
    }
}
