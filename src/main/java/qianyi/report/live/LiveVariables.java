package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.EquationText;
import qianyi.analysis.Links;
import qianyi.analysis.ReadElements;
import qianyi.analysis.Use;
import qianyi.engine.Column;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.model.VariableKind;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The variables that the module of a page computes: what they say and what they read. */
final class LiveVariables {
    private final Study study;
    private final Set<Integer> computed;
    private final Links links;
    private final Map<Unit, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> elementPlaces = new HashMap<>();
    private final Map<Localized, Integer> sources = new LinkedHashMap<>();

    private LiveVariables(Study study, Set<Integer> computed) {
        this.study = study;
        this.computed = computed;
        this.links = Links.of(study.program().model());
    }

    /** @param computed slots whose values stand in the memory after a run */
    static Map<String, @Nullable Object> fields(Study study, Set<Integer> computed) {
        LiveVariables variables = new LiveVariables(study, computed);
        List<List<String>> elements = variables.elements();
        List<List<@Nullable Object>> all = study.program().model().variables().values().stream()
                .filter(variable -> !variable.header().internal())
                .filter(variable -> !variables.columns(variable).isEmpty())
                .map(variables::fields)
                .toList();
        return object(
                "all",
                all,
                "units",
                variables.units.keySet().stream()
                        .map(unit -> LiveUnits.fields(study, unit))
                        .toList(),
                "sources",
                List.copyOf(variables.sources.keySet()),
                "elements",
                elements);
    }

    /** Auxiliaries that are computed: a scenario file may replace the equation of these, and of no stock and no flow. */
    static List<Column> replaceable(Study study) {
        return study.program().columns().stream()
                .filter(column ->
                        column.variable() instanceof Variable.Auxiliary || column.variable() instanceof Variable.Flow)
                .toList();
    }

    /** Elements of columns: as the model has them, and what they are called in Chinese and English. */
    private List<List<String>> elements() {
        List<Column> columns = study.program().columns().stream()
                .filter(column -> computed.contains(column.slot()))
                .toList();
        List<String> zh = new Shown(study, Language.ZH).elements(columns);
        List<String> en = new Shown(study, Language.EN).elements(columns);
        List<List<String>> elements = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String code = String.join(",", columns.get(i).elements());
            if (elementPlaces.putIfAbsent(code, elements.size()) == null) {
                elements.add(List.of(code, zh.get(i), en.get(i)));
            }
        }
        return elements;
    }

    private List<Column> columns(Variable variable) {
        return study.program().columns(variable.name()).stream()
                .filter(column -> computed.contains(column.slot()))
                .toList();
    }

    /** Name, labels, unit, kind, equations, tables that it uses, columns. */
    private List<@Nullable Object> fields(Variable variable) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(variable.name());
        fields.add(new Shown(study, Language.ZH).label(variable.name()));
        fields.add(new Shown(study, Language.EN).label(variable.name()));
        fields.add(place(units, new Shown(study, Language.ZH).unit(variable.name())));
        fields.add(VariableKind.of(variable).ordinal());
        fields.add(equations(variable));
        fields.add(tables(variable));
        fields.add(columns(variable).stream().map(this::column).toList());
        return fields;
    }

    private static List<String> equations(Variable variable) {
        List<EquationText.Line> lines = variable instanceof Variable.Constant
                ? List.of()
                : variable instanceof Variable.Stock stock
                        ? Stream.concat(EquationText.rates(stock).stream(), EquationText.lines(stock).stream())
                                .toList()
                        : EquationText.lines(variable);
        return lines.stream()
                .map(line -> (line.elements().isEmpty() ? "" : "[" + String.join(", ", line.elements()) + "] ")
                        + line.text())
                .toList();
    }

    private Set<String> tables(Variable variable) {
        Set<String> tables = new TreeSet<>();
        if (variable.table().isPresent()) {
            tables.add(variable.key());
        }
        links.uses(variable.name()).stream()
                .filter(use -> use.role() == Use.Role.TABLE)
                .forEach(use -> tables.add(Names.canonical(use.used())));
        return tables;
    }

    /** The place of its elements, slot, what it reads at every instant, what fills and what empties it, and the source of a number. */
    private List<@Nullable Object> column(Column column) {
        Map<Use.Role, Set<Column>> read = ReadElements.of(study.program(), column.variable(), column.elements());
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(elementPlaces.get(String.join(",", column.elements())));
        fields.add(column.slot());
        fields.add(slots(read, Use.Role.EQUATION));
        if (column.variable() instanceof Variable.Stock) {
            fields.add(slots(read, Use.Role.INFLOW));
            fields.add(slots(read, Use.Role.OUTFLOW));
        } else if (column.variable() instanceof Variable.Constant) {
            source(column).ifPresent(source -> fields.add(place(sources, source)));
        }
        return fields;
    }

    private static List<Integer> slots(Map<Use.Role, Set<Column>> read, Use.Role role) {
        return read.getOrDefault(role, Set.of()).stream().map(Column::slot).toList();
    }

    /** Of a number that the table of assumptions has: where it is from. */
    private Optional<Localized> source(Column column) {
        return study.assumptions().stream()
                .filter(row ->
                        Names.canonical(row.name()).equals(column.variable().key()))
                .filter(row -> row.elements().isEmpty()
                        || Names.canonical(row.elements()).equals(Names.canonical(column.elements())))
                .findFirst()
                .map(this::source);
    }

    private Localized source(Assumption row) {
        Localized kind = BothLanguages.of(study, shown -> shown.word("report.kind.", row.kind()));
        Localized title = study.sourceTitle(row.source());
        return title.zh().isEmpty() ? kind : new Localized(kind.zh() + "，" + title.zh(), kind.en() + ", " + title.en());
    }

    private static <T> int place(Map<T, Integer> places, T one) {
        return places.computeIfAbsent(one, none -> places.size());
    }
}
