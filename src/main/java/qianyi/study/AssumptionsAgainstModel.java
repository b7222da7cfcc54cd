package qianyi.study;

import java.util.List;
import qianyi.engine.Program;
import qianyi.model.GraphicalFunction;

/** Notes where the table of assumptions and the model file give different values; the table's is used. */
final class AssumptionsAgainstModel {
    private AssumptionsAgainstModel() {}

    static void report(Problems problems, Program program, List<Assumption> assumptions) {
        for (Assumption assumption : assumptions) {
            double inModel = assumption.isPoint() ? point(program, assumption) : constant(program, assumption);
            if (inModel != assumption.value()) {
                problems.note(
                        assumption.span(), "study.assumption-differs", assumption.title(), assumption.value(), inModel);
            }
        }
    }

    private static double constant(Program program, Assumption assumption) {
        return program.constant(
                program.column(assumption.name(), assumption.elements()).orElseThrow());
    }

    private static double point(Program program, Assumption assumption) {
        GraphicalFunction table = program.table(assumption.name()).orElseThrow();
        return table.y().get(table.x().indexOf(assumption.x().getAsDouble()));
    }
}
