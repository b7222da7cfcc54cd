package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.ConformanceSuite;

/** Every model of the public suite can be checked and shown, or is refused with the place of each reason. */
@Tag("slow")
class SuiteModelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"mdl", "xmile", "stmx"})
    void everyModelIsCheckedShownAndSimulatedOrRefusedWithPlaces(String format) throws IOException {
        ConformanceSuite.need();
        Path folder = ConformanceSuite.FOLDER.toAbsolutePath();
        List<String> wrong = new ArrayList<>();
        for (Path file : ConformanceSuite.models(format)) {
            String name = ConformanceSuite.name(file);
            Invocation check = Invocation.in(folder, "check", name);
            Invocation show = Invocation.in(folder, "show", name);
            Invocation simulate = Invocation.in(folder, "simulate", name);
            boolean placed = simulate.code() == 0
                    || simulate.err().lines().anyMatch(line -> line.startsWith(name + ":") && line.contains("error: "));
            boolean sound = (check.code() == 0 || check.code() == 4)
                    && (show.code() == simulate.code() || simulate.code() == 1)
                    && (simulate.code() == 0 || simulate.code() == 3 || simulate.code() == 1)
                    && (simulate.code() == 1 || placed);
            if (!sound) {
                wrong.add(name + ": check " + check.code() + ", show " + show.code() + ", simulate " + simulate.code()
                        + " " + check.err() + show.err() + simulate.err());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
