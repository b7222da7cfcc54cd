package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Model;

/** What hangs on what around queues, conveyors and ovens. */
class StockOrderLinksTest {
    private static final Model MODEL = XmileReader.read(
                    "m",
                    "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs><model><variables>"
                            + "<stock name=\"line\"><eqn>3</eqn><outflow>load</outflow><queue/></stock>"
                            + "<stock name=\"oven\"><eqn>0</eqn><inflow>load</inflow><outflow>done</outflow><oven>"
                            + "<cook_time>time_to_cook</cook_time><capacity>5</capacity></oven></stock>"
                            + "<flow name=\"load\"/><flow name=\"done\"/>"
                            + "<aux name=\"time to cook\"><eqn>2</eqn></aux></variables></model></xmile>")
            .value()
            .orElseThrow();

    @Test
    void anOvenUsesItsCookTime() {
        assertThat(users("time_to_cook")).containsExactly("oven EQUATION");
    }

    @Test
    void theFlowsOutOfAQueueAndAnOvenUseThem() {
        assertThat(users("line")).containsExactly("load EQUATION");
        assertThat(users("oven")).containsExactly("done EQUATION");
    }

    private static List<String> users(String name) {
        return Links.of(MODEL).usedBy(name).stream()
                .map(use -> use.user() + " " + use.role())
                .toList();
    }
}
