package qianyi.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/**
 * Writes files whole or not at all. Everything goes under temporary names beside its place first, and onto the disk; only
 * then do names change, each in one atomic step. Whatever fails on the way is taken back: earlier files are as before,
 * and nothing new is left. A process that is ended while the names of a set change leaves a {@link Journal}, by which the
 * next one finishes it. A link in the place of an output is replaced and not followed.
 */
public final class OutputFolder {
    private static final String NEW = "new";
    private static final String OLD = "old";

    private final Disk disk;
    private final Path root;
    private final CleanUp folders = new CleanUp();

    /** What is taken back before the folder is free for others. */
    private final CleanUp files = new CleanUp();

    private OutputFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.root = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes a set of files below a folder, which is made if it is missing. Where two processes do so, one waits.
     *
     * @param files content by path relative to the folder, with "/"
     * @return the absolute paths written, in the order of their names, or the error that stopped it
     */
    public static Diagnosed<List<Path>> write(Path folder, Map<String, byte[]> files) {
        return write(new Disk(), folder, files);
    }

    static Diagnosed<List<Path>> write(Disk disk, Path folder, Map<String, byte[]> files) {
        OutputFolder output = new OutputFolder(disk, folder);
        return output.orTakenBack(() -> output.set(new TreeMap<>(files)));
    }

    /** Writes one file as its content comes. */
    public static Diagnosed<List<Path>> write(Path file, Content content) {
        return write(new Disk(), file, content);
    }

    static Diagnosed<List<Path>> write(Disk disk, Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        OutputFolder output = new OutputFolder(disk, target.getParent());
        return output.orTakenBack(() -> output.one(target, content));
    }

    /** Gives a file that is whole and on the disk the name of one beside it, whose mode it takes. */
    public static void rename(Path whole, Path file) throws IOException {
        Disk disk = new Disk();
        disk.takeMode(whole, file);
        disk.rename(whole, file);
        disk.sync(file.toAbsolutePath().getParent());
    }

    /**
     * Finishes what an ended process has left half done in a folder.
     *
     * @return a note that says so, or why it could not be done; none if nothing was left
     */
    public static Optional<Diagnostic> heal(Path folder) {
        OutputFolder output = new OutputFolder(new Disk(), folder);
        if (!Files.exists(output.root.resolve(Journal.NAME), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (FolderLock lock = FolderLock.of(output.root)) {
            return output.healed(lock, Set.of(output.root)).stream().findFirst();
        } catch (IOException e) {
            return Optional.of(output.error(e));
        }
    }

    private interface Work {
        Diagnosed<List<Path>> run() throws IOException;
    }

    private Diagnosed<List<Path>> orTakenBack(Work work) {
        try {
            makeFolder(root);
            return work.run();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            takeBack();
            return Diagnosed.failed(
                    List.of(error(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e)));
        } catch (RuntimeException e) {
            takeBack();
            throw e;
        }
    }

    private void takeBack() {
        files.run();
        folders.run();
    }

    private Diagnosed<List<Path>> one(Path target, Content content) throws IOException {
        refuseOther(target);
        for (Path forsaken : TemporaryNames.forsakenSingles(root)) {
            disk.delete(forsaken);
        }
        Path temporary = TemporaryNames.ofOne(target);
        files.push(() -> disk.delete(temporary));
        disk.create(temporary, content, target);
        disk.rename(temporary, target);
        disk.sync(root);
        return Diagnosed.of(List.of(target), List.of());
    }

    private Diagnosed<List<Path>> set(Map<String, byte[]> contents) throws IOException {
        try (FolderLock lock = FolderLock.of(root)) {
            try {
                List<Diagnostic> healed = healed(lock, folders(contents));
                Map<Path, Path> names = prepared(contents);
                Journal journal = new Journal(disk, root);
                files.push(journal::end);
                journal.begin(names);
                Map<Path, Path> old = keptOld(names.values());
                for (Map.Entry<Path, Path> name : names.entrySet()) {
                    takesItsName(name.getKey(), name.getValue(), old);
                }
                end(journal, names.values(), old.values());
                return Diagnosed.of(List.copyOf(names.values()), healed);
            } catch (IOException | RuntimeException e) {
                files.run();
                throw e;
            }
        }
    }

    /** @param held the lock of the folder, without which what others write would be taken for left behind */
    private List<Diagnostic> healed(FolderLock held, Set<Path> places) throws IOException {
        boolean finished = new Journal(disk, root).finish();
        for (Path place : places) {
            for (Path forsaken : TemporaryNames.forsaken(place)) {
                disk.delete(forsaken);
            }
        }
        return finished ? List.of(Diagnostic.note(root.toString(), Span.START, "report.write.healed")) : List.of();
    }

    /** Those that there are already. */
    private Set<Path> folders(Map<String, byte[]> contents) {
        Set<Path> folders = new TreeSet<>();
        for (String name : contents.keySet()) {
            Path folder = root.resolve(name).normalize().getParent();
            if (folder.startsWith(root) && Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** All files whole on the disk, under temporary names; what each will be called. */
    private Map<Path, Path> prepared(Map<String, byte[]> contents) throws IOException {
        Map<Path, Path> names = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path target = root.resolve(content.getKey()).normalize();
            if (!target.startsWith(root) || target.equals(root)) {
                throw new IllegalArgumentException("outside the folder: " + content.getKey());
            }
            makeFolder(target.getParent());
            refuseOther(target);
            Path temporary = TemporaryNames.ofSet(target, NEW);
            files.push(() -> disk.delete(temporary));
            disk.create(temporary, out -> out.write(content.getValue()), target);
            names.put(temporary, target);
        }
        return names;
    }

    /** A second name for each file that is about to be replaced. */
    private Map<Path, Path> keptOld(Iterable<Path> targets) throws IOException {
        Map<Path, Path> old = new LinkedHashMap<>();
        for (Path target : targets) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Path kept = TemporaryNames.ofSet(target, OLD);
                files.push(() -> disk.delete(kept));
                disk.keep(target, kept);
                old.put(target, kept);
            }
        }
        return old;
    }

    private void takesItsName(Path temporary, Path target, Map<Path, Path> old) throws IOException {
        Path kept = old.get(target);
        files.push(kept == null ? () -> disk.delete(target) : () -> disk.rename(kept, target));
        disk.rename(temporary, target);
    }

    private void end(Journal journal, Iterable<Path> targets, Iterable<Path> old) throws IOException {
        for (Path target : targets) {
            disk.sync(target.getParent());
        }
        journal.end();
        // From here on everything is in place; what was kept of the past may go, and its staying does no harm.
        CleanUp kept = new CleanUp();
        old.forEach(path -> kept.push(() -> disk.delete(path)));
        kept.run();
    }

    private static void refuseOther(Path target) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
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
        folders.push(() -> Files.deleteIfExists(folder));
    }

    private Diagnostic error(Exception e) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : root.toString();
        boolean temporary = TemporaryNames.isOne(String.valueOf(Path.of(file).getFileName()));
        return Diagnostic.error(
                root.toString(), Span.START, "report.write.failed", temporary ? root.toString() : file, reason(e));
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
