package qianyi.report.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of files that are not whole yet, or kept until others are: hidden, in the folder where they will be needed, and
 * such that nobody can guess one and lay a link in its place.
 */
final class TemporaryNames {
    static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NAME = Pattern.compile("\\.qianyi-(set|one)-[0-9a-f]{16}\\.(new|old)");

    /** After so long nobody writes a single file any more. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private TemporaryNames() {}

    /** For a file of a set. */
    static Path ofSet(Path target, String ending) {
        return name(target, "set", ending);
    }

    /** For a file on its own. */
    static Path ofOne(Path target) {
        return name(target, "one", "new");
    }

    private static Path name(Path target, String kind, String ending) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return target.resolveSibling(".qianyi-" + kind + "-" + HexFormat.of().formatHex(random) + "." + ending);
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** What ended processes have left in a folder: files of sets, whose folder is locked, and single ones that are old. */
    static List<Path> forsaken(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".qianyi-*")) {
            for (Path path : all) {
                String name = path.getFileName().toString();
                boolean ours = isOne(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                if (ours && (name.contains("-set-") || isOld(path))) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** The single ones among them, in a folder that nobody has locked. */
    static List<Path> forsakenSingles(Path folder) throws IOException {
        return forsaken(folder).stream()
                .filter(path -> path.getFileName().toString().contains("-one-"))
                .toList();
    }

    private static boolean isOld(Path path) throws IOException {
        Instant touched =
                Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
        return touched.isBefore(Instant.now().minus(FORSAKEN));
    }
}
