package qianyi.report.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process, and in it one thread, write a set of files into a folder; others wait. A process lets go of it
 * however it ends. The file of the lock is deleted with it.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = ".qianyi-lock";
    private static final int LONGEST = 1 << 20;

    /** A lock on a file is one of the whole process. */
    private static final ReentrantLock OWN = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        OWN.lock();
        try {
            return locked(folder.resolve(NAME));
        } catch (IOException | RuntimeException e) {
            OWN.unlock();
            throw e;
        }
    }

    /** Whoever held it before may have deleted the file meanwhile, and a lock on a deleted one keeps nobody out. */
    private static FolderLock locked(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean mine = false;
            try {
                channel.lock();
                mine = isFileOf(channel, file);
                if (mine) {
                    return new FolderLock(file, channel);
                }
            } finally {
                if (!mine) {
                    channel.close();
                }
            }
        }
    }

    /**
     * Whether a name still stands for the file of a channel: the length that is given to the one is seen of the other. The
     * file is not opened again for that, since closing it would give up the lock (POSIX, fcntl).
     */
    private static boolean isFileOf(FileChannel channel, Path file) throws IOException {
        int length = 1 + TemporaryNames.RANDOM.nextInt(LONGEST);
        channel.truncate(0).write(ByteBuffer.wrap(new byte[1]), length - 1);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
            OWN.unlock();
        }
    }
}
