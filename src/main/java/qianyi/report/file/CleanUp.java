package qianyi.report.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Steps of cleaning up, the last given first; one that fails does not keep the others back. */
final class CleanUp {
    private final Deque<Step> steps = new ArrayDeque<>();

    interface Step {
        void run() throws IOException;
    }

    void push(Step step) {
        steps.push(step);
    }

    void run() {
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (IOException e) {
                // The next step may still succeed; if an error started this, that one is reported.
                continue;
            }
        }
    }
}
