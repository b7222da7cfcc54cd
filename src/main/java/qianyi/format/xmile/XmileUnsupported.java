package qianyi.format.xmile;

import java.util.Set;
import qianyi.format.SyntaxProblems;

/**
 * What a variable may hold that is not supported, and what is left out: an error where the values would differ, a warning
 * where they do not.
 */
final class XmileUnsupported {
    /** Tags that change values, of stocks and of their flows (sections 4.2 and 4.3). */
    private static final Set<String> CHANGES_VALUES = Set.of("multiplier", "isee:conveyor", "isee:spreadflow");

    private static final Set<String> KNOWN = Set.of(
            "eqn",
            "gf",
            "init_eqn",
            "inflow",
            "outflow",
            "element",
            "dimensions",
            "units",
            "doc",
            "non_negative",
            "mathml",
            "range",
            "scale",
            "format",
            "display",
            "non_apply_to_all",
            "xscale",
            "yscale",
            "xpts",
            "ypts",
            "conveyor",
            "leak",
            "queue",
            "oven",
            "overflow");

    private XmileUnsupported() {}

    /** @param leaks whether the variable is a flow that leaks from a conveyor */
    static void report(XmlElement variable, String name, boolean leaks, SyntaxProblems problems) {
        for (XmlElement child : variable.children()) {
            if (CHANGES_VALUES.contains(child.name())
                    || child.name().equals("leak") && !leaks
                    || child.name().equals("init_eqn") && variable.name().equals("stock")) {
                problems.error(child.span(), "xmile.unsupported-in", "<" + child.name() + ">", name);
            } else if (child.name().equals("leak_integers")) {
                problems.error(child.span(), "xmile.leak-integers", name);
            } else if (child.name().equals("event_poster")) {
                event(child, name, problems);
            } else if (!KNOWN.contains(child.name()) && !child.name().contains(":")) {
                problems.warning(child.span(), "xmile.element-unknown", child.name());
            }
        }
    }

    /** Events pause a run or show something (section 3.4.2); only one that stops it changes what comes out. */
    private static void event(XmlElement poster, String name, SyntaxProblems problems) {
        boolean stops = poster.children("threshold")
                .flatMap(threshold -> threshold.children("event"))
                .anyMatch(event ->
                        event.attribute("sim_action").filter("stop"::equals).isPresent());
        if (stops) {
            problems.error(poster.span(), "xmile.unsupported-in", "<event_poster>", name);
        } else {
            problems.warning(poster.span(), "xmile.events", name);
        }
    }
}
