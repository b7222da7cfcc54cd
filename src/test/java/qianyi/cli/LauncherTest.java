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
import java.util.jar.Attributes;
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
    private static final List<String> TOOLS =
            List.of("dirname", "readlink", "locale", "sed", "ls", "head", "find", "touch", "mkdir", "mv");

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
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString(), "LANG", locale));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Invocation(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
