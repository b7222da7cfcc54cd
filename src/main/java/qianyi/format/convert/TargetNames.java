package qianyi.format.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qianyi.format.FunctionTable;
import qianyi.format.vensim.VensimFunctions;
import qianyi.format.xmile.XmileFunctions;
import qianyi.model.Dimension;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Variable;

/**
 * Names that the other dialect can have: none is that of a function or of a word with a meaning, and in Vensim variables,
 * ranges and elements have names of their own.
 */
final class TargetNames {
    private static final List<String> WORDS_OF_XMILE = List.of(
            "and", "or", "not", "mod", "if", "then", "else", "self", "lookup", "percent", "rootn", "sinwave",
            "coswave");
    private static final List<String> WORDS_OF_VENSIM =
            List.of("time", "integ", "with lookup", "elmcount", "tabbed array", "random 0 1");
    private static final List<String> RULERS = List.of("initial time", "final time", "time step", "saveper");

    private final Model model;
    private final ConversionNotes notes;
    private final boolean toVensim;
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    TargetNames(Model model, boolean toVensim, ConversionNotes notes) {
        this.model = model;
        this.notes = notes;
        this.toVensim = toVensim;
        FunctionTable table = toVensim ? VensimFunctions.TABLE : XmileFunctions.TABLE;
        table.functions().forEach(function -> reserved.add(Names.canonical(function.name())));
        reserved.addAll(toVensim ? VensimFunctions.NOT_RUN : XmileFunctions.UNSUPPORTED);
        reserved.addAll(Names.canonical(toVensim ? WORDS_OF_VENSIM : WORDS_OF_XMILE));
        if (toVensim && model.timeVariables().isEmpty()) {
            reserved.addAll(Names.canonical(RULERS));
        }
        taken.addAll(reserved);
        taken.addAll(model.variables().keySet());
    }

    /** New names of variables, by canonical name. */
    Map<String, String> variables() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Variable variable : model.variables().values()) {
            String name = variable.header().internal() ? plain(variable.name()) : sound(variable.name());
            boolean rules = toVensim && new Rulers(model).value(variable).isPresent();
            if (reserved.contains(Names.canonical(name)) && !rules) {
                name = name + "_value";
            }
            if (!name.equals(variable.name())) {
                String fresh = fresh(name);
                renamed.put(variable.key(), fresh);
                if (!variable.header().internal()) {
                    notes.rewritten(variable.name(), variable.header().span(), "renamed", fresh);
                }
            }
        }
        return renamed;
    }

    /** New names of dimensions and elements, by canonical name; the model is in the other dialect already. */
    Map<String, String> subscripts() {
        Map<String, String> renamed = new HashMap<>();
        boolean own = toVensim == model.timeVariables().isPresent();
        for (Dimension dimension :
                own ? List.<Dimension>of() : List.copyOf(model.dimensions().values())) {
            subscript(dimension.name(), renamed);
            dimension.elements().forEach(element -> subscript(element, renamed));
        }
        return renamed;
    }

    private void subscript(String name, Map<String, String> renamed) {
        String key = Names.canonical(name);
        if (renamed.containsKey(key)) {
            return;
        }
        String other = toVensim ? name : name.replace(',', '_');
        if (toVensim && name.matches("[0-9].*")) {
            other = "i" + name;
        }
        if (toVensim
                && (model.variables().containsKey(Names.canonical(other))
                        || reserved.contains(Names.canonical(other)))) {
            other = other + "_element";
        }
        if (!other.equals(name)) {
            renamed.put(key, fresh(other));
            notes.rewritten(name, Span.START, "renamed", renamed.get(key));
        }
    }

    private String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(Names.canonical(name)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** Without what no quoted name can hold. */
    private static String sound(String name) {
        return name.startsWith("\"") || name.endsWith("\\")
                ? name.replace('"', '\'').replace('\\', '/')
                : name;
    }

    /** The name of a part of an expression as one would write it. */
    private static String plain(String name) {
        String plain = name.replaceAll("[#>()\u0000-\u001f]+", " ").strip().replaceAll(" +", " ");
        return plain.isEmpty() ? "part" : sound(plain);
    }
}
