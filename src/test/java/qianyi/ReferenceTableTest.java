package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.engine.Run;

/** A comparator that cannot fail proves nothing: every way it has to fail. */
class ReferenceTableTest {
    private static final Run RUN = CompactModel.run("""
            time 0 to 2
            dimension d = Column 1, B
            aux half_time = TIME / 2
            constant k[d] = 3
            aux broken = SQRT(-TIME - 1)
            """);

    @Test
    void agreesWithWhatIsTheSame() {
        assertThat(ReferenceTable.of("Time,Half Time,\"k[Column 1]\"", "0,0,3", "1,.5,3", "2,1,3")
                        .differences(RUN))
                .isEmpty();
        assertThat(ReferenceTable.of("TIME\thalf time\tk[B]\tFINAL TIME", "0\t0\t3\t2", "2\t1\t\t")
                        .differences(RUN))
                .isEmpty();
        assertThat(ReferenceTable.parse("t,k[column_1]\r0,3\r1,3\r").differences(RUN))
                .isEmpty();
    }

    @Test
    void noticesWhatDiffers() {
        assertThat(ReferenceTable.of("Time,Half Time", "0,0", "1,0.501").differences(RUN))
                .containsExactly("half_time at 1: 0.5, not 0.501");
        assertThat(ReferenceTable.of("Time,Half Time,Other", "0,0,1").differences(RUN))
                .containsExactly("no column Other");
        assertThat(ReferenceTable.of("Time,Half Time", "0,0", "1.5,0.75").differences(RUN))
                .containsExactly("nothing at time 1.5");
        assertThat(ReferenceTable.of("Time,Half Time,\"k[B]\"", "0,0,", "1,0.5,")
                        .differences(RUN))
                .containsExactly("nothing to compare in k[B]");
        assertThat(ReferenceTable.of("Time,FINAL TIME", "0,2").differences(RUN))
                .containsExactly("nothing was compared");
        assertThat(ReferenceTable.of("Time,broken", "0,1").differences(RUN)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0000099, 1.00000, true",
        "1.00002, 1.00000, false",
        "0.0549, 0.05, true",
        "0.056, 0.05, false",
        "12349, 1.23e4, true",
        "12351.3, 1.23e4, false",
        "3, 3, true",
        "3.01, 3, false",
        "1e-9, 0, false",
        "NaN, 0, false",
        "NaN, NaN, true",
        "1, NaN, false",
        "Infinity, 1e300, false"
    })
    void allowsHalfAUnitOfTheLastDigitAndAHundredThousandth(double found, String printed, boolean agrees) {
        assertThat(ReferenceTable.agrees(found, printed, 0, 0)).isEqualTo(agrees);
    }

    @Test
    void instantsMayBeRoundedAsPrintedButNotMissing() {
        Run quarters = CompactModel.run("time 0 to 1 step 0.0625\naux k = TIME");
        assertThat(ReferenceTable.of("Time,k", "0.000,0", "0.063,0.0625", "0.125,0.125")
                        .differences(quarters))
                .isEmpty();
        assertThat(ReferenceTable.of("Time,k", "0,0", "0.1,0.125").differences(quarters))
                .containsExactly("nothing at time 0.1");
    }

    @Test
    void aColumnThatIsNothingButNoNumbersFails() {
        assertThat(ReferenceTable.of("Time,Half Time,broken", "0,0,NaN", "1,0.5,NaN")
                        .differences(RUN))
                .containsExactly("nothing to compare in broken");
    }

    @Test
    void whatRulesTimeIsComparedWhereTheModelHasIt() {
        assertThat(ReferenceTable.of("Time,Half Time,TIME STEP", "0,0,7").differences(RUN))
                .isEmpty();
        assertThat(ReferenceTable.of("Time,k,TIME STEP", "0,1,7")
                        .differences(CompactModel.run("time 0 to 1\naux k = 1\nconstant TIME STEP = 1")))
                .containsExactly("TIME_STEP at 0: 1.0, not 7");
    }

    @Test
    void zerosDroppedAtTheEndAreDigitsToo() {
        assertThat(ReferenceTable.agrees(0.1004, "0.1", 3, 0)).isTrue();
        assertThat(ReferenceTable.agrees(0.1006, "0.1", 3, 0)).isFalse();
        assertThat(ReferenceTable.of("Time,Half Time", "0,0", "1,0.5", "2,1.000")
                        .differences(RUN))
                .isEmpty();
    }

    @Test
    void aColumnMayHaveTheSameDecimalsInPlaceOfTheSameDigits() {
        Run run = CompactModel.run("time 0 to 1\naux x = IF TIME = 0 THEN 0.12345678 ELSE 0.0212345");
        assertThat(ReferenceTable.of("Time,x", "0,0.12346", "1,0.0212").differences(run))
                .containsExactly("x at 1: 0.0212345, not 0.0212");
        assertThat(ReferenceTable.of("Time,x", "0,0.12346", "1,0.02123").differences(run))
                .isEmpty();
        assertThat(ReferenceTable.of("Time,x", "0,0.12346", "1,0.02124").differences(run))
                .hasSize(1);
    }

    @Test
    void singlePrecisionAllowsItsNoiseAndNoMore() {
        Run run = CompactModel.run("time 0 to 1\naux x = IF TIME = 0 THEN 5 ELSE 0.2");
        String near = "Time,x\n0,5\n1,0.200003";
        assertThat(ReferenceTable.parse(near).differences(run)).hasSize(1);
        assertThat(ReferenceTable.parse(near, ReferenceTable.SINGLE_PRECISION).differences(run))
                .isEmpty();
        assertThat(ReferenceTable.parse(near.replace("003", "010"), ReferenceTable.SINGLE_PRECISION)
                        .differences(run))
                .hasSize(1);
    }

    @Test
    void whatIsLeftOfACancelledSumIsNoise() {
        assertThat(ReferenceTable.of("Time,residue", "0,1000", "1,1.25e-10", "2,0")
                        .differences(CompactModel.run("time 0 to 2\naux residue = IF TIME = 0 THEN 1000 ELSE 1e-10")))
                .isEmpty();
    }
}
