package qianyi.report.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** What writing asks of a file system, one call a step, so that a test can end it between any two of them. */
class Disk {
    /**
     * Makes a file that must not be there, and returns when its content is on the disk.
     *
     * @param like a file whose permissions it gets, if that exists
     */
    void create(Path file, Content content, Path like) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.to(out);
            out.flush();
            channel.force(true);
        }
        takeMode(file, like);
    }

    /** Gives a file the permissions of another one, if that exists. */
    void takeMode(Path file, Path like) throws IOException {
        PosixFileAttributeView old = view(like);
        PosixFileAttributeView own = view(file);
        if (old != null && own != null && Files.isRegularFile(like, LinkOption.NOFOLLOW_LINKS)) {
            own.setPermissions(old.readAttributes().permissions());
        }
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a file a name that another one may have; at any moment that name stands for the one or the other. */
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps a file under a second name, on its own where the file system has no second names. */
    void keep(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, second, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Names that were given in a folder are on the disk afterwards, where a system can be asked for that. */
    void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder as a file; there a rename is on the disk when it returns.
            return;
        }
    }
}
