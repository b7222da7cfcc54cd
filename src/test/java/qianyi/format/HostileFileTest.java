package qianyi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.CompactModel;
import qianyi.Work;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.text.Diagnostics;
import qianyi.text.Language;
import qianyi.units.UnitChecker;

/** Files that are broken or mean harm: each gets a sentence for little work, none an exception. */
class HostileFileTest {
    private static final Work LITTLE = new Work(5, 500);

    private static final String GOOD = CompactModel.of("aux a = 1").xmile();

    @BeforeAll
    static void warmUp() {
        assertThat(XmileReader.read("f", GOOD).value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <!DOCTYPE xmile>                                                          | xmile.document-type
            <!DOCTYPE xmile SYSTEM "http://127.0.0.1:9/evil.dtd">                     | xmile.document-type
            <!DOCTYPE xmile [<!ENTITY a SYSTEM "file:///etc/hostname">]>              | xmile.document-type
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>| xmile.document-type
            <!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>              | xmile.document-type
            """)
    void refusesADocumentType(String declaration, String key) throws Exception {
        assertThat(keys(() -> XmileReader.read("f", declaration + GOOD))).containsExactly(key);
    }

    @Test
    void refusesAnEntityThatIsNotXmls() throws Exception {
        assertThat(keys(() -> XmileReader.read("f", GOOD.replace("<eqn>1<", "<eqn>&secret;<"))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("xmile.");
    }

    @Test
    void refusesBillionLaughs() throws Exception {
        String entities = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        String bomb = "<!DOCTYPE x [<!ENTITY e0 \"ha\">" + entities + "]>";
        assertThat(keys(() -> XmileReader.read("f", bomb + GOOD.replace("<eqn>1<", "<eqn>&e30;<"))))
                .containsExactly("xmile.document-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void saysThatAFileIsEmpty(String text) throws Exception {
        assertThat(keys(() -> XmileReader.read("f", text))).containsExactly("xmile.file-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"a\": 1}", "\0\0\0\0", "PK\u0003\u0004", "<", "<!--", "<xmile", "1,2,3\n", "&"})
    void saysThatAFileIsNoXml(String text) throws Exception {
        assertThat(keys(() -> XmileReader.read("f", text))).containsExactly("xmile.not-xml");
    }

    @Test
    void reportsEveryTruncation() throws Exception {
        String good = CompactModel.of("""
                        time 0 to 4 step 1/4 rk4 unit year
                        dimension d = A, B
                        aux x[d] = 1 + SUM(k[*])
                        constant k[d]
                            [A] = 1
                            [B] = 2
                        table f continuous 0:0 1:1
                        stock s = 1 | in i | unit person
                        flow i = f(2)
                        """).xmile().strip();
        new Work(20, 2_000).bounds(() -> {
            for (int length = 0; length < good.length(); length++) {
                String cut = good.substring(0, length);
                List<Diagnostic> found = XmileReader.read("f", cut).diagnostics();
                assertThat(found).as("cut after " + length).anyMatch(Diagnostic::isError);
            }
            return good.length();
        });
        assertThat(XmileReader.read("f", good).value()).isPresent();
    }

    @Test
    void refusesDeepElements() throws Exception {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(keys(() -> XmileReader.read("f", deep))).containsExactly("xmile.too-deep");
        assertThat(keys(() -> XmileReader.read("f", GOOD.replace("<eqn>1<", "<eqn>" + deep + "<"))))
                .containsExactly("xmile.too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "NOT ", "ABS(", "2^", "IF 1 THEN ", "MAX(1, ", "1+(", "- ("})
    void refusesDeepExpressions(String opening) throws Exception {
        assertThat(keys(() -> equation(opening.repeat(100_000) + "1"))).containsExactly("model.expression-too-deep");
    }

    /** Long is not deep: a sum of many terms has no parenthesis in it, but its tree is as high as it has terms. */
    @ParameterizedTest
    @ValueSource(ints = {100, 490, 510, 5_000, 100_000})
    void eitherRunsOrRefusesALongSum(int terms) throws Exception {
        String sum = "k[A]" + " + k[A]".repeat(terms);
        Diagnosed<Program> program = LITTLE.bounds(() -> {
            Diagnosed<Program> compiled = equation(sum);
            compiled.value().ifPresent(sound -> {
                UnitChecker.check(sound.model());
                Run run = Simulation.run(sound, sound.model().time(), List.of());
                assertThat(run.series("a")).containsOnly(terms + 1);
            });
            return compiled;
        });
        assertThat(program.value().isPresent()).isEqualTo(terms <= Limits.EXPRESSION_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k[", "k[[", "k[1", "k[,]", "k[]", "k]", "k[*][*]", "\"", "{", "}", ",", "1,2", "k(1)", "..", "1..2"
            })
    void answersNonsenseWithASentence(String equation) throws Exception {
        assertThat(keys(() -> equation(equation))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "-1e999", "0x10", "1_000", "1d", "١"})
    void refusesNumbersThatAreNone(String number) throws Exception {
        boolean ofStella = number.equals("NaN");
        assertThat(keys(() -> equation(number)).isEmpty()).isEqualTo(ofStella);
        assertThat(keys(() -> XmileReader.read("f", GOOD.replace("<start>0<", "<start>" + number + "<"))))
                .isNotEmpty();
        assertThat(keys(() -> XmileReader.read("f", GOOD.replace("<dt>1<", "<dt>" + number + "<"))))
                .isNotEmpty();
        String table = CompactModel.of("table f continuous 0:0 1:" + number).xmile();
        assertThat(keys(() -> XmileReader.read("f", table))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 1, -1", "1, 0, 1", "-1e308, 1e308, 1", "0, 1e308, 1e-300", "0, 1, 1e-12", "0, 1e300, 1"})
    void refusesAPeriodThatCannotBeRun(String start, String stop, String step) throws Exception {
        String time = "<start>" + start + "</start><stop>" + stop + "</stop><dt>" + step + "</dt>";
        String text = GOOD.replaceFirst("<start>.*</dt>", time);
        assertThat(keys(() -> XmileReader.read("f", text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "1e-320", "1e308"})
    void refusesAReciprocalThatIsNoStep(String reciprocal) throws Exception {
        String text = GOOD.replace("<dt>1<", "<dt reciprocal=\"true\">" + reciprocal + "<");
        assertThat(keys(() -> XmileReader.read("f", text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dimension d = 2000000\naux a[d] = 1",
                "dimension d = 99999999999\naux a[d] = 1",
                "dimension d = 0\naux a[d] = 1",
                "dimension d = 2000\naux a[d, d] = 1",
                "dimension d = 100000\naux a[d, d, d, d, d] = 1"
            })
    void refusesEnormousArrays(String model) throws Exception {
        assertThat(keys(() -> CompactModel.of(model).compile())).isNotEmpty();
    }

    @Test
    void refusesAFileInAnotherEncodingThanItSays() throws Exception {
        byte[] gbk = GOOD.replace("\"a\"", "\"产值\"").getBytes(Charset.forName("GBK"));
        assertThat(keys(() -> XmileReader.read("f", gbk))).containsExactly("xmile.encoding");
        String declared = "<?xml version=\"1.0\" encoding=\"klingon\"?>" + GOOD;
        assertThat(keys(() -> XmileReader.read("f", declared.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("xmile.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GBK", "GB18030"})
    void readsAFileInTheEncodingThatItSays(String encoding) {
        String head = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
        String mark = encoding.equals("UTF-16LE") ? "\ufeff" : "";
        byte[] content = (mark + head + GOOD.replace("\"a\"", "\"产值\"")).getBytes(Charset.forName(encoding));
        Model model = CompactModel.value(XmileReader.read("f", content));
        assertThat(model.variable("产值")).isPresent();
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(XmileReader.read("f", ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8))
                        .value())
                .isPresent();
    }

    private static Diagnosed<Program> equation(String equation) {
        return CompactModel.of("dimension d = A\nconstant k[d] = 1\naux a = " + equation)
                .compile();
    }

    /** The keys of the errors, which must cost little and have a sentence in both languages. */
    private static List<String> keys(Callable<Diagnosed<?>> reading) throws Exception {
        Diagnosed<?> found = LITTLE.bounds(reading);
        for (Language language : Language.values()) {
            assertThat(Diagnostics.lines(found.diagnostics(), language)).allMatch(line -> line.length() < 2_000);
        }
        return found.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::key)
                .toList();
    }
}
