package qianyi.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which names the files of a set are about to get. It is there from the moment when all of them are whole until all have
 * their names; whoever finds it in a folder gives the names that are missing, and the set is whole.
 */
final class Journal {
    static final String NAME = ".qianyi-journal";
    private static final long LONGEST = 1 << 20;

    private final Disk disk;
    private final Path root;

    Journal(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    /** @param names what each file of the set will be called, by what it is called now */
    void begin(Map<Path, Path> names) throws IOException {
        StringBuilder text = new StringBuilder();
        names.forEach((temporary, target) ->
                text.append(shown(temporary)).append('\t').append(shown(target)).append('\n'));
        Path file = root.resolve(NAME);
        Path whole = TemporaryNames.ofSet(file, "new");
        try {
            disk.create(whole, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)), whole);
            disk.rename(whole, file);
        } catch (IOException e) {
            disk.delete(whole);
            throw e;
        }
        disk.sync(root);
    }

    void end() throws IOException {
        disk.delete(root.resolve(NAME));
    }

    /**
     * Gives the names that an ended process has not given any more.
     *
     * @return whether there was something to do
     */
    boolean finish() throws IOException {
        Path file = root.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return false;
        }
        for (Map.Entry<Path, Path> name : names(Files.readAllLines(file)).entrySet()) {
            if (Files.isRegularFile(name.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                disk.rename(name.getKey(), name.getValue());
            }
        }
        end();
        return true;
    }

    /** What the lines say of files in this folder, under names of ours; others are not followed. */
    private Map<Path, Path> names(List<String> lines) {
        Map<Path, Path> names = new LinkedHashMap<>();
        for (String line : lines) {
            List<Path> both = new ArrayList<>();
            for (String name : line.split("\t", -1)) {
                both.add(root.resolve(name).normalize());
            }
            boolean ours = both.size() == 2
                    && both.stream().allMatch(path -> path.startsWith(root))
                    && TemporaryNames.isOne(both.get(0).getFileName().toString())
                    && both.get(0).getParent().equals(both.get(1).getParent());
            if (ours) {
                names.put(both.get(0), both.get(1));
            }
        }
        return names;
    }

    private String shown(Path path) {
        return root.relativize(path).toString();
    }
}
