package qianyi.cli;

import java.io.IOException;

/** One verb of the command line, its options filled in. */
interface Verb {
    /** Does the work and says how it went, as an {@link ExitCode}. */
    int run(Console console, Environment environment) throws IOException;
}
