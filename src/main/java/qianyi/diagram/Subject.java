package qianyi.diagram;

import java.util.List;
import qianyi.model.Documentation;
import qianyi.model.Variable;

/**
 * What a node stands for.
 *
 * @param constants parameters and tables in the variable's equations; the picture leaves them out
 * @param readers names in words of the other views that use the variable
 */
public record Subject(Variable variable, List<Variable> constants, List<Documentation> readers) {
    public Subject {
        constants = List.copyOf(constants);
        readers = List.copyOf(readers);
    }
}
