package qianyi.report.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioGroup;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;

/**
 * The table of the answer as short as a paper wants it: the baseline, policy, and of every other kind one scenario, that
 * which arrives last, so that nothing is left out that would make the answer less welcome. A note says how many are.
 */
final class BriefTable {
    private BriefTable() {}

    static Table of(Answer answer, Optional<Certainty> certainty, Shown shown) {
        Table whole = new ResultTables(answer, shown, Medium.PAGE).results(certainty);
        Map<ScenarioGroup, List<ScenarioAnswer>> groups = ScenarioGroup.of(answer);
        List<ScenarioAnswer> rows =
                groups.values().stream().flatMap(List::stream).toList();
        Set<String> chosen = groups.entrySet().stream()
                .flatMap(group -> chosen(group.getKey(), group.getValue()))
                .map(ScenarioAnswer::id)
                .collect(Collectors.toSet());
        return new Table(
                whole.name(),
                whole.caption(),
                whole.headings(),
                IntStream.range(0, rows.size())
                        .filter(row -> chosen.contains(rows.get(row).id()))
                        .mapToObj(whole.rows()::get)
                        .toList());
    }

    private static Stream<ScenarioAnswer> chosen(ScenarioGroup group, List<ScenarioAnswer> scenarios) {
        return group == ScenarioGroup.BASELINE || group == ScenarioGroup.POLICY
                ? scenarios.stream()
                : scenarios.stream().max(Comparator.comparingDouble(BriefTable::arrival)).stream();
    }

    private static double arrival(ScenarioAnswer scenario) {
        return scenario.first()
                .map(Outcome::when)
                .orElse(OptionalDouble.empty())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
