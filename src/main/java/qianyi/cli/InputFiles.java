package qianyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The files that one command has read. None of them is written over, whatever name or link it goes by. */
final class InputFiles {
    private final Set<Path> files = new LinkedHashSet<>();

    void add(Path file) {
        files.add(file);
    }

    /** Whether no output is one of them; one that is gets named. */
    boolean spares(Collection<Path> outputs, Console console) {
        Optional<Path> hit = outputs.stream().filter(this::isInput).findFirst();
        hit.ifPresent(output -> console.error("cli.output.input", output));
        return hit.isEmpty();
    }

    private boolean isInput(Path output) {
        return Files.exists(output) && files.stream().anyMatch(input -> isSame(input, output));
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(input) && Files.isSameFile(input, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
