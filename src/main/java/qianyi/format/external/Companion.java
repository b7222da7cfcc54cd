package qianyi.format.external;

import java.util.List;

/** What came of asking for a file beside a model. */
public sealed interface Companion {
    <R> R accept(Visitor<R> visitor);

    /** One method a case. */
    interface Visitor<R> {
        R found(Found found);

        R missing(Missing missing);

        R refused(Refused refused);
    }

    /**
     * The file.
     *
     * @param name the path below the model's folder, as it is spelled on the disk
     */
    record Found(String name, byte[] bytes) implements Companion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /**
     * There is no such file.
     *
     * @param nearest names of files beside the model that may be meant, nearest first
     */
    record Missing(String name, List<String> nearest) implements Companion {
        public Missing {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /**
     * There may be such a file, but a model must not read it.
     *
     * @param rule of {@link qianyi.format.Limits}
     */
    record Refused(String name, Rule rule) implements Companion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** Why a model must not read a file. */
    enum Rule {
        /** A model reads only below its own folder: no absolute path, no way out by {@code ..} or a symbolic link. */
        OWN_FOLDER,
        /** Only an ordinary file: no folder, device or pipe. */
        ORDINARY_FILE,
        /** At most {@link qianyi.format.Limits#COMPANION_LENGTH} bytes. */
        COMPANION_LENGTH,
        /** A model that was given as text has no folder, so it reads nothing. */
        NO_FOLDER,
        /** The system does not let us read it. */
        NOT_READABLE
    }
}
