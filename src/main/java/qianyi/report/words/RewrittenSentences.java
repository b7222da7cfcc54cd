package qianyi.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import qianyi.answer.WrittenAnswer;
import qianyi.answer.WrittenAnswer.WrittenScenario;
import qianyi.study.Target;
import qianyi.text.Localized;

/** What moved between two answers to one study, to the digits that a reader sees. */
public final class RewrittenSentences {
    /** What a result does not rest on, or what is named by itself. */
    private static final String OTHER_OPTIONS = "^.*?qianyi'? |( --(lang|runs|seed) \\S+| --brief)";

    private final WrittenAnswer before;
    private final WrittenAnswer now;
    private final Shown shown;
    private final Target target;

    /** @param shown of the study of both */
    public RewrittenSentences(WrittenAnswer before, WrittenAnswer now, Shown shown) {
        this.before = before;
        this.now = now;
        this.shown = shown;
        this.target = shown.study().mainTarget();
    }

    /** What went in, then a sentence for each scenario that moved, then how many did not. */
    public List<String> all() {
        List<String> moved = new ArrayList<>();
        int same = 0;
        for (WrittenScenario scenario : now.scenarios()) {
            Optional<WrittenScenario> old = before.scenario(scenario.id());
            List<String> changes = old.map(some -> changes(some, scenario)).orElse(List.of());
            if (!changes.isEmpty()) {
                moved.add(shown.text("answer.rewritten.scenario", scenario.title(), list(changes)));
            } else if (old.isPresent()) {
                same++;
            }
        }
        only(now, before).ifPresent(titles -> moved.add(shown.text("answer.rewritten.new", titles)));
        only(before, now).ifPresent(titles -> moved.add(shown.text("answer.rewritten.gone", titles)));
        if (same > 0) {
            moved.add(shown.text(
                    moved.isEmpty() ? "answer.rewritten.none_moved" : "answer.rewritten.same", Integer.toString(same)));
        }
        return Stream.concat(Stream.of(inputs()), moved.stream()).toList();
    }

    /** The titles of scenarios that one answer has and the other has not. */
    private static Optional<List<Localized>> only(WrittenAnswer one, WrittenAnswer other) {
        return Optional.of(one.scenarios().stream()
                        .filter(scenario -> other.scenario(scenario.id()).isEmpty())
                        .map(WrittenScenario::title)
                        .toList())
                .filter(titles -> !titles.isEmpty());
    }

    private String inputs() {
        List<String> changes = new ArrayList<>();
        List<String> files = changedFiles();
        if (!files.isEmpty()) {
            changes.add(shown.text("answer.rewritten.files", files));
        }
        if (before.seed().isPresent() && now.seed().isPresent()) {
            number("answer.rewritten.seed", before.seed(), now.seed()).ifPresent(changes::add);
        }
        number("answer.rewritten.runs", before.runs(), now.runs()).ifPresent(changes::add);
        if (!options(before).equals(options(now))) {
            changes.add(shown.text("answer.rewritten.command", before.command()));
        }
        if (!before.version().equals(now.version())) {
            changes.add(shown.text("answer.rewritten.version", before.version(), now.version()));
        }
        return changes.isEmpty()
                ? shown.text("answer.rewritten.inputs.same")
                : shown.text("answer.rewritten.inputs", list(changes));
    }

    /** An answer that named no files says nothing of them. */
    private List<String> changedFiles() {
        if (before.files().isEmpty()) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>(before.files().keySet());
        names.addAll(now.files().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(before.files().get(name), now.files().get(name)))
                .toList();
    }

    private static String options(WrittenAnswer answer) {
        return answer.command().replaceAll(OTHER_OPTIONS, "");
    }

    private Optional<String> number(String key, OptionalLong old, OptionalLong current) {
        return old.equals(current)
                ? Optional.empty()
                : Optional.of(shown.text(key, Long.toString(old.orElse(0)), Long.toString(current.orElse(0))));
    }

    private List<String> changes(WrittenScenario old, WrittenScenario current) {
        List<String> changes = new ArrayList<>();
        change("answer.rewritten.year", year(old), year(current)).ifPresent(changes::add);
        SortedMap<Integer, Double> shares = shares(old);
        shares(current).forEach((year, share) -> Optional.ofNullable(shares.get(year))
                .flatMap(was -> change("answer.rewritten.share", share(was), share(share), Integer.toString(year)))
                .ifPresent(changes::add));
        lastYear(old, current)
                .flatMap(year -> change(
                        "answer.rewritten.level",
                        quantity(old.values().get(year)),
                        quantity(current.values().get(year)),
                        Integer.toString(year)))
                .ifPresent(changes::add);
        return changes;
    }

    private Optional<String> change(String key, String was, String is, Object... more) {
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(shown.text(
                        key, Stream.concat(Stream.of(was, is), Stream.of(more)).toArray()));
    }

    private String year(WrittenScenario scenario) {
        return Optional.ofNullable(scenario.outcome().get(target.id()))
                .map(outcome -> OutcomeWords.year(outcome, target, shown.study(), shown))
                .orElse("–");
    }

    private SortedMap<Integer, Double> shares(WrittenScenario scenario) {
        return scenario.shares().getOrDefault(target.id(), new TreeMap<>());
    }

    private static String share(double share) {
        return CountedWords.share(OptionalDouble.of(share));
    }

    /** Of the years that a table shows. */
    private Optional<Integer> lastYear(WrittenScenario old, WrittenScenario current) {
        return shown.study().period().show().stream()
                .filter(old.values()::containsKey)
                .filter(current.values()::containsKey)
                .max(Comparator.naturalOrder());
    }

    private String quantity(double value) {
        return shown.quantity(value, shown.headlineUnit());
    }

    private String list(List<String> items) {
        return String.join(shown.text("answer.list.semicolon"), items);
    }
}
