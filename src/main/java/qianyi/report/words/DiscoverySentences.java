package qianyi.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.discovery.Box;
import qianyi.analysis.discovery.CrossCheck;
import qianyi.analysis.discovery.Discovery;
import qianyi.analysis.discovery.DiscoveryQuestion;
import qianyi.analysis.discovery.Prim;
import qianyi.analysis.discovery.RegionalSensitivity;
import qianyi.analysis.discovery.Restriction;
import qianyi.analysis.discovery.Signpost;
import qianyi.analysis.discovery.Signposts;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.engine.Run;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.HistoryTolerance;
import qianyi.study.ReaderUnits;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What was found, in the words of a planner; numbers in the units that a reader of each language knows. */
public final class DiscoverySentences {
    private static final int INPUTS_NAMED = 5;

    /** From this density on a box is said to hold mostly runs of interest. */
    private static final double MOSTLY = 0.6;

    private final Discovery discovery;
    private final ArrivalStatistics statistics;
    private final Localized target;
    private final Optional<ScenarioAnswer> central;

    /** @param central what the same scenario gives with every assumption at its value; none if that failed */
    public DiscoverySentences(Discovery discovery, Optional<ScenarioAnswer> central) {
        this.discovery = discovery;
        this.central = central;
        this.statistics = discovery.statistics();
        this.target = statistics.target().label();
    }

    /** Held against the one run of the same scenario that the answer has. */
    public static DiscoverySentences of(Answer answer, Discovery discovery) {
        return new DiscoverySentences(
                discovery, answer.scenario(discovery.scenario()).filter(scenario -> scenario.failure()
                        .isEmpty()));
    }

    /** Everything in the order in which a person wants it; without the methods. */
    public List<Localized> all() {
        return Stream.of(question(), boxes(), sensitivity(), signpost(), check())
                .flatMap(List::stream)
                .toList();
    }

    /** Which runs are held against which, or why there is nothing to tell. */
    public List<Localized> question() {
        List<Localized> sentences = new ArrayList<>();
        sentences.add(discovery.question().map(this::asked).orElseGet(this::nothing));
        discovery.question().flatMap(this::centralIsLate).ifPresent(sentences::add);
        if (statistics.failed() > 0) {
            sentences.add(of("question.failed", statistics.failed()));
        }
        if (statistics.leftOut() > 0) {
            sentences.add(of("question.left_out", statistics.leftOut()));
        }
        return sentences;
    }

    /** What the runs of interest have in common; empty without a question. */
    public List<Localized> boxes() {
        if (discovery.question().isEmpty()) {
            return List.of();
        }
        List<Localized> sentences = new ArrayList<>();
        for (Discovery.FoundBox found : discovery.boxes()) {
            Localized sentence = box(found.box());
            sentences.add(
                    sentences.isEmpty()
                            ? sentence
                            : of("box.others", found.box().allRuns(), sentence.inSentence()));
        }
        if (sentences.isEmpty()) {
            sentences.add(of("box.none." + kind(), Prim.MOST_INPUTS));
        }
        Set<Assumption.Group> groups = groups();
        if (!groups.isEmpty() && !groups.contains(Assumption.Group.POLICY)) {
            sentences.add(of(
                    policyIsHeld() ? "not_policy.held" : "not_policy",
                    groups.stream().map(DiscoverySentences::name).toList()));
        }
        return sentences;
    }

    /** Which inputs differ between the two kinds of run; empty without a question. */
    public List<Localized> sensitivity() {
        if (discovery.question().isEmpty()) {
            return List.of();
        }
        List<RegionalSensitivity> matter = discovery.sensitivity().stream()
                .filter(RegionalSensitivity::matters)
                .toList();
        int inputs = discovery.sensitivity().size();
        return List.of(
                matter.isEmpty()
                        ? of("sensitivity.none", inputs, percent(RegionalSensitivity.LEVEL))
                        : of(
                                "sensitivity.some",
                                inputs,
                                matter.size(),
                                matter.stream()
                                        .limit(INPUTS_NAMED)
                                        .map(this::differing)
                                        .toList(),
                                percent(RegionalSensitivity.LEVEL)));
    }

