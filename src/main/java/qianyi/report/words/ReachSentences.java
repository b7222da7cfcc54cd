package qianyi.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.search.GrowthReach;
import qianyi.analysis.search.LeverReach;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchResult;
import qianyi.analysis.search.Together;
import qianyi.answer.Outcome;
import qianyi.text.Numbers;

/** What it would take, in sentences: the verdict, then what lies outside policy, each lever, all of them. */
public record ReachSentences(Reach reach, Shown shown) {
    private static final int MOST = 3;

    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(verdict()));
        sentences.addAll(context());
        return sentences;
    }

    /** Whatever the verdict: how far the scenario gets, and what others than policy would do. */
    public List<String> context() {
        List<String> sentences = new ArrayList<>();
        if (!reach.isMet()) {
            sentences.add(scenario());
        }
        growth().ifPresent(sentences::add);
        if (!reach.isMet()) {
            sentences.add(outside(reach.outside(), "reach.outside."));
            single().ifPresent(sentences::add);
        }
        if (!reach.beyond().isEmpty()) {
            sentences.add(outside(reach.beyond(), "reach.beyond."));
        }
        left().ifPresent(sentences::add);
        lowered().ifPresent(sentences::add);
        return sentences;
    }

    /**
     * How the table is meant.
     *
     * @param cheapest whether the cheapest mix was found, so that nothing rests on all levers going together
     */
    public List<String> notes(boolean cheapest) {
        List<String> notes = new ArrayList<>(List.of(
                shown.text("reach.note.points"),
                shown.text("reach.note.year", Integer.toString(question().by()))));
        notes.add(shown.text(
                "reach.note.past", Integer.toString(question().study().period().today())));
        List<String> drawn = question().policy().stream()
                .filter(lever -> !question().named() && !lever.assumption().isHeldWithinRange())
                .map(words()::quoted)
                .toList();
        if (!drawn.isEmpty()) {
            notes.add(shown.text("reach.note.drawn", words().several(drawn, MOST)));
        }
        if (!cheapest
                && reach.together()
                        .filter(all -> all.result() instanceof SearchResult.Intervals)
                        .isPresent()) {
            notes.add(shown.text("reach.note.together"));
        }
        List<String> still = all().filter(one -> !one.moves())
                .map(one -> words().quoted(one.lever()))
                .toList();
        if (!still.isEmpty()) {
            notes.add(shown.text("reach.note.still", still.size(), words().several(still, MOST)));
        }
        return notes;
    }

    private Stream<LeverReach> all() {
        return Stream.of(reach.outside(), reach.policy(), reach.effects()).flatMap(List::stream);
    }

    private ReachQuestion question() {
        return reach.question();
    }

    private LeverWords words() {
        return new LeverWords(question(), shown);
    }

    private String by() {
        return Integer.toString(question().by());
    }

    private String target() {
        return TargetWords.asked(question().target(), shown);
    }

    private String title() {
        return question().scenario().title().in(shown.language());
    }

    /** What policy has to be, or that it cannot do it. */
    String verdict() {
        if (reach.isMet()) {
            return shown.text("reach.verdict.met", title(), by(), words().figure(reach.margin()), target());
        }
        return nearest(reach.policy())
                .map(this::alone)
                .or(() -> reach.together().map(this::together))
                .or(() -> farthest(reach.policy()).map(this::never))
                .orElseGet(() -> shown.text("reach.verdict.no_lever", by(), target()));
    }

    private String alone(LeverReach one) {
        return shown.text(
                "reach.verdict.alone",
                by(),
                target(),
                words().quoted(one.lever()),
                words().needed(one),
                words().value(one.lever(), one.lever().from()),
                title());
    }

    private String together(Together all) {
        if (all.result() instanceof SearchResult.Intervals found) {
            return shown.text(
                    "reach.verdict.together",
                    by(),
                    target(),
                    all.levers().size(),
                    Numbers.percent(found.nearest(0).orElseThrow(), 1),
                    title());
        }
        return shown.text(
                "reach.verdict.never_together",
                by(),
                target(),
                all.levers().size(),
                words().figure(all.result().best().margin()),
                words().quantity(-all.result().best().margin()),
                outcome(all.outcome()),
                words().gains(all.gains()));
    }

    private String never(LeverReach one) {
        return shown.text(
                "reach.verdict.never",
                by(),
                target(),
                words().quoted(one.lever()),
                words().best(one),
                words().figure(one.result().best().margin()),
                words().quantity(-one.result().best().margin()));
    }

    private String scenario() {
        return shown.text(
                "reach.scenario",
                title(),
                by(),
                words().figure(reach.margin()),
                words().quantity(-reach.margin()),
                outcome(reach.outcome()));
    }

    private String outcome(Outcome outcome) {
        return shown.text(
                "reach.arrives",
                OutcomeWords.inSentence(outcome, question().target(), question().study(), shown));
    }

    private Optional<String> growth() {
        return reach.growth().map(growth -> {
            String today = Integer.toString(question().study().period().today());
            String needed = shown.text(
                    "reach.growth",
                    today,
                    by(),
                    Numbers.percent(growth.needed(), 1),
                    Numbers.percent(growth.given(), 1),
                    words().quantity(growth.today()));
            return needed + gap(growth);
        });
    }

    private String gap(GrowthReach growth) {
        return growth.outside().stream()
                .mapToObj(outside -> shown.text("answer.list.space")
                        + shown.text(
                                "reach.gap",
                                Numbers.percent(outside, 1),
                                Numbers.signed(100 * (growth.needed() - outside), 1),
                                Numbers.signed(100 * (growth.given() - outside), 1)))
                .collect(Collectors.joining());
    }

    /** Which of these would do it alone, or that none does. */
    private String outside(List<LeverReach> levers, String key) {
        List<LeverReach> enough = enough(levers);
        if (!enough.isEmpty()) {
            return shown.text(key + "some", by(), enough.size(), list(enough));
        }
        return farthest(levers)
                .map(one -> shown.text(
                        key + "none",
                        by(),
                        words().quoted(one.lever()),
                        words().best(one),
                        words().figure(one.result().best().margin()),
                        words().quantity(-one.result().best().margin())))
                .orElseGet(() -> shown.text("reach.outside.nothing"));
    }

    /** What each lever of policy does where the verdict speaks of all of them, or which others would do it. */
    private Optional<String> single() {
        List<LeverReach> enough = enough(reach.policy());
        if (enough.size() > 1) {
            return Optional.of(shown.text("reach.policy.some", by(), enough.size(), list(enough)));
        }
        return enough.isEmpty() && reach.together().isPresent()
                ? farthest(reach.policy())
                        .map(one -> shown.text(
                                "reach.policy.none",
                                by(),
                                words().quoted(one.lever()),
                                words().best(one),
                                words().figure(one.result().best().margin()),
                                words().quantity(-one.result().best().margin())))
                : Optional.empty();
    }

    private Optional<String> left() {
        return reach.together()
                .filter(all -> !all.left().isEmpty() && !reach.isMet())
                .map(all -> shown.text(
                        "reach.left",
                        all.left().size(),
                        words().several(all.left().stream().map(words()::quoted).toList(), MOST)));
    }

    /** That some lever would have to be below the scenario. */
    private Optional<String> lowered() {
        List<String> lowered = enough(reach.policy()).stream()
                .filter(one -> one.needed().orElseThrow() < one.lever().from())
                .map(one -> words().quoted(one.lever()))
                .toList();
        return lowered.isEmpty() || reach.isMet()
                ? Optional.empty()
                : Optional.of(shown.text("reach.lowered", words().several(lowered, MOST)));
    }

    private String list(List<LeverReach> levers) {
        List<String> named = levers.stream()
                .map(one -> shown.text(
                        "reach.from_to",
                        words().quoted(one.lever()),
                        words().needed(one),
                        words().value(one.lever(), one.lever().from())))
                .toList();
        String first = named.stream().limit(MOST).collect(Collectors.joining(shown.text("answer.list.semicolon")));
        return named.size() <= MOST ? first : shown.text("reach.list_more", first);
    }

    /** Those that meet the target, by how far they have to go. */
    private static List<LeverReach> enough(List<LeverReach> levers) {
        return levers.stream()
                .filter(one -> one.needed().isPresent())
                .sorted(Comparator.comparingDouble(LeverReach::way))
                .toList();
    }

    private static Optional<LeverReach> nearest(List<LeverReach> levers) {
        return enough(levers).stream().findFirst();
    }

    private static Optional<LeverReach> farthest(List<LeverReach> levers) {
        return levers.stream()
                .filter(LeverReach::moves)
                .max(Comparator.comparingDouble(one -> one.result().best().margin()));
    }
}
