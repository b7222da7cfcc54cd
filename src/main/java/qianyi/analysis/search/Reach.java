package qianyi.analysis.search;

import java.util.List;
import java.util.Optional;
import qianyi.answer.Outcome;

/** What it would take, or that it cannot be done. Each part is searched when it is first asked for. */
public final class Reach {
    private final ReachQuestion question;
    private final Lazy<Double> margin;
    private final Lazy<Outcome> outcome;
    private final Lazy<Optional<GrowthReach>> growth;
    private final Lazy<List<LeverReach>> outside;
    private final Lazy<List<LeverReach>> effects;
    private final Lazy<List<LeverReach>> policy;
    private final Lazy<Optional<Together>> together;
    private final Lazy<List<LeverReach>> beyond;

    private Reach(ReachQuestion question, LeverRuns runs) {
        ReachSearch search = new ReachSearch(question, runs);
        this.question = question;
        this.margin = new Lazy<>(search::margin);
        this.outcome = new Lazy<>(search::outcome);
        this.growth = new Lazy<>(() -> GrowthReach.of(question));
        this.outside = new Lazy<>(() -> search.future(question.outside()));
        this.effects = new Lazy<>(() -> search.future(question.effects()));
        this.policy = new Lazy<>(() -> search.alone(question.policy()));
        this.together = new Lazy<>(() -> policy().size() > 1 ? search.together(policy(), margin()) : Optional.empty());
        this.beyond = new Lazy<>(() -> isMet() || isTogether()
                ? List.of()
                : together().map(all -> search.beyond(outside(), all)).orElse(List.of()));
    }

    public static Reach of(ReachQuestion question) {
        return of(question, List.of(question.by())).get(0);
    }

    /** The same question asked of several years; what these have in common is run once. */
    public static List<Reach> of(ReachQuestion question, List<Integer> years) {
        LeverRuns runs =
                new LeverRuns(question.by(years.stream().max(Integer::compare).orElse(question.by())));
        return years.stream().map(year -> new Reach(question.by(year), runs)).toList();
    }

    public ReachQuestion question() {
        return question;
    }

    /** In the year asked for under the scenario; NaN if its run failed. */
    public double margin() {
        return margin.get();
    }

    /** When the target is met under the scenario. */
    public Outcome outcome() {
        return outcome.get();
    }

    /** What growth would do it, whatever brings it. */
    public Optional<GrowthReach> growth() {
        return growth.get();
    }

    /** What else but policy would do it, each alone, by group. */
    public List<LeverReach> outside() {
        return outside.get();
    }

    /** The same of what belongs to policy and is not chosen: how strongly it works. */
    public List<LeverReach> effects() {
        return effects.get();
    }

    /** What each lever of policy alone does. */
    public List<LeverReach> policy() {
        return policy.get();
    }

    /** What all levers of policy do; none if there is but one, or none that helps. */
    public Optional<Together> together() {
        return together.get();
    }

    /** What else but policy would do it with every lever of policy at its upper bound, each alone; empty if policy is enough. */
    public List<LeverReach> beyond() {
        return beyond.get();
    }

    /** Whether the scenario itself meets the target in the year asked for. */
    public boolean isMet() {
        return margin() >= 0;
    }

    /** Whether some way of policy meets it. */
    public boolean isPossible() {
        return isMet() || policy().stream().anyMatch(one -> one.needed().isPresent()) || isTogether();
    }

    private boolean isTogether() {
        return together()
                .filter(all -> all.result() instanceof SearchResult.Intervals)
                .isPresent();
    }
}
