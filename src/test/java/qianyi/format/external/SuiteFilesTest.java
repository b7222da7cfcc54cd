package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.external.ExternalCall.Kind;
import qianyi.model.Diagnostic;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;

/**
 * Spreadsheets of the public conformance suite, read as its models read them. The numbers expected are those that Vensim
 * printed for the models ({@code output.tab} beside each of them).
 */
class SuiteFilesTest {
    private static final Path SUITE =
            Path.of(System.getProperty("conformance.dir", "../shared/conformance/test-models"));
    private static final int[] SCALAR = {};

    private final SyntaxProblems problems = new SyntaxProblems("model.mdl");

    @BeforeEach
    void needSuite() {
        assumeTrue(Files.isDirectory(SUITE), "the conformance suite is not here; name it with -Dconformance.dir");
    }

    private ExternalTables tables(String folder) {
        return new ExternalTables(new FolderFiles(SUITE.resolve("tests").resolve(folder)), Map.of(), problems);
    }

    private static ExternalCall call(Kind kind, String... arguments) throws SyntaxException {
        return ExternalCall.of(kind, false, List.of(arguments), Span.START);
    }

    @Test
    void constantsOfAnOldWorkbookRunRightAndDown() throws SyntaxException {
        ExternalTables tables = tables("get_constants_incomplete_subscript");
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xls", "tab1", "B2"), new int[] {3}))
                .containsExactly(1, 2, 3);
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xls", "tab1", "B5"), new int[] {3, 2}))
                .containsExactly(0.1, 0.2, 0.9, 0.3, 0.4, 0.4);
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xls", "tab1", "B11"), SCALAR))
                .containsExactly(5);
    }

    @Test
    void anAsteriskTransposes() throws SyntaxException {
        ExternalTables tables = tables("get_mixed_definitions");
        assertThat(tables.constants(call(Kind.CONSTANTS, "input.xlsx", "Sheet1", "C8*"), new int[] {2}))
                .containsExactly(10, 11);
        assertThat(tables.constants(call(Kind.CONSTANTS, "input.xlsx", "Sheet2", "var_d1*"), SCALAR))
                .containsExactly(10);
        assertThat(tables.constants(call(Kind.CONSTANTS, "input.xlsx", "Sheet2", "var_dim*"), new int[] {4}))
                .containsExactly(30, 40, 50, 60);
    }

