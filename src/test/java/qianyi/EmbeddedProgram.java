package qianyi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import qianyi.engine.Program;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Members;
import qianyi.study.Scenario;
import qianyi.study.Study;

/** A program of somebody else that brings no more libraries than docs/api.md says. */
final class EmbeddedProgram {
    private EmbeddedProgram() {}

    /**
     * Prints the last value of a variable, and with a number of runs how many of them gave one; of a study, the last value of
     * its headline in the baseline.
     *
     * @param arguments the folder of a study; or a model file, a variable, a constant of it, and as many runs, 0 for none
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            Study study = Qianyi.study(Path.of(arguments[0])).value().orElseThrow();
            Scenario baseline = study.scenario(study.baseline()).orElseThrow();
            double[] path = study.one(baseline).run().series(study.headline().variable());
            System.out.println(path[path.length - 1]);
            return;
        }
        Program program = Qianyi.load(Path.of(arguments[0])).value().orElseThrow();
        double[] path = Qianyi.run(program, Map.of()).series(arguments[1]);
        System.out.println(path[path.length - 1]);
        int runs = Integer.parseInt(arguments[3]);
        if (runs > 0) {
            Map<String, Distribution> drawn = Map.of(arguments[2], new Distribution.Triangular(0.01, 0.02, 0.03));
            Members members = Qianyi.runMany(program, drawn, List.of(arguments[1]), runs, 1);
            System.out.println(members.saved().stream()
                    .filter(saved -> Double.isFinite(saved[0]))
                    .count());
        }
    }
}
