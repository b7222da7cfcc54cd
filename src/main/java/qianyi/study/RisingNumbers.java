package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Numbers of a study file each of which must be above the one before. */
final class RisingNumbers {
    private RisingNumbers() {}

    /** @param name of what they are, for sentences */
    static List<Double> read(List<YamlNode> nodes, String name) {
        return read(nodes, name, (node, number) -> {});
    }

    /** Shares inside (0, 1). */
    static List<Double> shares(List<YamlNode> nodes, String name) {
        return read(nodes, name, (node, share) -> {
            if (!(share > 0 && share < 1)) {
                node.error("study.quantile-outside", share);
            }
        });
    }

    /** Years after something: whole, above 0. */
    static List<Integer> years(List<YamlNode> nodes, String name) {
        return read(nodes, name, (node, years) -> {
                    if (!(years > 0) || years != Math.rint(years)) {
                        node.error("study.years-not-whole", name, years);
                    }
                })
                .stream()
                .map(Double::intValue)
                .toList();
    }

    private static List<Double> read(List<YamlNode> nodes, String name, BiConsumer<YamlNode, Double> check) {
        List<Double> numbers = new ArrayList<>();
        for (YamlNode node : nodes) {
            Optional<Double> number = node.number();
            number.ifPresent(some -> check.accept(node, some));
            if (number.isPresent() && !numbers.isEmpty() && number.get() <= numbers.get(numbers.size() - 1)) {
                node.error("study.not-rising", name, number.get(), numbers.get(numbers.size() - 1));
            }
            number.ifPresent(numbers::add);
        }
        return numbers;
    }
}
