package qianyi.format.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.format.Renaming;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** Arrays that are named without subscripts get those of the left side; Vensim has no other way to name them. */
final class BareArrays {
    private final Model model;
    private final ElementNames names;
    private final List<LeftPlace> left;

    BareArrays(Model model, ElementNames names, List<LeftPlace> left) {
        this.model = model;
        this.names = names;
        this.left = left;
    }

    Expr in(Expr expression) {
        return new Renaming(this::subscripted).in(expression);
    }

    private Expr subscripted(Expr.Reference reference) {
        Variable variable = model.variables().get(Names.canonical(reference.name()));
        if (variable == null
                || !reference.subscripts().isEmpty()
                || variable.dimensions().isEmpty()) {
            return reference;
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Subscript> subscripts = new ArrayList<>();
        for (Dimension dimension : variable.dimensions()) {
            int occurrence = seen.merge(dimension.name(), 1, Integer::sum) - 1;
            Optional<LeftPlace> place = names.follows(dimension, left, occurrence);
            if (place.isEmpty()) {
                return reference;
            }
            subscripts.add(new Subscript.Named(
                    place.get().isOpen()
                            ? place.get().written().name()
                            : place.get().element(),
                    reference.span()));
        }
        return new Expr.Reference(reference.name(), subscripts, reference.span());
    }
}
