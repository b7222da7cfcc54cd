package qianyi.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import qianyi.model.TimeSpec;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/**
 * Time for one run: of the Siping study, keeping the figures of its targets, headline and accounting at every step; and of
 * the regional economy beside the project, keeping twelve figures at its end. Both again with every column.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RunBenchmark {
    @Param({"siping", "economy"})
    String model = "siping";

    private @Nullable SavedColumns figures;
    private @Nullable TimeSpec grid;

    @Setup
    public void load() throws IOException {
        if (model.equals("siping")) {
            Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
            List<Column> columns = Stream.of(
                            study.targets().stream().map(target -> target.variable()),
                            Stream.of(study.headline().variable()),
                            study.accounting().values().stream())
                    .flatMap(names -> names)
                    .flatMap(name -> study.program().columns(name).stream())
                    .distinct()
                    .toList();
            figures = SavedColumns.of(study.program(), columns);
            grid = study.time();
            return;
        }
        RegionalEconomy economy = RegionalEconomy.read();
        figures = SavedColumns.of(economy.program(), economy.kept());
        TimeSpec own = economy.program().time().value().orElseThrow();
        grid = own.withStep(own.step(), own.steps());
    }

    @Benchmark
    public Run figures() {
        return Simulation.run(figures, grid, List.of(), 0);
    }

    @Benchmark
    public Run everyColumn() {
        return Simulation.run(figures.program(), grid, List.of());
    }
}
