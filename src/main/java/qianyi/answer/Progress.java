package qianyi.answer;

/** Hears how far the work is. Called from the threads that do the work. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total, scenario) -> {};

    /**
     * One more scenario is finished.
     *
     * @param done how many are, this one counted
     * @param scenario its id
     */
    void finished(int done, int total, String scenario);
}
