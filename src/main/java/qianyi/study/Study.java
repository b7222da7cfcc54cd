package qianyi.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.engine.ColumnName;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.format.file.ModelKind;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * A study folder, read and bound to its model: everything in it refers to things that exist.
 *
 * @param id name of the folder
 * @param byline who made it and when, as far as it says so
 * @param targets at least one; the first heads the table
 * @param time the model's grid cut to the study's period, every step saved
 * @param highlight ids of the scenarios drawn in colour
 * @param units display by unit of the model
 * @param outside what is known from elsewhere
 * @param economy the one outside, if the model has it
 * @param costs what a scenario costs, if the study counts it
 * @param policy what a portfolio may use and may not break
 * @param shares assumptions that a reader moves together
 * @param accounting role (output, capital, labour ...) to name of a variable
 */
public record Study(
        String id,
        Localized title,
        Localized place,
        Byline byline,
        Program program,
        TimeSpec time,
        FilesRead files,
        Period period,
        String baseline,
        List<Scenario> scenarios,
        List<String> highlight,
        Headline headline,
        List<Target> targets,
        GrowthRecord record,
        List<Indicator> indicators,
        Map<String, String> accounting,
        History history,
        List<Fit> fits,
        Map<Unit, UnitDisplay> units,
        List<Localized> caveats,
        List<Localized> leavesOut,
        List<Source> sources,
        List<Assumption> assumptions,
        Uncertainty uncertainty,
        OutsideView outside,
        Optional<OutsideEconomy> economy,
        Optional<CostAccount> costs,
        PolicyTerms policy,
        List<ShareGroup> shares,
        TrackRecord trackRecord) {
    static final int SHORT_HASH = 12;

    /** Beside the baseline. */
    static final int MOST_HIGHLIGHTED = 4;

    public Study {
        scenarios = List.copyOf(scenarios);
        highlight = List.copyOf(highlight);
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a study has a target");
        }
        indicators = List.copyOf(indicators);
        accounting = Map.copyOf(accounting);
        fits = List.copyOf(fits);
        units = Map.copyOf(units);
        caveats = List.copyOf(caveats);
        leavesOut = List.copyOf(leavesOut);
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
        shares = List.copyOf(shares);
    }

    /** The target that heads the table. */
    public Target mainTarget() {
        return targets.get(0);
    }

    /** The main target where a chart of the headline can draw it: as a level of that very figure. */
    public Optional<Target> headlineTarget() {
        String drawn = Names.canonical(headline.variable());
        return Optional.of(mainTarget())
                .filter(target -> target.level().isPresent()
                        && Names.canonical(target.variable()).equals(drawn));
    }

    /** Of the model file, in hexadecimal. */
    public String modelSha256() {
        return files.modelSha256();
    }

    /** The first {@value #SHORT_HASH} digits of the model file's hash, enough to tell one version from another. */
    public String shortHash() {
        return shortHash(modelSha256());
    }

    static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(SHORT_HASH, sha256.length()));
    }

    /** Of the file that the assumptions come from, in hexadecimal. */
    public String assumptionsSha256() {
        return files.assumptionsSha256();
    }

    /**
     * The unit that a variable is shown in: one of its own name if the study lists it under {@code percentages} or
     * {@code points}, else that of the model.
     */
    public Unit shownUnit(String variable, Unit ofModel) {
        return shownUnit(units, variable, ofModel);
    }

    static Unit shownUnit(Map<Unit, UnitDisplay> units, String variable, Unit ofModel) {
        Unit own = own(variable);
        return units.containsKey(own) ? own : ofModel;
    }

    /** The unit of one variable's own, which no unit of a model can be called like. */
    static Unit own(String variable) {
        return Unit.base("unit of " + variable);
    }

    /** The unit that an assumption is shown in. */
    public Unit shownUnit(Assumption assumption) {
        return shownUnit(assumption.name(), assumption.unit());
    }

    /** What a source is called for a reader: the title of a listed one, other words as they are; empty for none. */
    public Localized sourceTitle(String source) {
        return sources.stream()
                .filter(listed -> listed.id().equals(source))
                .map(Source::title)
                .findFirst()
                .orElse(Localized.same(source));
    }

    /** What the dialect of the model calls a function. */
    public String functionName(String builtin) {
        return ModelKind.ofName(program.model().file())
                .map(kind -> kind.functionName(builtin))
                .orElse(builtin);
    }

    /** The title of a scenario, or the id as it is if there is none. */
    public Localized scenarioTitle(String scenarioId) {
        return scenario(scenarioId).map(Scenario::title).orElse(Localized.same(scenarioId));
    }

    public Optional<Scenario> scenario(String scenarioId) {
        return scenarios.stream().filter(s -> s.id().equals(scenarioId)).findFirst();
    }

    /**
     * The same study with another number for one assumption; every change of a scenario acts on it, as if the table had it.
     * A scenario that sets the assumption itself keeps its own number.
     *
     * @param assumption as its title has it: {@code name}, {@code name[A,B]} or {@code table[x=2028]}
     * @param value in its unit
     * @throws IllegalArgumentException if there is no such assumption, or a table could not say so: the value is no number,
     *     or outside a range that is given by percentiles
     */
    public Study with(String assumption, double value) {
        return with(Map.of(assumption, value));
    }

    /**
     * The same with several at once.
     *
     * @throws IllegalArgumentException also if one is named twice
     */
    public Study with(Map<String, Double> values) {
        List<Assumption> changed = new ArrayList<>(assumptions);
        values.forEach((name, value) -> {
            int place = place(name);
            if (changed.get(place) != assumptions.get(place)) {
                throw new IllegalArgumentException(name + " is named twice");
            }
            changed.set(place, changed.get(place).with(value));
        });
        return with(scenarios.stream().map(s -> s.on(program, changed)).toList(), highlight, changed);
    }

    private int place(String name) {
        ColumnName typed = ColumnName.parse(name);
        return IntStream.range(0, assumptions.size())
                .filter(i -> assumptions.get(i).isNamed(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no assumption " + name));
    }

    /** The study with these scenarios and its baseline only, in its own order. */
    public Study only(Collection<String> scenarioIds) {
        Set<String> kept = new HashSet<>(scenarioIds);
        kept.add(baseline);
        return with(
                scenarios.stream().filter(s -> kept.contains(s.id())).toList(),
                highlight.stream().filter(kept::contains).toList(),
                assumptions);
    }

    /** The study with a scenario besides, behind its own and in colour if there is room; as it is if it has the scenario. */
    public Study with(ScenarioFile file) {
        Scenario more = file.scenario();
        if (scenario(more.id()).isPresent()) {
            return this;
        }
        boolean room = highlight.stream().filter(id -> !id.equals(baseline)).count() < MOST_HIGHLIGHTED;
        return with(
                files.with(file.name(), file.sha256()),
                record,
                Stream.concat(scenarios.stream(), Stream.of(more)).toList(),
                Stream.concat(highlight.stream(), Stream.of(more.id()).filter(id -> room))
                        .toList(),
                assumptions);
    }

    private Study with(List<Scenario> chosen, List<String> coloured, List<Assumption> assumed) {
        return with(files, record, chosen, coloured, assumed);
    }

    /**
     * The newest found figure of the record that the model had to foretell: of the base year or a later one, up to today.
     */
    public Optional<Observation> rebasingFigure() {
        return history.lastFound(record.series())
                .filter(figure -> figure.year() >= record.baseYear() && figure.year() <= period.today());
    }

    /** The same study with levels that start from {@link #rebasingFigure}; as it is if there is none. */
    public Study rebased() {
        GrowthRecord from = new GrowthRecord(
                record.series(), record.baseYear(), rebasingFigure().isPresent());
        return with(files, from, scenarios, highlight, assumptions);
    }

    private Study with(
            FilesRead read,
            GrowthRecord against,
            List<Scenario> chosen,
            List<String> coloured,
            List<Assumption> assumed) {
        return new Study(
                id,
                title,
                place,
                byline,
                program,
                time,
                read,
                period,
                baseline,
                chosen,
                coloured,
                headline,
                targets,
                against,
                indicators,
                accounting,
                history,
                fits,
                units,
                caveats,
                leavesOut,
                sources,
                assumed,
                uncertainty,
                outside,
                economy,
                costs,
                policy,
                shares,
                trackRecord);
    }

    /** One run of a scenario, on the grid of the study. */
    public OneRun one(Scenario scenario) {
        return OneRun.of(program).on(time).with(scenario.overrides());
    }

    /** Many runs of a scenario with everything drawn that the study gives a range; its headline is saved at the end. */
    public ManyRuns many(Scenario scenario) {
        StudyInputs inputs = StudyInputs.of(this, scenario);
        return ManyRuns.of(new EnsembleQuestion(
                        program,
                        time,
                        scenario.overrides(),
                        inputs.inputs(),
                        program.columnsOf(headline.variable()),
                        List.of(time.steps()),
                        List.of()))
                .over(inputs.design());
    }
}
