package qianyi.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what study.yaml holds a scenario's gain against: what it costs, and the economy outside. */
final class CostAccountReader {
    private final QuestionReader question;
    private final Sources sources;

    CostAccountReader(QuestionReader question, Sources sources) {
        this.question = question;
        this.sources = sources;
    }

    Optional<OutsideEconomy> economy(Optional<YamlNode> node) {
        return node.flatMap(some -> some.map("variable", "share"))
                .map(map -> new OutsideEconomy(
                        question.scalar(map.required("variable")), question.scalar(map.required("share"))));
    }

    Optional<CostAccount> costs(Optional<YamlNode> node, Optional<Period> period) {
        return node.flatMap(some -> some.map(
                        "investment", "outlay", "from", "bonds", "debt_ratio", "years", "discount", "literature"))
                .map(map -> new CostAccount(
                        question.scalar(map.required("investment")),
                        map.required("outlay").map(YamlNode::oneOrMore).orElse(List.of()).stream()
                                .map(one -> question.scalar(Optional.of(one)))
                                .toList(),
                        map.optional("from").map(from -> question.scalar(Optional.of(from))),
                        question.scalar(map.required("bonds")),
                        question.scalar(map.required("debt_ratio")),
                        years(map, period),
                        discount(map),
                        map.optionalList("literature").stream()
                                .flatMap(one -> one.map("label", "measure", "value", "source").stream())
                                .map(this::found)
                                .toList()));
    }

    private static int years(YamlMap map, Optional<Period> period) {
        Optional<YamlNode> node = map.required("years");
        int years = node.flatMap(YamlNode::whole).orElse(1);
        int most = period.map(some -> some.to() - some.today()).orElse(years);
        if (node.isPresent() && (years < 1 || years > most)) {
            node.get().error("study.costs-years", years, most);
        }
        return years;
    }

    private static double discount(YamlMap map) {
        Optional<YamlNode> node = map.required("discount");
        double discount = node.flatMap(YamlNode::number).orElse(0.0);
        if (discount <= -1 || discount >= 1) {
            node.orElseThrow().error("study.costs-discount", discount);
        }
        return discount;
    }

    private CostAccount.Found found(YamlMap map) {
        Optional<YamlNode> node = map.required("measure");
        String word = node.flatMap(YamlNode::text).orElse("");
        Optional<CostAccount.Measure> measure = Stream.of(CostAccount.Measure.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (measure.isEmpty() && !word.isEmpty()) {
            node.get().error("study.costs-measure", word);
        }
        return new CostAccount.Found(
                map.localized("label"),
                measure.orElse(CostAccount.Measure.YEAR),
                map.required("value").flatMap(YamlNode::number).orElse(0.0),
                sources.citedBy(map, "source"));
    }
}
