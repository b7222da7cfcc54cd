package qianyi.format.external;

/** The files that a model may read, asked for by the names that the model uses. */
public interface CompanionFiles {
    /**
     * Reads one file.
     *
     * @param name as the model spells it: a file name or a path with {@code /} or {@code \}, relative to the model
     */
    Companion read(String name);
}
