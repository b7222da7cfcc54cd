package qianyi.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import qianyi.engine.Program;
import qianyi.text.Diagnostics;

/** Scenarios with what they inherit. */
final class ScenarioTree {
    private final Map<String, ScenarioDraft> drafts = new LinkedHashMap<>();
    private final Map<String, Scenario> finished = new LinkedHashMap<>();

    ScenarioTree(List<ScenarioDraft> drafts) {
        this(drafts, List.of());
    }

    /** @param finished scenarios of the study that may be parents */
    ScenarioTree(List<ScenarioDraft> drafts, List<Scenario> finished) {
        finished.forEach(scenario -> this.finished.put(scenario.id(), scenario));
        for (ScenarioDraft draft : drafts) {
            this.drafts.put(draft.id(), draft);
        }
    }

    /**
     * Reports parents that do not exist and scenarios that extend themselves, directly or by a detour; true if every
     * ancestor is there.
     *
     * @param listed ids of all scenarios of the study, also of those whose files could not be read
     */
    boolean check(List<String> listed) {
        boolean sound = true;
        Set<String> reported = new HashSet<>();
        for (ScenarioDraft draft : drafts.values()) {
            sound &= draft.parent().isEmpty()
                    || drafts.containsKey(draft.parent().get())
                    || finished.containsKey(draft.parent().get());
            checkParent(draft, listed);
            List<String> circle = circle(draft);
            sound &= circle.isEmpty();
            if (circle.size() == 1) {
                draft.problems().error(draft.parentSpan(), "study.extends-itself", draft.id());
            } else if (reported.addAll(circle)) {
                String path = String.join(" → ", circle) + " → " + draft.id();
                draft.problems().error(draft.parentSpan(), "study.extends-circle", path);
            }
        }
        return sound;
    }

    private static void checkParent(ScenarioDraft draft, List<String> listed) {
        if (draft.parent().isPresent() && !listed.contains(draft.parent().get())) {
            draft.problems()
                    .unknown(
                            draft.parentSpan(),
                            "study.parent-unknown",
                            "study.parent-unknown-near",
                            draft.parent().get(),
                            listed);
        }
    }

    /** The ids from a scenario over its ancestors back to itself, or none. */
    private List<String> circle(ScenarioDraft start) {
        List<String> way = new ArrayList<>();
        Optional<ScenarioDraft> next = Optional.of(start);
        while (next.isPresent() && !way.contains(next.get().id())) {
            way.add(next.get().id());
            next = next.get().parent().map(drafts::get);
        }
        return next.isPresent() && next.get() == start ? way : List.of();
    }

    /** The finished scenarios; only after {@link #check} has found every ancestor. */
    List<Scenario> resolve(Program program, List<Assumption> assumptions) {
        return drafts.values().stream()
                .map(draft -> scenario(draft, program, assumptions))
                .toList();
    }

    private Scenario scenario(ScenarioDraft draft, Program program, List<Assumption> assumptions) {
        Scenario scenario = new Scenario(
                        draft.id(),
                        draft.title(),
                        draft.story(),
                        draft.author(),
                        draft.date(),
                        draft.parent(),
                        draft.changes(),
                        effective(draft),
                        assumed(draft),
                        List.of(),
                        List.of())
                .on(program, assumptions);
        draft.assumed().forEach(setting -> reportOverruled(setting, draft, scenario, assumptions));
        scenario.warnings().forEach(draft.problems()::add);
        return scenario;
    }

    /** An assumption of the file itself that makes no difference, because a change says what is so from the start. */
    private static void reportOverruled(
            AssumptionSetting setting, ScenarioDraft draft, Scenario scenario, List<Assumption> assumptions) {
        assumptions.stream()
                .filter(row -> row.title().equals(setting.title()))
                .flatMap(row -> StudyInputs.replacing(scenario, row).stream())
                .findFirst()
                .ifPresent(change -> draft.problems()
                        .warning(
                                setting.span(),
                                "study.assumed-overruled",
                                setting.title(),
                                Diagnostics.place(change.file(), change.span())));
    }

    /** An ancestor's that are not set anew, then its own. */
    private List<AssumptionSetting> assumed(ScenarioDraft draft) {
        List<AssumptionSetting> own = draft.assumed();
        Stream<AssumptionSetting> kept = parent(draft, this::assumed, Scenario::assumed).stream()
                .filter(old -> own.stream().noneMatch(setting -> setting.title().equals(old.title())));
        return Stream.concat(kept, own.stream()).toList();
    }

    /** What a scenario has from its parent, which is a draft itself or finished. */
    private <T> List<T> parent(
            ScenarioDraft draft, Function<ScenarioDraft, List<T>> ofDraft, Function<Scenario, List<T>> ofFinished) {
        return draft.parent()
                .map(id -> drafts.containsKey(id) ? ofDraft.apply(drafts.get(id)) : ofFinished.apply(finished.get(id)))
                .orElse(List.of());
    }

    private List<Change> effective(ScenarioDraft draft) {
        List<Change> own = draft.changes();
        List<Change> inherited = parent(draft, this::effective, Scenario::effective);
        Stream<Change> kept = inherited.stream().filter(old -> own.stream().noneMatch(change -> change.replaces(old)));
        Stream<Change> whole = own.stream().filter(change -> change.elements().isEmpty());
        Stream<Change> single = own.stream().filter(change -> !change.elements().isEmpty());
        return Stream.of(kept, whole, single).flatMap(changes -> changes).toList();
    }
}
