package qianyi.format.external;

import java.util.function.Consumer;

/**
 * Files beside a model, each of which is told when it is found.
 *
 * @param told takes what was found, in the order of reading
 */
public record ToldFiles(CompanionFiles files, Consumer<Companion.Found> told) implements CompanionFiles {
    @Override
    public Companion read(String name) {
        Companion companion = files.read(name);
        if (companion instanceof Companion.Found found) {
            told.accept(found);
        }
        return companion;
    }
}
