package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Qianyi;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.model.Diagnosed;

/** A study with another number against one that is read with that cell edited. */
class AnotherAssumptionTest {
    private static final Path SIPING = Path.of("scenarios/siping");
    private static final int VALUE = 2;

    @TempDir
    private Path folder;

    private static Study read(Path study) {
        return Qianyi.study(study).value().orElseThrow();
    }

    /** The study read with some cells of its table edited. */
    private Study edited(Path study, Study as, Map<String, Double> values) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(study.resolve("assumptions.csv"))) {
            reader.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
        }
        assertThat(rows).hasSize(as.assumptions().size() + 1);
        for (int i = 0; i < as.assumptions().size(); i++) {
            Double value = values.get(as.assumptions().get(i).title());
            if (value != null) {
                rows.get(i + 1).set(VALUE, value.toString());
            }
        }
        Path table = folder.resolve("edited.csv");
        try (CsvWriter writer = CsvWriter.builder().build(table)) {
            rows.forEach(writer::writeRecord);
        }
        Diagnosed<Study> read = Qianyi.study(study, table);
        return read.value()
                .orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
    }

    private static void same(Study with, Study read) {
        assertThat(with.assumptions().stream().map(Assumption::value))
                .isEqualTo(read.assumptions().stream().map(Assumption::value).toList());
        assertThat(with.scenarios()).hasSameSizeAs(read.scenarios());
        for (int i = 0; i < with.scenarios().size(); i++) {
            Scenario one = with.scenarios().get(i);
            Scenario other = read.scenarios().get(i);
            assertThat(one.overrides()).as(one.id()).isEqualTo(other.overrides());
            assertThat(one.warnings()).as(one.id()).isEqualTo(other.warnings());
            assertThat(one.effective()).isEqualTo(other.effective());
            sameBits(with.one(one).run(), read.one(other).run(), one.id());
        }
    }

    private static void sameBits(Run one, Run other, String id) {
        assertThat(one.failure().map(Run.Failure::time))
                .isEqualTo(other.failure().map(Run.Failure::time));
        List<Column> others = other.columns();
        for (int i = 0; i < others.size(); i++) {
            assertThat(one.series(one.columns().get(i)))
                    .as(id + " " + others.get(i).label())
                    .isEqualTo(other.series(others.get(i)));
        }
    }

    /** Inside a range at a share of it, else a little more. */
    private static Map<String, Double> values(List<Assumption> assumptions, double share) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Assumption row : assumptions) {
            double low = row.low().orElse(row.value());
            double high = row.high().orElse(row.value() + Math.max(1e-3, Math.abs(row.value()) * 1e-3));
            values.put(row.title(), low + share * (high - low));
        }
        return values;
    }

    @Test
    @Tag("slow")
    void everyAssumptionOfSipingUnderEveryScenario() throws IOException {
        Study study = read(SIPING);
        assertThat(study.scenarios()).hasSize(12);
        for (double share : new double[] {0.21, 0.84}) {
            Map<String, Double> values = values(study.assumptions(), share);
            Study atOnce = study.with(values);
            same(atOnce, edited(SIPING, study, values));
        }
    }

    @Test
    void oneAfterAnotherIsAllAtOnce() {
        Study study = read(SIPING);
        Study one = study;
        Map<String, Double> values = values(study.assumptions().subList(20, 60), 0.3);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            one = one.with(value.getKey(), value.getValue());
        }
        same(one, study.with(values));
    }

    @Test
    @Tag("slow")
    void someAssumptionsOfSipingAlone() throws IOException {
        Study study = read(SIPING);
        Map<String, Double> values = values(study.assumptions(), 0.63);
        for (int i = 3; i < study.assumptions().size(); i += 140) {
            Assumption row = study.assumptions().get(i);
            Map<String, Double> value = Map.of(row.title(), values.get(row.title()));
            same(study.with(row.title(), values.get(row.title())), edited(SIPING, study, value));
        }
    }

    @Test
    void everyAssumptionOfTheTinyStudyAlone() throws IOException {
        Path tiny = new StudyFiles(folder).path("");
        Study study = read(tiny);
        for (double share : new double[] {0, 0.37, 1}) {
            for (Map.Entry<String, Double> value :
                    values(study.assumptions(), share).entrySet()) {
                same(
                        study.with(value.getKey(), value.getValue()),
                        edited(tiny, study, Map.of(value.getKey(), value.getValue())));
            }
        }
    }

    @Test
    void factorsAndDifferencesActOnTheNewValueAndWarnWhereTheyLead() throws IOException {
        StudyFiles files = new StudyFiles(folder)
                .write(
                        "tools.yaml",
                        "title: x\nstory: y\nchanges:\n  - {set: wear_rate, times: 1.2}\n"
                                + "  - {set: 'build_rate[craft]', plus: 0.01}\n  - {set: price_table, times: 2}\n")
                .write(
                        "child.yaml",
                        "title: x\nstory: y\nextends: tools\nchanges:\n  - {set: build_rate, times: 1.5}\n")
                .edit("study.yaml", "scenarios: [baseline, tools]", "scenarios: [child, baseline, tools]");
        Study study = read(files.path(""));
        Map<String, Double> values = Map.of("wear_rate", 0.045, "build_rate[craft]", 0.115, "price_table[x=2020]", 1.4);
        Study with = study.with(values);

        Run run = with.one(with.scenario("tools").orElseThrow()).run();
        assertThat(run.at(2000, "wear_rate")).isEqualTo(0.045 * 1.2);
        assertThat(run.at(2000, "build_rate", "craft")).isEqualTo(0.115 + 0.01);
        assertThat(run.at(2020, "price")).isEqualTo(2.8);
        assertThat(with.scenario("tools").orElseThrow().warnings()).hasSizeGreaterThanOrEqualTo(3);
        same(with, edited(files.path(""), study, values));
        same(with.with(Map.of()), with);
        assertThat(study.scenario("tools").orElseThrow().overrides())
                .isEqualTo(read(files.path("")).scenario("tools").orElseThrow().overrides());
    }

    @Test
    void theNameIsAsAPersonTypesIt() {
        Study study = read(new StudyFiles(folder).path(""));

        Stream.of("Build Rate[ CRAFT ]", "yield[Farm, wet]", "Price_Table[x = 2020.0]", "rain[x=2005]")
                .forEach(name -> assertThat(study.with(name, 0.17).assumptions())
                        .filteredOn(row -> row.value() == 0.17)
                        .hasSize(1));
    }

    @Test
    void whatATableCannotSayIsRefused() {
        Study study = read(new StudyFiles(folder).path(""));

        for (String name :
                List.of("nosuch", "build_rate", "build_rate[x=1]", "rain", "rain[x=2006]", "wear_rate[farm]")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> study.with(name, 1))
                    .withMessageContaining(name);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.with("wear_rate", Double.NaN))
                .withMessageContaining("wear_rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.with("yield[farm,wet]", 0.26))
                .withMessageContaining("yield[farm,wet]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.with(Map.of("wear_rate", 0.03, "Wear Rate", 0.04)))
                .withMessageContaining("twice");
    }

    /** Rows over a study with another assumption that a factor of the scenario acts on, against single runs. */
    @Test
    void rowsStandOnTheOtherAssumption() throws IOException {
        for (String file : List.of("study.yaml", "model.xmile", "assumptions.csv", "history.csv", "forecasts.csv")) {
            Files.copy(SIPING.resolve(file), folder.resolve(file));
        }
        for (Scenario scenario : read(SIPING).scenarios()) {
            Files.copy(SIPING.resolve(scenario.id() + ".yaml"), folder.resolve(scenario.id() + ".yaml"));
        }
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(
                plan,
                Files.readString(plan)
                        + "  - {set: promotion_gain, times: 1.2, why: {zh: 加力, en: More}}\n"
                        + "  - {set: service_gain, plus: 0.001, from: 2028, unit: 1/year, why: {zh: 加力, en: More}}\n");
        Study study = read(folder).with("promotion_gain", 0.9).with("park_effort_gain", 0.7);
        Scenario scenario = study.scenario("plan").orElseThrow();
        Program program = study.program();
        List<String> inputs = List.of("delivery", "planned_effort[chain]", "service_gain");
        double[][] table = new double[257][];
        for (int row = 0; row < table.length; row++) {
            table[row] = new double[] {0.4 + row * 0.002, row / 300.0, 0.002 + row * 1e-5};
        }

        List<double[]> saved = study.many(scenario)
                .save("promotion_gain", "park_effort_gain")
                .at(2035, 2050)
                .rows(inputs, table)
                .all(2)
                .saved();

        assertThat(saved).hasSize(257);
        for (int row = 0; row < table.length; row += row < 250 ? 50 : 1) {
            Run run = study.one(scenario)
                    .set(inputs.get(0), table[row][0])
                    .set(inputs.get(1), table[row][1])
                    .set(inputs.get(2), table[row][2])
                    .run();
            String headline = study.headline().variable();
            assertThat(program.columnsOf(headline)).hasSize(1);
            assertThat(saved.get(row))
                    .containsExactly(run.at(2035, headline), run.at(2050, headline), 0.9 * 1.2, 0.9 * 1.2, 0.7, 0.7);
        }
    }
}
