package qianyi.format.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qianyi.format.Renaming;
import qianyi.format.VariableCopy;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Group;
import qianyi.model.Mapping;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;
import qianyi.model.Variable.Header;

/**
 * A model under other names.
 *
 * @param variables new names by canonical name; what is not there stays
 * @param subscripts the same for dimensions and elements, which are told apart by no one
 */
record ModelRenaming(Map<String, String> variables, Map<String, String> subscripts) {
    Model of(Model model) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        model.dimensions().values().forEach(dimension -> {
            Dimension renamed = dimension(dimension);
            dimensions.put(Names.canonical(renamed.name()), renamed);
        });
        Map<String, Variable> renamed = new LinkedHashMap<>();
        model.variables().values().forEach(variable -> {
            Variable other = variable.accept(new Copy(header(variable.header())));
            renamed.put(other.key(), other);
        });
        return new Model(
                model.name(),
                model.file(),
                model.time(),
                dimensions,
                renamed,
                model.groups().stream()
                        .map(group -> new Group(group.name(), group.documentation(), keys(group.variables())))
                        .toList(),
                model.mappings().stream().map(this::mapping).toList(),
                model.timeVariables(),
                model.sketch(),
                model.plans());
    }

    String variable(String name) {
        return variables.getOrDefault(Names.canonical(name), name);
    }

    private String subscript(String name) {
        return subscripts.getOrDefault(Names.canonical(name), name);
    }

    private List<String> keys(List<String> names) {
        return names.stream().map(name -> Names.canonical(variable(name))).toList();
    }

    private Dimension dimension(Dimension dimension) {
        return new Dimension(
                subscript(dimension.name()),
                dimension.elements().stream().map(this::subscript).toList());
    }

    private Mapping mapping(Mapping mapping) {
        Map<String, String> elements = new LinkedHashMap<>();
        mapping.elements()
                .forEach((to, from) -> elements.put(Names.canonical(subscript(to)), Names.canonical(subscript(from))));
        return new Mapping(
                Names.canonical(subscript(mapping.from())), Names.canonical(subscript(mapping.to())), elements);
    }

    private Header header(Header header) {
        return new Header(
                variable(header.name()),
                header.dimensions().stream().map(this::dimension).toList(),
                header.unit(),
                header.documentation(),
                header.span(),
                header.internal());
    }

    private List<Subscript> subscripts(List<Subscript> all) {
        return all.stream().map(this::subscript).toList();
    }

    private Subscript subscript(Subscript subscript) {
        if (subscript instanceof Subscript.Named named) {
            return new Subscript.Named(subscript(named.name()), named.span());
        }
        return subscript instanceof Subscript.Running running
                ? new Subscript.Running(subscript(running.name()), running.span())
                : subscript;
    }

    private Expr reference(Expr.Reference reference) {
        String key = Names.canonical(reference.name());
        String name = variables.containsKey(key) ? variable(key) : reference.name();
        return new Expr.Reference(name, subscripts(reference.subscripts()), reference.span());
    }

    private final class Copy extends VariableCopy {
        Copy(Header header) {
            super(header, new Renaming(ModelRenaming.this::reference));
        }

        @Override
        protected String flow(String canonical) {
            return Names.canonical(variable(canonical));
        }

        @Override
        protected List<Subscript> elements(List<Subscript> own) {
            return subscripts(own);
        }
    }
}
