package qianyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an ensemble go: stdout, or a file that has the ending {@code .part} as long as it is not whole. It
 * may be closed by another thread between two blocks of rows; what comes after that is dropped.
 */
final class EnsembleOutput implements AutoCloseable {
    private static final String PART = ".part";

    private final @Nullable PrintStream stream;
    private final @Nullable FileChannel channel;
    private final Path file;
    private long rows;
    private boolean closed;

    private EnsembleOutput(@Nullable PrintStream stream, @Nullable FileChannel channel, Path file, long rows) {
        this.stream = stream;
        this.channel = channel;
        this.file = file;
        this.rows = rows;
    }

    static EnsembleOutput to(PrintStream stream) {
        return new EnsembleOutput(stream, null, Path.of("-"), 0);
    }

    /** A file anew. */
    static EnsembleOutput to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new EnsembleOutput(
                null,
                FileChannel.open(
                        part(file),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS),
                file,
                0);
    }

    /** A file behind what is kept of it. */
    static EnsembleOutput after(EnsembleFile.Kept kept, Path file) throws IOException {
        if (!kept.source().equals(part(file))) {
            Files.copy(kept.source(), part(file), StandardCopyOption.REPLACE_EXISTING);
        }
        FileChannel channel = FileChannel.open(part(file), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        channel.truncate(kept.bytes());
        channel.position(kept.bytes());
        return new EnsembleOutput(null, channel, file, kept.rows());
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

    /** Closes, and gives a file that is whole and on the disk its name. */
    void finish() throws IOException {
        if (channel != null) {
            channel.force(true);
        }
        close();
        if (channel != null) {
            Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
