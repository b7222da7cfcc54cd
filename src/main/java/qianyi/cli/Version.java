package qianyi.cli;

import java.util.Objects;

/** Which program this is. */
final class Version {
    private Version() {}

    /** As the jar says; "development" for classes that are in none. */
    static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
