package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.format.external.DataFile;
import qianyi.format.external.FolderFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;

/** A model file named on the command line. */
final class ModelFile {
    private ModelFile() {}

    /**
     * The model with everything noticed; none, after saying why, if there is no file.
     *
     * @param data files with series for the data variables of the model
     */
    static Optional<Diagnosed<Model>> read(Path name, List<Path> data, Console console, Environment environment)
            throws IOException {
        Path file = environment.resolve(name);
        if (!exists(name, "cli.model.none", console, environment)) {
            return Optional.empty();
        }
        List<DataFile> series = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path one : data) {
            if (!exists(one, "cli.data.none", console, environment)) {
                return Optional.empty();
            }
            Diagnosed<DataFile> read = DataFile.read(one.toString(), Files.readAllBytes(environment.resolve(one)));
            problems.addAll(read.diagnostics());
            read.value().ifPresent(series::add);
        }
        FolderFiles beside = new FolderFiles(file.toAbsolutePath().getParent());
        Diagnosed<Model> model = ModelReader.read(name.toString(), Files.readAllBytes(file), beside, series);
        problems.addAll(model.diagnostics());
        boolean sound = problems.stream().noneMatch(Diagnostic::isError);
        return Optional.of(new Diagnosed<>(sound ? model.value() : Optional.empty(), problems));
    }

    /** What follows the last dot, in lower case; empty if there is none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean exists(Path name, String key, Console console, Environment environment) {
        Path file = environment.resolve(name);
        if (Files.isRegularFile(file)) {
            return true;
        }
        console.error(key, name, file.toAbsolutePath().normalize());
        return false;
    }
}
