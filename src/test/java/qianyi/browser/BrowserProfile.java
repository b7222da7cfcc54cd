package qianyi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that a browser keeps its things in while a test lasts. */
final class BrowserProfile {
    private BrowserProfile() {}

    /** Deletes it when the browser has closed; what its other processes still write is left to the next attempt. */
    static void delete(Path profile) throws IOException {
        for (int attempt = 0; Files.exists(profile) && attempt < 20; attempt++) {
            deleteOnce(profile);
        }
    }

    private static void deleteOnce(Path profile) throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
        }
    }
}
