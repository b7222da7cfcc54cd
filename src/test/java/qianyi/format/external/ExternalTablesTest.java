package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;
import static qianyi.format.external.Call.SCALAR;
import static qianyi.format.external.Call.complaint;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.format.SyntaxException;
import qianyi.model.GraphicalFunction;

/** Which cells a call reads, against tables written out here, and what it refuses. */
class ExternalTablesTest {
    @TempDir
    Path folder;

    private Call file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Call file(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return Call.in(folder);
    }

    private Call grid() throws IOException {
        return file("grid.csv", "name,a,b,c\nx,1,2,3\ny,4,5,6\n");
    }

    @Test
    void theLastSubscriptRunsRightAndTheOneBeforeItDown() throws IOException, SyntaxException {
        Call grid = grid();
        assertThat(grid.constants(SCALAR, "grid.csv", ",", "C3")).containsExactly(5);
        assertThat(grid.constants(new int[] {3}, "grid.csv", ",", "b2")).containsExactly(1, 2, 3);
        assertThat(grid.constants(new int[] {2}, "grid.csv", ",", "B2*")).containsExactly(1, 4);
        assertThat(grid.constants(new int[] {2, 3}, "grid.csv", ",", "B2")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(grid.constants(new int[] {3, 2}, "grid.csv", ",", "B2*")).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(grid.constants(new int[] {2, 1}, "grid.csv", ",", "B2")).containsExactly(1, 4);
        assertThat(grid.constants(new int[] {2, 1, 3}, "grid.csv", ",", "B2")).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theDelimiterIsTheTabOrFollowsTheExtension() throws IOException, SyntaxException {
        assertThat(file("a.csv", "1,2").constants(SCALAR, "a.csv", "", "B1")).containsExactly(2);
        assertThat(file("a.txt", "1\t2").constants(SCALAR, "a.txt", "", "B1")).containsExactly(2);
        assertThat(file("b.csv", "1\t2").constants(SCALAR, "b.csv", "\t", "B1")).containsExactly(2);
        assertThat(file("b.csv", "1\t2").constants(SCALAR, "b.csv", "\\t", "B1"))
                .containsExactly(2);
        assertThat(file("c.csv", "1;2").constants(SCALAR, "c.csv", ";", "B1")).containsExactly(2);
        Call quoted = file("d.csv", "\"a,b\",2\n");
        assertThat(quoted.constants(SCALAR, "d.csv", ",", "B1")).containsExactly(2);
        assertThat(complaint(() -> quoted.constants(SCALAR, "d.csv", "Sheet1", "B1")))
                .startsWith("model.mdl:7:3: error: 'Sheet1' cannot separate the cells of the text file 'd.csv'");
    }

    @Test
    void textIsUtf8WithOrWithoutAMarkOrGbk() throws IOException, SyntaxException {
        String text = "农业,工业\n";
        List<byte[]> encodings = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GBK")));
        for (byte[] bytes : encodings) {
            assertThat(file("s.csv", bytes).subscript("s.csv", ",", "A1", "B1", ""))
                    .containsExactly("农业", "工业");
        }
        Call broken = file("s.csv", new byte[] {(byte) 0xff, (byte) 0xff, ','});
        assertThat(complaint(() -> broken.subscript("s.csv", ",", "A1", "B1", "")))
                .contains("'s.csv' is neither a workbook nor text in UTF-8 or GBK");
    }

    @Test
    void constantsMustAllBeThere() throws IOException {
        Call holes = file("h.csv", "1,,3\nx,5,n/a\n");
        assertThat(complaint(() -> holes.constants(new int[] {2, 3}, "h.csv", ",", "A1")))
                .isEqualTo("model.mdl:7:3: error: h.csv: there is no number in B1");
        assertThat(complaint(() -> holes.constants(new int[] {3}, "h.csv", ",", "A2")))
                .endsWith("h.csv: there is text instead of a number in A2, C2");
        assertThat(complaint(() -> holes.constants(new int[] {4}, "h.csv", ",", "C1*")))
                .endsWith("there is no number in C3, C4");
        assertThat(complaint(() -> holes.constants(SCALAR, "h.csv", ",", "time")))
                .endsWith("h.csv: 'time' is neither a cell such as B2 nor the name of cells");
        assertThat(complaint(() -> holes.constants(SCALAR, "h.csv", ",", "ZZZZ1")))
                .contains("'ZZZZ1'");
        assertThat(complaint(() -> holes.constants(SCALAR, "h.csv", ",", "A0"))).contains("'A0'");
        assertThat(complaint(() -> holes.constants(new int[] {2, 2, 2}, "h.csv", ",", "A1")))
                .contains("one call reads at most 2 subscripts, here 3 run");
        assertThat(complaint(() -> holes.constants(new int[] {40_000, 40_000}, "h.csv", ",", "A1")))
                .contains("1600000000 numbers are asked for", "limit ARRAY_SIZE");
        assertThat(complaint(() -> holes.constants(SCALAR, "h.csv", ",")))
                .endsWith("this function takes 3 arguments, but it is given 2");
    }

    @Test
    void timeRunsAlongARowOrAColumn() throws IOException, SyntaxException {
        Call across = file("across.csv", "t,2000,2010,2005\na,1,3,2\nb,4,,5\n");
        List<GraphicalFunction> rows = across.data(new int[] {2}, "across.csv", ",", "1", "B2");
        assertThat(rows.get(0).x()).containsExactly(2000.0, 2005.0, 2010.0);
        assertThat(rows.get(0).y()).containsExactly(1.0, 2.0, 3.0);
        assertThat(rows.get(1).x()).containsExactly(2000.0, 2005.0);
        Call down = file("down.csv", "t,a,b\n1,10,20\n2,11,21\n");
        List<GraphicalFunction> columns = down.data(new int[] {2}, "down.csv", ",", "A", "B2");
        assertThat(columns.get(1).x()).containsExactly(1.0, 2.0);
        assertThat(columns.get(1).y()).containsExactly(20.0, 21.0);
        assertThat(down.problems().found()).isEmpty();
    }

    @Test
    void aSeriesThatIsNoneIsRefused() throws IOException {
        Call series = file("s.csv", "t,1,1,2\na,1,2,3\nb\n");
        assertThat(complaint(() -> series.data(SCALAR, "s.csv", ",", "1", "B2")))
                .endsWith("s.csv: the series that starts at B2 has two values at 1");
        assertThat(complaint(() -> series.data(SCALAR, "s.csv", ",", "1", "B3")))
                .endsWith("s.csv: no value with a time stands in the series that starts at B3");
        assertThat(complaint(() -> series.data(SCALAR, "s.csv", ",", "1", "ZZ9")))
                .contains("starts at ZZ9");
        assertThat(complaint(() -> series.data(SCALAR, "s.csv", ",", "time", "B2")))
                .contains("'time' is neither a row such as 4, nor a column such as A");
        assertThat(complaint(() -> series.data(new int[] {2, 2}, "s.csv", ",", "1", "B2")))
                .contains("one call reads at most 1 subscripts");
    }

    @Test
    void namesOfElementsRunAcrossAndThenDownWithoutGaps() throws IOException, SyntaxException {
        Call names = file("n.csv", "north,,south\n1,east,2.5\n");
        assertThat(names.subscript("n.csv", ",", "A1", "C2", "")).containsExactly("north", "south", "1", "east", "2.5");
        assertThat(names.subscript("n.csv", ",", "A1", "A", "r")).containsExactly("rnorth", "r1");
        assertThat(names.subscript("n.csv", ",", "B2", "2")).containsExactly("east", "2.5");
        assertThat(complaint(() -> names.subscript("n.csv", ",", "A5", "C9", "")))
                .contains("between A5 and C9");
        assertThat(complaint(() -> names.subscript("n.csv", ",", "B2", "A1", "")))
                .endsWith("the last cell, A1, lies before the first, B2");
        assertThat(complaint(() -> names.subscript("n.csv", ",", "A1", "", ""))).contains("'' is neither a cell");
    }

    @Test
    void aTagStandsForTheFileThatTheSettingsName() throws IOException, SyntaxException {
        grid();
        Call tagged = Call.in(new FolderFiles(folder), Map.of("Grid", "grid.csv", "gone", "gone.csv"));
        assertThat(tagged.constants(SCALAR, "?grid", ",", "B2")).containsExactly(1);
        assertThat(complaint(() -> tagged.constants(SCALAR, "?gone", ",", "B2")))
                .contains("no file 'gone.csv'");
        assertThat(complaint(() -> tagged.constants(SCALAR, "?other", ",", "B2")))
                .contains("do not say which file '?other' stands for");
    }

    @Test
    void aRefusalNamesItsRule() throws IOException {
        Call grid = grid();
        assertThat(complaint(() -> grid.constants(SCALAR, "../../x", ",", "B2")))
                .startsWith("model.mdl:7:3: error: '../../x' is outside the model's own folder")
                .contains("rule OWN_FOLDER");
        assertThat(complaint(() -> grid.constants(SCALAR, ".", ",", "B2"))).contains("rule ORDINARY_FILE");
        assertThat(complaint(() -> grid.constants(SCALAR, "grip.csv", ",", "B2")))
                .endsWith("there is no file 'grip.csv' in the model's folder; did you mean grid.csv?");
        assertThat(complaint(() -> Call.in(new NoFiles()).constants(SCALAR, "grid.csv", ",", "B2")))
                .contains("rule NO_FOLDER");
        CompanionFiles locked = name -> new Companion.Refused(name, Companion.Rule.NOT_READABLE);
        assertThat(complaint(() -> Call.in(locked).constants(SCALAR, "a", ",", "B2")))
                .contains("rule NOT_READABLE");
        CompanionFiles large = name -> new Companion.Refused(name, Companion.Rule.COMPANION_LENGTH);
        assertThat(complaint(() -> Call.in(large).constants(SCALAR, "a", ",", "B2")))
                .contains("larger than 20 MB", "limit COMPANION_LENGTH");
    }

    @Test
    void theFilesOfAModelTogetherHaveALimit() {
        byte[] bytes = new byte[19_000_000];
        java.util.Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '1';
        Call many = Call.in(name -> new Companion.Found(name, bytes));
        assertThat(complaint(() -> {
                    for (String name : List.of("a", "b", "c", "d")) {
                        many.constants(SCALAR, name, ",", "A1");
                    }
                }))
                .contains("larger than 60 MB together; 'd' is not read any more (limit COMPANIONS_LENGTH)");
    }

    @Test
    void theCellsOfASheetAndOfAModelHaveALimit() {
        Call sheet = Call.in(name -> new Companion.Found(name, cells(1_000_001)));
        assertThat(complaint(() -> sheet.constants(SCALAR, "a", ",", "A1")))
                .contains("a: more than 1000000 cells", "limit SHEET_CELLS");
        Call model = Call.in(name -> new Companion.Found(name, cells(900_000)));
        assertThat(complaint(() -> {
                    for (String name : List.of("a", "b", "c")) {
                        model.constants(SCALAR, name, ",", "A1");
                    }
                }))
                .contains("'c' is not read any more", "limit COMPANIONS_CELLS");
    }

    private static byte[] cells(int count) {
        return "1\n".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }
}
