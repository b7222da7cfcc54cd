package qianyi.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.engine.Program;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/**
 * Reads a study folder and binds all of it to its model. Every problem of every file is found in one pass; a study
 * comes out only if none is an error. Warnings and notes are doubts that a person should see, such as a value outside
 * its range.
 */
public final class StudyReader {
    static final String FILE = "study" + StudyFolder.ENDING;

    private static final String ASSUMPTIONS = "assumptions.csv";
    private static final int MOST_NAMED = 3;
    private static final String[] KEYS = {
        "title",
        "place",
        "author",
        "date",
        "model",
        "period",
        "baseline",
        "scenarios",
        "highlight",
        "headline",
        "targets",
        "record",
        "indicators",
        "accounting",
        "history",
        "fit",
        "backtest",
        "forecasts",
        "units",
        "percentages",
        "points",
        "caveats",
        "leaves_out",
        "uncertainty",
        "outside_economy",
        "costs",
        "levers",
        "limits",
        "shares",
        "errors",
        "reference_class",
        "sources"
    };

    private final Set<Diagnostic> all = new LinkedHashSet<>();
    private final StudyFolder folder;
    private final Path assumptionsPath;
    private final String assumptionsShown;
    private final boolean ownTable;
    private StudyProblems historyProblems;

    private StudyReader(Path path, Optional<Path> assumptions) {
        this.folder = new StudyFolder(path, all);
        this.historyProblems = folder.problems(FILE);
        this.assumptionsPath = assumptions.orElse(folder.path(ASSUMPTIONS));
        this.ownTable = assumptions.isEmpty();
        this.assumptionsShown = assumptions.map(Path::toString).orElse(folder.shown(ASSUMPTIONS));
    }

    /** @param folder as the user names it; problems name their file after it */
    public static Diagnosed<Study> read(Path folder) {
        return read(folder, Optional.empty());
    }

    /** @param assumptions a table or a workbook to use in the place of the folder's assumptions.csv */
    public static Diagnosed<Study> read(Path folder, Optional<Path> assumptions) {
        return new StudyReader(folder, assumptions).read(folder.toString());
    }

    private Diagnosed<Study> read(String shown) {
        if (!folder.exists()) {
            new StudyProblems(shown, all).error(Span.START, "study.folder-missing");
            return Diagnosed.failed(List.copyOf(all));
        }
        StudyProblems problems = folder.problems(FILE);
        Optional<YamlMap> root = folder.bytes(folder.path(FILE), problems.file(), problems, Span.START)
                .flatMap(bytes -> StudyFolder.text(bytes, problems))
                .flatMap(text -> YamlDocument.read(problems, text))
                .flatMap(node -> node.map(KEYS));
        Optional<Study> study = root.flatMap(map -> study(problems, map));
        if (root.isEmpty()) {
            readUnbound(problems);
        }
        List<Diagnostic> sorted = sorted();
        return study.map(s -> Diagnosed.of(s, sorted)).orElseGet(() -> Diagnosed.failed(sorted));
    }

    /** What can be said of the other files when study.yaml cannot be read. */
    private void readUnbound(StudyProblems problems) {
        Sources sources = new Sources(false);
        assumptions(assumptionsTable(), Optional.empty(), sources);
        ChangeReader changes = new ChangeReader(Optional.empty(), Optional.empty(), sources);
        ScenarioBinding binding = new ScenarioBinding(changes, Optional.empty(), folder.id(), "");
        new ScenariosReader(folder, problems, binding).readFolder();
    }

