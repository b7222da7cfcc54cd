package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.diagram.Diagram;
import qianyi.diagram.View;
import qianyi.format.xmile.XmileReader;

class LayoutVerbTest {
    private static final String BEFORE = """
            \ufeff<?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <!-- kept as it is -->
              <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <model>
                <variables>
                  <stock name="water"><eqn>1</eqn><inflow>rain</inflow></stock>
                  <flow name="rain"><eqn>2</eqn></flow>
                </variables>
            """.replace("\n", "\r\n");
    private static final String VIEWS = "    <views><view><stock name=\"water\" x=\"1\" y=\"1\"/></view></views>";
    private static final String AFTER = "\r\n  </model>\r\n</xmile>\r\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aModelWithAViewDrawnByHand() throws IOException {
        file = folder.resolve("pond.xmile");
        Files.writeString(file, BEFORE + VIEWS + AFTER);
    }

    private Invocation layout(String... more) {
        return Invocation.in(folder, more.length == 0 ? new String[] {"layout", "pond.xmile"} : more);
    }

    @Test
    void checkNamesPicturesThatAreOlderThanTheVariables() throws IOException {
        layout();
        String drawn = Files.readString(file);
        assertThat(layout("check", "pond.xmile").out()).doesNotContain("pictures");
        Files.writeString(
                file, drawn.replace("</variables>", "<aux name=\"depth\"><eqn>water / 2</eqn></aux></variables>"));

        assertThat(layout("check", "pond.xmile").out())
                .contains(
                        "pond.xmile:1:1: note: the stock-and-flow pictures are older than the variables; "
                                + "missing or no longer usable (1): model. The command that draws them anew: qianyi layout pond.xmile");
        assertThat(layout("check", "pond.xmile", "--lang", "zh").out()).contains("有1张缺失或不能再用：model");
        layout();
        assertThat(layout("check", "pond.xmile").out()).doesNotContain("pictures");
    }

    @Test
    void nothingButTheViewsChanges() throws IOException {
        Invocation layout = layout();

        assertThat(layout.code()).isZero();
        assertThat(layout.out()).isEmpty();
        assertThat(layout.errorLines()).containsExactly("wrote " + file.toRealPath());
        String text = Files.readString(file);
        assertThat(text).startsWith(BEFORE).endsWith(AFTER).doesNotContain("x=\"1\" y=\"1\"");
        assertThat(Diagram.drawn(XmileReader.read("pond.xmile", text.substring(1))
                        .value()
                        .orElseThrow()))
                .flatExtracting(View::nodes)
                .extracting(node -> node.name())
                .contains("water", "rain");
    }

    @Test
    void theSecondTimeNothingIsWritten() throws IOException {
        layout();
        byte[] once = Files.readAllBytes(file);
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, past);

        Invocation again = layout();

        assertThat(again.code()).isZero();
        assertThat(again.err()).startsWith("unchanged, because its pictures are up to date: ");
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
        assertThat(folder.toFile().list()).containsExactly("pond.xmile");
    }

    @Test
    void aModelThatIsWrongIsLeftAlone() throws IOException {
        String wrong = (BEFORE + VIEWS + AFTER).replace("<eqn>2</eqn>", "<eqn>2 +</eqn>");
        Files.writeString(file, wrong);

        Invocation layout = layout();

        assertThat(layout.code()).isEqualTo(3);
        assertThat(layout.err()).contains("pond.xmile:8:");
        assertThat(Files.readString(file)).isEqualTo(wrong);
    }

    @Test
    void aModelWithoutVariablesHasNoPictures() throws IOException {
        String empty = BEFORE.substring(0, BEFORE.indexOf("    <variables>")) + AFTER.strip();
        Files.writeString(file, empty);

        Invocation layout = layout();

        assertThat(layout.code()).isEqualTo(3);
        assertThat(layout.err()).contains("pond.xmile");
        assertThat(Files.readString(file)).isEqualTo(empty);
    }

    @Test
    void whatIsNoModelFileIsRefused() {
        assertThat(layout("layout", "river.xmile").code()).isEqualTo(3);
        assertThat(layout("layout", "river.xmile").err()).contains("river.xmile is no model");
        assertThat(layout("layout").code()).isEqualTo(2);
    }
}