    /** The first figure that tells the two kinds of run apart, and how far that can be relied on; empty without a question. */
    public List<Localized> signpost() {
        if (discovery.question().isEmpty()) {
            return List.of();
        }
        Optional<Signpost> first = discovery.signposts().first();
        if (first.isEmpty()) {
            int year = discovery.question().get().year();
            return List.of(of("signpost.none", year(year), percent(Signposts.LEVEL)));
        }
        Localized sign = first(first.get());
        List<Localized> sentences = new ArrayList<>(List.of(central.flatMap(answer -> margin(first.get(), answer.run()))
                .map(margin -> of("signpost.both", sign, margin))
                .orElse(sign)));
        if (first.get().indicator() == 0) {
            other().ifPresent(sentences::add);
        }
        return sentences;
    }

    /** The first box on runs that did not find it; empty without one. */
    public List<Localized> check() {
        return discovery.check().map(this::check).stream().toList();
    }

    /** How all this was found, for a note. */
    public static List<Localized> methods() {
        return List.of(
                of("method.box", Prim.MOST_INPUTS),
                of("method.sensitivity", percent(RegionalSensitivity.LEVEL)),
                of("method.signpost", percent(Signposts.LEVEL)));
    }

    private Localized asked(DiscoveryQuestion question) {
        String by = year(statistics.target().by());
        return question.wanted()
                ? of("question.wanted", target, by, question.runs(), question.inTime(), question.late())
                : of(
                        "question.divided",
                        target,
                        by,
                        question.runs(),
                        question.inTime(),
                        question.late(),
                        inTime(question.runs()),
                        year(question.year()));
    }

    /** How many runs reach the target by the year in which it is wanted. */
    private Localized inTime(int runs) {
        int reached = statistics.reachedBy(statistics.target().by());
        return of("divided." + CountedWords.amount(reached, runs), reached);
    }

    /** The run that heads the report may itself be late by a line that was drawn to divide the runs. */
    private Optional<Localized> centralIsLate(DiscoveryQuestion question) {
        return central.flatMap(ScenarioAnswer::first)
                .map(Outcome::year)
                .filter(year -> year.orElse(Integer.MAX_VALUE) > question.year())
                .map(year -> year.isPresent()
                        ? of("question.central", year(year.getAsInt()))
                        : of("question.central.never"));
    }

    private Localized nothing() {
        int reached = statistics.reachedBy(statistics.period().to());
        if (statistics.counting() < 2 * DiscoveryQuestion.LEAST_RUNS) {
            return of("none.few", statistics.counting());
        }
        if (reached == 0) {
            return of(
                    "none.never",
                    target,
                    statistics.counting(),
                    year(statistics.period().to()));
        }
        return 2 * reached < statistics.counting()
                ? of(
                        "none.seldom",
                        target,
                        reached,
                        statistics.counting(),
                        year(statistics.period().to()))
                : of("none.alike", target, statistics.counting());
    }

    private Localized box(Box box) {
        Localized conditions = box.restrictions().stream()
                .map(this::condition)
                .reduce((a, b) -> of("and", a, b))
                .orElseThrow();
        String share = box.density() >= MOSTLY ? ".mostly" : ".more";
        return of("box." + kind() + share, conditions, box.cases(), box.allCases(), box.runs());
    }

