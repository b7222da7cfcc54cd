package qianyi.cli;

import qianyi.answer.Progress;

/** How far the runs are, on one line of a terminal that is overwritten; nothing when nobody looks. */
final class ProgressLine implements Progress {
    private static final long SOON = 500_000_000L;
    private static final long OFTEN = 200_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long shownAt = start;

    ProgressLine(Console console, Environment environment) {
        this.console = console;
        this.shown = environment.progress() && !console.quiet();
    }

    @Override
    public synchronized void finished(int done, int total, String scenario) {
        if (!shown) {
            return;
        }
        long used = System.nanoTime() - start;
        long left = used / done * (total - done);
        String line = left > SOON
                ? console.messages()
                        .text("cli.progress.left", done, total, scenario, Math.max(1, left / 1_000_000_000L))
                : console.messages().text("cli.progress", done, total, scenario);
        console.err().print(CLEAR + (done < total ? line : ""));
        console.err().flush();
    }

    /**
     * How far many runs are, with their rate, at most some times a second.
     *
     * @param before runs that were done when the work began
     * @param done those among them
     */
    synchronized void runs(long before, long done, long total) {
        long now = System.nanoTime();
        if (!shown || done < total && now - shownAt < OFTEN) {
            return;
        }
        shownAt = now;
        double rate = (done - before) * 1e9 / Math.max(1, now - start);
        long left = (long) Math.ceil((total - done) / Math.max(rate, Double.MIN_NORMAL));
        String line = console.messages().text("cli.progress.runs", done, total, Math.round(rate), left);
        console.err().print(CLEAR + (done < total ? line : ""));
        console.err().flush();
    }
}
