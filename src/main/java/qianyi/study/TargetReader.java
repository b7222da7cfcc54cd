package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import qianyi.model.Unit;
import qianyi.text.Localized;

/** Reads one target: a level to rise to, a level not to exceed, or a growth over a span of years. */
final class TargetReader {
    private static final String REACHES = "reaches";
    private static final String AT_MOST = "at_most";
    private static final String GROWTH = "growth";
    private static final String OVER = "over";
    private static final List<String> KINDS = List.of(REACHES, AT_MOST, GROWTH);

    static final String[] KEYS = {"id", "label", "variable", REACHES, AT_MOST, GROWTH, OVER, "unit", "by"};

    private static final Pattern PERCENT = Pattern.compile("[-+]?[0-9.]+ *[%％]");

    /** The two years of a span. */
    private record Span(int from, int to) {}

    private final YamlMap map;
    private final QuestionReader question;
    private final Optional<Period> period;

    TargetReader(YamlMap map, QuestionReader question, Optional<Period> period) {
        this.map = map;
        this.question = question;
        this.period = period;
    }

    /** None if it does not say what kind it is, which is reported. */
    Optional<Target> target(String id) {
        Localized label = map.localized("label");
        String variable = question.scalar(map.required("variable"));
        List<YamlNode.Entry> kinds = map.among(KINDS);
        if (kinds.isEmpty()) {
            map.problems().error(map.span(), "study.target-asks-nothing", id);
            return Optional.empty();
        }
        if (kinds.size() > 1) {
            YamlNode second = kinds.get(1).key();
            second.error("study.target-kinds", id, kinds.get(0).key().raw(), second.raw());
            return Optional.empty();
        }
        String kind = kinds.get(0).key().raw();
        if (kind.equals(GROWTH)) {
            return growth(id, label, variable);
        }
        map.optional(OVER).ifPresent(node -> node.error("study.target-over-without-growth", id));
        double level = map.required(kind).flatMap(YamlNode::number).orElse(0.0);
        Unit unit = question.unit(map.required("unit"), variable).orElse(Unit.ONE);
        int by = by(id);
        return Optional.of(
                kind.equals(REACHES)
                        ? new Target.AtLeast(id, label, variable, level, unit, by)
                        : new Target.AtMost(id, label, variable, level, unit, by));
    }

    private int by(String id) {
        Optional<YamlNode> node = map.required("by");
        Optional<Integer> by = node.flatMap(YamlNode::whole);
        if (by.isPresent() && period.isPresent()) {
            int from = period.get().from();
            int to = period.get().to();
            if (by.get() <= from || by.get() > to) {
                node.get().error("study.target-by-outside", id, by.get(), from, to);
            }
        }
        return by.orElse(0);
    }

    /** The unit may be left out, since a rate has its own, and so may the year, which is the last of the span. */
    private Optional<Target> growth(String id, Localized label, String variable) {
        double growth = map.required(GROWTH).flatMap(this::share).orElse(0.0);
        Optional<Span> span = map.required(OVER).flatMap(node -> span(id, node));
        question.unit(map.optional("unit"), variable);
        Optional<YamlNode> node = map.optional("by");
        Optional<Integer> by = node.flatMap(YamlNode::whole);
        if (by.isPresent() && span.isPresent() && by.get() != span.get().to()) {
            node.get().error("study.target-by-not-end", id, by.get(), span.get().to());
        }
        return span.map(years -> new Target.MeanGrowth(id, label, variable, growth, years.from(), years.to()));
    }

    private Optional<Double> share(YamlNode node) {
        if (PERCENT.matcher(node.raw().strip()).matches()) {
            node.error("study.growth-percent", node.raw().strip());
            return Optional.empty();
        }
        Optional<Double> share = node.number();
        if (share.filter(value -> Math.abs(value) >= 1).isPresent()) {
            node.error("study.growth-no-share", node.raw());
        }
        return share;
    }

    private Optional<Span> span(String id, YamlNode node) {
        Optional<List<YamlNode>> years = node.list();
        if (years.filter(items -> items.size() != 2).isPresent()) {
            node.error("study.target-over-two-years", id, years.get().size());
        }
        return years.filter(items -> items.size() == 2).flatMap(items -> span(id, items));
    }

    private Optional<Span> span(String id, List<YamlNode> items) {
        Optional<Integer> from = year(items.get(0));
        Optional<Integer> to = year(items.get(1));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get() <= from.get()) {
            items.get(1).error("study.target-over-reversed", id, from.get(), to.get());
            return Optional.empty();
        }
        return Optional.of(new Span(from.get(), to.get()));
    }

    private Optional<Integer> year(YamlNode node) {
        Optional<Integer> year = node.whole();
        if (year.isPresent() && period.isPresent()) {
            int from = period.get().from();
            int to = period.get().to();
            if (year.get() < from || year.get() > to) {
                node.error("study.year-outside", OVER, year.get(), from, to);
            }
        }
        return year;
    }
}
