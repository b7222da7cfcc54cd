package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.Qianyi;
import qianyi.model.Diagnosed;
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
        boolean all = exists(name, "cli.model.none", console, environment);
        for (Path one : data) {
            all = all && exists(one, "cli.data.none", console, environment);
        }
        return all
                ? Optional.of(Qianyi.read(environment.folder(), name, data, environment.inputs()::add))
                : Optional.empty();
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
        if (Files.isDirectory(file)) {
            console.error("cli.model.folder", name);
        } else {
            console.error(key, name, file.toAbsolutePath().normalize());
        }
        return false;
    }
}
