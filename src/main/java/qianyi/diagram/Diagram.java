package qianyi.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Plan;

/**
 * The stock-and-flow pictures of a model, one a group. Every stock, flow and auxiliary is in one picture as its own and
 * dashed in those that use it; parameters and tables are left out. Names decide the layout: the order of the file does
 * not count but for the order of the pictures.
 */
public final class Diagram {
    private Diagram() {}

    /**
     * Each picture laid out by computation, which may take seconds, in the order of the groups; variables without a group come
     * last, and a group of parameters has no picture.
     */
    public static List<View> computed(Model model) {
        return sketches(model).parallelStream().map(Layout::of).toList();
    }

    /**
     * The pictures as the file of the model places their symbols, in the order of its groups. A view without a place for
     * everything that it has to show, or with symbols on each other, is left out: it is older than the variables, or drawn by
     * other rules. No plan makes this fail, and no layout is computed.
     */
    public static List<View> drawn(Model model) {
        Map<String, Plan> byName = byName(model.plans());
        return byName.isEmpty()
                ? List.of()
                : sketches(model).stream()
                        .flatMap(sketch -> traced(sketch, byName).stream())
                        .toList();
    }

    /**
     * Names of the pictures that the file lacks, or has in a way that {@link #drawn} cannot use. None for a file whose views go
     * by other names: they are not drawn by these rules.
     */
    public static List<String> outdated(Model model) {
        List<String> names =
                Sector.of(model, Uses.of(model)).stream().map(Sector::name).toList();
        Set<String> ours = names.stream().map(Names::canonical).collect(Collectors.toSet());
        if (model.plans().stream().map(plan -> Names.canonical(plan.name())).noneMatch(ours::contains)) {
            return List.of();
        }
        List<String> usable = drawn(model).stream().map(View::name).toList();
        return names.stream().filter(name -> !usable.contains(name)).toList();
    }

    private static Map<String, Plan> byName(List<Plan> plans) {
        Map<String, Plan> byName = new HashMap<>();
        plans.forEach(plan -> byName.putIfAbsent(Names.canonical(plan.name()), plan));
        return byName;
    }

    private static Optional<View> traced(UnplacedView sketch, Map<String, Plan> plans) {
        return Optional.ofNullable(plans.get(Names.canonical(sketch.sector().name())))
                .flatMap(plan -> Tracing.of(sketch, plan));
    }

    private static List<UnplacedView> sketches(Model model) {
        Uses uses = Uses.of(model);
        List<Sector> sectors = Sector.of(model, uses);
        return sectors.parallelStream()
                .map(sector -> UnplacedView.of(model, uses, sectors, sector))
                .toList();
    }
}
