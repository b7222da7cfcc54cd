package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import qianyi.Qianyi;
import qianyi.analysis.ModelChecks;
import qianyi.diagram.Diagram;
import qianyi.engine.Program;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Severity;
import qianyi.model.Span;
import qianyi.study.Provenance;
import qianyi.study.Study;
import qianyi.text.Diagnostics;
import qianyi.units.UnitChecker;

/** Everything wrong or doubtful in a model or a study, in one pass. */
@Command(name = "check", header = "cli.check.header", description = "cli.check.examples")
final class CheckVerb implements Verb {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparing(found -> found.span().line())
            .thenComparing(found -> found.span().column());

    @Parameters(index = "0", paramLabel = "PATH", description = "cli.check.path")
    private Path path = Path.of("");

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        Optional<List<Diagnostic>> found = find(console, environment);
        if (found.isEmpty()) {
            return ExitCode.INVALID;
        }
        List<Diagnostic> sorted =
                found.get().stream().distinct().sorted(BY_PLACE).toList();
        sorted.forEach(one -> console.out().println(Diagnostics.line(one, console.messages())));
        long errors = count(sorted, Severity.ERROR);
        long warnings = count(sorted, Severity.WARNING);
        console.out()
                .println(console.messages().text("cli.check.counts", errors, warnings, count(sorted, Severity.NOTE)));
        return errors + warnings > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private Optional<List<Diagnostic>> find(Console console, Environment environment) throws IOException {
        Path folder = environment.orOfProject(path);
        if (Files.isDirectory(folder)) {
            return Optional.of(study(folder));
        }
        if (path.endsWith("study.yaml") && Files.isRegularFile(environment.resolve(path))) {
            return Optional.of(study(environment.resolve(path).toAbsolutePath().getParent()));
        }
        Optional<Diagnosed<Model>> model = ModelFile.read(path, data.files(), console, environment);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        List<Diagnostic> found = new ArrayList<>(model(model.get()));
        if (model.get().value().isPresent()) {
            found.addAll(pictures(model.get().value().get()));
        }
        return Optional.of(found);
    }

    /** Pictures in the file that are older than the variables. */
    private static List<Diagnostic> pictures(Model model) {
        List<String> outdated = Diagram.outdated(model);
        return outdated.isEmpty()
                ? List.of()
                : List.of(Diagnostic.note(
                        model.file(),
                        Span.START,
                        "cli.check.pictures",
                        outdated.size(),
                        String.join(", ", outdated),
                        ShellWord.of(Path.of(model.file()))));
    }

    private static List<Diagnostic> study(Path folder) {
        Diagnosed<Study> study = Qianyi.study(folder);
        List<Diagnostic> found = new ArrayList<>(study.diagnostics());
        study.value().ifPresent(read -> {
            found.addAll(UnitChecker.check(read.program().model()));
            found.addAll(ModelChecks.of(read));
            found.addAll(pictures(read.program().model()));
            found.add(provenance(folder, read));
        });
        return found;
    }

    /** How much of what went in has no source, in the words of the report. */
    private static Diagnostic provenance(Path folder, Study study) {
        Provenance count = Provenance.of(study.assumptions());
        return Diagnostic.note(
                folder.resolve("assumptions.csv").toString(),
                Span.START,
                "report.assumptions.count",
                Integer.toString(count.values()),
                Integer.toString(count.withoutSource()),
                Integer.toString(count.ranges()),
                Integer.toString(count.rangesWithoutSource()));
    }

    private static List<Diagnostic> model(Diagnosed<Model> model) {
        List<Diagnostic> found = new ArrayList<>(model.diagnostics());
        model.value().ifPresent(read -> {
            found.addAll(UnitChecker.check(read));
            Diagnosed<Program> program = Qianyi.compile(read);
            found.addAll(program.diagnostics());
            program.value().ifPresent(compiled -> found.addAll(ModelChecks.of(compiled)));
        });
        return found;
    }

    private static long count(List<Diagnostic> found, Severity severity) {
        return found.stream().filter(one -> one.severity() == severity).count();
    }
}
