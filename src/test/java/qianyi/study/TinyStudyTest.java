package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.model.TimeSpec;
import qianyi.text.Localized;
import qianyi.units.UnitParser;

/** A village that has nothing in common with Siping reads and runs. */
class TinyStudyTest {
    @TempDir
    Path folder;

    private static Run run(Study study, String scenario) {
        return Simulation.run(
                study.program(),
                study.time(),
                study.scenario(scenario).orElseThrow().overrides());
    }

    @Test
    void readsWithoutADoubt() {
        assertThat(new StudyFiles(folder).lines()).isEmpty();
    }

    @Test
    void holdsWhatTheFilesSay() {
        Study study = new StudyFiles(folder).study();
        assertThat(study.title()).isEqualTo(new Localized("某村：何时收入三百", "A village's road to an income of 300"));
        assertThat(study.period()).isEqualTo(new Period(2000, 2020, 2004, List.of(2004, 2010)));
        assertThat(study.time()).isEqualTo(new TimeSpec(2000, 2020, 0.25, 1, TimeSpec.Method.EULER, "year"));
        assertThat(study.targets())
                .containsExactly(new Target.AtLeast(
                        "three_hundred",
                        new Localized("收入三百", "Income of 300"),
                        "village_income",
                        300,
                        UnitParser.parse("coin/year").orElseThrow(),
                        2015));
        assertThat(study.record()).isEqualTo(new GrowthRecord("income", 2004));
        assertThat(study.units().get(UnitParser.parse("coin/year").orElseThrow()))
                .isEqualTo(new UnitDisplay(new Localized("百枚", "coins"), 0.01, 1));
        assertThat(study.accounting()).containsEntry("output", "trade_income").containsEntry("capital", "workshop");
        assertThat(study.caveats()).containsExactly(new Localized("账本只记了四年：当心", "The books cover four years"));
        assertThat(study.sources()).extracting(Source::date).containsExactly("2004");
        assertThat(study.modelSha256()).hasSize(64);
        assertThat(study.assumptionsSha256())
                .as("sha256sum assumptions.csv")
                .isEqualTo("bc2beef5455f28d49aa70604703032b38eeb5707ac927785a8fb85ae739eb8eb");
    }

    @Test
    void saysWhatGoesTogetherAndWhatARunMustMeet() {
        Uncertainty uncertainty = new StudyFiles(folder).study().uncertainty();
        assertThat(uncertainty.correlations())
                .containsExactly(
                        new Correlation(
                                "wear_rate",
                                "missed_income",
                                0.6,
                                new Localized("年成不好，工具用得狠，账也记得乱", "In a bad year tools wear and books are kept badly"),
                                "ledger"),
                        new Correlation(
                                "missed_income",
                                "yield[farm,wet]",
                                -0.4,
                                new Localized("收成差，漏记多", "Poor harvests are missed"),
                                ""));
        assertThat(uncertainty.history())
                .containsExactly(new HistoryTolerance(
                        "village_income",
                        "income",
                        0.35,
                        new Localized("账本和回忆差三成", "Books and memory differ by a third"),
                        ""));
        assertThat(uncertainty.signposts()).containsExactly("village_income", "price");
    }

    @Test
    void aStudyNeedNotSaySo() {
        StudyFiles files = new StudyFiles(folder);
        String study = StudyFiles.resource("study.yaml");
        files.write("study.yaml", study.substring(0, study.indexOf("uncertainty:")));
        assertThat(files.study().uncertainty()).isEqualTo(Uncertainty.NONE);
        files.write("study.yaml", study.substring(0, study.indexOf("uncertainty:")) + "uncertainty: {signposts: []}\n");
        assertThat(files.study().uncertainty()).isEqualTo(Uncertainty.NONE);
    }

    @Test
    void assumptionsPointAtNumbersOfTheModel() {
        List<Assumption> assumptions = new StudyFiles(folder).study().assumptions();
        assertThat(assumptions)
                .extracting(Assumption::title)
                .containsExactly(
                        "build_rate[farm]",
                        "build_rate[craft]",
                        "wear_rate",
                        "yield[farm,wet]",
                        "price_table[x=2020]",
                        "rain[x=2005]",
                        "missed_income",
                        "usual_income");
        assertThat(assumptions.get(1).distribution()).isEqualTo(Assumption.Distribution.TRIANGULAR);
        assertThat(assumptions.get(1).label()).isEqualTo(new Localized("添置速度", "Building rate"));
        assertThat(assumptions.get(3).elements()).containsExactly("farm", "wet");
        assertThat(assumptions.get(4).x()).isEqualTo(OptionalDouble.of(2020));
        assertThat(assumptions)
                .extracting(Assumption::isVaried)
                .containsExactly(true, true, true, true, true, false, true, false);
    }

    @Test
    void historyIsASortedTable() {
        History history = new StudyFiles(folder).study().history();
        assertThat(history.series("income")).extracting(Observation::year).containsExactly(2001, 2002, 2004);
        assertThat(history.at("income", 2002)).hasValueSatisfying(o -> {
            assertThat(o.value()).isEqualTo(195.5);
            assertThat(o.span().line()).isEqualTo(2);
        });
        assertThat(history.names()).containsExactly("income", "# not a comment");
        assertThat(history.observations().get(3).note()).isEqualTo("NA");
        assertThat(history.table().columnNames()).isEqualTo(HistoryReader.COLUMNS);
        assertThat(history.table().doubleColumn("value").asList()).containsExactly(195.5, 190.0, 199.5, 7.0);
        assertThat(new History(history.observations()).series("income")).isEqualTo(history.series("income"));
    }

