package qianyi.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.external.NoFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.TimeSpec;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/**
 * Files nobody would write: each mutant of a sound file ends in a model or in diagnostics, within a second of computing
 * and 512 MB of memory taken. Whatever reads is compiled, and run for a few steps.
 *
 * <p>{@code mvn -Pfuzz test -Dtest=MutationFuzzTest} makes a million of them, half for each reader; {@code -Dfuzz.seed=N -Dfuzz.mutants=1} makes one again.
 */
@Tag("slow")
class MutationFuzzTest {
    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 20_000);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final Path SUITE =
            Path.of(System.getProperty("conformance.dir", "../shared/conformance/test-models"));

    /** What no file of the suite has: belts, queues, ovens, computed subscripts, and each function that is run. */
    private static final Path CASES = Path.of("src/test/resources/qianyi");

    private static final long MOST_NANOSECONDS = 1_000_000_000;
    private static final long MOST_BYTES = 512_000_000;
    private static final int MOST_STEPS = 8;
    private static final int MOST_LENGTH = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What became of the mutants. */
    private static final class Counts {
        private int read;
        private int compiled;
        private int ran;
        private long slowest;
        private long slowestSeed;
        private long largest;
        private long largestSeed;
        /** One seed for each thing that went wrong, by what it is. */
        private final Map<String, Long> wrong = new LinkedHashMap<>();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mdl", "xmile"})
    void everyMutantEndsInAModelOrInDiagnostics(String format) throws Exception {
        List<byte[]> corpus = corpus(format);
        Counts counts = new Counts();
        AtomicLong current = new AtomicLong(FIRST_SEED);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<?> all = worker.submit(() -> {
                for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTANTS; seed++) {
                    current.set(seed);
                    one(format, seed, new Mutator(seed).mutate(corpus), counts);
                }
            });
            watch(all, current);
        } finally {
            worker.shutdownNow();
        }
        System.out.printf(
                "fuzz .%s: %d mutants from seed %d (%d sound files): %d read, %d compiled, %d run;"
                        + " slowest %d ms (seed %d), most memory %d MB (seed %d)%n",
                format,
                MUTANTS,
                FIRST_SEED,
                corpus.size(),
                counts.read,
                counts.compiled,
                counts.ran,
                counts.slowest / 1_000_000,
                counts.slowestSeed,
                counts.largest / 1_000_000,
                counts.largestSeed);
        assertThat(counts.wrong).as("what went wrong, and a seed that shows it").isEmpty();
        assertThat(counts.read).as("some mutants are sound").isPositive();
    }

    /** Waits for the end; a mutant that makes no progress for five minutes hangs. */
    private static void watch(Future<?> all, AtomicLong current) throws Exception {
        while (true) {
            long before = current.get();
            try {
                all.get(5, TimeUnit.MINUTES);
                return;
            } catch (TimeoutException e) {
                assertThat(current.get()).as("the mutant of this seed hangs").isNotEqualTo(before);
            }
        }
    }

    private static void one(String format, long seed, byte[] mutant, Counts counts) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            use(format, mutant, counts);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            List<StackTraceElement> at = List.of(e.getStackTrace());
            counts.wrong.putIfAbsent(e.getClass() + " at " + at.subList(0, Math.min(5, at.size())), seed);
        }
        long took = THREADS.getCurrentThreadCpuTime() - start;
        long memory = THREADS.getThreadAllocatedBytes(thread) - bytes;
        if (took > counts.slowest) {
            counts.slowest = took;
            counts.slowestSeed = seed;
        }
        if (memory > counts.largest) {
            counts.largest = memory;
            counts.largestSeed = seed;
        }
        if (took > MOST_NANOSECONDS) {
            counts.wrong.put(took / 1_000_000 + " ms", seed);
        }
        if (memory > MOST_BYTES) {
            counts.wrong.put(memory / 1_000_000 + " MB", seed);
        }
    }

    private static void use(String format, byte[] mutant, Counts counts) {
        Diagnosed<Model> model = ModelReader.read("mutant." + format, mutant, new NoFiles(), List.of());
        if (model.value().isPresent()) {
            counts.read++;
        }
        Diagnosed<Program> program = model.then(Program::compile);
        List<Diagnostic> found = program.diagnostics();
        Diagnostics.lines(found.subList(0, Math.min(20, found.size())), Language.ZH);
        if (program.value().isEmpty()) {
            return;
        }
        counts.compiled++;
        Diagnosed<TimeSpec> grid = program.value().get().time();
        if (grid.value().isPresent()) {
            TimeSpec own = grid.value().get();
            double stop = Math.min(own.stop(), own.start() + MOST_STEPS * own.step());
            TimeSpec few = own.withPeriod(own.start(), stop);
            Run run = Simulation.run(program.value().get(), few, List.of());
            counts.ran += run.size() > 0 ? 1 : 0;
        }
    }

    private static List<byte[]> corpus(String format) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("all", "plain", "outside")) {
            try (InputStream in = MutationFuzzTest.class.getResourceAsStream("fuzz/" + name + "." + format)) {
                if (in != null) {
                    files.add(in.readAllBytes());
                }
            }
        }
        boolean vensim = format.equals("mdl");
        for (String body : DialectCases.bodies(CASES.resolve(vensim ? "vensim" : "xmile"))) {
            files.add((vensim ? DialectCases.vensim(body) : DialectCases.xmile(body)).getBytes(StandardCharsets.UTF_8));
        }
        if (Files.isDirectory(SUITE)) {
            try (Stream<Path> all = Files.walk(SUITE.resolve("tests"))) {
                for (Path file : all.filter(one -> one.toString().endsWith("." + format))
                        .sorted()
                        .toList()) {
                    if (Files.size(file) <= MOST_LENGTH) {
                        files.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }
}
