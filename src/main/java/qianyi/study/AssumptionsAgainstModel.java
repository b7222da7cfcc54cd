package qianyi.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import qianyi.engine.Program;
import qianyi.model.GraphicalFunction;

/** Notes where the table of assumptions and the model file give different values; the table's is used. */
final class AssumptionsAgainstModel {
    /** Some spreadsheets save no more digits than these; a number that came through one is not another number. */
    private static final MathContext DIGITS = new MathContext(15);

    private AssumptionsAgainstModel() {}

    /** @param rows those that the assumptions were read from, in which the differences have their places */
    static void report(List<CsvRow> rows, Program program, List<Assumption> assumptions) {
        for (Assumption assumption : assumptions) {
            double inModel = assumption.isPoint() ? point(program, assumption) : constant(program, assumption);
            if (!same(inModel, assumption.value())) {
                rows.stream()
                        .filter(row -> row.span("value").equals(assumption.span()))
                        .forEach(row -> row.note(
                                "value", "study.assumption-differs", assumption.title(), assumption.value(), inModel));
            }
        }
    }

    /** Whether two numbers are one as far as spreadsheets keep digits. */
    static boolean same(double a, double b) {
        return a == b
                || Double.isFinite(a)
                        && BigDecimal.valueOf(a)
                                        .round(DIGITS)
                                        .compareTo(BigDecimal.valueOf(b).round(DIGITS))
                                == 0;
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
