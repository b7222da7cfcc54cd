package qianyi.cli;

import qianyi.target.Progress;

/** How far the runs are, on one line of a terminal that is overwritten; nothing when nobody looks. */
final class ProgressLine implements Progress {
    private static final long SOON = 500_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private final long start = System.nanoTime();

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
}
