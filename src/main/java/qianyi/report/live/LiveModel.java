package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ObservedFigures;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.engine.WasmPlaces;
import qianyi.engine.WasmProgram;
import qianyi.engine.wasm.StaticMethod;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.MemberShare;
import qianyi.ensemble.NormalQuantile;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.study.ForecastErrors;
import qianyi.study.HistoryTolerance;
import qianyi.study.Observation;
import qianyi.study.ShareGroup;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.JsonText;

/**
 * The model of a study for a page that runs it by itself.
 *
 * @param module the WebAssembly module in base 64; empty if there is none
 * @param json what its script has to know, as one JSON text that is safe inside a script element
 * @param refused functions of the model that keep it from running in a page, by name
 */
public record LiveModel(String module, String json, Set<String> refused) {
    /** Members that a page counts over. */
    public static final int RUNS = 200;

    private static final List<StaticMethod> FUNCTIONS = List.of(
            new StaticMethod("share", MemberShare.class, "of", "(DDDDD)D"),
            new StaticMethod("triangular", Distribution.Triangular.class, "quantile", "(DDDD)D"),
            new StaticMethod("split_normal", Distribution.SplitNormal.class, "value", "(DDDD)D"));

    public LiveModel {
        refused = new TreeSet<>(refused);
    }

    /**
     * None if nothing about the answer can be computed in a page: no target that is a level, a baseline without an answer,
     * or levels that were shifted to a published figure.
     *
     * @param settings whose design and seed the draws follow
     */
    public static Optional<LiveModel> of(Answer answer, EnsembleSettings settings) {
        Study study = answer.study();
        boolean possible = study.mainTarget().level().isPresent()
                && !study.record().rebased()
                && answer.baseline().flatMap(ScenarioAnswer::first).isPresent();
        return possible ? Optional.of(new LiveModel.Writer(study, answer, settings).written()) : Optional.empty();
    }

    private record Writer(Study study, Answer answer, EnsembleSettings settings) {
        LiveModel written() {
            List<Column> columns = columns();
            WasmProgram program =
                    WasmProgram.of(study.program(), study.time(), columns, LiveVariables.replaceable(study), FUNCTIONS);
            if (!program.refused().isEmpty()) {
                Set<String> refused = program.refused().stream()
                        .map(study::functionName)
                        .collect(Collectors.toCollection(TreeSet::new));
                return new LiveModel("", JsonText.compact(object("refused", refused)), refused);
            }
            return new LiveModel(
                    Base64.getEncoder().encodeToString(program.module()),
                    JsonText.compact(fields(program)).replace("<", "\\u003c"),
                    Set.of());
        }

        /** What targets, the headline and its parts are about. */
        private List<Column> columns() {
            Set<Column> columns = new LinkedHashSet<>();
            Stream.of(
                            study.targets().stream().map(Target::variable),
                            Stream.of(
                                    study.headline().variable(),
                                    study.headline().bySector(),
                                    study.headline().other()),
                            study.uncertainty().history().stream().map(HistoryTolerance::variable),
                            charted().values().stream())
                    .flatMap(names -> names)
                    .forEach(name -> columns.addAll(study.program().columns(name)));
            return new ArrayList<>(columns);
        }

        /** By id of a chart of the page, the variable that it shows; stocks have charts by their names. */
        private Map<String, String> charted() {
            Map<String, String> charted = new LinkedHashMap<>();
            charted.put("measure-nominal", study.headline().variable());
            study.headline().views().perHead().ifPresent(name -> charted.put("per-head", name));
            study.headline().views().population().ifPresent(name -> charted.put("population", name));
            study.economy().ifPresent(economy -> charted.put("share-of-outside", economy.share()));
            study.indicators()
                    .forEach(indicator ->
                            indicator.variable().ifPresent(name -> charted.put("goal-" + indicator.id(), name)));
            return charted;
        }

