package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as Excel and WPS save them, and bytes that are no text. */
class StudyEncodingTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @Test
    void tablesMayBeGbk() {
        StudyFiles files = new StudyFiles(folder);
        Study utf8 = files.study();
        files.write("assumptions.csv", StudyFiles.resource("assumptions.csv"), GBK)
                .write("history.csv", StudyFiles.resource("history.csv"), GBK);
        assertThat(files.lines()).isEmpty();
        Study gbk = files.study();
        assertThat(gbk.assumptions()).isEqualTo(utf8.assumptions());
        assertThat(gbk.history().observations()).isEqualTo(utf8.history().observations());
        assertThat(gbk.assumptions().get(2).label().zh()).isEqualTo("折旧率");
    }

    @Test
    void placesInGbkAreCountedInCharacters() {
        String table = StudyFiles.resource("assumptions.csv").replace("收成,Wet-season yield,ledger", "收成,Wet,leger");
        StudyFiles files = new StudyFiles(folder).write("assumptions.csv", table, GBK);
        assertThat(files.noticed()).containsExactly("assumptions.csv:5:69 study.source-unknown-near");
    }

    @Test
    void filesMayHaveAByteOrderMarkAndWindowsLineEnds() {
        StudyFiles files = new StudyFiles(folder);
        for (String name : new String[] {"study.yaml", "tools.yaml", "assumptions.csv", "history.csv"}) {
            files.write(name, "\ufeff" + StudyFiles.resource(name).replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }
        assertThat(files.lines()).isEmpty();
        files.edit("tools.yaml", "set: wear_rate", "set: zzz").edit("history.csv", "199.5", "x");
        assertThat(files.noticed())
                .containsExactlyInAnyOrder(
                        "tools.yaml:12:10 study.variable-unknown", "history.csv:4:13 study.number-expected");
    }

    @Test
    void aCellMayHoldACommaAQuoteAndALineBreak() {
        StudyFiles files = new StudyFiles(folder)
                .edit("history.csv", "\"2003 × 1.02, see ledger\"", "\"2003, \"\"twice\"\"\nnext line\"")
                .edit("history.csv", "# not a comment,2003", "# not a comment,§x");
        assertThat(files.noticed()).containsExactly("history.csv:6:17 study.whole-number-expected");
        files.edit("history.csv", "# not a comment,x", "# not a comment,2003");
        assertThat(files.study().history().observations().get(2).note()).isEqualTo("2003, \"twice\"\nnext line");
    }

    @Test
    void quotesInsideAnUnquotedCellAreText() {
        StudyFiles files =
                new StudyFiles(folder).edit("history.csv", "told by Wang,NA", "told by \"\"Wang\", he says,x §");
        assertThat(files.noticed()).containsExactly("history.csv:5:72 study.csv-ragged");
        files.edit("history.csv", ", he says,x ", ",says \"\"x");
        assertThat(files.study().history().observations().get(3).note()).isEqualTo("says \"\"x");
    }

    @Test
    void blankRowsAndLinesAreNoRows() {
        StudyFiles files = new StudyFiles(folder)
                .append("history.csv", "\n,,,,,,,,,\n\n")
                .append("assumptions.csv", ",,,,,,,,,,,,\n");
        assertThat(files.lines()).isEmpty();
        assertThat(files.study().history().observations()).hasSize(4);
    }

    @Test
    void anEmptyTableIsAnError() {
        StudyFiles files = new StudyFiles(folder).write("assumptions.csv", "").write("history.csv", "\ufeff\n");
        assertThat(files.noticed())
                .containsExactly("assumptions.csv:1:1 study.csv-empty", "history.csv:1:1 study.csv-empty");
    }

    @Test
    void bytesThatAreNoTextAreAnError() {
        StudyFiles files = new StudyFiles(folder)
                .write("assumptions.csv", StudyFiles.resource("assumptions.csv"), StandardCharsets.UTF_16)
                .write("history.csv", new byte[] {'a', 0, 'b'})
                .write("tools.yaml", new byte[] {(byte) 0xff, (byte) 0xff});
        assertThat(files.noticed())
                .containsExactly(
                        "assumptions.csv:1:1 study.encoding-table",
                        "history.csv:1:1 study.encoding-table",
                        "tools.yaml:1:1 study.encoding-utf8");
    }

    @Test
    void aScenarioInGbkIsReadAndThatIsSaid() {
        StudyFiles files = new StudyFiles(folder).write("tools.yaml", StudyFiles.resource("tools.yaml"), GBK);
        assertThat(files.noticed()).containsExactly("tools.yaml:1:1 study.encoding-guessed");
        String title = files.study().scenario("tools").orElseThrow().title().zh();
        assertThat(StudyFiles.resource("tools.yaml")).contains(title);
    }
}
