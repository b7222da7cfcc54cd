package qianyi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import qianyi.text.Language;

/**
 * What the surroundings tell a command.
 *
 * @param folder where relative paths start; empty for the folder the process was started in
 * @param project the folder of the program itself, with its studies
 * @param language of the user
 * @param colour whether colour is welcome
 * @param progress whether somebody looks at stderr while the work goes on
 * @param terminal whether stdout goes to one
 * @param columns of the terminal that stdout goes to; 0 if it goes to none, or to one that does not say
 * @param program what the user called, as a shell takes it
 * @param inputs what the command has read so far
 */
record Environment(
        Path folder,
        Path project,
        Language language,
        boolean colour,
        boolean progress,
        boolean terminal,
        int columns,
        String program,
        InputFiles inputs) {
    private static final String PROGRAM = "qianyi";

    /** Nothing is read yet. */
    Environment(
            Path folder,
            Path project,
            Language language,
            boolean colour,
            boolean progress,
            boolean terminal,
            int columns,
            String program) {
        this(folder, project, language, colour, progress, terminal, columns, program, new InputFiles());
    }

    /** The same for a command that has read nothing yet. */
    Environment ofCommand() {
        return new Environment(folder, project, language, colour, progress, terminal, columns, program);
    }

    /** Called by its bare name, on a terminal if that has columns. */
    Environment(Path folder, Path project, Language language, boolean colour, boolean progress, int columns) {
        this(folder, project, language, colour, progress, columns > 0, columns, PROGRAM);
    }

    /** No terminal, or one that does not say how wide it is. */
    Environment(Path folder, Path project, Language language, boolean colour, boolean progress) {
        this(folder, project, language, colour, progress, 0);
    }

    /** Nobody looks at stderr. */
    Environment(Path folder, Path project, Language language, boolean colour) {
        this(folder, project, language, colour, false);
    }

    /** Reads the process; the launcher says where the project is and whether stdout and stderr are terminals. */
    static Environment ofProcess() {
        Path project = Path.of(System.getProperty("qianyi.project", ""));
        boolean terminal = Boolean.getBoolean("qianyi.terminal");
        return new Environment(
                Path.of(""),
                project,
                Language.of(Locale.getDefault()),
                colour(terminal, System.getenv()),
                Boolean.getBoolean("qianyi.terminal.errors") && !"dumb".equals(System.getenv("TERM")),
                terminal,
                Integer.getInteger("qianyi.columns", 0),
                ShellWord.of(System.getProperty("qianyi.program", PROGRAM)));
    }

    /** Colour is for terminals whose owner has not refused it (no-color.org: set and not empty). */
    static boolean colour(boolean terminal, Map<String, String> variables) {
        boolean refused = !variables.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !refused && !"dumb".equals(variables.get("TERM"));
    }

    /** What the user types in the same folder: the program as it was called, and the words of the command. */
    String command(Object... words) {
        return program + " " + Arrays.stream(words).map(ShellWord::of).collect(Collectors.joining(" "));
    }

    /** A path as the user wrote it, from the folder of the command. */
    Path resolve(Path path) {
        return folder.resolve(path);
    }

    /** The same for a file that is going to be read. */
    Path input(Path path) {
        Path file = resolve(path);
        inputs.add(file);
        return file;
    }

    /** A folder of the user or, where there is none, the one of that name in the project. */
    Path orOfProject(Path path) {
        Path mine = resolve(path);
        Path ofProject = project.resolve(path);
        return Files.isDirectory(mine) || !Files.isDirectory(ofProject) ? mine : ofProject;
    }
}
