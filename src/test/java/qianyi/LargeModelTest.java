package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.analysis.ModelChecks;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.external.NoFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.units.UnitChecker;

/**
 * A foreign model of a size that is normal, several thousand equations in 1.4 MB with arrays, lookups, macros and delays,
 * is read, checked and run. The times are printed and not tested.
 */
@Tag("slow")
class LargeModelTest {
    private static final int SECTORS = 600;
    private static final int LENGTH = 1_400_000;

    @Test
    void readsChecksAndRuns() {
        byte[] file = text().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Model model = CompactModel.value(ModelReader.read("large.mdl", file, new NoFiles(), List.of()));
        long read = System.nanoTime();
        Program program = CompactModel.value(Program.compile(model));
        long compiled = System.nanoTime();
        Run run = Simulation.run(program, CompactModel.value(program.time()), List.of());
        long ran = System.nanoTime();
        List<Diagnostic> units = UnitChecker.check(model);
        List<Diagnostic> found = ModelChecks.of(program);
        long checked = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "large model: %.1f MB, %d variables, %d columns, %d instants: read %.2f s, compiled %.2f s, run %.2f s,"
                        + " checked (three runs) %.2f s%n",
                file.length / 1e6,
                model.variables().size(),
                program.columns().size(),
                run.size(),
                seconds(start, read),
                seconds(read, compiled),
                seconds(compiled, ran),
                seconds(ran, checked));
        assertThat(file).hasSizeGreaterThan(LENGTH);
        assertThat(model.variables()).hasSizeGreaterThan(4_000);
        assertThat(run.failure()).isEmpty();
        assertThat(run.size()).isEqualTo(31);
        assertThat(units).noneMatch(Diagnostic::isError);
        assertThat(found).noneMatch(Diagnostic::isError);
        // 2 % of growth a year in steps of a quarter, for 30 years
        double grown = 100 * Math.pow(1 + 0.02 / 4, 120);
        assertThat(run.at(30, "capital 0 in the region", "r1", "young")).isCloseTo(grown, within(grown));
        assertThat(run.at(30, "total 599")).isCloseTo(12 * grown, within(12 * grown));
        assertThat(run.at(30, "twice 599")).isCloseTo(24 * grown, within(24 * grown));
    }

    private static Offset<Double> within(double size) {
        return Offset.offset(size * 1e-12);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** Sectors that each grow by themselves and read the ones before, with words about every variable. */
    private static String text() {
        StringBuilder text =
                new StringBuilder("{UTF-8}\n:MACRO: TWICE(input)\nTWICE = input * factor\n\t~\tyuan\n\t~\ta"
                        + " macro\n\t|\nfactor = 2\n\t~\tDmnl\n\t~\t\t|\n:END OF MACRO:\n"
                        + "region: r1, r2, r3, r4 ~~|\nage: young, middle, old ~~|\nworking: young, middle ~~|\n");
        for (int i = 0; i < SECTORS; i++) {
            sector(text, i);
        }
        text.append(
                "FINAL TIME = 30 ~ year ~|\nINITIAL TIME = 0 ~ year ~|\nSAVEPER = 1 ~ year ~|\nTIME STEP = 0.25 ~ year"
                        + " ~|\n");
        return text.toString();
    }

    private static void sector(StringBuilder text, int i) {
        String capital = "capital " + i + " in the region";
        equation(text, capital + "[region, age] = INTEG(growth " + i + "[region, age], 100)", "yuan", i);
        equation(
                text,
                "growth " + i + "[region, age] = " + capital + "[region, age] * rate " + i + "[region]",
                "yuan/year",
                i);
        equation(text, "rate " + i + "[region] = 0.02, 0.02, 0.02, 0.02", "1/year", i);
        equation(text, "total " + i + " = SUM(" + capital + "[region!, age!])", "yuan", i);
        equation(
                text,
                "workers " + i + "[region] = SUM(" + capital + "[region, working!]) / per head " + i,
                "person",
                i);
        equation(text, "per head " + i + " = 5", "yuan/person", i);
        equation(text, "effect " + i + "((0,0.5),(100,1),(1000,1.5),(1e+06,2))", "Dmnl", i);
        equation(
                text,
                "pressure " + i + "[region] = effect " + i + "(workers " + i + "[region] / one person)",
                "Dmnl",
                i);
        equation(text, "smoothed " + i + " = SMOOTH3(total " + i + ", delay " + i + ")", "yuan", i);
        equation(text, "delay " + i + " = 4", "year", i);
        if (i > 0) {
            equation(
                    text,
                    "share " + i + " = ZIDZ(total " + i + ", total " + i + " + smoothed " + (i - 1) + ")",
                    "Dmnl",
                    i);
        } else {
            equation(text, "one person = 1", "person", i);
        }
        if (i % 20 == 19) {
            equation(text, "twice " + i + " = TWICE(total " + i + ")", "yuan", i);
        }
    }

    private static void equation(StringBuilder text, String equation, String unit, int sector) {
        text.append(equation).append("\n\t~\t").append(unit).append("\n\t~\t");
        text.append("Sector ").append(sector);
        text.append(": what a modeller writes about a variable, with the place where its number comes from: a yearbook,"
                + " a table, a page. \\\n\t\tA second line, as Vensim breaks long ones.");
        text.append("\n\t|\n\n");
    }
}
