package qianyi.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.Work;
import qianyi.format.Limits;
import qianyi.format.external.NoFiles;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.Severity;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/** What a file is beyond its equations, and files that are broken or mean harm. */
class VensimReaderTest {
    private static final String CONTROL =
            "INITIAL TIME = 2 ~ Year ~|\nFINAL TIME = 12 ~~|\nTIME STEP = 0.25 ~~|\nSAVEPER = TIME STEP ~~|\n";
    private static final Work LITTLE = new Work(10, 1_000);
    private static final String SKETCH =
            "\\\\\\---/// Sketch information\r\nV300\r\n*View 1\n10,1,a|b~\n///---\\\\\\\n";

    private static Diagnosed<Model> read(String text) {
        return VensimReader.read("models/f.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles());
    }

    private static Model model(String text) {
        Diagnosed<Model> read = read(text + CONTROL);
        assertThat(read.value()).as("%s", read.diagnostics()).isPresent();
        return read.value().orElseThrow();
    }

    private static List<String> keys(String text) {
        return read(text).diagnostics().stream().map(Diagnostic::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '{UTF-8}\n', 0",
        "UTF-8, '', 0",
        "UTF-8, '\ufeff{UTF-8}\n', 0",
        "UTF-16LE, '\ufeff', 0",
        "UTF-16BE, '\ufeff', 0",
        "GB18030, '', 1"
    })
    void readsChineseInAnyEncoding(String charset, String head, int warnings) {
        byte[] bytes = (head + "年增长率 = 0.07 ~ 亿元/年 ~ 说明 |\n" + CONTROL).getBytes(Charset.forName(charset));
        Diagnosed<Model> read = VensimReader.read("f.mdl", bytes, new NoFiles());
        assertThat(read.value().orElseThrow().variable("年增长率")).isPresent();
        assertThat(read.diagnostics()).hasSize(warnings);
    }

    @Test
    void readsLettersWithAccentsOfOldFiles() {
        byte[] bytes = ("population âgée = 2 ~~ déjà vu, très général |\n" + CONTROL)
                .getBytes(Charset.forName("windows-1252"));
        Diagnosed<Model> read = VensimReader.read("f.mdl", bytes, new NoFiles());
        assertThat(read.value().orElseThrow().variable("population âgée")).isPresent();
        assertThat(read.diagnostics()).extracting(Diagnostic::key).containsExactly("vensim.encoding-guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsTheLineEndsOfEverySystem(String end) {
        String text = ("a long name of \\\n\t\ta variable = 1 ~~|\n" + CONTROL).replace("\n", end);
        assertThat(read(text).value().orElseThrow().variable("a long name of a variable"))
                .isPresent();
    }

    @Test
    void keepsTheSketchAsItStands() {
        assertThat(read("a = 1 ~~|\n" + CONTROL + SKETCH).value().orElseThrow().sketch())
                .isEqualTo(SKETCH);
    }

    @Test
    void namesTheModelAfterItsFile() {
        assertThat(model("a = 1 ~~|\n").name()).isEqualTo("f");
    }

    @Test
    void foldsTheControlVariables() {
        Model model = model("a = 1 ~~|\n");
        assertThat(model.time()).isEqualTo(new TimeSpec(2, 12, 0.25, 1, TimeSpec.Method.EULER, "year"));
        assertThat(model.timeVariables()).contains(VensimTime.NAMES);
        Model saved = read("a = 1 ~~|\n" + CONTROL.replace("SAVEPER = TIME STEP", "SAVEPER = a"))
                .value()
                .orElseThrow();
        assertThat(saved.time().saveEvery()).isEqualTo(4);
    }

    @Test
    void savesEveryStepWithoutSaveper() {
        Model model = read(CONTROL.replaceAll("SAVEPER.*", "")).value().orElseThrow();
        assertThat(model.variable("SAVEPER").orElseThrow().header().internal()).isTrue();
        assertThat(model.time().saveEvery()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, EULER", "1, RK4", "2, EULER", "3, RK2", "4, RK2", "5, RK4"})
    void takesTheMethodFromTheSettings(String code, TimeSpec.Method method) {
        String settings = ":L\u007f<%^E!@\n9:C:\\x\n15:0,0,0," + code + ",0,0\n22:$,Dollar,Dollars,$s\n";
        Model model = read("a = 1 ~ Dollars/Year ~|\nb = 1 ~ $/year ~|\n" + CONTROL + SKETCH + settings)
                .value()
                .orElseThrow();
        assertThat(model.time().method()).isEqualTo(method);
        assertThat(model.variable("a").orElseThrow().unit())
                .isPresent()
                .isEqualTo(model.variable("b").orElseThrow().unit());
    }

    @Test
    void keepsGroupsUnitsAndComments() {
        Model model = model("*****\n\t.Sector one\n*****~\n\t\tAbout it\n\t|\n"
                + "a = 1 ~ person/Year [0,100,1] ~ 人口 | Population |\nx[d] = 1, 2 ~~|\nd: p, q ~~|\n");
        assertThat(model.groups()).hasSize(1);
        assertThat(model.groups().get(0).name()).isEqualTo("Sector one");
        assertThat(model.groups().get(0).documentation().description()).isEqualTo("About it");
        assertThat(model.groups().get(0).variables()).contains("a", "x").doesNotContain("d");
        assertThat(model.variable("a").orElseThrow().unit().orElseThrow()).hasToString("person/year");
    }

    @ParameterizedTest
    @CsvSource({
        "'', CONTINUOUS",
        ":INTERPOLATE:, CONTINUOUS",
        ":LOOK FORWARD:, NEXT",
        ":HOLD BACKWARD:, DISCRETE",
        ":RAW:, POINTS_ONLY"
    })
    void saysWhatHoldsBetweenPointsOfData(String keyword, GraphicalFunction.Kind kind) {
        Variable data =
                model("d: p, q ~~|\nx[d]" + keyword + " ~~|\n").variable("x").orElseThrow();
        assertThat(data).isInstanceOfSatisfying(Variable.Data.class, series -> {
            assertThat(series.kind()).isEqualTo(kind);
            assertThat(series.series()).isEmpty();
        });
    }

    @Test
    void splitsWhatAccumulatesFromWhatDoesNot() {
        Model model = model("d: p, q ~~|\nx[p] = INTEG(1, 2) ~~|\nx[q] = 3 ~~|\n");
        assertThat(model.variable("x").orElseThrow()).isInstanceOf(Variable.Auxiliary.class);
        Variable behind = model.variable("#x>INTEG#").orElseThrow();
        assertThat(behind).isInstanceOf(Variable.Stock.class);
        assertThat(behind.header().internal()).isTrue();
    }

    @Test
    void prefersARangeThatIsNamedToItsAlias() {
        Model model = model("a <-> r ~~|\nr: p, q ~~|\nx[p] = 1 ~~|\nx[q] = 2 ~~|\ny[a] = 3 ~~|\n");
        assertThat(model.variable("x").orElseThrow().dimensions().get(0).name()).isEqualTo("r");
        assertThat(model.variable("y").orElseThrow().dimensions().get(0).name()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "{UTF-8}", "PK\u0003\u0004", "\0\0\0", "hello", "<xmile/>", "1,2,3\n", "~~|", "|||"})
    void saysThatAFileHasNoEquations(String text) {
        assertThat(read(text).value()).isEmpty();
        assertThat(read(text).diagnostics()).anyMatch(Diagnostic::isError);
    }

    @Test
    void readsAFileCutAnywhere() throws Exception {
        String text =
                "{UTF-8}\n:MACRO: M(a : b)\nM = a ~~|\nb = 1 ~~|\n:END OF MACRO:\nd: (p1-p3), q -> (e: e1,e2,e3,e4) ~~|\n"
                        + "e: e1,e2,e3,e4 ~~|\nx[d] :EXCEPT: [q] = M(1 : o) + WITH LOOKUP(Time, ([(0,0)-(1,1)],(0,0),(1,1))) ~~|\n"
                        + "x[q] = INTEG(1, \"a b\") ~ u [0,1] ~ words |\n\"a b\" = 2 ~~|\n" + CONTROL + SKETCH;
        new Work(30, 4_000).bounds(() -> {
            for (int end = 0; end < text.length(); end++) {
                assertThat(read(text.substring(0, end)).diagnostics()).isNotNull();
            }
            return text.length();
        });
        assertThat(read(text).value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "x = , (, 200000, model.expression-too-deep",
        "x = , WITH LOOKUP(, 50000, model.expression-too-deep",
        "x = , {, 500000, model.comment-not-closed",
        "x = 1, +1, 100000, model.expression-too-long",
        "x, a, 5000, model.name-too-long",
        "'', ~~|, 300000, vensim.too-many-statements"
    })
    void refusesLargeNonsenseForLittleWork(String head, String part, int times, String key) throws Exception {
        String text = head + part.repeat(times) + " ~~|\n" + CONTROL;
        assertThat(LITTLE.bounds(() -> keys(text))).contains(key);
    }

    @Test
    void refusesManyQuotesThatDoNotClose() throws Exception {
        String text = "x = " + "\"\\".repeat(300_000) + " ~~|\n" + CONTROL;
        assertThat(LITTLE.bounds(() -> keys(text))).contains("model.quote-not-closed");
    }

    @Test
    void refusesMacrosThatMultiply() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Limits.MACRO_DEPTH - 1; i++) {
            String calls = ("+ M" + (i + 1) + "(x)").repeat(10).substring(1);
            text.append(":MACRO: M" + i + "(x)\nM" + i + " = " + calls + " ~~|\n:END OF MACRO:\n");
        }
        text.append(":MACRO: M" + (Limits.MACRO_DEPTH - 1) + "(x)\nM" + (Limits.MACRO_DEPTH - 1)
                + " = x ~~|\n:END OF MACRO:\ny = M0(1) ~~|\n");
        assertThat(LITTLE.bounds(() -> keys(text + CONTROL))).contains("model.macro-too-many");
    }

    @Test
    void keepsTheFirstThousandErrors() {
        String text = "x[no] = 1 ~~|\ny = (1 ~~|\n".repeat(2_000) + CONTROL;
        List<Diagnostic> found = read(text).diagnostics();
        assertThat(found).hasSize(Limits.ERRORS + 1).allMatch(d -> d.severity() == Severity.ERROR);
        assertThat(found).extracting(Diagnostic::key).contains("model.too-many-errors");
    }

    /** Twice the equations may cost a little more than twice the work, not four times. */
    @Test
    void readsSeveralThousandEquations() throws Exception {
        String large = equations(6_000);
        assertThat(large.length()).isGreaterThan(1_300_000);
        Model model = new Work(30, 3_000).bounds(() -> read(large).value().orElseThrow());
        assertThat(model.variables()).hasSize(6_004);
    }

    private static String equations(int count) {
        StringBuilder text = new StringBuilder("r: (a1-a20) ~~|\n");
        for (int i = 0; i < count; i++) {
            text.append("variable number " + i + " of the model[r] = MAX(0, IF THEN ELSE(Time > " + i
                    + ", variable number " + (i * 7 % count)
                    + " of the model[r], 2 * 3 - 4)) + WITH LOOKUP(Time, ((0,0),(5,3)))\n\t~\tyuan/Year [0,?]\n"
                    + "\t~\tWords about the variable that say what it is and why it is there.\n\t|\n\n");
        }
        return text + CONTROL;
    }
}
