package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.ensemble.Distribution;

class QianyiTest {
    /** The lines between the marks are those of docs/api.md. */
    @Test
    void theExampleOfTheDocumentationRuns() throws IOException {
        // example
        var read = Qianyi.load(Path.of("scenarios/siping/model.xmile"));
        Program program = read.value()
                .orElseThrow(() -> new IllegalStateException(read.diagnostics().toString()));

        Run run = Qianyi.run(program, Map.of("delivery", 0.5));
        double figure = run.at(2035, "reported_gdp");

        Map<String, Distribution> inputs = Map.of("delivery", new Distribution.Triangular(0.4, 0.7, 0.9));
        Qianyi.Many many = Qianyi.runMany(program, inputs, List.of("reported_gdp"), 300, 1);
        long above = many.saved().stream().filter(saved -> saved[0] >= 1000).count();
        // end

        assertThat(figure).isPositive();
        assertThat(above).isBetween(0L, 300L);
        double drawn = many.drawn().get(17)[0];
        Run alone = Qianyi.run(program, Map.of("delivery", drawn));
        assertThat(many.saved().get(17)).containsExactly(alone.series("reported_gdp")[alone.size() - 1]);
        assertThat(many.failures()).hasSize(300).allSatisfy(failure -> assertThat(failure)
                .isEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Qianyi.run(program, Map.of("nosuch", 1.0)))
                .withMessageContaining("nosuch");
    }

    @Test
    void theDocumentationShowsTheExample() throws IOException {
        String here = Files.readString(Path.of("src/test/java/qianyi/QianyiTest.java"));
        String page = Files.readString(Path.of("docs/api.md"));

        assertThat(bare(between(page, "```java\n", "```")))
                .isEqualTo(bare(between(here, "// example\n", "        // end\n")));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String bare(String code) {
        return code.replaceAll("\\s+", "");
    }
}
