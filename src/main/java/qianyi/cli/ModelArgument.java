package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import qianyi.Qianyi;
import qianyi.engine.Program;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.study.ModelOrStudy;

/** A model or a study named on the command line. */
final class ModelArgument {
    private ModelArgument() {}

    /** None, after saying why, if the path is neither or cannot be used. */
    static Optional<ModelOrStudy> read(Path path, List<Path> data, Console console, Environment environment)
            throws IOException {
        boolean manifest = path.endsWith("study.yaml") && Files.isRegularFile(environment.resolve(path));
        if (manifest || Files.isDirectory(environment.orOfProject(path))) {
            Path folder = manifest ? environment.resolve(path).toAbsolutePath().getParent() : path;
            return new StudyArgument(folder)
                    .read(console, environment)
                    .map(study -> new ModelOrStudy(study.program(), Optional.of(study)));
        }
        Optional<Diagnosed<Model>> model = ModelFile.read(path, data, console, environment);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Diagnosed<Program> program = model.get().then(Qianyi::compile);
        if (program.value().isEmpty()) {
            console.diagnostics(program.diagnostics());
        }
        return program.value().map(compiled -> new ModelOrStudy(compiled, Optional.empty()));
    }
}
