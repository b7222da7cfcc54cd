package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.Diagnostic;
import qianyi.text.Localized;

/**
 * A story with what it changes.
 *
 * @param parent the scenario it extends
 * @param changes its own changes
 * @param effective its ancestors' changes that it leaves in force, then its own; a change of single elements stands
 *     after one of the whole array and acts on top of it
 * @param assumed other values for rows of the table of assumptions: its ancestors' that it leaves in force, then its own
 * @param overrides what a run needs: the assumptions first, then the effective changes
 * @param warnings values of assumptions and of effective changes outside the range of their assumption
 */
public record Scenario(
        String id,
        Localized title,
        Localized story,
        String author,
        String date,
        Optional<String> parent,
        List<Change> changes,
        List<Change> effective,
        List<AssumptionSetting> assumed,
        List<RunOverride> overrides,
        List<Diagnostic> warnings) {
    public Scenario {
        changes = List.copyOf(changes);
        effective = List.copyOf(effective);
        assumed = List.copyOf(assumed);
        overrides = List.copyOf(overrides);
        warnings = List.copyOf(warnings);
    }

    /** A scenario that takes the assumptions as they are, without warnings. */
    public Scenario(
            String id,
            Localized title,
            Localized story,
            String author,
            String date,
            Optional<String> parent,
            List<Change> changes,
            List<Change> effective,
            List<RunOverride> overrides) {
        this(id, title, story, author, date, parent, changes, effective, List.of(), overrides, List.of());
    }

    /** A table of assumptions with the values that this scenario gives to some of them; it draws around these. */
    public List<Assumption> assumptions(List<Assumption> table) {
        return table.stream()
                .map(row ->
                        setting(row).map(setting -> row.with(setting.value())).orElse(row))
                .toList();
    }

    /** How the values that this scenario gives to a table differ from those that another gives to it. */
    public List<AssumptionChange> assumedAgainst(Optional<Scenario> other, List<Assumption> table) {
        List<Assumption> before = other.map(one -> one.assumptions(table)).orElse(table);
        List<Assumption> now = assumptions(table);
        return IntStream.range(0, table.size())
                .filter(i -> before.get(i).value() != now.get(i).value())
                .mapToObj(i -> new AssumptionChange(before.get(i).value(), now.get(i)))
                .toList();
    }

    /** Whether it sets an assumption itself, and no ancestor does so for it. */
    public boolean isOwn(AssumptionSetting setting) {
        return ScenarioFile.id(setting.file()).equals(id);
    }

    private Optional<AssumptionSetting> setting(Assumption row) {
        return assumed.stream()
                .filter(setting -> setting.title().equals(row.title()))
                .findFirst();
    }

    /** The same scenario, each of its changes acting on these assumptions, but for those that it sets itself. */
    Scenario on(Program program, List<Assumption> table) {
        ScenarioOverrides resolved = new ScenarioOverrides(program, assumptions(table));
        effective.forEach(resolved::apply);
        Stream<Diagnostic> ofChanges = resolved.outside().stream().map(ScenarioOverrides.Outside::warning);
        return new Scenario(
                id,
                title,
                story,
                author,
                date,
                parent,
                changes,
                effective,
                assumed,
                resolved.list(),
                Stream.concat(outside(table), ofChanges).toList());
    }

    private Stream<Diagnostic> outside(List<Assumption> table) {
        return table.stream().flatMap(row -> setting(row).stream()
                .filter(setting -> row.excludes(setting.value()))
                .map(setting -> Diagnostic.warning(
                        setting.file(),
                        setting.span(),
                        "study.assumption-outside",
                        row.title(),
                        setting.value(),
                        row.low().orElseThrow(),
                        row.high().orElseThrow())));
    }
}
