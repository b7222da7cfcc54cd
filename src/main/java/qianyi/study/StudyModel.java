package qianyi.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import qianyi.engine.Program;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.FolderFiles;
import qianyi.format.external.ToldFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.units.UnitChecker;

/**
 * The model of a study.
 *
 * @param model none if the file cannot be read
 * @param program none if the model cannot be compiled
 * @param file its name, empty if there is none
 */
record StudyModel(Optional<Model> model, Optional<Program> program, String file) {
    static final StudyModel NONE = new StudyModel(Optional.empty(), Optional.empty(), "");

    /** Reads, checks units and compiles; everything noticed goes to the problems. */
    static StudyModel load(StudyFolder folder, YamlNode path) {
        Optional<String> name = StudyFolder.inside(path);
        if (name.isEmpty()) {
            return NONE;
        }
        StudyProblems problems = folder.problems(name.get());
        Optional<byte[]> bytes = folder.bytes(folder.path(name.get()), problems.file(), path.problems(), path.span());
        if (bytes.isEmpty()) {
            return NONE;
        }
        Path parent = folder.path(name.get()).toAbsolutePath().getParent();
        CompanionFiles beside = new ToldFiles(
                new FolderFiles(parent), found -> folder.keepHash(parent.resolve(found.name()), found.bytes()));
        Optional<Model> model = keep(ModelReader.read(problems.file(), bytes.get(), beside, List.of()), problems);
        model.ifPresent(m -> addAll(UnitChecker.check(m), problems));
        Optional<Program> program = model.flatMap(m -> keep(Program.compile(m), problems));
        return new StudyModel(model, program, name.get());
    }

    private static <T> Optional<T> keep(Diagnosed<T> diagnosed, StudyProblems problems) {
        addAll(diagnosed.diagnostics(), problems);
        return diagnosed.value();
    }

    private static void addAll(List<Diagnostic> diagnostics, StudyProblems problems) {
        diagnostics.forEach(problems::add);
    }
}
