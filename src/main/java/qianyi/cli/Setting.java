package qianyi.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.engine.RunOverride.Operation;
import qianyi.model.Variable;
import qianyi.report.words.ColumnProblem;
import qianyi.text.Messages;

/**
 * A value given for a variable.
 *
 * @param origin where it was given, as an error message begins
 * @param name variable or element
 */
record Setting(String origin, ColumnName name, double value) {
    /** What a run needs; none if a setting cannot be made, and each such setting is put into words. */
    static Optional<List<RunOverride>> overrides(List<Setting> settings, Program program, Console console) {
        List<RunOverride> overrides = new ArrayList<>();
        boolean possible = true;
        sayReplaced(settings, program, console);
        for (Setting setting : settings) {
            Optional<String> problem = setting.problem(program, console.messages());
            problem.ifPresent(sentence -> console.errorAt(setting.origin, sentence));
            possible &= problem.isEmpty();
            for (Column column : setting.name.find(program)) {
                overrides.add(
                        new RunOverride.Value(column.slot(), Operation.TO, setting.value, OptionalDouble.empty(), 0));
            }
        }
        return possible ? Optional.of(overrides) : Optional.empty();
    }

    /**
     * A setting of which later ones of the same kind leave nothing is more likely forgotten than meant. That the command
     * line replaces what a table says is a use of both.
     */
    private static void sayReplaced(List<Setting> settings, Program program, Console console) {
        Map<Column, Setting> last = new HashMap<>();
        settings.forEach(setting -> setting.name.find(program).forEach(column -> last.put(column, setting)));
        for (Setting setting : settings) {
            List<Column> columns = setting.name.find(program);
            boolean replaced = !columns.isEmpty()
                    && columns.stream()
                            .map(last::get)
                            .allMatch(later -> later != setting && later.isArgument() == setting.isArgument());
            if (replaced) {
                console.noteAt(
                        setting.origin, console.messages().text("cli.set.replaced", last.get(columns.get(0)).origin));
            }
        }
    }

    private boolean isArgument() {
        return origin.startsWith("--");
    }

    private Optional<String> problem(Program program, Messages messages) {
        List<Column> columns = name.find(program);
        if (columns.isEmpty()) {
            return Optional.of(ColumnProblem.of(name, program, messages));
        }
        return columns.get(0).variable() instanceof Variable.Stock stock
                ? Optional.of(messages.text("cli.set.stock", stock.name()))
                : Optional.empty();
    }
}
