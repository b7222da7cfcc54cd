package qianyi.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.engine.ColumnName;
import qianyi.model.Names;

/** Reads what stands under "assumptions" of a scenario and points each entry at a row of the table of assumptions. */
final class AssumptionSettingsReader {
    private final Optional<List<Assumption>> table;

    /** @param table none if it could not be read: then nothing is said about names */
    AssumptionSettingsReader(Optional<List<Assumption>> table) {
        this.table = table;
    }

    /** Those of which nothing is wrong; what is wrong with the others is reported. */
    List<AssumptionSetting> read(YamlNode node) {
        List<AssumptionSetting> found = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (YamlNode.Entry entry : node.entries().orElse(List.of())) {
            Optional<Double> value = entry.value().number();
            Optional<Assumption> row = table.flatMap(rows -> row(entry.key(), rows));
            if (row.isEmpty()) {
                continue;
            }
            String title = row.get().title();
            Integer earlier = lines.putIfAbsent(title, entry.key().span().line());
            if (earlier != null) {
                entry.key().error("study.assumed-twice", title, earlier);
            } else if (value.isPresent() && isPossible(entry.value(), row.get(), value.get())) {
                found.add(new AssumptionSetting(
                        title,
                        value.get(),
                        node.problems().file(),
                        entry.value().span()));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPossible(YamlNode node, Assumption row, double value) {
        boolean possible = row.allows(value);
        if (!possible) {
            node.error(
                    "study.assumption-outside-percentiles",
                    row.title(),
                    value,
                    row.low().orElseThrow(),
                    row.high().orElseThrow());
        }
        return possible;
    }

    private static Optional<Assumption> row(YamlNode key, List<Assumption> rows) {
        ColumnName typed = ColumnName.parse(key.raw().strip());
        Optional<Assumption> row =
                rows.stream().filter(some -> some.isNamed(typed)).findFirst();
        if (row.isEmpty()) {
            reportUnknown(key, typed, rows);
        }
        return row;
    }

    /** Elements and points of the same variable are near, however much longer their names are. */
    private static void reportUnknown(YamlNode key, ColumnName typed, List<Assumption> rows) {
        List<String> same = rows.stream()
                .filter(row -> Names.canonical(row.name()).equals(Names.canonical(typed.variable())))
                .map(Assumption::title)
                .toList();
        if (same.isEmpty()) {
            List<String> known = rows.stream().map(Assumption::title).toList();
            key.problems().unknown(key.span(), "study.assumed-unknown", "study.assumed-unknown-near", key.raw(), known);
        } else {
            key.error("study.assumed-unknown-near", key.raw(), same);
        }
    }
}
