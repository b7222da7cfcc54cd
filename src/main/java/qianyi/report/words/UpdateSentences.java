package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.analysis.ModelIndex;
import qianyi.analysis.Sentence;
import qianyi.analysis.SentenceNumbers;
import qianyi.analysis.Updates;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.TheilStatistics;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** What a new figure moves, as sentences. */
public final class UpdateSentences {
    private static final double NO_DIFFERENCE = 0.0005;

    private final Updates updates;
    private final Study study;
    private final Observation newest;
    private final Optional<Variable> headline;
    private final List<Sentence> sentences = new ArrayList<>();

    public UpdateSentences(Updates updates) {
        this.updates = updates;
        this.study = updates.study();
        this.newest = updates.newest();
        this.headline = study.program().model().variable(study.headline().variable());
    }

    public List<Sentence> all() {
        say("newest", label(), observed(newest), year(newest.year()));
        updates.modelOff().ifPresent(this::model);
        base();
        updates.required().forEach(this::required);
        updates.benchmarks().forEach(this::benchmark);
        updates.fits().forEach(this::fit);
        if (newest.year() > study.period().today()) {
            say("today", year(study.period().today()), year(newest.year()));
        }
        say(study.record().rebased() ? "projection.rebased" : "projection");
        return sentences;
    }

    private void model(double off) {
        Localized figure = quantity(updates.model().getAsDouble(), 1);
        String key = Math.abs(off) < NO_DIFFERENCE ? "equal" : off > 0 ? "above" : "below";
        say("model." + key, figure, year(newest.year()), Numbers.percent(Math.abs(off), 1));
    }

    /** Of required growth, which only a level to rise to has. */
    private void base() {
        if (study.targets().stream().noneMatch(Target::isRise)) {
            return;
        }
        Optional<Updates.Moved<RequiredGrowth>> first =
                updates.required().stream().findFirst();
        if (first.isEmpty()) {
            say("base.none", year(study.record().baseYear()));
            return;
        }
        Observation now = first.get().now().base();
        Optional<Observation> before = first.get().before().map(RequiredGrowth::base);
        if (before.isEmpty()) {
            say("base.new", observed(now), year(now.year()), kind(now));
        } else if (before.get().equals(now)) {
            say("base.same", observed(now), year(now.year()), kind(now));
        } else {
            say("base.moved", observed(now), year(now.year()), kind(now), observed(before.get()), kind(before.get()));
        }
        if (newest.year() > now.year()) {
            say("base.older", year(now.year()), year(newest.year()));
        }
    }

    private void required(Updates.Moved<RequiredGrowth> moved) {
        Target target = moved.now().target();
        OptionalDouble now = moved.now().rate();
        OptionalDouble before = moved.before().map(RequiredGrowth::rate).orElse(OptionalDouble.empty());
        if (now.isEmpty()) {
            say("required.none", target.label(), year(target.by()));
        } else if (before.isPresent() && !before.equals(now)) {
            say("required.moved", target.label(), year(target.by()), rate(now), rate(before));
        } else {
            String key = before.isPresent() ? "required.same" : "required.new";
            say(key, target.label(), year(target.by()), rate(now));
        }
    }

    private void benchmark(Updates.Moved<NaiveBenchmark> moved) {
        Localized now = years(moved.now());
        Localized label = moved.now().target().label();
        Optional<Localized> before = moved.before().map(UpdateSentences::years);
        if (before.isPresent() && !before.get().equals(now)) {
            say("naive.moved", label, now, before.get());
        } else {
            say(before.isPresent() ? "naive.same" : "naive.new", label, now);
        }
    }

    private void fit(Updates.Moved<TheilStatistics> moved) {
        TheilStatistics now = moved.now();
        Localized variable = study.program()
                .model()
                .variable(now.fit().variable())
                .map(ModelIndex::label)
                .orElse(Localized.same(now.fit().variable()));
        if (moved.before().isPresent() && moved.moves()) {
            TheilStatistics before = moved.before().get();
            say(
                    "fit.moved",
                    variable,
                    Numbers.percent(now.relative(), 1),
                    Integer.toString(now.count()),
                    Numbers.percent(before.relative(), 1),
                    Integer.toString(before.count()));
        } else if (moved.before().isPresent()) {
            say("fit.same", variable, Numbers.percent(now.relative(), 1), Integer.toString(now.count()));
        }
    }

    private void say(String key, Object... arguments) {
        sentences.add(Sentence.of("analysis.updates." + key, arguments));
    }

    private Localized label() {
        return headline.map(ModelIndex::label)
                .orElse(Localized.same(study.headline().variable()));
    }

    private Localized observed(Observation observation) {
        return quantity(observation.value(), 4);
    }

    private Localized quantity(double value, int decimals) {
        return SentenceNumbers.quantity(
                study, value, headline.flatMap(Variable::unit).orElse(Unit.ONE), decimals);
    }

    private static Localized kind(Observation observation) {
        String key = "analysis.updates.kind." + observation.kind().name().toLowerCase(Locale.ROOT);
        return Sentence.of(key).inBoth();
    }

    private static Localized years(NaiveBenchmark benchmark) {
        Localized fast = year(benchmark.fast().year());
        Localized slow = year(benchmark.slow().year());
        if (fast.equals(slow)) {
            return fast;
        }
        return benchmark.slow().year().isPresent()
                ? Sentence.of("analysis.updates.between", fast, slow).inBoth()
                : Sentence.of("analysis.updates.between.never", fast).inBoth();
    }

    private static Localized year(OptionalInt year) {
        return year.isPresent()
                ? Localized.same(year(year.getAsInt()))
                : Sentence.of("analysis.updates.never").inBoth();
    }

    /** Not as a number, so that no language groups its digits. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String rate(OptionalDouble rate) {
        return Numbers.percent(rate.getAsDouble(), 1);
    }
}
