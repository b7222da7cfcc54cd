package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a machine that lacks something. */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "dirname",
            "readlink",
            "locale",
            "sed",
            "ls",
            "head",
            "find",
            "touch",
            "mkdir",
            "mv",
            "wc",
            "cat",
            "rm",
            "ln",
            "sleep",
            "cp");

    @TempDir
    Path folder;

    private Path tools;
    private Path launcher;

    @BeforeEach
    void lay() throws IOException {
        tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            script(tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        launcher = folder.resolve("qianyi");
        Files.copy(Path.of("qianyi"), launcher);
    }

    @Test
    void missingJavaIsExplainedInTheLanguageOfTheUser() throws Exception {
        Invocation english = launch("en_US.UTF-8");
        Invocation chinese = launch("zh_CN.GBK");

        assertThat(english.code()).isEqualTo(1);
        assertThat(english.out()).isEmpty();
        assertThat(english.err())
                .startsWith("Qianyi needs JDK 17 or newer, but there is no java")
                .hasLineCount(1);
        assertThat(chinese.code()).isEqualTo(1);
        assertThat(chinese.err()).startsWith("需要 JDK 17 或更新版本").hasLineCount(1);
    }

    @Test
    void oldJavaIsExplained() throws Exception {
        script("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Invocation old = launch("C");

        assertThat(old.code()).isEqualTo(1);
        assertThat(old.out()).isEmpty();
        assertThat(old.err()).contains("JDK 17 or newer").contains("version 11").hasLineCount(1);
    }

    @Test
    void missingMavenIsExplained() throws Exception {
        script("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        Invocation without = launch("C");

        assertThat(without.code()).isEqualTo(1);
        assertThat(without.out()).isEmpty();
        assertThat(without.err()).contains("Maven 3.8 or newer").hasLineCount(1);
    }

    @Test
    void buildsOnceAndHandsArgumentsOn() throws Exception {
        script(
                "java",
                "case \"$1\" in -version) echo 'openjdk version \"25\"' >&2 ;; *) for a; do echo \"$a\"; done ;; esac");
        script("mvn", "echo built >> \"" + folder + "/built\"; mkdir -p target/lib; : > target/qianyi-0.1.0.jar");
        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectories(folder.resolve("src/main"));

        Invocation first = launch("zh_CN.GBK", "run", "-s", "两个 词");
        Invocation second = launch("C", "run");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("-Duser.language=zh\n").endsWith("\nrun\n-s\n两个 词\n");
        assertThat(second.code()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(folder.resolve("built")).content().isEqualTo("built\n");
    }

    @Test
    void archiveOfClassesIsMadeOnceForEachBuildAndEachJava() throws Exception {
        build();
        script("java", """
                for a; do case "$a" in -XX:ArchiveClassesAtExit=*) echo made >> "$HOME/made"; : > "${a#*=}" ;; esac; done
                echo "$*"
                """);

        Invocation first = launch("C", "show");
        Invocation second = launch("C", "show");
        Files.writeString(folder.resolve("release"), "JAVA_RUNTIME_VERSION=\"99+1\"\n");
        Invocation other = launch("C", "show");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(60)));
        launch("C", "show");

        assertThat(List.of(first.err(), second.err(), other.err())).containsOnly("");
        assertThat(first.out())
                .isEqualTo(second.out())
                .contains("-XX:SharedArchiveFile=" + folder.toRealPath().resolve("target/classes-98.0+1-made.jsa "));
        assertThat(other.out()).contains("target/classes-99+1.jsa ");
        assertThat(folder.resolve("made")).content().isEqualTo("made\nmade\nmade\n");
    }

    /** Classes in folders cannot be archived, which is what the tests have. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "of something else"})
    void archiveThatIsNoGoodIsPassedOverInSilence(String content) throws Exception {
        build();
        script("java", "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' \"$@\"");
        if (!content.equals("none")) {
            Files.writeString(folder.resolve("target/classes-98.0+1-made.jsa"), content);
        }

        Invocation version = launch("C", "--version");

        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("qianyi ").hasLineCount(1);
        assertThat(version.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": > target/qianyi-0.1.0.jar",
                "head -c 9 target/qianyi-0.1.0.jar > half && cat half > target/qianyi-0.1.0.jar",
                "rm target/lib/a.jar",
                "rm -rf target/lib",
                "head -c 100 target/lib/b.jar > half && cat half > target/lib/b.jar",
                "printf xx | dd of=target/lib/b.jar bs=1 seek=60 conv=notrunc 2> /dev/null",
                "rm target/.whole target/lib/a.jar",
                "rm target/.whole; head -c 100 target/lib/b.jar > half && cat half > target/lib/b.jar",
                "rm target/.whole; printf xx | dd of=target/lib/b.jar bs=1 seek=60 conv=notrunc 2> /dev/null",
            })
    void buildThatIsNotWholeIsMadeAgain(String harm) throws Exception {
        realBuild();
        assertThat(launch("C", "--version").code()).isZero();
        Process harmed = new ProcessBuilder("/bin/sh", "-c", harm)
                .directory(folder.toFile())
                .start();
        assertThat(harmed.waitFor()).isZero();

        Invocation again = launch("C", "--version");

        assertThat(again.err()).startsWith("building").hasLineCount(1);
        assertThat(again.out()).isEqualTo("whole\n");
        assertThat(launch("C", "--version").err()).isEmpty();
        assertThat(folder.resolve("built")).content().isEqualTo("built\nbuilt\n");
    }

    @Test
    void buildMadeByHandIsReadThroughOnceAndTaken() throws Exception {
        realBuild();
        launch("C", "--version");
        Files.delete(folder.resolve("target/.whole"));

        Invocation again = launch("C", "--version");

        assertThat(again.err()).isEmpty();
        assertThat(folder.resolve("target/.whole")).exists();
        assertThat(folder.resolve("built")).content().isEqualTo("built\n");
    }

    @Test
    void buildKilledWhileItsJarIsWrittenIsMadeAgain() throws Exception {
        realBuild();
        script(
                "mvn",
                "mkdir -p target/lib target/classes; : > target/classes/Half.class; head -c 50 \"$HOME/good.jar\""
                        + " > target/qianyi-0.1.0.jar; kill -9 $(readlink target/.building)");
        Invocation killed = launch("C", "--version");
        realMaven();

        Invocation again = launch("C", "--version");

        assertThat(killed.code()).isNotZero();
        assertThat(again.out()).isEqualTo("whole\n");
        assertThat(folder.resolve("target/classes/Half.class")).doesNotExist();
        assertThat(folder.resolve("target/.building")).doesNotExist();
    }

    @Test
    void twoFirstStartsBuildOnce() throws Exception {
        realBuild();
        script(
                "mvn",
                "sleep 1; echo built >> \"$HOME/built\"; mkdir -p target/lib; cp \"$HOME/good.jar\""
                        + " target/qianyi-0.1.0.jar; cp \"$HOME/a.jar\" \"$HOME/b.jar\" target/lib");
        Process first = start("C", folder.resolve("out1"), folder.resolve("err1"), "--version");
        Process second = start("C", folder.resolve("out2"), folder.resolve("err2"), "--version");

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(folder.resolve("built")).content().isEqualTo("built\n");
        assertThat(Files.readString(folder.resolve("err1")) + Files.readString(folder.resolve("err2")))
                .contains("another start is building");
    }

    @Test
    void archiveOfClassesThatWasChangedIsMadeAgain() throws Exception {
        build();
        script("java", """
                for a; do case "$a" in -XX:ArchiveClassesAtExit=*) echo made >> "$HOME/made"; echo archive > "${a#*=}" ;; esac; done
                echo "$*"
                """);
        launch("C", "show");
        Path archive = folder.resolve("target/classes-98.0+1-made.jsa");
        Files.writeString(archive, "flipped");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(5)));
        Files.writeString(
                folder.resolve("target/classes-98.0+1-made.jsa.999999999"), "left by a start that was killed");

        Invocation again = launch("C", "show");

        assertThat(again.out()).contains("-XX:SharedArchiveFile=");
        assertThat(archive).content().isEqualTo("archive\n");
        assertThat(folder.resolve("made")).content().isEqualTo("made\nmade\n");
        assertThat(folder.resolve("target/classes-98.0+1-made.jsa.999999999")).doesNotExist();
    }

    /** A project whose build is a copy of small jars that work, read by the Java that runs the tests. */
    private void realBuild() throws Exception {
        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectories(folder.resolve("src/main"));
        for (Path source : List.of(folder.resolve("pom.xml"), folder.resolve("src/main"))) {
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(5)));
        }
        jar("good.jar", "lib/a.jar lib/b.jar", Map.of("qianyi/cli/Main.class", new byte[0]));
        jar("a.jar", "", Map.of("a.txt", new byte[500]));
        jar(
                "b.jar",
                "",
                Map.of(
                        "b.bin",
                        new Random(1)
                                .ints(900, 0, 256)
                                .mapToObj(i -> String.valueOf((char) i))
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8)));
        String real = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        script("java", """
                case "$*" in
                -version) echo 'openjdk version "98"' >&2 ;;
                *WholeBuild*) for last; do :; done; exec '%s' -cp '%s' qianyi.cli.WholeBuild "$last" ;;
                *-jar*) echo whole ;;
                esac
                """.formatted(real, System.getProperty("java.class.path")));
        realMaven();
    }

    private void realMaven() throws IOException {
        script(
                "mvn",
                "echo built >> \"$HOME/built\"; mkdir -p target/lib; cp \"$HOME/good.jar\""
                        + " target/qianyi-0.1.0.jar; cp \"$HOME/a.jar\" \"$HOME/b.jar\" target/lib");
    }

    private void jar(String name, String classPath, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    /** A build of the classes under test, newer than its sources, and a Java that says what it is. */
    private void build() throws IOException {
        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("target/lib"));
        Files.writeString(folder.resolve("release"), "JAVA_RUNTIME_VERSION=\"98.0+1-made\"\n");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "qianyi.cli.Main");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar()), manifest).close();
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(1)));
        Files.setLastModifiedTime(
                folder.resolve("pom.xml"), FileTime.from(Instant.now().minusSeconds(2)));
        Files.setLastModifiedTime(
                folder.resolve("src/main"), FileTime.from(Instant.now().minusSeconds(2)));
    }

    private Path jar() {
        return folder.resolve("target/qianyi-0.1.0.jar");
    }

    private void script(String name, String text) throws IOException {
        Path script = tools.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Invocation launch(String locale, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = start(locale, out, err, arguments).waitFor();
        return new Invocation(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Process start(String locale, Path out, Path err, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString(), "LANG", locale));
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }
}
