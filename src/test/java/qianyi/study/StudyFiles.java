package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** A copy of the tiny study that a test may spoil. */
final class StudyFiles {
    /** Stands in an edit where a problem is expected. */
    static final char MARK = '§';

    private static final List<String> NAMES =
            List.of("study.yaml", "model.xmile", "assumptions.csv", "history.csv", "baseline.yaml", "tools.yaml");

    private final Path folder;
    private String marked = "no mark";

    StudyFiles(Path folder) {
        this.folder = folder;
        NAMES.forEach(name -> write(name, resource(name)));
    }

    static String resource(String name) {
        try (var in = StudyFiles.class.getResourceAsStream("/qianyi/study/tiny/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Replaces text that must be there; a mark in the new text is taken out and remembered as a place. */
    StudyFiles edit(String name, String old, String now) {
        String text = text(name);
        assertThat(text).contains(old);
        return write(name, text.replace(old, now));
    }

    StudyFiles append(String name, String more) {
        return write(name, text(name) + more);
    }

    StudyFiles write(String name, String text) {
        int at = text.indexOf(MARK);
        if (at >= 0) {
            String before = text.substring(0, at);
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            marked = name + ":" + line + ":" + (at - before.lastIndexOf('\n'));
        }
        return write(name, text.replace(String.valueOf(MARK), ""), StandardCharsets.UTF_8);
    }

    StudyFiles write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    StudyFiles write(String name, byte[] bytes) {
        try {
            Files.write(path(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    StudyFiles delete(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Diagnosed<Study> read() {
        return StudyReader.read(folder);
    }

    Study study() {
        Diagnosed<Study> read = read();
        return read.value().orElseThrow(() -> new AssertionError(Diagnostics.lines(read.diagnostics(), Language.EN)));
    }

    /** {@code file:line:column key} of everything noticed, the file without its folder. */
    List<String> noticed() {
        return places(read());
    }

    List<String> places(Diagnosed<Study> read) {
        return read.diagnostics().stream().map(this::place).toList();
    }

    private String place(Diagnostic d) {
        return relative(d.file()) + ":" + d.span().line() + ":" + d.span().column() + " " + d.key();
    }

    /** The lines that a person reads, files without their folder. */
    List<String> lines() {
        return lines(read());
    }

    /** As {@link #lines()}, in Chinese first. */
    List<String> lines(Diagnosed<Study> read) {
        List<Diagnostic> found = read.diagnostics();
        return Stream.of(Language.values())
                .flatMap(language -> Diagnostics.lines(found, language).stream())
                .map(this::relative)
                .toList();
    }

    private String relative(String text) {
        return text.replace(folder + "/", "");
    }

    /** Where the last mark stood, as {@code file:line:column}. */
    String marked() {
        return marked;
    }
}
