package qianyi.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;

/** A fault at every step of writing: what was there stays, or what is new is there, and never a part of both. */
class OutputFaultsTest {
    private static final Map<String, byte[]> NEW = files("new", "a.txt", "charts/b.png", "charts/c.png", "z.json");
    private static final Map<String, byte[]> NEWER = files("newer", "a.txt", "charts/b.png", "charts/c.png", "z.json");
    private static final int MOST_STEPS = 200;

    @TempDir
    Path folder;

    /** The end of the process: nothing is taken back any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A disk on which one step fails, or before which the process ends. */
    private static final class Faulty extends Disk {
        private final int at;
        private final boolean kills;
        private int steps;

        Faulty(int at, boolean kills) {
            this.at = at;
            this.kills = kills;
        }

        /** Whether it came so far. */
        boolean hit() {
            return steps > at;
        }

        private void step() throws IOException {
            if (steps++ == at) {
                if (kills) {
                    throw new Killed();
                }
                throw new IOException("no space left on the device");
            }
        }

        @Override
        void create(Path file, Content content, Path like) throws IOException {
            step();
            super.create(
                    file,
                    out -> {
                        out.write('x');
                        out.flush();
                        step();
                    },
                    like);
            Files.delete(file);
            super.create(file, content, like);
            step();
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            step();
            super.rename(from, to);
        }

        @Override
        void keep(Path file, Path second) throws IOException {
            step();
            super.keep(file, second);
        }

        @Override
        void delete(Path file) throws IOException {
            step();
            super.delete(file);
        }
    }

    @Test
    void aFailureAtAnyStepLeavesEverythingAsItWas() throws IOException {
        int failures = 0;
        for (int at = 0; at < MOST_STEPS; at++) {
            Path out = before(at);
            Map<String, String> old = tree(out);
            Faulty disk = new Faulty(at, false);
            Diagnosed<List<Path>> result = OutputFolder.write(disk, out, NEW);
            if (result.value().isPresent()) {
                assertThat(userFiles(out)).isEqualTo(whole("new"));
            } else {
                failures++;
                assertThat(tree(out)).as("failure at step %s", at).isEqualTo(old);
            }
            if (!disk.hit()) {
                break;
            }
        }
        // Four files, created in three steps each, kept and renamed, and a journal: more than twenty steps.
        assertThat(failures).isGreaterThan(20);
    }

    @Test
    void anEndAtAnyStepIsHealedToTheOldSetOrTheNew() throws IOException {
        int kills = 0;
        int half = 0;
        for (int at = 0; at < MOST_STEPS; at++) {
            Path out = before(at);
            Map<String, String> old = tree(out);
            Faulty disk = new Faulty(at, true);
            Killed killed = catchThrowableOfType(Killed.class, () -> OutputFolder.write(disk, out, NEW));
            if (killed == null) {
                break;
            }
            kills++;
            assertThat(userFiles(out).keySet())
                    .as("no file is missing after %s", at)
                    .containsAll(old.keySet());
            boolean mixed = !userFiles(out).equals(old) && !userFiles(out).equals(whole("new"));
            assertThat(mixed && !Files.exists(out.resolve(Journal.NAME)))
                    .as("a mixture is recognised, %s", at)
                    .isFalse();
            half += mixed ? 1 : 0;
            boolean healed =
                    OutputFolder.heal(out).map(Diagnostic::key).equals(java.util.Optional.of("report.write.healed"));
            assertThat(mixed && !healed).as("a mixture is said, %s", at).isFalse();
            assertThat(userFiles(out)).as("end at step %s", at).isIn(old, whole("new"));
            OutputFolder.write(out, NEWER);
            assertThat(tree(out)).as("after the next one").isEqualTo(whole("newer"));
        }
        assertThat(kills).isGreaterThan(20);
        assertThat(half).as("ends between two renames").isGreaterThan(2);
    }

