package qianyi.analysis.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.answer.EnsembleSettings;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/**
 * Members that every coalition runs with the same draws.
 *
 * @param members at least 1
 * @param inputs what is drawn under at least one of two scenarios; nothing for central runs
 */
record CommonDraws(int members, List<Drawn> inputs) {
    /** One run a coalition, every assumption at its value. */
    static final CommonDraws CENTRAL = new CommonDraws(1, List.of());

    /**
     * An assumption.
     *
     * @param first whether it is drawn under the first scenario, which else sets it
     * @param second whether it is drawn under the second
     * @param values one a member
     */
    record Drawn(EnsembleInput input, boolean first, boolean second, double[] values) {
        boolean isDrawn(boolean bySecond) {
            return bySecond ? second : first;
        }
    }

    CommonDraws {
        inputs = List.copyOf(inputs);
    }

    /** The members that an ensemble of each scenario has. */
    static CommonDraws of(Study study, Scenario first, Scenario second, EnsembleSettings settings) {
        StudyInputs ofFirst = StudyInputs.of(study, first, settings.without());
        StudyInputs ofSecond = StudyInputs.of(study, second, settings.without());
        Map<String, double[]> values = new LinkedHashMap<>();
        for (StudyInputs some : List.of(ofFirst, ofSecond)) {
            double[][] drawn = Ensemble.draws(
                    some.inputs(),
                    some.design(settings.design(), settings.runs(), settings.seed()),
                    0,
                    settings.runs());
            for (int i = 0; i < drawn.length; i++) {
                values.putIfAbsent(some.inputs().get(i).title(), drawn[i]);
            }
        }
        Set<String> firsts = titles(ofFirst);
        Set<String> seconds = titles(ofSecond);
        return new CommonDraws(
                settings.runs(),
                Stream.concat(
                                ofFirst.inputs().stream(),
                                ofSecond.inputs().stream().filter(input -> !firsts.contains(input.title())))
                        .map(input -> new Drawn(
                                input,
                                firsts.contains(input.title()),
                                seconds.contains(input.title()),
                                values.get(input.title())))
                        .toList());
    }

    private static Set<String> titles(StudyInputs inputs) {
        return inputs.inputs().stream().map(EnsembleInput::title).collect(Collectors.toSet());
    }
}
