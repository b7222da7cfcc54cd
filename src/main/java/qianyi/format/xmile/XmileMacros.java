package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import qianyi.format.Calls;
import qianyi.format.ExpressionParser;
import qianyi.format.Macros;
import qianyi.format.Renaming;
import qianyi.format.SyntaxException;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Variable;

/**
 * Macros of a file (XMILE 1.0, sections 3.6.1 and 4.8). One with specifications of its own, or one that changes how stocks
 * and flows behave, is reported as not supported; one that calls itself is refused where it is called.
 */
final class XmileMacros {
    /** Inside a macro: its parameters and its variables, and nothing else. */
    record MacroScope(Set<String> names, Set<String> tables) implements XmileScope {
        @Override
        public Optional<String> find(String name) {
            String key = Names.canonical(name);
            return names.contains(key) ? Optional.of(key) : Optional.empty();
        }
    }

    /** A parameter, with the text of what it is if a call leaves it out. */
    private record Parameter(String name, Optional<String> otherwise, XmlElement place) {}

    private final Macros macros = new Macros(XmileFunctions.TABLE);
    private final Map<String, List<Parameter>> parameters = new HashMap<>();

    /** Takes in every macro of the file; their bodies are read where they are called. */
    void define(List<XmlElement> elements, XmileContext context) {
        for (XmlElement element : elements) {
            String name = element.attribute("name").map(XmileVariables::spelled).orElse("");
            if (name.isBlank()) {
                context.problems().error(element.span(), "xmile.name-missing", "macro");
            } else if (element.attribute("filter").isPresent()) {
                context.problems().error(element.span(), "xmile.unsupported", "<macro filter=\"…\">");
            } else if (element.child("sim_specs").isPresent()) {
                context.problems()
                        .error(element.child("sim_specs").get().span(), "xmile.unsupported-in", "<sim_specs>", name);
            } else if (element.child("eqn").isEmpty()) {
                context.problems().error(element.span(), "xmile.equation-missing", name);
            } else {
                define(name, element, context);
            }
        }
    }

    private void define(String name, XmlElement element, XmileContext context) {
        List<Parameter> own = element.children("parm")
                .map(parm -> new Parameter(parm.strippedText(), parm.attribute("default"), parm))
                .toList();
        List<String> inputs = own.stream().map(Parameter::name).toList();
        String result = name + "()";
        boolean fresh = macros.define(new Macros.Macro(
                name, inputs, List.of(), result, scopes -> body(result, inputs, element, context, scopes)));
        if (!fresh) {
            context.problems().error(element.span(), "xmile.macro-twice", name);
            return;
        }
        parameters.put(Names.canonical(name), own);
        if (context.dialect().functions().find(name).isPresent()) {
            context.problems().warning(element.span(), "xmile.macro-hides-function", name);
        }
    }

    private List<Variable> body(
            String result, List<String> inputs, XmlElement macro, XmileContext context, Macros.Scopes scopes) {
        List<XmlElement> elements = macro.child("variables").isPresent() ? XmileModules.variables(macro) : List.of();
        Set<String> names = new HashSet<>();
        Set<String> tables = new HashSet<>();
        inputs.forEach(input -> names.add(Names.canonical(input)));
        tables.addAll(names);
        elements.forEach(
                element -> element.attribute("name").map(Names::canonical).ifPresent(names::add));
        elements.stream().filter(element -> element.name().equals("gf")).forEach(element -> element.attribute("name")
                .map(Names::canonical)
                .ifPresent(tables::add));
        MacroScope scope = new MacroScope(names, tables);
        XmileBehavior behavior = XmileBehavior.STANDARD.within(macro);
        List<Variable> variables = new ArrayList<>(
                new XmileVariables(context, scope, local -> local, behavior, Map.of(), scopes::scope).read(elements));
        Variable.Header header =
                new Variable.Header(result, List.of(), Optional.empty(), Documentation.NONE, macro.span(), true);
        List<Equation> equations = new XmileEquations(context, scope, header, scopes::scope).read(macro);
        variables.add(new Variable.Auxiliary(header, equations, Optional.empty()));
        return variables;
    }

    /**
     * What an equation of a model may call.
     *
     * @param made takes the variables that calls become
     */
    Calls calls(String variable, List<Dimension> shape, Consumer<Variable> made, XmileContext context) {
        Calls known = macros.calls(variable, shape, made);
        return (name, arguments, span) -> known.call(name, completed(name, arguments, context), span);
    }

    boolean isMacro(String name) {
        return macros.isMacro(name);
    }

    /** The arguments of a call, and for those that it leaves out what the macro says. */
    List<Expr> completed(String name, List<Expr> arguments, XmileContext context) throws SyntaxException {
        List<Parameter> own = parameters.getOrDefault(Names.canonical(name), List.of());
        List<Expr> all = new ArrayList<>(arguments);
        while (all.size() < own.size() && own.get(all.size()).otherwise().isPresent()) {
            Parameter parameter = own.get(all.size());
            Map<String, Expr> byName = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                byName.put(Names.canonical(own.get(i).name()), all.get(i));
            }
            Expr otherwise = ExpressionParser.parse(
                    XmileLexer.tokens(parameter.place().of(parameter.otherwise().get())), context.dialect(), Set.of());
            all.add(Renaming.of(byName).in(otherwise));
        }
        return all;
    }
}
