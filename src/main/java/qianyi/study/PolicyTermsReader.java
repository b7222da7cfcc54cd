package qianyi.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import qianyi.engine.ColumnName;
import qianyi.text.Localized;

/** Reads the levers and limits of study.yaml. */
final class PolicyTermsReader {
    private final QuestionReader question;
    private final Sources sources;
    private final Optional<List<Assumption>> assumptions;
    private final boolean ownTable;

    /**
     * @param assumptions none if the table could not be read: then nothing is said about names
     * @param ownTable whether it is the table of the study's folder; a lever need not be in another one
     */
    PolicyTermsReader(
            QuestionReader question, Sources sources, Optional<List<Assumption>> assumptions, boolean ownTable) {
        this.question = question;
        this.sources = sources;
        this.assumptions = assumptions;
        this.ownTable = ownTable;
    }

    PolicyTerms read(YamlMap root) {
        return new PolicyTerms(
                levers(root.optionalList("levers")),
                root.optionalList("limits").stream()
                        .flatMap(node -> limit(node).stream())
                        .toList());
    }

    private List<PolicyTerms.PolicyLever> levers(List<YamlNode> nodes) {
        List<PolicyTerms.PolicyLever> levers = new ArrayList<>();
        Set<String> earlier = new LinkedHashSet<>();
        Optional<Localized> unit = Optional.empty();
        for (YamlNode node : nodes) {
            Optional<YamlMap> map = node.map("variable", "element", "area", "low", "high", "cost");
            Optional<Assumption> assumption = map.flatMap(this::assumption);
            if (map.isEmpty() || assumption.isEmpty()) {
                continue;
            }
            LeverCost cost = map.get().optional("cost").map(this::cost).orElse(LeverCost.EFFORT);
            if (!earlier.add(assumption.get().title())) {
                node.error("study.lever-twice", assumption.get().title());
            }
            if (!unit.orElse(cost.unit()).equals(cost.unit())) {
                node.error("study.lever-cost-units", assumption.get().title());
            }
            unit = Optional.of(unit.orElse(cost.unit()));
            levers.add(lever(map.get(), assumption.get(), cost));
        }
        return levers;
    }

    private static PolicyTerms.PolicyLever lever(YamlMap map, Assumption assumption, LeverCost cost) {
        OptionalDouble low = number(map.optional("low"));
        OptionalDouble high = number(map.optional("high"));
        if (low.orElse(assumption.low().orElse(0))
                >= high.orElse(assumption.high().orElse(1))) {
            map.optional("high").or(() -> map.optional("low")).ifPresent(node -> node.error("study.lever-range"));
        }
        return new PolicyTerms.PolicyLever(assumption.title(), map.optionalLocalized("area"), low, high, cost);
    }

    private static OptionalDouble number(Optional<YamlNode> node) {
        return node.flatMap(YamlNode::number).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** A row of the table of assumptions that is policy and has a range. */
    private Optional<Assumption> assumption(YamlMap map) {
        Optional<YamlNode> node = map.required("variable");
        Optional<String> name = node.flatMap(YamlNode::text);
        if (name.isEmpty() || assumptions.isEmpty()) {
            return Optional.empty();
        }
        String element = map.optionalText("element");
        String title = element.isEmpty() ? name.get() : name.get() + "[" + element.replace('|', ',') + "]";
        Optional<Assumption> found = assumptions.get().stream()
                .filter(one -> one.isNamed(ColumnName.parse(title)))
                .findFirst();
        if (found.isEmpty() && !ownTable) {
            node.get().problems().note(node.get().span(), "study.lever-not-in-table", title);
        } else if (found.isEmpty()) {
            List<String> known = assumptions.get().stream()
                    .filter(one -> one.group() == Assumption.Group.POLICY)
                    .map(Assumption::title)
                    .toList();
            node.get()
                    .problems()
                    .unknown(node.get().span(), "study.lever-unknown", "study.lever-unknown-near", title, known);
        } else if (found.get().group() != Assumption.Group.POLICY) {
            node.get().error("study.lever-no-policy", title);
        } else if (found.get().low().isEmpty()) {
            node.get().error("study.lever-no-range", title);
        }
        return found.filter(
                one -> one.group() == Assumption.Group.POLICY && one.low().isPresent());
    }

    private LeverCost cost(YamlNode node) {
        return node.map("linear", "quadratic", "unit", "source")
                .map(map -> {
                    Optional<YamlNode> linear = map.optional("linear");
                    Optional<YamlNode> quadratic = map.optional("quadratic");
                    if (linear.isPresent() == quadratic.isPresent()) {
                        node.error("study.cost-one-shape");
                    }
                    Optional<YamlNode> coefficient = linear.or(() -> quadratic);
                    double value = coefficient.flatMap(YamlNode::number).orElse(0.0);
                    if (value < 0) {
                        coefficient.orElseThrow().error("study.cost-negative", value);
                    }
                    return new LeverCost(
                            value, quadratic.isPresent(), map.localized("unit"), sources.citedBy(map, "source"));
                })
                .orElse(LeverCost.EFFORT);
    }

    private Optional<PolicyTerms.Limit> limit(YamlNode node) {
        return node.map("variable", "at_most", "at_least").flatMap(map -> {
            String variable = question.scalar(map.required("variable"));
            Optional<YamlNode> most = map.optional("at_most");
            Optional<YamlNode> least = map.optional("at_least");
            if (most.isPresent() == least.isPresent()) {
                node.error("study.limit-one-side");
                return Optional.empty();
            }
            return most.or(() -> least)
                    .flatMap(YamlNode::number)
                    .map(bound -> new PolicyTerms.Limit(variable, bound, most.isPresent()));
        });
    }
}
