package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.model.Model;
import qianyi.model.Variable;

/** Non-negative stocks and flows, and the behavior of a file and of a model (XMILE 1.0, sections 2.6, 4.2 and 4.3). */
class XmileBehaviorTest {
    private static final String VARIABLES = """
            <variables>
              <stock name="s"><eqn>1</eqn>%s</stock><flow name="f"><eqn>-1</eqn>%s</flow>
            </variables>""";

    private static void check(Model model, boolean stock, boolean flow) {
        assertThat(((Variable.Stock) model.variable("s").orElseThrow()).nonNegative())
                .isEqualTo(stock);
        assertThat(((Variable.Flow) model.variable("f").orElseThrow()).nonNegative())
                .isEqualTo(flow);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|false|false",
                "<non_negative/>|true|true",
                "<stock><non_negative/></stock>|true|false",
                "<flow><non_negative/></flow>|false|true",
                "<non_negative/><flow><non_negative>false</non_negative></flow>|true|false"
            })
    void theNearestSayingHolds(String behavior, boolean stock, boolean flow) {
        String own = VARIABLES.formatted("", "");
        String all = "<behavior>" + behavior + "</behavior>";
        check(Xmile.value(Xmile.file(all + "<model>" + own + "</model>")), stock, flow);
        check(Xmile.value(Xmile.file("<model>" + all + own + "</model>")), stock, flow);
    }

    @Test
    void aVariableSaysMoreThanItsModelAndThatMoreThanTheFile() {
        String file = "<behavior><non_negative/></behavior><model>";
        check(
                Xmile.value(Xmile.file(
                        file + VARIABLES.formatted("<non_negative> False </non_negative>", "") + "</model>")),
                false,
                true);
        check(
                Xmile.value(Xmile.file(file + "<behavior><stock><non_negative>false</non_negative></stock></behavior>"
                        + VARIABLES.formatted("", "<non_negative> TruE </non_negative>") + "</model>")),
                false,
                true);
    }

    @Test
    void aFlowThatCannotRunBackwardIsNeverBelowZero() {
        assertThat(Xmile.run(Xmile.model("<flow name=\"f\"><eqn>TIME - 2</eqn><non_negative/></flow>"))
                        .series("f"))
                .containsExactly(0, 0, 0, 1, 2);
    }
}
