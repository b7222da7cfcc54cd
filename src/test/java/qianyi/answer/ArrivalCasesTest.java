package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import qianyi.browser.Json;
import qianyi.model.Unit;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Localized;

/** Cases of the rules of arrival, worked out by hand, that the page's script is held to as well. */
public final class ArrivalCasesTest {
    public static final String CASES = "/qianyi/arrivals.json";

    public static String text() throws IOException {
        try (InputStream in = ArrivalCasesTest.class.getResourceAsStream(CASES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> rulesHold() throws IOException {
        return ((List<?>) Json.read(text()))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> DynamicTest.dynamicTest((String) one.get("case"), () -> check(one)));
    }

    private static void check(Map<?, ?> one) {
        List<?> values = (List<?>) one.get("values");
        double[] times = new double[values.size()];
        double[] figures = new double[values.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = number(one, "start") + i * number(one, "step");
            figures[i] = ((Number) values.get(i)).doubleValue();
        }
        double level = number(one, "level");
        Target target = (boolean) one.get("ceiling")
                ? new Target.AtMost("t", Localized.same("t"), "x", level, Unit.ONE, 2004)
                : new Target.AtLeast("t", Localized.same("t"), "x", level, Unit.ONE, 2004);
        Period period = new Period(2000, (int) number(one, "to"), (int) number(one, "today"), List.of());
        Outcome outcome = Arrival.of(target, Trajectory.through(times, figures), period);
        assertThat(outcome.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(one.get("kind"));
        assertThat(outcome.year()).isEqualTo(whole(one, "year"));
        assertThat(outcome.lostYear()).isEqualTo(whole(one, "lost"));
        assertThat(outcome.instant())
                .isEqualTo(Optional.ofNullable((Number) one.get("instant"))
                        .map(Number::doubleValue)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }

    private static double number(Map<?, ?> one, String key) {
        return ((Number) one.get(key)).doubleValue();
    }

    private static OptionalInt whole(Map<?, ?> one, String key) {
        Integer value = (Integer) one.get(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
