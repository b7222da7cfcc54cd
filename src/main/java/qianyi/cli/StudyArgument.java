package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.Qianyi;
import qianyi.model.Diagnosed;
import qianyi.model.Names;
import qianyi.study.Study;
import qianyi.text.Suggestions;

/**
 * A study named on the command line.
 *
 * @param name as the user wrote it
 */
record StudyArgument(Path name) {
    /** What is meant where none is named. */
    static final Path DEFAULT = Path.of("scenarios", "siping");

    /** Its folder; none, after saying why, if there is no such folder. */
    Optional<Path> folder(Console console, Environment environment) {
        Path folder = environment.orOfProject(name);
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        console.complain(console.messages()
                        .text("cli.run.no_study", name, folder.toAbsolutePath().normalize())
                + Suggestions.didYouMean(neighbours(folder), console.messages()));
        return Optional.empty();
    }

    /** The study itself; none, after saying why, if it cannot be used. What is doubtful in it is left to check. */
    Optional<Study> read(Console console, Environment environment) {
        Optional<Path> folder = folder(console, environment);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Diagnosed<Study> read = Qianyi.study(folder.get());
        read.value().ifPresent(study -> note(study, folder.get(), environment));
        if (read.value().isEmpty()) {
            console.diagnostics(read.diagnostics());
        }
        return read.value();
    }

    /** Notes what a study was read from; files outside its folder are noted by whoever names them. */
    static void note(Study study, Path folder, Environment environment) {
        study.files().sha256().keySet().forEach(name -> environment.inputs().add(folder.resolve(name)));
    }

    /** Folders beside one that does not exist, with a name like its own. */
    private List<String> neighbours(Path missing) {
        Path parent = missing.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> names = beside.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            return Names.nearest(String.valueOf(missing.getFileName()), names).stream()
                    .map(near -> name.resolveSibling(near).toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
