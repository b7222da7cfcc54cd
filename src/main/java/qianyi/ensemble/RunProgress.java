package qianyi.ensemble;

/** Hears how many runs are done, in the thread that waits for them. */
@FunctionalInterface
public interface RunProgress {
    RunProgress NONE = (done, total) -> {};

    void runs(long done, long total);
}
