package qianyi.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** In the order of the groups; variables without a group come last, and a group of parameters has no picture. */
    public static List<View> of(Model model) {
        return of(model, List.of());
    }

    /** The same pictures, as the plans place their symbols; a layout is computed where a plan is missing or unusable. */
    public static List<View> of(Model model, List<Plan> plans) {
        Map<String, Plan> byName = byName(plans);
        List<View> views = sketches(model).stream()
                .parallel()
                .map(sketch -> traced(sketch, byName).orElseGet(() -> Layout.of(sketch)))
                .toList();
        return List.copyOf(views);
    }

    /** Those of the pictures that the plans have every place of; no layout is computed. */
    public static List<View> traced(Model model, List<Plan> plans) {
        Map<String, Plan> byName = byName(plans);
        return byName.isEmpty()
                ? List.of()
                : sketches(model).stream()
                        .flatMap(sketch -> traced(sketch, byName).stream())
                        .toList();
    }

    /** Names of the pictures that a model has, in their order; nothing is placed. */
    public static List<String> names(Model model) {
        return Sector.of(model, Uses.of(model)).stream().map(Sector::name).toList();
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
