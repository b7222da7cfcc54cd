package qianyi.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import qianyi.format.external.Decoding;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** The files of a study; what cannot be read is reported where it is asked for. */
final class StudyFolder {
    /** Of every YAML file of a study. */
    static final String ENDING = ".yaml";

    private static final long MOST_MEGABYTES = 50;

    private final Path folder;
    private final Set<Diagnostic> all;
    private final Map<String, String> sha256 = new LinkedHashMap<>();

    StudyFolder(Path folder, Set<Diagnostic> all) {
        this.folder = folder;
        this.all = all;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Name of the folder, also for "." and "..". */
    String id() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** A file of the folder as the user would name it. */
    String shown(String name) {
        return folder.toString().isEmpty() ? name : folder + "/" + name;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    StudyProblems problems(String name) {
        return new StudyProblems(shown(name), all);
    }

    /** Names without ending of the YAML files that may be scenarios. */
    List<String> scenarioFiles(StudyProblems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals(StudyReader.FILE))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.error(Span.START, "study.file-unreadable", folder.toString(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /**
     * A path that study.yaml gives, which must stay inside the folder.
     *
     * @param node where it is given
     */
    static Optional<String> inside(YamlNode node) {
        Optional<String> name = node.text();
        if (name.isEmpty()) {
            return name;
        }
        String path = name.get().replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*");
        if (absolute || List.of(path.split("/")).contains("..")) {
            node.error("study.path-outside", name.get());
            return Optional.empty();
        }
        return Optional.of(path);
    }

    /**
     * The bytes of a file; its hash is kept.
     *
     * @param shown as the user would name it
     * @param problems of the file that refers to it
     * @param span where it does
     */
    Optional<byte[]> bytes(Path path, String shown, StudyProblems problems, Span span) {
        try {
            if (!Files.isRegularFile(path)) {
                problems.error(span, "study.file-missing", shown);
            } else if (Files.size(path) > MOST_MEGABYTES * 1_000_000) {
                problems.error(span, "study.file-too-long", shown, MOST_MEGABYTES);
            } else {
                byte[] bytes = Files.readAllBytes(path);
                keepHash(path, bytes);
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            problems.error(span, "study.file-unreadable", shown, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    void keepHash(Path path, byte[] bytes) {
        sha256.put(name(path), digest(bytes));
    }

    /** Of every file read so far, as {@link FilesRead} has them. */
    Map<String, String> sha256() {
        return sha256;
    }

    /** How {@link FilesRead} calls a file. */
    String name(Path path) {
        Path inside = path.startsWith(folder) ? folder.relativize(path) : path.getFileName();
        return inside.toString().replace('\\', '/');
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a file in UTF-8, or in GBK as an old editor saves it, which is said. */
    static Optional<String> text(byte[] bytes, StudyProblems problems) {
        Optional<String> text = Decoding.utf8(bytes);
        if (text.isPresent()) {
            return text;
        }
        Optional<String> guessed = Decoding.table(bytes);
        if (guessed.isPresent()) {
            problems.warning(Span.START, "study.encoding-guessed");
        } else {
            problems.error(Span.START, "study.encoding-utf8");
        }
        return guessed;
    }

    /** The text of a table, in UTF-8 or GBK. */
    static Optional<String> table(byte[] bytes, StudyProblems problems) {
        Optional<String> text = Decoding.table(bytes);
        if (text.isEmpty()) {
            problems.error(Span.START, "study.encoding-table");
        }
        return text;
    }
}
