package qianyi.format.external;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import qianyi.format.Limits;

/**
 * A workbook is a ZIP archive from a stranger. It is unpacked once while its bytes are counted, and packed again: what
 * was counted is then exactly what is read, whatever the archive says of itself.
 *
 * @param bytes packed anew
 * @param names of the files in it
 */
public record SafeArchive(byte[] bytes, Set<String> names) {
    private static final int[] ZIP = {'P', 'K', 3, 4};

    /** Of the files of Excel before 2007, and of workbooks with a password. */
    private static final int[] COMPOUND = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};

    public static boolean isArchive(byte[] bytes) {
        return starts(bytes, ZIP);
    }

    public static boolean isOldWorkbook(byte[] bytes) {
        return starts(bytes, COMPOUND);
    }

    private static boolean starts(byte[] bytes, int[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The archive, packed anew.
     *
     * @throws TooLargeException beyond {@link Limits#ARCHIVE_LENGTH} bytes or {@link Limits#ARCHIVE_FILES} files
     * @throws IOException if it is damaged
     */
    public static SafeArchive of(byte[] archive) throws IOException, TooLargeException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(archive.length);
        Set<String> names = new HashSet<>();
        long left = Limits.ARCHIVE_LENGTH;
        try (ZipFile in = ZipFile.builder().setByteArray(archive).get();
                ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                left -= names.add(entry.getName()) ? copy(in, entry, out, left) : 0;
                if (left < 0 || names.size() > Limits.ARCHIVE_FILES) {
                    throw new TooLargeException();
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return new SafeArchive(copy.toByteArray(), Set.copyOf(names));
    }

    /** How many bytes there were; it stops beyond the most that are left. */
    private static long copy(ZipFile in, ZipArchiveEntry entry, ZipOutputStream out, long most) throws IOException {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try (InputStream bytes = in.getInputStream(entry)) {
            for (int n = bytes.read(buffer); n > 0 && count <= most; n = bytes.read(buffer)) {
                out.write(buffer, 0, n);
                count += n;
            }
        }
        return count;
    }

    /** What an archive unpacks to is more than a workbook may hold. */
    public static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;

        private TooLargeException() {
            super(null, null, false, false);
        }
    }
}