        private Map<String, @Nullable Object> fields(WasmProgram program) {
            TimeSpec time = study.time();
            Target target = study.mainTarget();
            Target.Level level = target.level().orElseThrow();
            Map<String, @Nullable Object> fields = object(
                    "study",
                    study.id(),
                    "model",
                    study.shortHash(),
                    "sha256",
                    study.modelSha256(),
                    "baseline",
                    study.baseline(),
                    "time",
                    object(
                            "start",
                            time.start(),
                            "step",
                            time.step(),
                            "steps",
                            time.steps(),
                            "every",
                            time.saveEvery()),
                    "period",
                    object(
                            "from",
                            study.period().from(),
                            "to",
                            study.period().to(),
                            "today",
                            study.period().today(),
                            "show",
                            study.period().show()),
                    "places",
                    places(program.places()),
                    "columns",
                    columns(program.columns()),
                    "charted",
                    charted(),
                    "headline",
                    Names.canonical(study.headline().variable()),
                    "target",
                    object(
                            "variable",
                            Names.canonical(target.variable()),
                            "level",
                            level.value(),
                            "ceiling",
                            level.ceiling(),
                            "by",
                            target.by(),
                            "label",
                            target.label()),
                    "unit",
                    LiveUnits.fields(study, target.variable()),
                    "scenarios",
                    study.scenarios().stream()
                            .map(scenario -> LiveScenario.fields(study, scenario))
                            .toList(),
                    "draws",
                    LiveDraws.fields(study, settings.withRuns(RUNS)),
                    "shares",
                    study.shares().stream().map(ShareGroup::members).toList(),
                    "history",
                    study.uncertainty().history().stream()
                            .map(rule -> history(ObservedFigures.of(rule, study)))
                            .toList(),
                    "errors",
                    errors(),
                    "variables",
                    LiveVariables.fields(study, program.computed()),
                    "expected",
                    expected());
            fields.putAll(LiveInputs.of(study));
            return fields;
        }

        /** Figures that a member must not miss to count. */
        private static Map<String, @Nullable Object> history(ObservedFigures rule) {
            return object(
                    "variable",
                    Names.canonical(rule.variable()),
                    "tolerance",
                    rule.tolerance(),
                    "figures",
                    rule.figures().entrySet().stream()
                            .map(figure -> List.of(figure.getKey(), figure.getValue()))
                            .toList());
        }

        private static Map<String, @Nullable Object> places(WasmPlaces places) {
            Map<String, @Nullable Object> tables = new LinkedHashMap<>();
            places.tables()
                    .forEach((name, all) -> tables.put(
                            name,
                            all.stream()
                                    .map(table ->
                                            List.of(table.place(), table.most(), table.x(), table.y(), table.slopes()))
                                    .toList()));
            return object(
                    "time",
                    places.time(),
                    "steps",
                    places.steps(),
                    "values",
                    places.values(),
                    "saved",
                    places.saved(),
                    "changeCount",
                    places.changeCount(),
                    "changes",
                    places.changes(),
                    "mostChanges",
                    places.mostChanges(),
                    "firstChanges",
                    places.firstChanges(),
                    "rows",
                    places.rows(),
                    "rowCount",
                    places.rowCount(),
                    "tables",
                    tables);
        }

        /** By canonical name of a variable, the places of its elements in a row. */
        private static Map<String, List<Integer>> columns(List<Column> columns) {
            Map<String, List<Integer>> places = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                places.computeIfAbsent(Names.canonical(columns.get(i).variable().name()), key -> new ArrayList<>())
                        .add(i);
            }
            return places;
        }

        /** What such forecasts were off, year by year from the last found figure on; null if the study does not say. */
        private @Nullable Map<String, @Nullable Object> errors() {
            Optional<Integer> from = study.history()
                    .lastFound(study.record().series())
                    .map(Observation::year)
                    .filter(year -> year < study.period().to());
            if (from.isEmpty() || study.outside().errors().isEmpty()) {
                return null;
            }
            ForecastErrors errors = study.outside().errors().get();
            Map<String, @Nullable Object> years = new LinkedHashMap<>();
            for (int year = from.get(); year <= study.period().to(); year++) {
                years.put(Integer.toString(year), errors.at(year - from.get()));
            }
            return object(
                    "from",
                    from.get(),
                    "label",
                    errors.label(),
                    "scores",
                    errors.quantiles().stream().map(NormalQuantile::at).toList(),
                    "years",
                    years);
        }

        /** What the page computes first and compares: the headline of the baseline at every step, bit for bit. */
        private List<Double> expected() {
            ScenarioAnswer baseline = answer.baseline().orElseThrow();
            Trajectory path = Trajectory.of(baseline.run(), study.mainTarget().variable());
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                values.add(path.value(i));
            }
            return values;
        }
    }
}
