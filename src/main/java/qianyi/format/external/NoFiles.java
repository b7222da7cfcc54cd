package qianyi.format.external;

/** For a model that was given as text: it has no folder, so every file is refused. */
public record NoFiles() implements CompanionFiles {
    @Override
    public Companion read(String name) {
        return new Companion.Refused(name, Companion.Rule.NO_FOLDER);
    }
}
