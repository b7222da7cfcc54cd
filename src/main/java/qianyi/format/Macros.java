package qianyi.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;
import qianyi.model.Variable.Header;

/**
 * The macros of a file. A call becomes variables of its own, one set a call, that are not shown: those of the macro's
 * body, with the dimensions of the equation that calls it; the call itself becomes a reference to the macro's result
 * (Vensim reference manual, "Macros"; XMILE 1.0, section 4.8).
 */
public final class Macros {
    /** What a macro's name is followed by in a body to say that the model's variable is meant (Vensim, "Macros"). */
    private static final String GLOBAL = "$";

    /**
     * A macro as a file defines it.
     *
     * @param inputs names of its parameters
     * @param outputs further results: variables of the body that the caller gives names to, behind the inputs
     * @param result the variable of the body that a call stands for
     */
    public record Macro(String name, List<String> inputs, List<String> outputs, String result, Body body) {
        public Macro {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /** The variables inside a macro. */
    @FunctionalInterface
    public interface Body {
        /**
         * The variables under the names that they have inside the macro.
         *
         * @param scopes for each of the variables what its equations may call
         */
        List<Variable> read(Scopes scopes);
    }

    /** Gives an equation what it may call. */
    @FunctionalInterface
    public interface Scopes {
        /** @param shape of the equation: the dimensions that its left side names */
        Calls scope(String variable, List<Dimension> shape);
    }

    private final FunctionTable functions;
    private final Map<String, Macro> macros = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Macro> open = new HashSet<>();
    private int made;

    /** @param functions of the dialect, among which a name without arguments may be: the time, say */
    public Macros(FunctionTable functions) {
        this.functions = functions;
    }

    /** Notes the name of a macro that was reported as unreadable, so that its calls are not reported as well. */
    public void leaveOut(String name) {
        unreadable.add(Names.canonical(name));
    }

    /** Adds a macro; the earlier one of the same name, if there is one, stays. */
    public boolean define(Macro macro) {
        return macros.putIfAbsent(Names.canonical(macro.name()), macro) == null;
    }

    public boolean isMacro(String name) {
        return macros.containsKey(Names.canonical(name));
    }

    /**
     * What an equation may call.
     *
     * @param variable its left side
     * @param shape the dimensions that its left side names
     * @param made takes the variables that calls become
     */
    public Calls calls(String variable, List<Dimension> shape, Consumer<Variable> made) {
        return new Calls() {
            @Override
            public Optional<Expr> call(String name, List<Expr> arguments, Span span) throws SyntaxException {
                Macro macro = macros.get(Names.canonical(name));
                if (macro != null) {
                    return Optional.of(new Expansion(macro, variable, shape, span).of(arguments, made));
                }
                return unreadable.contains(Names.canonical(name))
                        ? Optional.of(new Expr.Literal(Double.NaN, span))
                        : Optional.empty();
            }

            @Override
            public boolean defines(String name) {
                return isMacro(name) || unreadable.contains(Names.canonical(name));
            }
        };
    }

    /** One call. */
    private final class Expansion {
        private final Macro macro;
        private final List<Dimension> shape;
        private final List<Subscript> subscripts;
        private final Span span;
        private final String prefix;
        private final Map<String, Expr> inputs = new HashMap<>();
        private final Map<String, Variable> locals = new LinkedHashMap<>();
        private final Set<String> names = new HashSet<>();

        Expansion(Macro macro, String caller, List<Dimension> shape, Span span) {
            this.macro = macro;
            this.shape = shape;
            this.span = span;
            this.subscripts = shape.stream()
                    .<Subscript>map(dimension -> new Subscript.Named(dimension.name(), span))
                    .toList();
            String base = caller + ">" + macro.name();
            int use = uses.merge(Names.canonical(base), 1, Integer::sum);
            this.prefix = "#" + base + (use == 1 ? "" : "#" + use) + ">";
        }

        Expr of(List<Expr> arguments, Consumer<Variable> out) throws SyntaxException {
            int expected = macro.inputs().size() + macro.outputs().size();
            if (arguments.size() != expected) {
                throw new SyntaxException(
                        span, "model.function-arguments", macro.name(), Integer.toString(expected), arguments.size());
            }
            if (open.size() == Limits.MACRO_DEPTH) {
                throw new SyntaxException(span, "model.macro-too-deep", macro.name(), Limits.MACRO_DEPTH);
            }
            count();
            if (!open.add(macro)) {
                throw new SyntaxException(span, "model.macro-in-itself", macro.name());
            }
            readBody();
            open.remove(macro);
            bindInputs(arguments, out);
            if (!locals.containsKey(Names.canonical(macro.result()))) {
                throw new SyntaxException(span, "model.macro-without-result", macro.name(), macro.result());
            }
            Renaming renaming = new Renaming(this::outside);
            for (Variable local : locals.values()) {
                make(local.accept(new Outside(header(local.header()), renaming)), out);
            }
            bindOutputs(arguments, out);
            return reference(macro.result());
        }

        private void readBody() {
            Consumer<Variable> keep = local -> locals.putIfAbsent(local.key(), local);
            macro.body().read((variable, inner) -> calls(variable, inner, keep)).forEach(keep);
            names.addAll(locals.keySet());
        }

        /** A name or a number stands for its parameter itself; anything else is worked out once. */
        private void bindInputs(List<Expr> arguments, Consumer<Variable> out) throws SyntaxException {
            for (int i = 0; i < macro.inputs().size(); i++) {
                String input = macro.inputs().get(i);
                Expr argument = arguments.get(i);
                if (argument instanceof Expr.Reference || argument instanceof Expr.Literal) {
                    inputs.put(Names.canonical(input), argument);
                } else {
                    Header header = internal(prefix + input, shape, argument.span());
                    make(
                            new Variable.Auxiliary(
                                    header, List.of(new Equation(List.of(), argument)), Optional.empty()),
                            out);
                    inputs.put(Names.canonical(input), new Expr.Reference(header.name(), subscripts, argument.span()));
                }
            }
        }

        private void bindOutputs(List<Expr> arguments, Consumer<Variable> out) throws SyntaxException {
            for (int i = 0; i < macro.outputs().size(); i++) {
                String output = macro.outputs().get(i);
                Expr argument = arguments.get(macro.inputs().size() + i);
                if (!(argument instanceof Expr.Reference named)) {
                    throw new SyntaxException(argument.span(), "model.macro-output", macro.name());
                }
                if (!names.contains(Names.canonical(output))) {
                    throw new SyntaxException(span, "model.macro-without-result", macro.name(), output);
                }
                Header header = new Header(
                        named.name(), shape, Optional.empty(), Documentation.NONE, named.span(), !open.isEmpty());
                List<Equation> equations = List.of(new Equation(List.of(), reference(output)));
                make(new Variable.Auxiliary(header, equations, Optional.empty()), out);
            }
        }

        private void make(Variable variable, Consumer<Variable> out) throws SyntaxException {
            count();
            out.accept(variable);
        }

        private void count() throws SyntaxException {
            if (++made > Limits.MACRO_VARIABLES) {
                throw new SyntaxException(span, "model.macro-too-many", macro.name(), Limits.MACRO_VARIABLES);
            }
        }

        private Expr reference(String local) {
            return new Expr.Reference(prefix + local, subscripts, span);
        }

        /** What a name of the body means outside. */
        private Expr outside(Expr.Reference inside) {
            String name = Names.canonical(inside.name());
            if (inputs.containsKey(name)) {
                return inputs.get(name);
            }
            if (names.contains(name)) {
                boolean whole = inside.subscripts().isEmpty()
                        && !locals.get(name).dimensions().isEmpty();
                List<Subscript> all = Stream.concat(subscripts.stream(), inside.subscripts().stream())
                        .toList();
                return new Expr.Reference(prefix + inside.name(), whole ? List.of() : all, inside.span());
            }
            if (inside.name().endsWith(GLOBAL)) {
                String global = inside.name()
                        .substring(0, inside.name().length() - GLOBAL.length())
                        .strip();
                return functions
                        .find(global)
                        .filter(function -> function.most() == 0)
                        .<Expr>map(function -> new Expr.Call(function.builtin(), List.of(), inside.span()))
                        .orElseGet(() -> new Expr.Reference(global, inside.subscripts(), inside.span()));
            }
            return inside;
        }

        private Header header(Header local) {
            List<Dimension> dimensions =
                    Stream.concat(shape.stream(), local.dimensions().stream()).toList();
            return internal(prefix + local.name(), dimensions, local.span());
        }

        private Header internal(String name, List<Dimension> dimensions, Span place) {
            return new Header(name, dimensions, Optional.empty(), Documentation.NONE, place, true);
        }

        /** A variable of the body under its name outside. */
        private final class Outside extends VariableCopy {
            Outside(Header header, Renaming renaming) {
                super(header, renaming);
            }

            @Override
            protected String flow(String canonical) {
                return names.contains(canonical) ? Names.canonical(prefix + canonical) : canonical;
            }

            /** With the subscripts of the caller before its own; an equation for all elements stays one. */
            @Override
            protected List<Subscript> elements(List<Subscript> own) {
                return own.isEmpty()
                        ? own
                        : Stream.concat(subscripts.stream(), own.stream()).toList();
            }
        }
    }

    /** The names of all macros, as spelled. */
    public List<String> names() {
        return macros.values().stream().map(Macro::name).toList();
    }
}