    @Test
    void theBaselineChangesNothingAndRuns() {
        Study study = new StudyFiles(folder).study();
        assertThat(study.scenario("baseline").orElseThrow().overrides()).isEmpty();
        Run run = run(study, "baseline");
        assertThat(run.failure()).isEmpty();
        assertThat(run.size()).isEqualTo(81);
        assertThat(run.at(2000, "village_income")).isCloseTo(400 * 0.3 + 200 * 0.35 + 10, within(1e-9));
    }

    @Test
    void theScenarioDoesWhatItSays() {
        Study study = new StudyFiles(folder).study();
        Run base = run(study, "baseline");
        Run tools = run(study, "tools");
        assertThat(tools.at(2010, "build_rate", "craft")).isEqualTo(0.11);
        assertThat(tools.at(2004.75, "wear_rate")).isEqualTo(0.03);
        assertThat(tools.at(2006, "wear_rate")).isCloseTo(0.027, within(1e-12));
        assertThat(tools.at(2007, "wear_rate")).isCloseTo(0.024, within(1e-12));
        assertThat(tools.at(2014, "price")).isCloseTo(1.225, within(1e-12));
        assertThat(tools.at(2020, "village_income")).isGreaterThan(base.at(2020, "village_income"));
    }

    @Test
    void theTableOfAssumptionsWinsOverTheModelFile() {
        StudyFiles files = new StudyFiles(folder)
                .edit("assumptions.csv", "wear_rate,,0.03", "wear_rate,,§0.04")
                .edit("assumptions.csv", "price_table,x=2020,1.3", "price_table,x=2020,1.4")
                .append("assumptions.csv", "price_table,x=2010,1.2,,,,1,price_level,assumption,,,,\n");
        assertThat(files.noticed())
                .hasSize(3)
                .contains("assumptions.csv:4:12 study.assumption-differs")
                .allMatch(line -> line.endsWith("study.assumption-differs"));
        Study study = files.study();
        List<RunOverride> overrides = study.scenario("baseline").orElseThrow().overrides();
        assertThat(overrides).hasSize(2);
        assertThat(overrides.get(1)).isInstanceOfSatisfying(RunOverride.Points.class, points -> {
            assertThat(points.table()).isEqualTo("price_table");
            assertThat(points.function().y()).containsExactly(1.0, 1.2, 1.4);
        });
        Run run = run(study, "baseline");
        assertThat(run.at(2003, "wear_rate")).isEqualTo(0.04);
        assertThat(run.at(2020, "price")).isEqualTo(1.4);
        assertThat(files.lines())
                .contains(
                        "assumptions.csv:4:12: 提示: wear_rate 在假设表中是 0.04，在模型文件中是 0.03；以假设表为准",
                        "assumptions.csv:4:12: note: wear_rate is 0.04 in the table of assumptions and 0.03 in the model file; the table counts");
    }

    @Test
    void anotherTableOfAssumptionsTakesThePlaceOfTheFolders() {
        StudyFiles files = new StudyFiles(folder);
        String table = StudyFiles.resource("assumptions.csv").replace("wear_rate,,0.03", "wear_rate,,0.045");
        files.write("mine.csv", table).write("assumptions.csv", "rubbish");
        Path mine = files.path("mine.csv");
        var read = StudyReader.read(folder, java.util.Optional.of(mine));
        assertThat(read.diagnostics()).extracting(d -> d.file()).containsExactly(mine.toString());
        assertThat(run(read.value().orElseThrow(), "baseline").at(2003, "wear_rate"))
                .isEqualTo(0.045);
    }

    @Test
    void rowsThatAnotherTableLacksAreCounted() {
        StudyFiles files = new StudyFiles(folder);
        String table = StudyFiles.resource("assumptions.csv")
                .lines()
                .filter(line -> !line.startsWith("build_rate"))
                .collect(java.util.stream.Collectors.joining("\n"));
        files.write("mine.csv", table);
        var read = StudyReader.read(folder, java.util.Optional.of(files.path("mine.csv")));
        assertThat(read.value()).isPresent();
        assertThat(files.lines(read))
                .anyMatch(line -> line.contains("are not in this table: 2 (build_rate[farm], build_rate[craft]"));
    }

    @Test
    void anotherTableNeedNotVaryWhatGoesTogether() {
        StudyFiles files = new StudyFiles(folder);
        String table =
                StudyFiles.resource("assumptions.csv").replace("wear_rate,,0.03,0.02,0.05,pert", "wear_rate,,0.03,,,");
        files.write("mine.csv", table);
        var read = StudyReader.read(folder, java.util.Optional.of(files.path("mine.csv")));
        assertThat(files.lines(read))
                .containsExactly(
                        "study.yaml:41:17: 提示: 所用的假设表中 wear_rate 不参与抽样，这一对相关系数不起作用",
                        "study.yaml:41:17: note: the table of assumptions that is used does not vary wear_rate, "
                                + "so this correlation is left out");
        assertThat(read.value().orElseThrow().uncertainty().correlations())
                .extracting(Correlation::first)
                .containsExactly("missed_income");
    }
}
