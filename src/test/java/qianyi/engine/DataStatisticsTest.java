package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.model.Builtin;
import qianyi.model.GraphicalFunction;
import qianyi.model.NotAvailable;

/** What is asked of the points of a series between two times. */
class DataStatisticsTest {
    private final LookupTable table = new LookupTable(new GraphicalFunction(
            GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 1.0, 2.0, 3.0, 9.0), List.of(5.0, 2.0, 4.0, 4.0, 100.0)));

    private double value(Builtin function, double from, double to) {
        return TableFunctions.value(function, table, from, to);
    }

    @Test
    void onlyPointsBetweenTheTimesCount() {
        assertThat(value(Builtin.DATA_MAX, 0, 3)).isEqualTo(5);
        assertThat(value(Builtin.DATA_MIN, 0, 3)).isEqualTo(2);
        assertThat(value(Builtin.DATA_MEAN, 0, 3)).isEqualTo(3.75);
        assertThat(value(Builtin.DATA_MEDIAN, 0, 3)).isEqualTo(4);
        assertThat(value(Builtin.DATA_DEVIATION, 1, 2)).isEqualTo(Math.sqrt(2));
        assertThat(value(Builtin.DATA_POINTS, 0, 0)).isEqualTo(5);
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(value(Builtin.DATA_MAX, 4, 8)).isEqualTo(NotAvailable.VALUE);
        assertThat(value(Builtin.DATA_DEVIATION, 1, 1)).isEqualTo(NotAvailable.VALUE);
    }
}