    private Optional<Study> study(StudyProblems problems, YamlMap root) {
        Sources sources = new Sources(true);
        StudyDraft draft = new StudyDraft();
        draft.title = root.localized("title");
        draft.place = root.localized("place");
        draft.byline = Byline.read(root);
        draft.sources = sources.read(root.optionalList("sources"));
        StudyModel model = root.required("model")
                .map(node -> StudyModel.load(folder, node))
                .orElse(StudyModel.NONE);
        Optional<ModelNames> names = model.model().map(ModelNames::new);
        draft.period = root.required("period").flatMap(new PeriodReader(model.model())::read);
        QuestionReader question = new QuestionReader(root, names, draft.period);
        AssumptionsTable table = merged(assumptionsTable(), question);
        draft.assumptions = assumptions(table, names, sources);
        draft.assumptionsFile = folder.name(assumptionsPath);
        List<Assumption> own = ownTable ? List.of() : ownAssumptions(names);
        draft.changed = AssumptionChange.between(own, draft.assumptions);
        noteOfMissing(own, draft.assumptions, table.problems());
        draft.history = root.required("history").flatMap(node -> history(node, sources));
        Optional<ChangeReader.Binding> binding =
                model.program().map(program -> new ChangeReader.Binding(names.orElseThrow(), program));
        boolean tableRead = names.isPresent() && !table.problems().hasErrors();
        Optional<List<Assumption>> known = tableRead ? Optional.of(draft.assumptions) : Optional.empty();
        ScenariosReader scenarios = new ScenariosReader(
                folder,
                problems,
                new ScenarioBinding(
                        new ChangeReader(binding, draft.period, sources),
                        known,
                        folder.id(),
                        folder.sha256().getOrDefault(model.file(), "")));
        Optional<ScenarioTree> tree = scenarios.read(root);
        draft.baseline = scenarios.baseline(root);
        draft.highlight = scenarios.highlight(root, draft.baseline);
        draft.ask(question);
        CostAccountReader account = new CostAccountReader(question, sources);
        draft.economy = account.economy(root.optional("outside_economy"));
        draft.costs = account.costs(root.optional("costs"), draft.period);
        SeriesNames series = new SeriesNames(draft.history);
        draft.hold(new EvidenceReader(root, names, series));
        draft.trackRecord = new TrackRecordReader(folder, draft.history).read(root);
        draft.uncertainty = new UncertaintyReader(names, known, ownTable, series, draft.period, sources).read(root);
        draft.policy = new PolicyTermsReader(question, sources, known, ownTable).read(root);
        draft.shares = known.map(rows -> new SharesReader(rows, ownTable).read(root.optionalList("shares")))
                .orElse(List.of());
        draft.outside = outside(root, draft.record(), series, sources);
        if (model.program().isPresent() && !table.problems().hasErrors()) {
            Program program = model.program().get();
            AssumptionsAgainstModel.report(table.rows(), program, draft.assumptions);
            draft.scenarios =
                    tree.map(t -> t.resolve(program, draft.assumptions)).orElse(List.of());
        }
        if (all.stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        sources.reportUncited(problems);
        Study study = draft.finish(model, folder);
        RecordUnits.check(study, historyProblems);
        RecordFigures.check(study, historyProblems);
        return all.stream().anyMatch(Diagnostic::isError) ? Optional.empty() : Optional.of(study);
    }

    private static OutsideView outside(
            YamlMap root, Optional<GrowthRecord> record, SeriesNames series, Sources sources) {
        boolean found = record.map(GrowthRecord::series).map(series::of).orElse(List.of()).stream()
                .anyMatch(figure -> figure.kind() == Observation.Kind.FOUND);
        return new OutsideView(
                new ForecastErrorsReader(sources).read(root.optional("errors"), found),
                new ReferenceClassReader(sources).read(root.optional("reference_class")));
    }

    private AssumptionsTable assumptionsTable() {
        return AssumptionsTable.read(folder, assumptionsPath, new StudyProblems(assumptionsShown, all));
    }

    /** With what was edited on a sheet of the most important ones, beside the whole table or beside the study's own. */
    private AssumptionsTable merged(AssumptionsTable table, QuestionReader question) {
        if (table.key().isEmpty()) {
            return table;
        }
        AssumptionsTable own = AssumptionsTable.read(folder, folder.path(ASSUMPTIONS), folder.problems(ASSUMPTIONS));
        AssumptionsTable.Part before = new AssumptionsTable.Part(own.problems(), own.rows());
        return new AssumptionsTable(
                table.file(),
                Optional.of(KeyAssumptions.merged(
                        table.key().get(), table.whole().orElse(before), before, question.units())),
                table.key());
    }

    /** Rows of the study's own table that the one in use lacks: the numbers of the model file stand in their place. */
    private static void noteOfMissing(List<Assumption> own, List<Assumption> inUse, StudyProblems problems) {
        Set<String> known = inUse.stream().map(Assumption::title).collect(Collectors.toSet());
        List<String> missing = own.stream()
                .map(Assumption::title)
                .filter(title -> !known.contains(title))
                .toList();
        if (!missing.isEmpty() && !problems.hasErrors()) {
            problems.note(
                    Span.START,
                    "study.assumptions-missing",
                    missing.size(),
                    missing.subList(0, Math.min(MOST_NAMED, missing.size())));
        }
    }

    /** Those of the folder, of which nothing is reported here: they are not in use. */
    private List<Assumption> ownAssumptions(Optional<ModelNames> names) {
        Set<Diagnostic> unreported = new LinkedHashSet<>();
        StudyFolder own = new StudyFolder(folder.path(""), unreported);
        StudyProblems problems = new StudyProblems(folder.shown(ASSUMPTIONS), unreported);
        return assumptions(AssumptionsTable.read(own, own.path(ASSUMPTIONS), problems), names, new Sources(false));
    }

    private static List<Assumption> assumptions(AssumptionsTable table, Optional<ModelNames> names, Sources sources) {
        return new AssumptionsReader(table.problems(), names, sources).read(table.rows());
    }

    private Optional<History> history(YamlNode node, Sources sources) {
        Optional<String> name = StudyFolder.inside(node);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        StudyProblems problems = folder.problems(name.get());
        historyProblems = problems;
        return folder.bytes(folder.path(name.get()), problems.file(), node.problems(), node.span())
                .flatMap(bytes -> StudyFolder.table(bytes, problems))
                .flatMap(text -> new HistoryReader(problems, sources).read(text));
    }

    /** File by file in the order of their first problem, and by place within a file. */
    private List<Diagnostic> sorted() {
        List<String> files = all.stream().map(Diagnostic::file).distinct().toList();
        List<Diagnostic> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt((Diagnostic d) -> files.indexOf(d.file()))
                .thenComparingInt(d -> d.span().line())
                .thenComparingInt(d -> d.span().column()));
        return List.copyOf(sorted);
    }
}
