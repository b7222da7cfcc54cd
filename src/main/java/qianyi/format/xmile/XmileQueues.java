package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import qianyi.format.SyntaxProblems;
import qianyi.model.Names;
import qianyi.model.Oven;
import qianyi.model.Queue;
import qianyi.model.StockOrder;

/**
 * The queues and ovens of one place (XMILE 1.0, sections 3.7.3, 4.2 and 4.3; isee systems, online help, "Queue Computation"
 * and "Oven Computation"). No equation of a flow out of them is read.
 */
final class XmileQueues {
    private static final Set<String> OVEN_PARTS =
            Set.of("len", "cook_time", "capacity", "fill_time", "clean_time", "arrest");

    private final SyntaxProblems problems;
    private final Map<String, XmlElement> flows = new HashMap<>();
    private final Map<String, String> driven = new HashMap<>();
    private final Set<String> ofQueues = new HashSet<>();
    private final Set<String> ofConveyorsAndOvens = new HashSet<>();

    XmileQueues(List<XmlElement> elements, SyntaxProblems problems) {
        this.problems = problems;
        elements.stream()
                .filter(element -> element.name().equals("flow"))
                .forEach(flow -> flows.putIfAbsent(name(flow), flow));
        for (XmlElement stock : elements) {
            if (stock.name().equals("stock")) {
                List<String> outflows = named(stock, "outflow");
                if (isQueue(stock)) {
                    ofQueues.addAll(outflows);
                } else if (oven(stock).isPresent() || stock.child("conveyor").isPresent()) {
                    ofConveyorsAndOvens.addAll(outflows);
                }
                if (isQueue(stock) || oven(stock).isPresent()) {
                    outflows.forEach(
                            flow -> driven.put(flow, stock.attribute("name").orElse("")));
                }
            }
        }
    }

    static boolean isQueue(XmlElement stock) {
        return child(stock, "queue").isPresent();
    }

    private static Optional<XmlElement> oven(XmlElement stock) {
        return child(stock, "oven");
    }

    private static Optional<XmlElement> child(XmlElement element, String name) {
        return element.child(name).or(() -> element.child("isee:" + name));
    }

    /** Whether a flow leaves a queue or an oven, so that no equation of its own counts. */
    boolean drives(XmlElement flow) {
        return flow.name().equals("flow") && driven.containsKey(name(flow));
    }

    /** What a flow says that is not heeded, or must not be said of it. */
    void report(XmlElement flow) {
        String stock = driven.get(name(flow));
        String shown = flow.attribute("name").orElse("");
        flow.child("overflow")
                .filter(mark -> flow.name().equals("flow") && !ofQueues.contains(name(flow)))
                .ifPresent(mark -> problems.error(mark.span(), "xmile.overflow-place", shown));
        flow.child("eqn")
                .filter(eqn -> drives(flow) && !Set.of("", "0").contains(eqn.strippedText()))
                .ifPresent(eqn -> problems.warning(eqn.span(), "xmile.driven-equation", shown, stock));
    }

    /** What a stock is, if it is a queue or an oven; nothing after a mistake, which is reported. */
    Optional<StockOrder> of(XmlElement stock, XmileEquations equations, Function<String, String> outside) {
        Optional<XmlElement> oven = oven(stock);
        long kinds = Stream.of(oven, child(stock, "queue"), child(stock, "conveyor"))
                .filter(Optional::isPresent)
                .count();
        if (kinds > 1) {
            problems.error(
                    stock.span(), "xmile.stock-twice", stock.attribute("name").orElse(""));
            return Optional.empty();
        }
        if (oven.isPresent()) {
            return oven(stock, oven.get(), equations, outside);
        }
        return isQueue(stock) ? queue(stock, outside) : Optional.empty();
    }

    private Optional<StockOrder> queue(XmlElement stock, Function<String, String> outside) {
        List<Queue.Outflow> outflows = new ArrayList<>();
        for (String flow : named(stock, "outflow")) {
            boolean overflow = Optional.ofNullable(flows.get(flow))
                    .flatMap(one -> one.child("overflow"))
                    .isPresent();
            if (overflow && outflows.isEmpty()) {
                problems.error(
                        flows.get(flow).span(),
                        "xmile.overflow-place",
                        flows.get(flow).attribute("name").orElse(""));
            }
            outflows.add(new Queue.Outflow(outside.apply(flow), overflow));
        }
        return Optional.of(new Queue(outflows));
    }

    private Optional<StockOrder> oven(
            XmlElement stock, XmlElement oven, XmileEquations equations, Function<String, String> outside) {
        String name = stock.attribute("name").orElse("");
        List<String> inflows = named(stock, "inflow");
        List<String> outflows = named(stock, "outflow");
        boolean sound = true;
        for (XmlElement part : oven.children()) {
            if (!OVEN_PARTS.contains(part.name().replace("isee:", ""))) {
                problems.error(part.span(), "xmile.unsupported-in", "<" + part.name() + ">", name);
                sound = false;
            }
        }
        if (outflows.size() != 1 || inflows.size() > 1) {
            problems.error(stock.span(), "xmile.oven-flows", name, inflows.size(), outflows.size());
            sound = false;
        } else if (inflows.stream().anyMatch(ofConveyorsAndOvens::contains)) {
            problems.error(stock.span(), "xmile.oven-inflow", name);
            sound = false;
        }
        Optional<XmlElement> cookTime = filled(oven, "cook_time").or(() -> filled(oven, "len"));
        if (cookTime.isEmpty()) {
            problems.error(oven.span(), "xmile.oven-cook-time", name);
            sound = false;
        }
        if (filled(oven, "capacity").isEmpty() && filled(oven, "fill_time").isEmpty()) {
            problems.error(oven.span(), "xmile.oven-open", name);
            sound = false;
        }
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new Oven(
                equations.of(cookTime.orElseThrow()),
                filled(oven, "capacity").map(equations::of).orElse(List.of()),
                filled(oven, "fill_time").map(equations::of).orElse(List.of()),
                filled(oven, "clean_time").map(equations::of).orElse(List.of()),
                filled(oven, "arrest").map(equations::of).orElse(List.of()),
                XmileConveyors.intake(oven),
                outside.apply(outflows.get(0))));
    }

    private static Optional<XmlElement> filled(XmlElement oven, String tag) {
        return child(oven, tag).filter(part -> !part.strippedText().isEmpty());
    }

    private static List<String> named(XmlElement stock, String tag) {
        return stock.children(tag)
                .map(flow -> Names.canonical(flow.strippedText()))
                .toList();
    }

    private static String name(XmlElement flow) {
        return Names.canonical(flow.attribute("name").orElse(""));
    }
}
