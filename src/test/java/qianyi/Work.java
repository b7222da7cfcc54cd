package qianyi;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The most that a piece of work may cost the thread that does it: time of the processor and memory taken, whatever else
 * the machine does meanwhile. Work that does not end is given up at the same bound.
 *
 * @param seconds of the processor
 * @param megabytes taken in all, including what was free again at once
 */
public record Work(int seconds, int megabytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLISECONDS = 50;

    /** What was spent so far by a thread. */
    private record Spent(long nanoseconds, long bytes) {
        static Spent by(Thread thread) {
            return new Spent(THREADS.getThreadCpuTime(thread.getId()), THREADS.getThreadAllocatedBytes(thread.getId()));
        }
    }

    /** The result of work that keeps within the bounds, done in a thread of its own. */
    public <T> T bounds(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            T result = work.call();
            check(Spent.by(Thread.currentThread()), new StackTraceElement[0]);
            return result;
        });
        Thread thread = new Thread(task, "bounded work");
        thread.setDaemon(true);
        thread.start();
        return await(task, thread);
    }

    private <T> T await(FutureTask<T> task, Thread thread) throws Exception {
        while (true) {
            try {
                return task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                try {
                    check(Spent.by(thread), thread.getStackTrace());
                } catch (AssertionError tooMuch) {
                    task.cancel(true);
                    throw tooMuch;
                }
            } catch (CancellationException | ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    private void check(Spent spent, StackTraceElement[] at) {
        if (spent.nanoseconds() > seconds * 1_000_000_000L || spent.bytes() > megabytes * 1_000_000L) {
            throw new AssertionError(String.format(
                    "took %d ms of the processor and %d MB; the bounds are %d s and %d MB%s",
                    spent.nanoseconds() / 1_000_000,
                    spent.bytes() / 1_000_000,
                    seconds,
                    megabytes,
                    at.length == 0 ? "" : "; it was at " + Arrays.asList(at)));
        }
    }
}
