package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.Members;
import qianyi.model.Variable;
import qianyi.study.Scenario;
import qianyi.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

@Tag("slow")
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
        Members many = Qianyi.runMany(program, inputs, List.of("reported_gdp"), 300, 1);
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

    /** The lines between the marks are the second example of docs/api.md. */
    @Test
    void theExampleOfAStudyRuns() {
        // study
        Study study = Qianyi.study(Path.of("scenarios/siping")).value().orElseThrow();
        Scenario baseline = study.scenario(study.baseline()).orElseThrow();

        Run run = study.one(baseline).set("delivery", 0.5).save("reported_gdp").run();
        double[] path = run.series("reported_gdp");

        ManyRuns many = study.many(baseline).at(2035, 2050).runs(600).seed(7).threads(2);
        double[] sum = {0};
        many.ensemble()
                .run(
                        0,
                        many.threads(),
                        block -> IntStream.range(0, block.count())
                                .filter(lane -> block.failure(lane).isEmpty())
                                .mapToDouble(lane -> block.saved(0, 0, lane))
                                .sum(),
                        partial -> {
                            sum[0] += partial;
                            return true;
                        });
        // end of study

        assertThat(path).hasSize(run.size()).doesNotContain(Double.NaN);
        assertThat(run.columns()).hasSize(1);
        Members all = many.run();
        assertThat(all.saved()).hasSize(600).allSatisfy(row -> assertThat(row).hasSize(2));
        assertThat(all.saved().stream().mapToDouble(row -> row[0]).sum()).isCloseTo(sum[0], within(1e-6));
        assertThat(all.drawn().get(0)).hasSize(many.question().inputs().size());
    }

    /** The lines between the marks are the third example of docs/api.md. */
    @Test
    void theExampleOfWhatIfRuns() {
        Study study = Qianyi.study(Path.of("scenarios/siping")).value().orElseThrow();
        // what if
        Study other = study.with("promotion_gain", 1.2).with("base_effort[chain]", 0.25);
        Scenario plan = other.scenario("plan").orElseThrow();

        Run run = other.one(plan).set("planned_effort[chain]", 0.9).run();

        List<String> inputs = List.of("delivery", "planned_effort[chain]");
        double[][] table = {{0.7, 0.7}, {0.7, 0.9}, {0.9, 0.9}};
        Ensemble rows = other.many(plan).at(2035).rows(inputs, table);
        Members three = rows.all(2);
        Members one = rows.again(new double[][] {{0.85, 0.9}}).all(2);
        // end of what if

        assertThat(three.drawn()).containsExactly(table);
        assertThat(three.saved()).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(one.saved().get(0))
                .containsExactly(run.at(2035, study.headline().variable()));
        assertThat(run.at(2035, "promotion_gain")).isEqualTo(1.2);
    }

    @Test
    void anotherOrderOfAskingAndOtherThreadsGiveTheSame() throws IOException {
        Program program =
                Qianyi.load(Path.of("scenarios/siping/model.xmile")).value().orElseThrow();
        ManyRuns one = ManyRuns.of(program)
                .vary("delivery", new Distribution.Uniform(0.4, 0.9))
                .save("reported_gdp")
                .at(2030)
                .runs(300)
                .threads(1);
        ManyRuns other = ManyRuns.of(program)
                .threads(2)
                .runs(300)
                .at(2030)
                .save("reported_gdp")
                .vary("delivery", new Distribution.Uniform(0.4, 0.9));

        assertThat(one.run().saved())
                .usingRecursiveComparison()
                .isEqualTo(other.run().saved());
        assertThat(one.seed(2).run().drawn().get(0))
                .isNotEqualTo(other.run().drawn().get(0));
    }

    @Test
    void whatCannotBeAskedIsRefused() throws IOException {
        Program program =
                Qianyi.load(Path.of("scenarios/siping/model.xmile")).value().orElseThrow();
        String stock = program.model().variables().values().stream()
                .filter(Variable.Stock.class::isInstance)
                .map(Variable::name)
                .findFirst()
                .orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneRun.of(program).set(stock, 1))
                .withMessageContaining(stock);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyRuns.of(program).vary(stock, new Distribution.Uniform(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyRuns.of(program).save("nosuch"))
                .withMessageContaining("nosuch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyRuns.of(program).at(1776))
                .withMessageContaining("1776");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyRuns.of(program).runs(0));
    }

    @Test
    void theDocumentationShowsTheExamples() throws IOException {
        String here = Files.readString(Path.of("src/test/java/qianyi/QianyiTest.java"));
        String page = Files.readString(Path.of("docs/api.md"));
        String[] shown = page.split("```java\n");

        assertThat(shown).hasSize(5);
        assertThat(bare(until(shown[1], "```"))).isEqualTo(bare(between(here, "// example\n", "        // end\n")));
        assertThat(bare(until(shown[2], "```")))
                .isEqualTo(bare(between(here, "// study\n", "        // end of study\n")));
        assertThat(bare(until(shown[3], "```")))
                .isEqualTo(bare(between(here, "// what if\n", "        // end of what if\n")));
        assertThat(bare(until(shown[4], "```")))
                .isEqualTo(bare(between(here, "// tables\n", "        // end of tables\n")));
    }

    private static String until(String text, String end) {
        return text.substring(0, text.indexOf(end));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return until(text.substring(start), to);
    }

    private static String bare(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** The lines between the marks are the fourth example of docs/api.md. */
    @Test
    void aRunAndTheRecordAreTablesThatJoin() {
        Study study = Qianyi.study(Path.of("scenarios/siping")).value().orElseThrow();
        Scenario baseline = study.scenario(study.baseline()).orElseThrow();
        // tables
        Table run = Qianyi.table(study.one(baseline).save("reported_gdp").run());
        Table record = study.history().table();
        record = record.where(record.stringColumn("series").isEqualTo("gdp_nominal"));
        record.addColumns(record.intColumn("year").asDoubleColumn().setName("time"));
        Table both = record.joinOn("time").type(JoinType.INNER).with(run).join();
        // end of tables

        assertThat(run.columnNames()).containsExactly("time", "reported_gdp");
        Run same = study.one(baseline).save("reported_gdp").run();
        assertThat(run.doubleColumn("reported_gdp").asDoubleArray()).containsExactly(same.series("reported_gdp"));
        assertThat(both.rowCount()).isPositive();
        for (Row row : both) {
            assertThat(row.getDouble("reported_gdp")).isEqualTo(same.at(row.getInt("year"), "reported_gdp"));
            assertThat(study.history().at("gdp_nominal", row.getInt("year"))).isPresent();
        }
    }
}
