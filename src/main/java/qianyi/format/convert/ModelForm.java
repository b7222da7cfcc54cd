package qianyi.format.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.format.Exprs;
import qianyi.format.FunctionTable;
import qianyi.format.vensim.VensimFunctions;
import qianyi.format.xmile.XmileFunctions;
import qianyi.model.Builtin;
import qianyi.model.Conveyor;
import qianyi.model.Dimension;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Oven;
import qianyi.model.StockOrder;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** A model in the kinds of variables, the arrays and the functions of one dialect. */
abstract class ModelForm implements Variable.Visitor<List<Variable>> {
    final Workshop shop;
    final Model model;
    final ConversionNotes notes;
    final FunctionTable source;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, List<String>> besides = new LinkedHashMap<>();

    ModelForm(Workshop shop) {
        this.shop = shop;
        this.model = shop.model;
        this.notes = shop.notes;
        this.source = model.timeVariables().isPresent() ? VensimFunctions.TABLE : XmileFunctions.TABLE;
    }

    /** The model; what could not be written is left out and noted. */
    Model written() {
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock) {
                stock.order()
                        .ifPresent(order ->
                                notes.refused(stock.name(), stock.header().span(), kind(order)));
            }
            variable.accept(this).forEach(this::keep);
            List<String> made = new ArrayList<>();
            for (Variable beside : shop.takeMade()) {
                keep(beside);
                made.add(beside.key());
            }
            besides.put(variable.key(), made);
        }
        further().forEach(this::keep);
        return new Model(
                model.name(),
                model.file(),
                model.time(),
                dimensions(),
                variables,
                groups(),
                model.mappings(),
                model.timeVariables(),
                model.sketch(),
                model.plans());
    }

    private static String kind(StockOrder order) {
        return order instanceof Conveyor ? "conveyor" : order instanceof Oven ? "oven" : "queue";
    }

    private void keep(Variable variable) {
        variables.put(variable.key(), variable);
    }

    abstract FunctionForm form(Variable owner, List<LeftPlace> left);

    Map<String, Dimension> dimensions() {
        return model.dimensions();
    }

    /** Variables beyond those of the model. */
    List<Variable> further() {
        return List.of();
    }

    /** What was made for a variable is in its group. */
    private List<Group> groups() {
        return model.groups().stream()
                .map(group -> new Group(
                        group.name(),
                        group.documentation(),
                        group.variables().stream()
                                .flatMap(name ->
                                        Stream.concat(Stream.of(name), besides.getOrDefault(name, List.of()).stream()))
                                .filter(variables::containsKey)
                                .toList()))
                .toList();
    }

    List<Placed> lowered(Variable owner, List<Equation> equations) {
        List<Placed> lowered = new ArrayList<>();
        for (Placed placed : shop.placed(owner, equations)) {
            lowered.add(placed.with(form(owner, placed.left()).whole(placed.expression())));
        }
        return lowered;
    }

    List<Equation> equations(Variable owner, List<Equation> equations) {
        return lowered(owner, equations).stream().map(Placed::equation).toList();
    }

    /** A variable whose equations are all numbers, or one that is computed. */
    static Variable auxiliary(Variable.Header header, List<Equation> equations) {
        boolean constant = equations.stream().allMatch(equation -> !Double.isNaN(Exprs.value(equation.expression())));
        return constant
                ? new Variable.Constant(header, equations)
                : new Variable.Auxiliary(header, equations, Optional.empty());
    }

    /** A series as an equation: its points, asked with time. */
    static List<Equation> series(Variable.Data data) {
        return data.series().stream()
                .map(points -> new Equation(
                        points.elements(),
                        new Expr.Inline(
                                points.function(),
                                new Expr.Call(
                                        Builtin.TIME, List.of(), data.header().span()),
                                data.header().span())))
                .toList();
    }

    /** Elements on a left side, each spelled as its dimension spells it. */
    List<Subscript> spelled(List<Subscript> elements, List<Dimension> dimensions) {
        List<Subscript> spelled = new ArrayList<>();
        for (int d = 0; d < elements.size(); d++) {
            Subscript subscript = elements.get(d);
            int position = subscript instanceof Subscript.Named named
                    ? shop.names.position(named.name(), dimensions.get(d))
                    : -1;
            spelled.add(
                    position < 0
                            ? subscript
                            : new Subscript.Named(dimensions.get(d).elements().get(position), subscript.span()));
        }
        return spelled;
    }

    /** The variable of that name. */
    Optional<Variable> find(String name) {
        return Optional.ofNullable(model.variables().get(Names.canonical(name)));
    }
}
