package qianyi.engine;

import java.util.List;
import java.util.Optional;
import qianyi.model.Diagnosed;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;

/** A model made ready to run: flat, ordered, immutable, shared by all threads. */
public final class Program {
    /** Flattens and orders a model; all errors of names, subscripts, functions and loops at once. */
    public static Diagnosed<Program> compile(Model model) {
        throw new UnsupportedOperationException();
    }

    public Model model() {
        throw new UnsupportedOperationException();
    }

    /** Every stock, flow, auxiliary and constant element, in the order of the file. */
    public List<Column> columns() {
        throw new UnsupportedOperationException();
    }

    /** The columns of one variable, in element order; empty for a lookup or an unknown name. */
    public List<Column> columns(String name) {
        throw new UnsupportedOperationException();
    }

    /** One column; elements in the order of the variable's dimensions. */
    public Optional<Column> column(String name, List<String> elements) {
        throw new UnsupportedOperationException();
    }

    /** The table that a variable is or has. */
    public Optional<GraphicalFunction> table(String name) {
        throw new UnsupportedOperationException();
    }

    /** Whether the table's only input is TIME. */
    public boolean isTableOfTime(String name) {
        throw new UnsupportedOperationException();
    }

    /** The value of a column that is a constant in the model file. */
    public double constant(Column column) {
        throw new UnsupportedOperationException();
    }
}
