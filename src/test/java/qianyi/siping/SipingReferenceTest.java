package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Run;

/**
 * Every scenario of the first study against the paths of the reference implementation: two programs that share no line,
 * the same equations, Euler, 1/16 year. The study of today has more equations; with each of these switched to neutral it
 * gives the same paths.
 */
class SipingReferenceTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline",
                "plan",
                "projects",
                "innovation",
                "agri",
                "opening",
                "downside",
                "stress",
                "ceiling",
                "plan_census"
            })
    void scenarioEqualsReferenceInEveryColumnAndYear(String scenario) {
        equalsReference(scenario, Siping.scenario(scenario));
        equalsReference(scenario, NeutralSiping.scenario(scenario));
    }

    private static void equalsReference(String scenario, Run run) {
        List<String[]> rows = rows();
        String[] header = rows.get(0);
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (String[] row : rows.subList(1, rows.size())) {
            if (!row[0].equals(scenario)) {
                continue;
            }
            double year = Double.parseDouble(row[1]);
            for (int i = 2; i < header.length; i++) {
                double wanted = Double.parseDouble(row[i]);
                double got = value(run, header[i], year);
                compared++;
                if (!(Math.abs(got - wanted) <= RELATIVE * Math.max(Math.abs(wanted), 1e-12))) {
                    different.add(header[i] + " " + row[1] + ": " + got + " instead of " + wanted);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isEqualTo(30 * 31);
    }

    @Test
    void referenceHasTheScenariosOfTheStudy() {
        List<String> inReference =
                rows().stream().skip(1).map(row -> row[0]).distinct().toList();
        assertThat(Siping.STUDY.scenarios())
                .extracting(qianyi.study.Scenario::id)
                .containsExactlyElementsOf(inReference);
    }

    private static double value(Run run, String column, double year) {
        if (column.startsWith("VAn_")) {
            return run.at(year, Siping.name("VAn"), column.substring(4));
        }
        return run.at(year, Siping.name(column));
    }

    private static List<String[]> rows() {
        return Siping.resource("reference-scenarios.csv")
                .lines()
                .map(line -> line.split(","))
                .toList();
    }
}
