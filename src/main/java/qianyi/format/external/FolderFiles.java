package qianyi.format.external;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import qianyi.format.Limits;
import qianyi.model.Names;

/**
 * The files in and below the folder of a model, and no others, whatever a name or a symbolic link says. Names match
 * without regard to case, as on Windows; of several that differ in case the one spelled like the model counts.
 *
 * @param folder of the model file
 */
public record FolderFiles(Path folder) implements CompanionFiles {
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[\\\\/]|[A-Za-z]:).*", Pattern.DOTALL);

    @Override
    public Companion read(String name) {
        Optional<Deque<String>> steps = steps(name);
        if (steps.isEmpty()) {
            return new Companion.Refused(name, Companion.Rule.OWN_FOLDER);
        }
        try {
            return find(name, steps.get());
        } catch (IOException | DirectoryIteratorException e) {
            return new Companion.Refused(name, Companion.Rule.NOT_READABLE);
        }
    }

    /** The names on the way down; none if the way leaves the folder. */
    private static Optional<Deque<String>> steps(String name) {
        if (ABSOLUTE.matcher(name).matches()) {
            return Optional.empty();
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : name.strip().split("[\\\\/]")) {
            if (step.equals("..") && steps.pollLast() == null) {
                return Optional.empty();
            }
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return Optional.of(steps);
    }

    private Companion find(String name, Deque<String> steps) throws IOException {
        Path own = folder.toRealPath();
        Path here = own;
        for (String step : steps) {
            if (!Files.isDirectory(here)) {
                return new Companion.Missing(name, List.of());
            }
            List<String> names = names(here);
            Optional<String> match = match(step, names);
            if (match.isEmpty()) {
                return new Companion.Missing(name, Names.nearest(step, names));
            }
            here = here.resolve(match.get());
            if (!Files.exists(here) && Files.exists(here, LinkOption.NOFOLLOW_LINKS)) {
                return new Companion.Missing(name, List.of());
            }
            if (!here.toRealPath().startsWith(own)) {
                return new Companion.Refused(name, Companion.Rule.OWN_FOLDER);
            }
        }
        return Files.isRegularFile(here)
                ? bytes(name, own, here)
                : new Companion.Refused(name, Companion.Rule.ORDINARY_FILE);
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        Collections.sort(names);
        return names;
    }

    private static Optional<String> match(String wanted, List<String> names) {
        return names.contains(wanted)
                ? Optional.of(wanted)
                : names.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    private static Companion bytes(String name, Path own, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.COMPANION_LENGTH + 1);
            if (bytes.length > Limits.COMPANION_LENGTH) {
                return new Companion.Refused(name, Companion.Rule.COMPANION_LENGTH);
            }
            String spelled = own.relativize(file).toString().replace('\\', '/');
            return new Companion.Found(spelled, bytes);
        }
    }
}
