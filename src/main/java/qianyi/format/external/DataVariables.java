package qianyi.format.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import qianyi.format.SyntaxProblems;
import qianyi.model.Diagnosed;
import qianyi.model.Dimension;
import qianyi.model.ElementTable;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.NotAvailable;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * Gives the data variables that have no equation the series that data files hold for them. The files are named when a
 * model is run, not by the model (Vensim manual, "Using Data in Models").
 */
public final class DataVariables {
    private static final int MOST_NAMED = 5;

    /** What an element without values has at every time (Vensim reference manual, ":NA:" and "Data Equations"). */
    private static final GraphicalFunction NO_VALUE =
            new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(0.0), List.of(NotAvailable.VALUE));

    private final List<DataFile> data;
    private final SyntaxProblems problems;

    private DataVariables(List<DataFile> data, SyntaxProblems problems) {
        this.data = data;
        this.problems = problems;
    }

    /**
     * The model with its data. Every data variable without a series takes one for each of its elements from the files,
     * with its own rule between the points. Each variable that is left without is an error of its own.
     *
     * @param file the model's, for the places of errors
     * @param data of several files with a series the last one counts (Vensim manual, "Using Data in Models")
     */
    public static Diagnosed<Model> fill(String file, Model model, List<DataFile> data) {
        SyntaxProblems problems = new SyntaxProblems(file);
        DataVariables filler = new DataVariables(data, problems);
        Map<String, Variable> variables = new LinkedHashMap<>();
        model.variables().forEach((key, variable) -> variables.put(key, filler.filled(variable)));
        Model filled = new Model(
                model.name(),
                model.file(),
                model.time(),
                model.dimensions(),
                variables,
                model.groups(),
                model.mappings(),
                model.timeVariables(),
                model.sketch(),
                model.plans());
        return Diagnosed.of(filled, problems.found());
    }

    private Variable filled(Variable variable) {
        if (!(variable instanceof Variable.Data awaited) || !awaited.series().isEmpty()) {
            return variable;
        }
        List<ElementTable> tables = new ArrayList<>();
        List<ElementTable> without = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (List<String> elements : elements(awaited.dimensions())) {
            String name = elements.isEmpty() ? awaited.name() : awaited.name() + elements;
            Optional<DataFile.Series> series = series(awaited.key(), elements);
            if (series.isPresent()) {
                tables.add(table(awaited, elements, series.get()));
            } else {
                missing.add(name.replace(", ", ","));
                without.add(new ElementTable(subscripts(awaited, elements), NO_VALUE));
            }
        }
        if (!missing.isEmpty()) {
            report(awaited, missing);
        }
        if (!tables.isEmpty()) {
            tables.addAll(without);
        }
        return new Variable.Data(awaited.header(), tables, awaited.kind());
    }

    private Optional<DataFile.Series> series(String variable, List<String> elements) {
        List<String> canonical = Names.canonical(elements);
        String key = canonical.isEmpty() ? variable : variable + "[" + String.join(",", canonical) + "]";
        return data.stream()
                .map(file -> Optional.ofNullable(file.series().get(key)))
                .flatMap(Optional::stream)
                .filter(series -> !series.times().isEmpty())
                .reduce((earlier, later) -> later);
    }

    private static ElementTable table(Variable.Data variable, List<String> elements, DataFile.Series series) {
        return new ElementTable(
                subscripts(variable, elements),
                new GraphicalFunction(variable.kind(), series.times(), series.values()));
    }

    private static List<Subscript> subscripts(Variable.Data variable, List<String> elements) {
        return elements.stream()
                .<Subscript>map(element ->
                        new Subscript.Named(element, variable.header().span()))
                .toList();
    }

    private void report(Variable.Data variable, List<String> missing) {
        if (data.isEmpty()) {
            problems.error(variable.header().span(), "external.data-needed", variable.name());
            return;
        }
        List<String> files = data.stream().map(DataFile::file).toList();
        List<String> some = new ArrayList<>(missing.subList(0, Math.min(missing.size(), MOST_NAMED)));
        if (some.size() < missing.size()) {
            some.add("…");
        }
        if (missing.size() < variable.size()) {
            problems.warning(variable.header().span(), "external.data-missing-some", some, files);
            return;
        }
        List<String> nearest = Names.nearest(variable.name(), otherNames(variable.key()));
        if (nearest.isEmpty()) {
            problems.error(variable.header().span(), "external.data-missing", some, files);
        } else {
            problems.error(variable.header().span(), "external.data-missing-nearest", some, files, nearest);
        }
    }

    /** The names of the other variables with values in the files, without elements. */
    private Set<String> otherNames(String key) {
        Map<String, String> names = new TreeMap<>();
        for (DataFile file : data) {
            file.series().values().stream()
                    .filter(series -> !series.times().isEmpty())
                    .map(series -> series.name().replaceFirst("(.)\\[.*", "$1").strip())
                    .forEach(name -> names.put(Names.canonical(name), name));
        }
        names.remove(key);
        return new LinkedHashSet<>(names.values());
    }

    /** Every combination of elements, the last dimension fastest; one without elements for a scalar. */
    private static List<List<String>> elements(List<Dimension> dimensions) {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String element : dimension.elements()) {
                    List<String> one = new ArrayList<>(start);
                    one.add(element);
                    longer.add(List.copyOf(one));
                }
            }
            all = longer;
        }
        return all;
    }
}
