package qianyi.report.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/**
 * Writes a set of files whole or not at all. Everything goes to temporary names beside its place first; only when all
 * of it is there are the names changed. Whatever fails on the way is taken back: earlier files are as before, and
 * nothing new is left.
 */
public final class OutputFolder {
    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private final Deque<Undo> undo = new ArrayDeque<>();

    private interface Undo {
        void run() throws IOException;
    }

    private OutputFolder() {}

    /**
     * Writes the files below a folder, which is made if it is missing.
     *
     * @param files content by path relative to the folder, with "/"
     * @return the absolute paths written, in the order of their names, or the error that stopped it
     */
    public static Diagnosed<List<Path>> write(Path folder, Map<String, byte[]> files) {
        OutputFolder output = new OutputFolder();
        Path root = folder.toAbsolutePath().normalize();
        try {
            return Diagnosed.of(output.writeAll(root, new TreeMap<>(files)), List.of());
        } catch (IOException | RuntimeException e) {
            output.takeBack();
            if (e instanceof RuntimeException bug && !(e instanceof InvalidPathException)) {
                throw bug;
            }
            String where = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : root.toString();
            return Diagnosed.failed(List.of(Diagnostic.error(
                    root.toString(),
                    Span.START,
                    "report.write.failed",
                    where.endsWith(NEW) ? where.substring(0, where.length() - NEW.length()) : where,
                    reason(e))));
        }
    }

    private List<Path> writeAll(Path root, Map<String, byte[]> files) throws IOException {
        List<Path> targets = new ArrayList<>();
        for (String name : files.keySet()) {
            Path target = root.resolve(name).normalize();
            if (!target.startsWith(root) || target.equals(root)) {
                throw new IllegalArgumentException("outside the folder: " + name);
            }
            makeFolder(target.getParent());
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Path temporary = beside(target, NEW);
            undo.push(() -> Files.deleteIfExists(temporary));
            Files.write(temporary, files.get(name));
            targets.add(target);
        }
        for (Path target : targets) {
            keepOld(target);
            Files.move(beside(target, NEW), target, StandardCopyOption.REPLACE_EXISTING);
            undo.push(() -> Files.deleteIfExists(target));
        }
        // From here on everything is in place; what was kept of the past may go, and its staying does no harm.
        for (Path target : targets) {
            try {
                Files.deleteIfExists(beside(target, OLD));
            } catch (IOException e) {
                continue;
            }
        }
        return List.copyOf(targets);
    }

    /** Makes the folders that are missing, and takes back exactly those. */
    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new NotAFolder(folder);
        }
        if (folder.getParent() != null) {
            makeFolder(folder.getParent());
        }
        Files.createDirectory(folder);
        undo.push(() -> Files.deleteIfExists(folder));
    }

    private void keepOld(Path target) throws IOException {
        Path old = beside(target, OLD);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.REPLACE_EXISTING);
            undo.push(() -> Files.move(old, target, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private void takeBack() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                // The next step back may still succeed; the error that started this is the one reported.
                continue;
            }
        }
    }

    /** Hidden, in the same folder, and never the name of a file that is wanted. */
    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    private static Localized reason(Exception e) {
        if (e instanceof NotAFolder notAFolder) {
            return words("report.write.reason.not_directory", notAFolder.getFile());
        }
        if (e instanceof AccessDeniedException) {
            return words("report.write.reason.denied");
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return words("report.write.reason.exists", exists.getFile());
        }
        String why = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        return words("report.write.reason.other", why);
    }

    private static Localized words(String key, Object... arguments) {
        return new Localized(
                Messages.in(Language.ZH).text(key, arguments),
                Messages.in(Language.EN).text(key, arguments));
    }

    private static final class NotAFolder extends FileSystemException {
        private static final long serialVersionUID = 1;

        NotAFolder(Path path) {
            super(path.toString());
        }
    }
}
