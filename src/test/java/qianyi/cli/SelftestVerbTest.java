package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.text.Language;
import qianyi.text.Messages;

class SelftestVerbTest {
    @Test
    void everyKnownAnswerIsFound() {
        Invocation english = Invocation.in(Path.of(""), "selftest");
        Invocation chinese = Invocation.in(Path.of(""), "selftest", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.out()).matches("PASSED \\d\\d known answers\n");
        assertThat(english.err()).isEmpty();
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).startsWith("PASSED");
    }

    @Test
    void whatDiffersIsSaid() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, Messages.in(Language.EN), false);

        int code = SelftestVerb.report(
                List.of(
                        new KnownAnswers.Check("year", 8, 9, 0),
                        new KnownAnswers.Check("instant", 1, Double.NaN, 1e-5),
                        new KnownAnswers.Check("never", -1, -1, 0)),
                console);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("first year at or above a level: found 9, known 8 (allowed difference 0)\n"
                        + "instant at which a level is crossed: found NaN, known 1 (allowed difference 0.00001)\n"
                        + "FAILED 2 of 3 known answers\n");
    }
}
