package qianyi.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.study.Fit;
import qianyi.study.Indicator;
import qianyi.study.Study;

/**
 * The results that a study itself points at, beside its headline: real output, capital and labour, what is fitted to
 * history, the indicators. Arrays only where their sum means something: amounts of one thing, not ratios.
 */
public final class KeyVariables {
    private static final List<String> SUMMED = List.of(GrowthAccounting.OUTPUT, "capital", "labour");

    private KeyVariables() {}

    /** Names as the model spells them, each once. */
    public static List<String> of(Study study) {
        Map<String, String> names = new LinkedHashMap<>();
        SUMMED.stream()
                .flatMap(role -> Optional.ofNullable(study.accounting().get(role)).stream())
                .flatMap(name -> study.program().model().variable(name).stream())
                .filter(variable -> !variable.unit().orElse(Unit.ONE).isOne())
                .forEach(variable -> names.put(variable.key(), variable.name()));
        Stream.concat(
                        study.fits().stream().map(Fit::variable),
                        study.indicators().stream().map(Indicator::variable).flatMap(Optional::stream))
                .flatMap(name -> study.program().model().variable(name).stream())
                .filter(variable -> variable.dimensions().isEmpty())
                .forEach(variable -> names.put(variable.key(), variable.name()));
        names.remove(Names.canonical(study.headline().variable()));
        return List.copyOf(names.values());
    }
}
