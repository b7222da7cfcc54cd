package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertVerbTest {
    private static final String TANK = """
            <xmile version="1.0"><sim_specs time_units="hour"><start>0</start><stop>4</stop><dt>%s</dt></sim_specs>
            <model><variables>
            <stock name="tank"><doc>水箱 | Tank</doc><eqn>10</eqn><outflow>drain</outflow><non_negative/><units>l</units></stock>
            <flow name="drain"><eqn>INT(3.7) * 2</eqn></flow>
            <aux name="INTEG"><eqn>IF tank THEN tank &gt; 1 ELSE 7 MOD 4</eqn></aux>
            </variables></model></xmile>
            """;

    @TempDir
    Path folder;

    private Invocation convert(String in, String out, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "convert";
        arguments[1] = in;
        arguments[2] = out;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Invocation.in(folder, arguments);
    }

    private void tank(String step) throws IOException {
        Files.writeString(folder.resolve("tank.xmile"), TANK.formatted(step));
    }

    @Test
    void whatIsSaidInOtherWordsIsNamedWithItsPlaceAndTheBytesAreTheSameEachTime() throws IOException {
        tank("0.25");

        Invocation first = convert("tank.xmile", "a.mdl");
        Invocation second = convert("tank.xmile", "b.mdl", "--json", "--lang", "zh");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err())
                .contains("tank.xmile:3:1: note: tank:", "drain: INT is written", "it is INTEG_value now");
        assertThat(second.out()).contains("\"written\": true", "\"cause\": \"non-negative-stock\"", "\"line\": 3");
        String text = Files.readString(folder.resolve("a.mdl"));
        assertThat(text)
                .isEqualTo(Files.readString(folder.resolve("b.mdl")))
                .startsWith("{UTF-8}\n")
                .contains("tank= INTEG (\n\tMAX(-drain, -(tank / TIME STEP)),\n\t\t10)\n\t~\tl\n\t~\t水箱 ｜ Tank\n")
                .contains("INTEG_value=\n\tIF THEN ELSE(tank <> 0, IF THEN ELSE(tank > 1, 1, 0), 7 - 4 * (")
                .contains("\\\\\\---/// Sketch information", "///---\\\\\\");
    }

    @Test
    void aRefusalLeavesNoFileAndTheExitCodeOfAnInvalidModel() throws IOException {
        tank("0.1");

        Invocation refused = convert("tank.xmile", "a.mdl");

        assertThat(refused.code()).isEqualTo(ExitCode.INVALID);
        assertThat(refused.err()).contains("tank.xmile:3:1: error: tank:", "Use a step such as 1/8");
        assertThat(folder.resolve("a.mdl")).doesNotExist();
    }

    @Test
    void theFileThatIsReadIsNeverWrittenNotEvenByAnotherName() throws IOException {
        tank("0.25");
        Files.createLink(folder.resolve("link.stmx"), folder.resolve("tank.xmile"));
        byte[] before = Files.readAllBytes(folder.resolve("tank.xmile"));

        assertThat(convert("tank.xmile", "tank.xmile").code()).isEqualTo(ExitCode.USAGE);
        assertThat(convert("tank.xmile", "link.stmx").code()).isEqualTo(ExitCode.USAGE);
        assertThat(convert("tank.xmile", "tank.csv").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readAllBytes(folder.resolve("tank.xmile"))).isEqualTo(before);
    }
}
