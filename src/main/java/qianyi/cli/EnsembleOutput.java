package qianyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qianyi.report.file.OutputFolder;

/**
 * Where the rows of an ensemble go: stdout, or a file that has the ending {@code .part} as long as it is not whole. It
 * may be closed by another thread between two blocks of rows; what comes after that is dropped.
 */
final class EnsembleOutput implements AutoCloseable {
    private static final String PART = ".part";

    private final @Nullable PrintStream stream;
    private final @Nullable FileChannel channel;
    private final Path file;
    private final @Nullable Object key;
    private long rows;
    private boolean closed;

    private EnsembleOutput(PrintStream stream) {
        this.stream = stream;
        this.channel = null;
        this.file = Path.of("-");
        this.key = null;
    }

    private EnsembleOutput(FileChannel channel, Path file, long rows) throws IOException {
        this.stream = null;
        this.channel = channel;
        this.file = file;
        this.key = key(part(file));
        this.rows = rows;
    }

    static EnsembleOutput to(PrintStream stream) {
        return new EnsembleOutput(stream);
    }

    /** A file anew, in the place of an interrupted one; none if another command is writing that. */
    static Optional<EnsembleOutput> to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return removed(part(file)) ? Optional.of(made(file, 0)) : Optional.empty();
    }

    /** A file behind what is kept of it; none if another command is writing it. */
    static Optional<EnsembleOutput> after(EnsembleFile.Kept kept, Path file) throws IOException {
        if (!kept.source().equals(part(file))) {
            EnsembleOutput output = made(file, kept.rows());
            try (FileChannel whole = FileChannel.open(kept.source(), StandardOpenOption.READ)) {
                long copied = 0;
                while (copied < kept.bytes()) {
                    copied += whole.transferTo(copied, kept.bytes() - copied, output.channel);
                }
            }
            return Optional.of(output);
        }
        FileChannel channel = FileChannel.open(part(file), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!isTaken(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(kept.bytes());
        channel.position(kept.bytes());
        return Optional.of(new EnsembleOutput(channel, file, kept.rows()));
    }

    /** A new file that was not there, never one that a link leads to. */
    private static EnsembleOutput made(Path file, long rows) throws IOException {
        FileChannel channel = FileChannel.open(part(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        isTaken(channel);
        return new EnsembleOutput(channel, file, rows);
    }

    /** Whether no other command has what is left of an interrupted one, which is then removed. */
    private static boolean removed(Path part) throws IOException {
        if (!Files.isSymbolicLink(part) && Files.exists(part)) {
            try (FileChannel left = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (!isTaken(left)) {
                    return false;
                }
            }
        }
        Files.deleteIfExists(part);
        return true;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What the system knows a file by, whatever its name; null where it has no such thing. */
    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** The interrupted file of that name, or the file itself; none if there is neither. */
    static Optional<Path> begun(Path file) {
        if (Files.isRegularFile(part(file))) {
            return Optional.of(part(file));
        }
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Begins with the header unless it is there already; whether anybody takes rows. */
    synchronized boolean headed(byte[] header) throws IOException {
        return channel != null && channel.position() > 0 || write(header, 0);
    }

    /** The file as it is called while it is not whole; none for stdout. */
    Optional<Path> partName() {
        return channel == null ? Optional.empty() : Optional.of(part(file));
    }

    /** Whether anybody still takes rows. */
    synchronized boolean write(byte[] bytes, int count) throws IOException {
        if (closed) {
            return false;
        }
        if (channel != null) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        rows += count;
        if (stream != null) {
            stream.write(bytes, 0, bytes.length);
            return !stream.checkError();
        }
        return true;
    }

    /** Takes no more. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }

    /** Rows written, those kept from before among them. */
    synchronized long rows() {
        return rows;
    }

    /** Gives a whole file its name and closes it; whether it is still there. */
    boolean finish() throws IOException {
        if (channel != null) {
            channel.force(true);
            if (!Files.exists(part(file)) || !Objects.equals(key, key(part(file)))) {
                return false;
            }
            OutputFolder.rename(part(file), file);
        }
        close();
        return true;
    }
}
