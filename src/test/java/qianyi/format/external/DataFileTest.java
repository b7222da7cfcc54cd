package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.NotAvailable;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Results of one model as the data of another. */
class DataFileTest {
    private static Diagnosed<DataFile> read(String file, String text) {
        return DataFile.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Diagnosed<?> read) {
        read.diagnostics().forEach(diagnostic -> Diagnostics.line(diagnostic, Language.ZH));
        return read.diagnostics().stream()
                .map(diagnostic -> Diagnostics.line(diagnostic, Language.EN))
                .toList();
    }

    @Test
    void timeRunsDownOrAcross() {
        DataFile down = read("d.tab", "Time\tGDP\t\"a, b\"[North, East]\n1\t5\t7\n2\t\t8\n")
                .value()
                .orElseThrow();
        DataFile across = read("d.csv", "Time,1,2\nGDP,5,\n\"\"\"a, b\"\"[North,East]\",7,8\n")
                .value()
                .orElseThrow();
        for (DataFile file : List.of(down, across)) {
            assertThat(file.series()).containsOnlyKeys("gdp", "a,_b[north,east]");
            assertThat(file.series().get("gdp").times()).containsExactly(1.0);
            assertThat(file.series().get("a,_b[north,east]").values()).containsExactly(7.0, 8.0);
        }
    }

    @Test
    void whatIsNoTableIsRefusedAtItsPlace() {
        assertThat(lines(read("d.tab", "Time\n1\n2\n")))
                .singleElement()
                .asString()
                .contains("d.tab:1:1: error: this is no table");
        assertThat(lines(read("d.tab", ""))).singleElement().asString().contains("this is no table");
        assertThat(lines(read("d.tab", "Time\ta\tA\t\n1\t2\t3\t4\n")))
                .containsExactly(
                        "d.tab:1:3: error: 'A' is here twice", "d.tab:1:4: error: there are values here, but no name");
        assertThat(lines(read("d.tab", "Time\ta\n1\t2\nx\t3\n")))
                .containsExactly("d.tab:3:1: error: there are values here, but 'x' is no time");
        assertThat(lines(read("d.tab", "Time\ta\n1\t2\n1\t3\n")))
                .containsExactly("d.tab:3:1: error: the time 1 is here twice");
        assertThat(lines(read("d.tab", "Time\ta\n1\t2\n2\tn/a\n")))
                .containsExactly("d.tab:1:1: warning: text where numbers are expected counts as missing: B3 (n/a)");
    }

    private static Model model(Variable... variables) {
        Map<String, Variable> byKey = new LinkedHashMap<>();
        for (Variable variable : variables) {
            byKey.put(variable.key(), variable);
        }
        TimeSpec time = new TimeSpec(0, 1, 1, 1, TimeSpec.Method.EULER, "");
        return new Model("m", "m.mdl", time, Map.of(), byKey, List.of());
    }

    private static Variable.Data awaited(String name, int line, Dimension... dimensions) {
        Variable.Header header =
                new Variable.Header(name, List.of(dimensions), Optional.empty(), Documentation.NONE, Span.at(line, 1));
        return new Variable.Data(header, List.of(), GraphicalFunction.Kind.NEXT);
    }

    @Test
    void dataVariablesTakeTheirSeriesFromTheLastFileThatHasThem() {
        Dimension rows = new Dimension("rows", List.of("A", "B"));
        Model model = model(awaited("GDP", 1), awaited("share", 2, rows));
        DataFile first = read("1.tab", "t\tgdp\tshare[A]\tshare[b]\n0\t1\t2\t3\n")
                .value()
                .orElseThrow();
        DataFile second = read("2.tab", "t\tGDP\n0\t10\n").value().orElseThrow();
        Model filled = DataVariables.fill("m.mdl", model, List.of(first, second))
                .value()
                .orElseThrow();
        Variable.Data gdp = (Variable.Data) filled.variable("GDP").orElseThrow();
        assertThat(gdp.table().orElseThrow())
                .isEqualTo(new GraphicalFunction(GraphicalFunction.Kind.NEXT, List.of(0.0), List.of(10.0)));
        Variable.Data share = (Variable.Data) filled.variable("share").orElseThrow();
        assertThat(share.series())
                .extracting(table -> table.function().y().get(0))
                .containsExactly(2.0, 3.0);
    }

