package qianyi.cli;

/** What a process says by its exit code. */
final class ExitCode {
    static final int DONE = 0;
    /** A run failed, or a file could not be written. */
    static final int FAILED = 1;

    static final int USAGE = 2;
    /** The model, study or scenario is invalid. */
    static final int INVALID = 3;
    /** {@code check} found errors or warnings. */
    static final int FINDINGS = 4;

    private ExitCode() {}
}
