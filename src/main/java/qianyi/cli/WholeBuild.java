package qianyi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Whether a jar and all that it names as its class path can be read to the end, with the checksums that they carry: 0 if
 * so, 1 if not. The launcher asks it of a build that it has not made itself. It needs no library, since one may be broken.
 */
final class WholeBuild {
    private WholeBuild() {}

    public static void main(String[] arguments) {
        if (!isWhole(Path.of(arguments[0]))) {
            throw new IllegalStateException("not whole: " + arguments[0]);
        }
    }

    static boolean isWhole(Path jar) {
        try {
            String path = read(jar);
            for (String part : path.isBlank() ? new String[0] : path.trim().split(" +")) {
                Path library = Path.of(jar.toUri().resolve(URI.create(part)));
                if (!Files.isDirectory(library)) {
                    read(library);
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            return false;
        }
    }

    /** Reads every entry; the class path that the jar names. */
    private static String read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                CRC32 sum = new CRC32();
                try (InputStream in = new CheckedInputStream(file.getInputStream(entry), sum)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (sum.getValue() != entry.getCrc() && !entry.isDirectory()) {
                    throw new IOException(entry.getName());
                }
            }
            String path = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return path == null ? "" : path;
        }
    }
}
