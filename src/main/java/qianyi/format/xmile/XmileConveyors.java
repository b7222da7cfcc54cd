package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import qianyi.format.SyntaxProblems;
import qianyi.model.Conveyor;
import qianyi.model.Equation;
import qianyi.model.Intake;
import qianyi.model.Names;

/**
 * The conveyors of one place (XMILE 1.0, sections 3.7.2, 4.2.1 and 4.3). The outflow at the end of a belt is the first
 * that is not marked as a leak; if none is marked, those behind the first are leaks.
 */
final class XmileConveyors {
    private final SyntaxProblems problems;
    private final Map<String, XmlElement> flows = new HashMap<>();
    private final Set<String> leaks = new HashSet<>();
    private final Set<String> ends = new HashSet<>();

    XmileConveyors(List<XmlElement> elements, SyntaxProblems problems) {
        this.problems = problems;
        elements.stream()
                .filter(element -> element.name().equals("flow"))
                .forEach(flow -> flows.putIfAbsent(key(flow.attribute("name").orElse("")), flow));
        elements.stream().filter(XmileConveyors::isConveyor).forEach(this::outflows);
    }

    private static boolean isConveyor(XmlElement stock) {
        return stock.name().equals("stock") && stock.child("conveyor").isPresent();
    }

    private void outflows(XmlElement stock) {
        List<String> outflows =
                stock.children("outflow").map(flow -> key(flow.strippedText())).toList();
        Optional<String> end = outflows.stream().filter(flow -> !isMarked(flow)).findFirst();
        if (end.isEmpty()) {
            problems.error(
                    stock.span(),
                    "xmile.conveyor-outflow",
                    stock.attribute("name").orElse(""));
            return;
        }
        ends.add(end.get());
        outflows.stream().filter(flow -> !flow.equals(end.get())).forEach(leaks::add);
    }

    private boolean isMarked(String flow) {
        return Optional.ofNullable(flows.get(flow))
                .flatMap(element -> element.child("leak"))
                .isPresent();
    }

    /** Whether a flow leaves at the end of a belt, so that no equation of its own counts. */
    boolean isEnd(XmlElement flow) {
        return flow.name().equals("flow")
                && ends.contains(key(flow.attribute("name").orElse("")));
    }

    boolean isLeak(XmlElement flow) {
        return flow.name().equals("flow")
                && leaks.contains(key(flow.attribute("name").orElse("")));
    }

    /** The share of a leak: what its tag holds, or else its equation; none if neither says it. */
    static Optional<XmlElement> share(XmlElement flow) {
        return flow.child("leak").filter(leak -> !leak.strippedText().isEmpty()).or(() -> flow.child("eqn")
                .filter(eqn -> !eqn.strippedText().isEmpty()));
    }

    /**
     * The conveyor of a stock; none if it is no conveyor, or has something that was reported as not supported.
     *
     * @param outside the canonical name of a flow in the whole model
     */
    Optional<Conveyor> of(XmlElement stock, XmileEquations equations, Function<String, String> outside) {
        if (!isConveyor(stock)) {
            return Optional.empty();
        }
        XmlElement belt = stock.child("conveyor").orElseThrow();
        String name = stock.attribute("name").orElse("");
        List<String> outflows =
                stock.children("outflow").map(flow -> key(flow.strippedText())).toList();
        Optional<String> end = outflows.stream().filter(ends::contains).findFirst();
        if (belt.child("len").isEmpty()) {
            problems.error(belt.span(), "xmile.conveyor-length", name);
        }
        if (end.isEmpty() || belt.child("len").isEmpty()) {
            return Optional.empty();
        }
        Set<String> even = even(stock, outflows);
        List<Conveyor.Leak> all = new ArrayList<>();
        for (String flow : outflows) {
            if (leaks.contains(flow)) {
                all.add(leak(flow, outside));
            }
        }
        return Optional.of(new Conveyor(
                part(belt, "len", equations),
                part(belt, "capacity", equations),
                part(belt, "in_limit", equations),
                part(belt, "sample", equations),
                part(belt, "arrest", equations),
                isSet(belt, "exponential_leak", false),
                isSet(belt, "discrete", false),
                intake(belt),
                outside.apply(end.get()),
                all,
                even.stream().map(outside).collect(Collectors.toSet())));
    }

    /** What a conveyor or an oven takes from a queue. */
    static Intake intake(XmlElement receiver) {
        return new Intake(isSet(receiver, "one_at_a_time", true), isSet(receiver, "batch_integrity", false));
    }

    /** The inflows that are laid evenly over the belt; other ways of spreading them are reported. */
    private Set<String> even(XmlElement stock, List<String> outflows) {
        Set<String> even = new HashSet<>();
        boolean linearLeak = outflows.stream().anyMatch(leaks::contains)
                && !isSet(stock.child("conveyor").orElseThrow(), "exponential_leak", false);
        stock.children("inflow").map(flow -> key(flow.strippedText())).forEach(name -> {
            Optional<XmlElement> flow = Optional.ofNullable(flows.get(name));
            String spread = flow.flatMap(one -> attribute(one, "spreadflow")).orElse("beginning");
            if (spread.equals("even") && !linearLeak) {
                even.add(name);
            } else if (!spread.equals("beginning")) {
                problems.error(
                        flow.orElseThrow().span(),
                        spread.equals("even") ? "xmile.spread-leak" : "xmile.spread",
                        flow.orElseThrow().attribute("name").orElse(""),
                        spread);
            }
        });
        return even;
    }

    private Conveyor.Leak leak(String flow, Function<String, String> outside) {
        Optional<XmlElement> element = Optional.ofNullable(flows.get(flow));
        double from = element.map(one -> edge(one, "leak_start", 0)).orElse(0.0);
        double to = element.map(one -> edge(one, "leak_end", 1)).orElse(1.0);
        return new Conveyor.Leak(outside.apply(flow), from, to);
    }

    private double edge(XmlElement flow, String attribute, double otherwise) {
        Optional<String> text = attribute(flow, attribute);
        OptionalDouble value = text.map(XmileGraphicalFunction::parse).orElse(OptionalDouble.of(otherwise));
        if (value.isEmpty() || value.getAsDouble() < 0 || value.getAsDouble() > 1) {
            problems.error(flow.span(), "xmile.conveyor-zone", attribute, text.orElse(""));
            return otherwise;
        }
        return value.getAsDouble();
    }

    private static boolean isSet(XmlElement belt, String attribute, boolean otherwise) {
        return attribute(belt, attribute).map("true"::equalsIgnoreCase).orElse(otherwise);
    }

    private static Optional<String> attribute(XmlElement element, String name) {
        return element.attribute(name).or(() -> element.attribute("isee:" + name));
    }

    private static List<Equation> part(XmlElement belt, String tag, XmileEquations equations) {
        return belt.child(tag)
                .filter(one -> !one.strippedText().isEmpty())
                .map(equations::of)
                .orElse(List.of());
    }

    private static String key(String name) {
        return Names.canonical(name);
    }
}