    @Test
    void anEndAtAnyStepOfTheNextOneIsHealedToo() throws IOException {
        for (int at = 0; at < MOST_STEPS; at++) {
            Path out = before(at);
            catchThrowableOfType(Killed.class, () -> OutputFolder.write(new Faulty(19, true), out, NEW));
            Faulty disk = new Faulty(at, true);
            catchThrowableOfType(Killed.class, () -> OutputFolder.write(disk, out, NEWER));
            OutputFolder.heal(out);
            assertThat(userFiles(out)).isIn(whole("old"), whole("new"), whole("newer"));
            if (!disk.hit()) {
                break;
            }
        }
    }

    @Test
    void oneFileIsTheOldOneOrTheNewOneAtAnyStep() throws IOException {
        for (int at = 0; at < 6; at++) {
            for (boolean kills : new boolean[] {false, true}) {
                Path file = Files.createDirectories(folder.resolve(at + "one" + kills))
                        .resolve("model.xmile");
                Files.writeString(file, "old");
                Disk disk = new Faulty(at, kills);
                try {
                    OutputFolder.write(disk, file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
                } catch (Killed e) {
                    assertThat(kills).isTrue();
                }
                assertThat(Files.readString(file)).isIn("old", "new");
                if (!kills) {
                    assertThat(tree(file.getParent())).containsOnlyKeys("model.xmile");
                }
            }
        }
    }

    @Test
    void nothingIsLeftOfContentThatBreaksOff() throws IOException {
        Path file = Files.writeString(folder.resolve("model.xmile"), "old");
        assertThatIllegalStateException()
                .isThrownBy(() -> OutputFolder.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException();
                }));
        assertThat(tree(folder)).containsExactly(Map.entry("model.xmile", "old"));
    }

    @Test
    void aLinkInThePlaceOfAnOutputIsReplacedAndItsFileSpared() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("a.txt"), precious);
        Files.createSymbolicLink(out.resolve(".a.txt.new"), precious);
        OutputFolder.write(out, NEW);
        OutputFolder.write(out.resolve("b.txt"), stream -> stream.write('1'));
        assertThat(Files.readString(precious)).isEqualTo("precious");
        assertThat(Files.isSymbolicLink(out.resolve("a.txt"))).isFalse();
    }

    @Test
    void aFileKeepsItsMode() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        Path file = Files.writeString(folder.resolve("model.xmile"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        OutputFolder.write(file, out -> out.write('1'));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aForgedJournalMovesNothingElse() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(out.resolve("own.txt"), "own");
        Files.writeString(
                out.resolve(Journal.NAME),
                "own.txt\tother.txt\n../mine.txt\tx.txt\n.qianyi-set-0123456789abcdef.new\t../mine.txt\n\n\t\t\n");
        Files.writeString(out.resolve(".qianyi-set-0123456789abcdef.new"), "planted");
        OutputFolder.write(out, NEW);
        assertThat(Files.readString(mine)).isEqualTo("mine");
        assertThat(Files.readString(out.resolve("own.txt"))).isEqualTo("own");
        assertThat(out.resolve("other.txt")).doesNotExist();
    }

    /** A folder of its own with the old set and a file of the user. */
    private Path before(int at) throws IOException {
        Path out = Files.createTempDirectory(folder, "out" + at + "-");
        OutputFolder.write(out, files("old", "a.txt", "charts/b.png", "charts/c.png", "z.json"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        return out;
    }

    private static Map<String, String> whole(String text) {
        Map<String, String> tree = new TreeMap<>(Map.of("mine.txt", "mine"));
        NEW.keySet().forEach(name -> tree.put(name, text));
        return tree;
    }

    private static Map<String, String> userFiles(Path out) throws IOException {
        Map<String, String> tree = tree(out);
        tree.keySet().removeIf(name -> name.contains(".qianyi-"));
        return tree;
    }

    private static Map<String, String> tree(Path out) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                tree.put(out.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return tree;
    }

    private static Map<String, byte[]> files(String text, String... names) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