    @Test
    void everyVariableWithoutDataIsNamedAtOnce() {
        Dimension rows = new Dimension("rows", List.of("A", "B"));
        Model model = model(awaited("GDP", 1), awaited("share", 2, rows), awaited("population", 3));
        assertThat(lines(DataVariables.fill("m.mdl", model, List.of())))
                .containsExactly(
                        "m.mdl:1:1: error: 'GDP' takes its values from a data file. Name one with --data",
                        "m.mdl:2:1: error: 'share' takes its values from a data file. Name one with --data",
                        "m.mdl:3:1: error: 'population' takes its values from a data file. Name one with --data");
        DataFile file = read("d.tab", "t\tGDP\tshare[A]\tpopulations\n0\t\t3\t4\n")
                .value()
                .orElseThrow();
        assertThat(lines(DataVariables.fill("m.mdl", model, List.of(file))))
                .containsExactly(
                        "m.mdl:1:1: error: no data file has values for GDP; searched: d.tab",
                        "m.mdl:2:1: warning: no data file has values for share[B]; searched: d.tab. "
                                + "These elements have no value (:NA:)",
                        "m.mdl:3:1: error: no data file has values for population; searched: d.tab. "
                                + "Did you mean populations?");
        assertThat(DataVariables.fill("m.mdl", model, List.of(file)).diagnostics())
                .filteredOn(Diagnostic::isError)
                .hasSize(2);
    }

    @Test
    void anElementWithoutDataIsNotAvailable() {
        Dimension rows = new Dimension("rows", List.of("A", "B"));
        DataFile file = read("d.tab", "t\tshare[A]\n0\t3\n").value().orElseThrow();
        Model filled = DataVariables.fill("m.mdl", model(awaited("share", 1, rows)), List.of(file))
                .value()
                .orElseThrow();
        Variable.Data share = (Variable.Data) filled.variable("share").orElseThrow();
        assertThat(share.series())
                .extracting(table -> table.function().y().get(0))
                .containsExactly(3.0, NotAvailable.VALUE);
    }

    @Test
    void vensimsOwnTextIsKnownByItsNameOrItsShape() {
        String text = "sales\r\n0\t5\r\n2\t9\r\nstock level[a,b]\r\n0\t1\r\n3\t4\r\n";
        for (String name : List.of("d.dat", "d.txt")) {
            DataFile file = read(name, text).value().orElseThrow();
            assertThat(file.series()).containsOnlyKeys("sales", "stock_level[a,b]");
            assertThat(file.series().get("sales").times()).containsExactly(0.0, 2.0);
            assertThat(file.series().get("stock_level[a,b]").values()).containsExactly(1.0, 4.0);
        }
        assertThat(lines(read("d.dat", "0\t5\nsales\n0\t5\n0\t6\n1\t1,5\nsales\n")))
                .containsExactly(
                        "d.dat:1:1: error: there are values here, but no name",
                        "d.dat:4:1: error: the time 0 is here twice",
                        "d.dat:5:1: error: \"1,5\" is not a number as the program reads them. "
                                + "Use ASCII digits and a decimal point, no thousands separator or per cent sign",
                        "d.dat:6:1: error: 'sales' is here twice");
    }

    @Test
    void aNumberThatIsNotWrittenAsOneIsNotLeftOut() {
        for (String number : List.of("\"1,5\"", "5%", "\"1,000\"", "１．５", "1 000")) {
            assertThat(lines(read("d.csv", "t,GDP\n0," + number + "\n1,2\n")))
                    .singleElement()
                    .asString()
                    .startsWith("d.csv:2:2: error: ")
                    .contains("is not a number as the program reads them");
        }
        assertThat(read("d.csv", "t,GDP\n0,n/a\n1,2\n").value()).isPresent();
    }
}
