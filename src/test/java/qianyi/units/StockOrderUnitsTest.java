package qianyi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Model;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** The units of what conveyors and ovens are told. */
class StockOrderUnitsTest {
    private static final String CONVEYOR =
            "<stock name=\"belt\"><eqn>0</eqn><outflow>leave</outflow><outflow>die</outflow><conveyor><len>%s</len>"
                    + "<capacity>%s</capacity><in_limit>%s</in_limit></conveyor><units>people</units></stock>"
                    + "<flow name=\"die\"><eqn>%s</eqn><leak/><units>people/year</units></flow>";
    private static final String OVEN =
            "<stock name=\"oven\"><eqn>0</eqn><outflow>leave</outflow><oven><cook_time>%s</cook_time><capacity>%s</capacity>"
                    + "<fill_time>%s</fill_time><clean_time>%s</clean_time></oven><units>people</units></stock>";

    @Test
    void whatFitsIsNotMentioned() {
        assertThat(sentences(CONVEYOR.formatted("years", "heads", "heads/years", "part"), Language.EN))
                .isEmpty();
        assertThat(sentences(OVEN.formatted("years", "heads", "years", "2"), Language.EN))
                .isEmpty();
    }

    @Test
    void theLengthOfAConveyorIsATime() {
        assertThat(sentences(CONVEYOR.formatted("heads", "5", "5", "0.1"), Language.EN))
                .containsExactly("error: in 'belt', <len> must be in year, but 'heads' is in people");
        assertThat(sentences(CONVEYOR.formatted("heads", "5", "5", "0.1"), Language.ZH))
                .containsExactly("错误: “belt”中 <len> 的单位应是 year，但“heads”的单位是 people");
    }

    @Test
    void limitsAreInTheUnitOfTheStock() {
        assertThat(sentences(CONVEYOR.formatted("2", "years", "heads", "0.1"), Language.EN))
                .containsExactly(
                        "error: in 'belt', <capacity> must be in people, but 'years' is in year",
                        "error: in 'belt', <in_limit> must be in people/year, but 'heads' is in people");
    }

    @Test
    void aLinearLeakIsAShare() {
        assertThat(sentences(CONVEYOR.formatted("2", "5", "5", "heads / years"), Language.EN))
                .containsExactly("error: in 'die', <leak> must be in 1, but 'heads / years' is in people/year");
    }

    @Test
    void anExponentialLeakMayBeAShareAUnitOfTime() {
        String belt = CONVEYOR.replace("<conveyor>", "<conveyor exponential_leak=\"true\">");
        assertThat(sentences(belt.formatted("2", "5", "5", "part / years"), Language.EN))
                .isEmpty();
        assertThat(sentences(belt.formatted("2", "5", "5", "part"), Language.EN))
                .isEmpty();
        assertThat(sentences(belt.formatted("2", "5", "5", "heads"), Language.EN))
                .hasSize(1);
    }

    @Test
    void timesOfAnOvenAreTimes() {
        assertThat(sentences(OVEN.formatted("heads", "years", "heads", "heads"), Language.EN))
                .containsExactly(
                        "error: in 'oven', <cook_time> must be in year, but 'heads' is in people",
                        "error: in 'oven', <capacity> must be in people, but 'years' is in year",
                        "error: in 'oven', <fill_time> must be in year, but 'heads' is in people");
    }

    private static List<String> sentences(String stock, Language language) {
        Model model = XmileReader.read(
                        "m.xmile",
                        "<xmile version=\"1.0\"><sim_specs time_units=\"year\"><start>0</start><stop>4</stop><dt>1</dt>"
                                + "</sim_specs><model><variables>" + stock
                                + "<flow name=\"leave\"><units>people/year</units></flow>"
                                + "<aux name=\"heads\"><eqn>3</eqn><units>people</units></aux>"
                                + "<aux name=\"part\"><eqn>0.1</eqn><units>1</units></aux>"
                                + "<aux name=\"years\"><eqn>3</eqn><units>year</units></aux></variables></model></xmile>")
                .value()
                .orElseThrow();
        return Diagnostics.lines(UnitChecker.check(model), language).stream()
                .map(line -> line.replaceFirst("^m.xmile:\\d+:\\d+: ", ""))
                .toList();
    }
}
