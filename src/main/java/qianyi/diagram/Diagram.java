package qianyi.diagram;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.model.Model;

/**
 * The stock-and-flow pictures of a model, one a group. Every stock, flow and auxiliary is in one picture as its own and
 * dashed in those that use it; parameters and tables are left out. Names decide the layout: the order of the file does
 * not count but for the order of the pictures.
 */
public final class Diagram {
    private Diagram() {}

    /** In the order of the groups; variables without a group come last, and a group of parameters has no picture. */
    public static List<View> of(Model model) {
        Uses uses = Uses.of(model);
        List<Sector> sectors = Sector.of(model, uses);
        List<View> views = IntStream.range(0, sectors.size())
                .parallel()
                .mapToObj(i -> Layout.of(Sketch.of(model, uses, sectors, sectors.get(i))))
                .toList();
        return List.copyOf(views);
    }
}