    /** Of the inputs that the boxes restrict. */
    private Set<Assumption.Group> groups() {
        return discovery.boxes().stream()
                .flatMap(found -> found.box().restrictions().stream())
                .map(restriction -> discovery.inputs().get(restriction.input()).group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean policyIsHeld() {
        return discovery.study().assumptions().stream()
                .anyMatch(a -> a.group() == Assumption.Group.POLICY && a.isHeldWithinRange());
    }

    private static Localized name(Assumption.Group group) {
        return Messages.inBoth("answer.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private Localized check(CrossCheck check) {
        return check.cases() == 0
                ? of("check.none", check.allCases(), check.times())
                : of(
                        "check." + kind(),
                        check.cases(),
                        check.runs(),
                        check.allCases(),
                        check.sameInputs(),
                        check.times());
    }

    private Localized condition(Restriction restriction) {
        Assumption input = discovery.inputs().get(restriction.input());
        Unit unit = discovery.study().shownUnit(input);
        Localized central = quantity(input.value(), unit);
        if (restriction.hasLow() && restriction.hasHigh()) {
            Localized low = quantity(restriction.low(), unit);
            return of("condition.between", input.label(), low, quantity(restriction.high(), unit), central);
        }
        return restriction.hasHigh()
                ? of("condition.at_most", input.label(), quantity(restriction.high(), unit), central)
                : of("condition.at_least", input.label(), quantity(restriction.low(), unit), central);
    }

    private Localized differing(RegionalSensitivity sensitivity) {
        Assumption input = discovery.inputs().get(sensitivity.input());
        int decimals = Discovery.decimals(input) + 1;
        Unit unit = discovery.study().shownUnit(input);
        boolean casesAreLate = discovery.question().orElseThrow().ofLate();
        double late = casesAreLate ? sensitivity.medianInCases() : sensitivity.medianInOthers();
        double others = casesAreLate ? sensitivity.medianInOthers() : sensitivity.medianInCases();
        return of(
                "sensitivity.item",
                input.label(),
                quantity(Numbers.rounded(late, decimals), unit),
                quantity(Numbers.rounded(others, decimals), unit));
    }

    private Localized first(Signpost signpost) {
        boolean casesAreLate = discovery.question().orElseThrow().ofLate();
        Discovery.Watched watched = discovery.indicators().get(signpost.indicator());
        return of(
                signpost.casesBelow() == casesAreLate ? "signpost.low" : "signpost.high",
                year(signpost.year()),
                watched.label(),
                quantity(signpost.threshold(), watched.unit()),
                casesAreLate ? signpost.casesRight() : signpost.othersRight(),
                casesAreLate ? signpost.cases() : signpost.others(),
                casesAreLate ? signpost.othersRight() : signpost.casesRight(),
                casesAreLate ? signpost.others() : signpost.cases());
    }

    /** The first sign among the figures but the headline, whose own year of arrival is in question. */
    private Optional<Localized> other() {
        return IntStream.range(1, discovery.indicators().size())
                .mapToObj(indicator -> discovery.signposts().first(indicator))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Signpost::year).thenComparingDouble(Signpost::error))
                .map(signpost -> of("signpost.other", first(signpost).inSentence()));
    }

    /** How near the line the central run itself is, and whether a figure with the errors of its series can tell. */
    private Optional<Localized> margin(Signpost signpost, Run run) {
        Discovery.Watched watched = discovery.indicators().get(signpost.indicator());
        double value = Trajectory.of(run, watched.variable()).at(signpost.year());
        if (value == 0) {
            return Optional.empty();
        }
        double apart = Math.abs(signpost.threshold() - value) / Math.abs(value);
        OptionalDouble tolerance = discovery.study().uncertainty().history().stream()
                .filter(rule -> rule.variable().equals(watched.variable()))
                .mapToDouble(HistoryTolerance::tolerance)
                .filter(allowed -> apart < allowed)
                .max();
        return Optional.of(of(
                tolerance.isPresent() ? "signpost.within" : "signpost.central",
                quantity(value, watched.unit()),
                Numbers.percent(apart, 1),
                year(signpost.year()),
                year(signpost.year() + 1),
                Numbers.percent(tolerance.orElse(0), 0)));
    }

    private String kind() {
        return discovery.question().orElseThrow().ofLate() ? "late" : "in_time";
    }

    private Localized quantity(double value, Unit unit) {
        return new Localized(quantity(value, unit, Language.ZH), quantity(value, unit, Language.EN));
    }

    private String quantity(double value, Unit unit, Language language) {
        return units(language).joined(Numbers.threshold(units(language).scaled(value, unit)), unit);
    }

    private ReaderUnits units(Language language) {
        return new ReaderUnits(discovery.study().units(), language);
    }

    private static Localized of(String key, Object... arguments) {
        return Messages.inBoth("discovery." + key, arguments);
    }

    /** Not as a number, so that no language groups its digits. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String percent(double share) {
        return Numbers.percent(share, 0);
    }
}
