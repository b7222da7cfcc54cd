package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.Members;
import qianyi.study.Study;

/** The scenario of a question with some numbers set, many runs side by side, read today and in the year asked for. */
final class DeadlineRuns {
    private final ReachQuestion question;
    private final Ensemble ensemble;

    /**
     * One run; NaN if it left the numbers.
     *
     * @param today the figure of today
     * @param margin in the year asked for
     */
    record Reading(double today, double margin) {}

    /** @param set what the columns of a table set; the program is compiled once for all tables */
    DeadlineRuns(ReachQuestion question, List<String> set) {
        Study study = question.study();
        List<Column> figure = study.program().columns(question.target().variable());
        EnsembleQuestion asked = new EnsembleQuestion(
                study.program(),
                study.time(),
                question.scenario().overrides(),
                List.of(),
                figure,
                List.of(),
                List.of());
        this.question = question;
        this.ensemble =
                ManyRuns.of(asked).at(study.period().today(), question.by()).rows(set, new double[1][set.size()]);
    }

    /** @param table one row a run, one number a column */
    List<Reading> at(double[][] table) {
        Members members = ensemble.again(table).all(question.threads());
        List<Reading> readings = new ArrayList<>();
        for (int run = 0; run < table.length; run++) {
            readings.add(
                    members.failures().get(run).isPresent()
                            ? new Reading(Double.NaN, Double.NaN)
                            : reading(members.saved().get(run)));
        }
        return readings;
    }

    /** Column by column the figure of today and that of the year asked for. */
    private Reading reading(double[] saved) {
        double today = 0;
        double deadline = 0;
        for (int i = 0; i < saved.length; i += 2) {
            today += saved[i];
            deadline += saved[i + 1];
        }
        return new Reading(today, question.margin(deadline));
    }

    static List<String> titles(List<Lever> levers) {
        return levers.stream().map(Lever::title).toList();
    }

    /** A row with every lever where a scenario has it. */
    static double[] scenario(List<Lever> levers) {
        return levers.stream().mapToDouble(Lever::from).toArray();
    }

    static double[] joined(double[] first, double[] second) {
        return Stream.of(first, second).flatMapToDouble(Arrays::stream).toArray();
    }
}
