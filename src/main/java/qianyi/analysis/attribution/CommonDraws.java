package qianyi.analysis.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param ofFirst one a member; if only the second draws it, the same as of that
     * @param ofSecond the same the other way round; another distribution at the same places of the design
     */
    record Drawn(EnsembleInput input, boolean first, boolean second, double[] ofFirst, double[] ofSecond) {
        boolean isDrawn(boolean bySecond) {
            return bySecond ? second : first;
        }

        double[] values(boolean bySecond) {
            return bySecond ? ofSecond : ofFirst;
        }
    }

    CommonDraws {
        inputs = List.copyOf(inputs);
    }

    /** The members that an ensemble of each scenario has. */
    static CommonDraws of(Study study, Scenario first, Scenario second, EnsembleSettings settings) {
        StudyInputs ofFirst = StudyInputs.of(study, first, settings.without());
        StudyInputs ofSecond = StudyInputs.of(study, second, settings.without());
        Map<String, double[]> valuesOfFirst = values(ofFirst, settings);
        Map<String, double[]> valuesOfSecond = values(ofSecond, settings);
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
                                either(valuesOfFirst, valuesOfSecond, input),
                                either(valuesOfSecond, valuesOfFirst, input)))
                        .toList());
    }

    private static Map<String, double[]> values(StudyInputs some, EnsembleSettings settings) {
        double[][] drawn = Ensemble.draws(
                some.inputs(), some.design(settings.design(), settings.runs(), settings.seed()), 0, settings.runs());
        Map<String, double[]> values = new HashMap<>();
        for (int i = 0; i < drawn.length; i++) {
            values.put(some.inputs().get(i).title(), drawn[i]);
        }
        return values;
    }

    private static double[] either(Map<String, double[]> own, Map<String, double[]> other, EnsembleInput input) {
        return Optional.ofNullable(own.get(input.title())).orElseGet(() -> other.get(input.title()));
    }

    private static Set<String> titles(StudyInputs inputs) {
        return inputs.inputs().stream().map(EnsembleInput::title).collect(Collectors.toSet());
    }
}
