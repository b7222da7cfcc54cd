package qianyi.model;

import java.util.List;

/**
 * Variables that belong together, such as a sector of the model.
 *
 * @param variables canonical names, in the file's order
 */
public record Group(String name, Documentation documentation, List<String> variables) {
    public Group {
        variables = List.copyOf(variables);
    }
}
