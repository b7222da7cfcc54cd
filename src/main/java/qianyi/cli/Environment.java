package qianyi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import qianyi.text.Language;

/**
 * What the surroundings tell a command.
 *
 * @param folder where relative paths start; empty for the folder the process was started in
 * @param project the folder of the program itself, with its studies
 * @param language of the user
 * @param colour whether colour is welcome
 * @param progress whether somebody looks at stderr while the work goes on
 * @param columns of the terminal that stdout goes to; 0 if it goes to none, or to one that does not say
 */
record Environment(Path folder, Path project, Language language, boolean colour, boolean progress, int columns) {
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
                Integer.getInteger("qianyi.columns", 0));
    }

    /** Colour is for terminals whose owner has not refused it (no-color.org: set and not empty). */
    static boolean colour(boolean terminal, Map<String, String> variables) {
        boolean refused = !variables.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !refused && !"dumb".equals(variables.get("TERM"));
    }

    /** A path as the user wrote it, from the folder of the command. */
    Path resolve(Path path) {
        return folder.resolve(path);
    }

    /** A folder of the user or, where there is none, the one of that name in the project. */
    Path orOfProject(Path path) {
        Path mine = resolve(path);
        Path ofProject = project.resolve(path);
        return Files.isDirectory(mine) || !Files.isDirectory(ofProject) ? mine : ofProject;
    }
}
