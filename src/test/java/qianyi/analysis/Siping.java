package qianyi.analysis;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/** The Siping study, read once, and its runs. */
final class Siping {
    static final Study STUDY = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"))
            .value()
            .orElseThrow();
    private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

    private Siping() {}

    static Run run(String scenario) {
        return RUNS.computeIfAbsent(
                scenario,
                id -> Simulation.run(
                        STUDY.program(),
                        STUDY.time(),
                        STUDY.scenario(id).orElseThrow().overrides()));
    }
}
