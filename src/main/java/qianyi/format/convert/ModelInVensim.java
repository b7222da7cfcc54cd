package qianyi.format.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.format.Exprs;
import qianyi.format.vensim.VensimRanges;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/** A model as Vensim says it: stocks have a rate, and time is ruled by variables. */
final class ModelInVensim extends ModelForm {
    private final Map<String, Dimension> aliases;
    private final NonNegativeForm nonNegative;
    private final Rulers rulers;

    private ModelInVensim(Workshop shop, Map<String, Dimension> aliases) {
        super(shop);
        this.aliases = aliases;
        this.nonNegative = new NonNegativeForm(model, notes);
        this.rulers = new Rulers(model);
        model.mappings().stream()
                .filter(mapping -> !VensimRanges.canBeWritten(model, mapping))
                .forEach(mapping -> notes.refused(mapping.from(), Span.START, "mapping", mapping.to()));
    }

    static ModelInVensim of(Model model, ConversionNotes notes) {
        Map<String, Dimension> aliases = new LinkedHashMap<>();
        Workshop[] shop = new Workshop[1];
        shop[0] = new Workshop(
                model, notes, model.timeVariables().isPresent(), Optional.of(name -> aliases.computeIfAbsent(
                                Names.canonical(name),
                                key -> new Dimension(
                                        shop[0].fresh(name + "_over"),
                                        model.dimensions().get(key).elements()))
                        .name()));
        return new ModelInVensim(shop[0], aliases);
    }

    @Override
    FunctionForm form(Variable owner, List<LeftPlace> left) {
        return new VensimForm(shop, owner, left, source);
    }

    @Override
    Map<String, Dimension> dimensions() {
        Map<String, Dimension> all = new LinkedHashMap<>(model.dimensions());
        aliases.values().forEach(alias -> all.put(Names.canonical(alias.name()), alias));
        return all;
    }

    /** Initial values and rates go together; until they are placed they are the two arguments of one call. */
    @Override
    public List<Variable> stock(Variable.Stock stock) {
        Span span = stock.header().span();
        List<Equation> pairs = new ArrayList<>();
        Expr flows = nonNegative.rate(stock);
        for (int i = 0; i < stock.initial().size(); i++) {
            Equation initial = stock.initial().get(i);
            Expr rate = stock.rates().isEmpty() ? flows : stock.rates().get(i).expression();
            Expr pair = new Expr.Call(Builtin.MAX, List.of(initial.expression(), rate), span);
            pairs.add(new Equation(initial.elements(), initial.except(), pair));
        }
        List<Equation> starts = new ArrayList<>();
        List<Equation> rates = new ArrayList<>();
        for (Placed placed : shop.placed(stock, pairs)) {
            List<Expr> pair = ((Expr.Call) placed.expression()).arguments();
            FunctionForm form = form(stock, placed.left());
            starts.add(placed.with(form.in(pair.get(0))).equation());
            rates.add(placed.with(form.in(pair.get(1))).equation());
        }
        Variable.Header header = stock.nonNegative() ? commented(stock.header(), "non-negative-stock") : stock.header();
        return List.of(new Variable.Stock(header, starts, List.of(), List.of(), rates, false));
    }

    @Override
    public List<Variable> flow(Variable.Flow flow) {
        List<Equation> carried = throughTable(flow.equations(), flow.table()).stream()
                .map(equation -> new Equation(
                        equation.elements(), equation.except(), nonNegative.carried(flow, equation.expression())))
                .toList();
        Variable.Header header = flow.nonNegative() ? commented(flow.header(), "non-negative-flow") : flow.header();
        return List.of(auxiliary(header, equations(flow, carried)));
    }

    @Override
    public List<Variable> auxiliary(Variable.Auxiliary auxiliary) {
        Optional<Double> ruling = rulers.value(auxiliary);
        if (ruling.isPresent()) {
            return List.of(ruler(auxiliary.header(), ruling.get()));
        }
        List<Equation> through = throughTable(auxiliary.equations(), auxiliary.table());
        return List.of(auxiliary(auxiliary.header(), equations(auxiliary, through)));
    }

    /** The comment of a variable with what its equation stands for. */
    private static Variable.Header commented(Variable.Header header, String key) {
        Documentation words = header.documentation();
        Localized both = Messages.inBoth("convert.rewritten." + key, header.name());
        String more = both.in(Language.ZH) + "\n" + both.in(Language.EN);
        String description = words.description().isEmpty() ? more : words.description() + "\n" + more;
        return new Variable.Header(
                header.name(),
                header.dimensions(),
                header.unit(),
                words.withDescription(description),
                header.span(),
                header.internal());
    }

    private static List<Equation> throughTable(List<Equation> equations, Optional<GraphicalFunction> table) {
        return table.isEmpty()
                ? equations
                : equations.stream()
                        .map(equation -> new Equation(
                                equation.elements(),
                                equation.except(),
                                new Expr.Inline(
                                        table.get(),
                                        equation.expression(),
                                        equation.expression().span())))
                        .toList();
    }

    @Override
    public List<Variable> constant(Variable.Constant constant) {
        return List.of(new Variable.Constant(constant.header(), equations(constant, constant.equations())));
    }

    @Override
    public List<Variable> lookup(Variable.Lookup lookup) {
        List<ElementTable> tables = lookup.tables().stream()
                .map(table -> new ElementTable(
                        spelled(table.elements(), lookup.dimensions()),
                        new GraphicalFunction(
                                Kind.CONTINUOUS,
                                table.function().x(),
                                table.function().y())))
                .toList();
        return List.of(new Variable.Lookup(lookup.header(), tables));
    }

    @Override
    public List<Variable> data(Variable.Data data) {
        notes.rewritten(data.name(), data.header().span(), "data");
        return List.of(auxiliary(data.header(), equations(data, series(data))));
    }

    /** The variables that rule time. */
    @Override
    List<Variable> further() {
        if (model.timeVariables().isPresent()) {
            return List.of();
        }
        TimeSpec time = model.time();
        return Stream.of(
                        ruler("FINAL TIME", "The final time for the simulation.", time.stop()),
                        ruler("INITIAL TIME", "The initial time for the simulation.", time.start()),
                        ruler("SAVEPER", "The frequency with which output is stored.", time.saveEvery() * time.step()),
                        ruler("TIME STEP", "The time step for the simulation.", time.step()))
                .filter(ruler -> !model.variables().containsKey(ruler.key()))
                .toList();
    }

    private Variable ruler(String name, String comment, double value) {
        Optional<Unit> unit = model.time().unit().isEmpty()
                ? Optional.empty()
                : Optional.of(Unit.base(Names.canonical(model.time().unit())));
        Variable.Header header =
                new Variable.Header(name, List.of(), unit, new Documentation("", "", comment), Span.START);
        return ruler(header, value);
    }

    private static Variable ruler(Variable.Header header, double value) {
        Expr number = new Exprs(header.span()).number(value);
        return new Variable.Constant(header, List.of(new Equation(List.of(), number)));
    }
}