    @Test
    void namesOfTheWorkbookAndOfTheSheetStandForBlocks() throws SyntaxException {
        ExternalTables tables = tables("get_xls_cellrange");
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xlsx", "Global", "value1"), new int[] {6}))
                .containsExactly(11, 21, 31, 41, 51, 61);
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xlsx", "Global", "valuev*"), new int[] {6}))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(tables.constants(call(Kind.CONSTANTS, "inputs.xlsx", "Local", "value2"), new int[] {6}))
                .containsExactly(10, 20, 30, 40, 50, 60);
        GraphicalFunction down = tables.lookups(call(Kind.LOOKUPS, "inputs.xlsx", "Global", "Timev", "valuev"), SCALAR)
                .get(0);
        assertThat(down.x()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(down.y()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        GraphicalFunction across = tables.lookups(call(Kind.LOOKUPS, "inputs.xlsx", "Local", "Time2", "value2"), SCALAR)
                .get(0);
        assertThat(across.y()).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
    }

    @Test
    void aNamedBlockOfSeriesGivesOneAnElement() throws SyntaxException {
        List<GraphicalFunction> series = tables("get_mixed_definitions")
                .data(
                        call(Kind.DATA, "input.xlsx", "Sheet2", "time", "data_dim"),
                        new int[] {4},
                        GraphicalFunction.Kind.CONTINUOUS);
        assertThat(series).hasSize(4);
        assertThat(series.get(3).x()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(series.get(3).y()).containsExactly(61.0, 62.0, 63.0, 64.0, 65.0);
    }

    @Test
    void dataOfAnOldWorkbookRunsToTheEndOfTheRow() throws SyntaxException {
        List<GraphicalFunction> series = tables("get_data_args_3d_xls")
                .data(
                        call(Kind.DATA, "input.xls", "Sheet1", "4", "C7"),
                        new int[] {2},
                        GraphicalFunction.Kind.DISCRETE);
        assertThat(series.get(0).kind()).isEqualTo(GraphicalFunction.Kind.DISCRETE);
        assertThat(series.get(0).x()).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0);
        assertThat(series.get(0).y()).containsExactly(-1.0, -3.0, -5.0, 10.0, 4.0, 5.0, 5.0);
        assertThat(series.get(1).y()).containsExactly(0.0, 0.0, 1.0, 2.0, 1.0, 0.0, 0.0);
    }

    /** Vensim leaves such points out: at 3 its straight line gives 20, between 11 and 29. */
    @Test
    void pointsWithoutATimeOrAValueAreLeftOut() throws SyntaxException {
        ExternalTables tables = tables("get_with_missing_values_xlsx");
        for (String row : List.of("8", "10")) {
            GraphicalFunction table = tables.lookups(call(Kind.LOOKUPS, "input.xlsx", "Hoja1", row, "A9"), SCALAR)
                    .get(0);
            assertThat(table.x()).containsExactly(1.0, 2.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
            assertThat(table.y()).containsExactly(10.0, 11.0, 29.0, 10.0, 18.0, 17.0, 61.0, 61.0);
        }
        List<GraphicalFunction> series = tables.data(
                call(Kind.DATA, "input.xlsx", "Hoja1", "1", "C5"), new int[] {2}, GraphicalFunction.Kind.NEXT);
        assertThat(series.get(0).x()).containsExactly(4.0, 5.0, 7.0, 8.0, 9.0);
        assertThat(series.get(1).x()).containsExactly(3.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        assertThat(problems.found())
                .extracting(Diagnostic::key)
                .containsExactly("external.series-gap", "external.series-text");
        assertThat(problems.found().get(1).arguments()).contains(List.of("C10 (nonvalid)"));
    }

    @Test
    void elementsOfASubscriptStandBehindTheirPrefix() throws SyntaxException {
        ExternalTables tables = tables("get_subscript_3d_arrays_xls");
        assertThat(tables.subscript(call(Kind.SUBSCRIPT, "input.xls", "Sheet1", "C3", "D3", "Depth")))
                .containsExactly("Depth1", "Depth2");
        assertThat(tables.subscript(call(Kind.SUBSCRIPT, "input.xls", "Sheet1", "B4", "B6", "Entry")))
                .containsExactly("Entry1", "Entry2", "Entry3");
        assertThat(tables.constants(call(Kind.CONSTANTS, "input.xls", "Sheet1", "E4"), new int[] {3, 2}))
                .containsExactly(0.02, 0.05, 0.02, 0.04, 0.05, 0.06);
    }

    @Test
    void textFilesAndTamilSheetsAreRead() throws SyntaxException {
        assertThat(tables("get_constants")
                        .constants(call(Kind.CONSTANTS, "data down.csv", ",", "A2"), new int[] {3, 3}))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(tables("get_constants").constants(call(Kind.CONSTANTS, "data.xlsx", "தாள்", "B4"), SCALAR))
                .containsExactly(8);
        ExternalTables tables = tables("get_data");
        GraphicalFunction down = tables.data(
                        call(Kind.DATA, "data down.csv", ",", "A", "B2"), SCALAR, GraphicalFunction.Kind.CONTINUOUS)
                .get(0);
        GraphicalFunction across = tables.data(
                        call(Kind.DATA, "data across.csv", ",", "1", "B3"),
                        new int[] {2},
                        GraphicalFunction.Kind.CONTINUOUS)
                .get(1);
        assertThat(down.y()).containsExactly(1.0, 4.0, 7.0);
        assertThat(across.x()).containsExactly(1.0, 2.0, 3.0);
        assertThat(across.y()).containsExactly(7.0, 8.0, 9.0);
    }

    @Test
    void theResultsOfAnotherModelAreSeries() throws java.io.IOException {
        Path file = SUITE.resolve("tests/data_from_other_model/data.tab");
        DataFile data =
                DataFile.read("data.tab", Files.readAllBytes(file)).value().orElseThrow();
        DataFile.Series scalar = data.series().get("var_0dim");
        assertThat(scalar.times()).hasSize(51).startsWith(0.0, 1.0).endsWith(50.0);
        assertThat(scalar.values()).startsWith(1.0, 3.0, 5.0).endsWith(101.0);
        assertThat(data.series().get("var_3dim[b,d,a]").values()).startsWith(1.0, -1.0, -2.0);
        assertThat(data.series().get("final_time").times()).containsExactly(0.0);
    }
}
