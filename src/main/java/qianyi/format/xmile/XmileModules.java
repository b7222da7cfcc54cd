package qianyi.format.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import qianyi.format.Limits;
import qianyi.format.SyntaxProblems;
import qianyi.model.Names;

/**
 * The models of a file put into one (XMILE 1.0, sections 3.7.4 and 4.7): each module brings the model of its name, and its
 * inputs take their values from where its connections say.
 */
final class XmileModules {
    private static final Set<String> VARIABLES = Set.of("stock", "flow", "aux", "gf");

    private final SyntaxProblems problems;
    private final XmileBehavior behavior;
    private final Map<String, XmlElement> models = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<ModelScope> scopes = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private XmileModules(SyntaxProblems problems, XmileBehavior behavior) {
        this.problems = problems;
        this.behavior = behavior;
    }

    /** The root and every model in a module of it, each before those inside it. */
    static List<ModelScope> read(List<XmlElement> models, XmileBehavior behavior, SyntaxProblems problems) {
        return new XmileModules(problems, behavior).read(models);
    }

    /** The variables of a model; before XMILE 1.0 they stood in it without a tag around them. */
    static List<XmlElement> variables(XmlElement model) {
        if (model.child("variables").isPresent()) {
            return model.children("variables")
                    .flatMap(all -> all.children().stream())
                    .toList();
        }
        return model.children().stream()
                .filter(child -> VARIABLES.contains(child.name())
                        || child.name().equals("module")
                        || child.name().equals("group"))
                .toList();
    }

    private List<ModelScope> read(List<XmlElement> all) {
        XmlElement root = all.stream()
                .filter(model -> model.attribute("name").orElse("").isBlank())
                .findFirst()
                .orElse(all.get(0));
        for (XmlElement model : all) {
            checkModel(model);
            String name = Names.canonical(model.attribute("name").orElse(""));
            if (model != root && models.putIfAbsent(name, model) != null) {
                problems.error(model.span(), "xmile.model-twice", name);
            }
        }
        all.forEach(model -> modules(model, module -> uses.merge(name(module), 1, Integer::sum)));
        enter(ModelScope.root(root, behavior), "");
        scopes.forEach(this::connect);
        models.forEach((name, model) -> {
            if (!uses.containsKey(name)) {
                problems.warning(model.span(), "xmile.model-unused", name);
            }
        });
        return scopes;
    }

    private void enter(ModelScope scope, String path) {
        scopes.add(scope);
        for (XmlElement element : variables(scope.model())) {
            if (VARIABLES.contains(element.name())) {
                element.attribute("name").ifPresent(name -> scope.declare(name, hasTable(element)));
                element.children("gf")
                        .flatMap(gf -> gf.attribute("name").stream())
                        .filter(name -> element.child("gf")
                                .flatMap(gf -> gf.child("ypts"))
                                .isPresent())
                        .forEach(name -> scope.declare(name, true));
            }
        }
        modules(scope.model(), module -> module(scope, module, path));
    }

    private void module(ModelScope scope, XmlElement module, String path) {
        String name = name(module);
        XmlElement model = models.get(name);
        if (model == null) {
            if (XmileModelFiles.location(module).isPresent()) {
                return;
            }
            problems.error(module.span(), "xmile.module-without-model", name);
        } else if (open.contains(name)) {
            problems.error(module.span(), "xmile.module-in-itself", name);
        } else if (open.size() >= Limits.MODULE_DEPTH) {
            problems.error(module.span(), "xmile.modules-too-deep", Limits.MODULE_DEPTH);
        } else if (scopes.size() >= Limits.MODULES) {
            problems.error(module.span(), "xmile.modules-too-many", Limits.MODULES);
        } else if (scope.modules().containsKey(name)) {
            problems.error(module.span(), "xmile.module-twice", name);
        } else {
            String spelled = XmileVariables.spelled(module.attribute("name").orElse(""));
            String whole = path.isEmpty() ? spelled : path + "." + spelled;
            open.push(name);
            enter(scope.module(name, uses.get(name) == 1 ? spelled : whole, model, behavior), whole);
            open.pop();
        }
    }

    private void connect(ModelScope scope) {
        modules(scope.model(), module -> module.children("connect").forEach(connect -> {
            Optional<String> to = connect.attribute("to");
            Optional<String> from = connect.attribute("from");
            ModelScope inside = scope.modules().get(name(module));
            if (to.isEmpty() || from.isEmpty()) {
                problems.error(connect.span(), "xmile.connect-incomplete", name(module));
            } else if (inside != null) {
                input(
                        scope,
                        inside,
                        unquoted(to.get()),
                        new ModelScope.Connection(unquoted(from.get()), connect.span()));
            }
        }));
    }

    /** A path as a connection spells it, each part of it quoted or bare, as bare parts between dots. */
    private static String unquoted(String path) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean escaped = c == '\\' && i + 1 < path.length() && path.charAt(i + 1) == '"';
            boolean edge = c == '"'
                    && (i == 0 || i + 1 == path.length() || path.charAt(i - 1) == '.' || path.charAt(i + 1) == '.');
            if (escaped) {
                bare.append(path.charAt(++i));
            } else if (!edge) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** "input" is one of the module; "module.input" names its module; ".input" is one of the root. */
    private void input(ModelScope scope, ModelScope module, String to, ModelScope.Connection connection) {
        int dot = to.lastIndexOf('.');
        String input = to.substring(dot + 1);
        Optional<ModelScope> target = dot < 0
                ? Optional.of(module)
                : module.moduleOf(to.substring(0, dot)).or(() -> scope.moduleOf(to.substring(0, dot)));
        Optional<String> source = scope.find(connection.from());
        if (target.isEmpty() || !target.get().declares(input)) {
            problems.error(connection.span(), "xmile.connect-to-unknown", to);
        } else if (source.isEmpty()) {
            problems.error(connection.span(), "xmile.connect-from-unknown", connection.from());
        } else {
            target.get()
                    .inputs()
                    .put(Names.canonical(input), new ModelScope.Connection(source.get(), connection.span()));
        }
    }

    private void checkModel(XmlElement model) {
        boolean named = model.attribute("name").filter(name -> !name.isBlank()).isPresent();
        if (model.child("sim_specs").isPresent() && named) {
            problems.error(model.child("sim_specs").get().span(), "xmile.unsupported", "<sim_specs> in <model>");
        }
        for (String attribute : List.of("encryption-scheme")) {
            if (model.attribute(attribute).isPresent()) {
                problems.error(model.span(), "xmile.unsupported", "<model " + attribute + "=\"…\">");
            }
        }
    }

    private static void modules(XmlElement model, Consumer<XmlElement> action) {
        variables(model).stream()
                .filter(element -> element.name().equals("module"))
                .forEach(action);
    }

    private static String name(XmlElement module) {
        return Names.canonical(module.attribute("name").orElse(""));
    }

    /** Whether a variable is a table or has one, so that it can be called. */
    private static boolean hasTable(XmlElement element) {
        return element.name().equals("gf")
                || element.child("gf").isPresent()
                || element.children("element").anyMatch(part -> part.child("gf").isPresent());
    }
}
