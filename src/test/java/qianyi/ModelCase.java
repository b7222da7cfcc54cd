package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;

/** A model and what comes out of it: the lines of a case that has no files. */
record ModelCase(String title, int line, List<String> lines) implements CaseFile.Case {
    private static final Pattern EXPECT = Pattern.compile("//\\s*expect\\s+(.*)");

    @Override
    public void check() {
        CompactModel model = CompactModel.of(String.join("\n", lines));
        Diagnosed<Program> program = model.compile();
        List<Diagnostic> errors =
                program.diagnostics().stream().filter(Diagnostic::isError).toList();
        ExpectedProblem.checkAll(ExpectedProblem.of(lines, ExpectedProblem.Places.of(model)), errors);
        program.value().ifPresent(this::checkValues);
    }

    private void checkValues(Program program) {
        Run run = Simulation.run(program, program.model().time(), List.of());
        int checked = 0;
        String name = "";
        for (String line : lines) {
            String[] words = line.strip().split("[\\s\\[]+");
            if (words.length > 1 && List.of("aux", "constant", "flow", "stock").contains(words[0])) {
                String left = line.strip().substring(words[0].length());
                name = left.split("\\[| = | \\| |//")[0].strip();
            }
            Matcher expect = EXPECT.matcher(line);
            if (expect.find()) {
                for (String part : expect.group(1).split(";")) {
                    checkValues(run, name, part.strip(), line);
                    checked++;
                }
            }
        }
        assertThat(checked).as("expectations").isPositive();
    }

    private static void checkValues(Run run, String name, String part, String line) {
        List<Column> columns = run.program().columns(name);
        assertThat(columns).as("columns of " + name).isNotEmpty();
        double[] found;
        String numbers = part.substring(part.indexOf(':') + 1);
        if (part.startsWith("over time:")) {
            found = run.series(columns.get(0));
        } else {
            boolean later = part.startsWith("at ");
            int index = later ? run.index(Double.parseDouble(part.substring(3, part.indexOf(':')))) : 0;
            found = columns.stream().mapToDouble(c -> run.value(c, index)).toArray();
        }
        double[] wanted = Arrays.stream(numbers.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(found).as(line).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            if (Double.isNaN(wanted[i]) || Double.isInfinite(wanted[i])) {
                assertThat(Double.valueOf(found[i])).as(line).isEqualTo(Double.valueOf(wanted[i]));
            } else {
                assertThat(found[i]).as(line).isCloseTo(wanted[i], within(1e-12 * Math.max(1, Math.abs(wanted[i]))));
            }
        }
    }
}
