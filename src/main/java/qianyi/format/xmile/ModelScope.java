package qianyi.format.xmile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Names;
import qianyi.model.Span;

/**
 * A model at its place in the whole: the root, or a model in a module (XMILE 1.0, section 3.7.4). Its variables are known
 * outside as {@code module.variable}; a module whose name occurs twice in the whole is known by its whole path.
 */
final class ModelScope implements XmileScope {
    /** Where the value of an input comes from, as the file spells it. */
    record Connection(String from, Span span) {}

    private final XmlElement model;
    private final String qualifier;
    private final XmileBehavior behavior;
    private final Optional<ModelScope> parent;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, ModelScope> modules = new LinkedHashMap<>();
    private final Map<String, Connection> inputs = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Map<String, ModelScope> all;

    private ModelScope(
            XmlElement model,
            String qualifier,
            XmileBehavior behavior,
            Optional<ModelScope> parent,
            Map<String, ModelScope> all) {
        this.model = model;
        this.qualifier = qualifier;
        this.behavior = behavior.within(model);
        this.parent = parent;
        this.all = all;
    }

    static ModelScope root(XmlElement model, XmileBehavior behavior) {
        return new ModelScope(model, "", behavior, Optional.empty(), new HashMap<>());
    }

    /** A model in a module of this one, known outside by a name. */
    ModelScope module(String name, String outside, XmlElement inner, XmileBehavior file) {
        ModelScope scope = new ModelScope(inner, outside, file, Optional.of(this), all);
        modules.put(Names.canonical(name), scope);
        all.putIfAbsent(Names.canonical(outside), scope);
        return scope;
    }

    XmlElement model() {
        return model;
    }

    XmileBehavior behavior() {
        return behavior;
    }

    Map<String, ModelScope> modules() {
        return modules;
    }

    Map<String, Connection> inputs() {
        return inputs;
    }

    Optional<ModelScope> parent() {
        return parent;
    }

    /** How the whole model spells a variable of this one. */
    String outside(String name) {
        return qualifier.isEmpty() ? name : qualifier + "." + name;
    }

    void declare(String name, boolean table) {
        variables.put(Names.canonical(name), Names.canonical(outside(name)));
        if (table) {
            tables.add(Names.canonical(name));
            root().tables.add(Names.canonical(outside(name)));
        }
    }

    boolean declares(String name) {
        return variables.containsKey(Names.canonical(name));
    }

    @Override
    public Optional<String> find(String name) {
        return findPath(Names.canonical(name));
    }

    private Optional<String> findPath(String key) {
        String own = variables.get(key);
        if (own != null) {
            return Optional.of(own);
        }
        if (key.startsWith(".")) {
            Optional<String> atTop = root().below(key.substring(1));
            return atTop.isPresent() ? atTop : parent.flatMap(around -> around.below(key.substring(1)));
        }
        Optional<String> inner = below(key);
        if (inner.isPresent()) {
            return inner;
        }
        Optional<String> beside = key.contains(".") ? parent.flatMap(around -> around.below(key)) : Optional.empty();
        return beside.isPresent() ? beside : anywhere(key);
    }

    /** A variable of this model, or of a module in it. */
    private Optional<String> below(String key) {
        String own = variables.get(key);
        if (own != null) {
            return Optional.of(own);
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            ModelScope module = modules.get(key.substring(0, dot));
            Optional<String> found = module == null ? Optional.empty() : module.below(key.substring(dot + 1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A variable of the one module of that name, wherever it stands. */
    private Optional<String> anywhere(String key) {
        int dot = key.lastIndexOf('.');
        ModelScope module = dot < 0 ? null : all.get(key.substring(0, dot));
        return module == null ? Optional.empty() : Optional.ofNullable(module.variables.get(key.substring(dot + 1)));
    }

    /** The module with that input, by a name relative to this model; nothing if there is none. */
    Optional<ModelScope> moduleOf(String name) {
        String key = Names.canonical(name);
        if (key.isEmpty()) {
            return Optional.of(root());
        }
        ModelScope child = modules.get(key);
        if (child != null) {
            return Optional.of(child);
        }
        return Optional.ofNullable(all.get(key));
    }

    @Override
    public Set<String> tables() {
        return qualifier.isEmpty() ? tables : union();
    }

    private Set<String> union() {
        Set<String> union = new HashSet<>(root().tables);
        union.addAll(tables);
        return union;
    }

    private ModelScope root() {
        ModelScope at = this;
        while (at.parent.isPresent()) {
            at = at.parent.get();
        }
        return at;
    }
}
