package qianyi.analysis.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.model.Model;
import qianyi.model.Variable;

/** Against shares that were computed by hand; where a comment has no formula, the share is the whole difference. */
class DecompositionTest {
    /** Between the model as it is and with some numbers changed, at its last instant. */
    private static Cause between(String model, String name, Map<String, Double> changed) {
        Program program = CompactModel.program(model);
        return between(program, name, changed);
    }

    private static Cause between(Program program, String name, Map<String, Double> changed) {
        OneRun other = OneRun.of(program);
        for (Map.Entry<String, Double> change : changed.entrySet()) {
            other = other.set(change.getKey(), change.getValue());
        }
        double end = program.time().value().orElseThrow().stop();
        return cause(name, OneRun.of(program), end, other, end);
    }

    private static Cause years(String model, String name, double before, double after) {
        OneRun run = OneRun.of(CompactModel.program(model));
        return cause(name, run, before, run, after);
    }

    private static Cause cause(String name, OneRun one, double before, OneRun other, double after) {
        Decomposition decomposition = decomposition(name, one, before, other, after);
        sums(decomposition.whole());
        assertThat(decomposition.residual()).isCloseTo(0, within(1e-9 * Math.abs(decomposition.difference())));
        return decomposition.whole();
    }

    private static Decomposition decomposition(String name, OneRun one, double before, OneRun other, double after) {
        Column column = ColumnName.parse(name).find(one.program()).get(0);
        DifferenceQuestion question = new DifferenceQuestion(
                column,
                new DifferenceQuestion.Side(one, before, Optional.empty()),
                new DifferenceQuestion.Side(other, after, Optional.empty()));
        return Decomposition.of(question, Decomposition.LEVELS).orElseThrow();
    }

    private static void sums(Cause whole) {
        whole.all().filter(cause -> !cause.causes().isEmpty()).forEach(cause -> assertThat(cause.residual())
                .isCloseTo(0, within(1e-9 * Math.abs(whole.amount()))));
    }

    /** By name of the variable, or by the kind of anything else. */
    private static Map<String, Double> shares(Cause cause) {
        return cause.causes().stream().collect(Collectors.toMap(DecompositionTest::name, Cause::amount));
    }

    private static String name(Cause cause) {
        return cause.part().kind() == Part.Kind.VARIABLE
                ? cause.column().orElseThrow().label()
                : cause.part().kind().name();
    }

    private static Cause child(Cause cause, String name) {
        return cause.causes().stream()
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productSharesTheCornerEqually() {
        Cause whole = between("constant x = 3\nconstant y = 5\naux z = x * y", "z", Map.of("x", 5.0, "y", 7.0));

        // 15 to 35: x adds 2 times the mean of 5 and 7, y adds 2 times the mean of 3 and 5
        assertThat(whole.amount()).isEqualTo(20);
        assertThat(shares(whole)).isEqualTo(Map.of("x", 12.0, "y", 8.0));
        assertThat(child(whole, "x").values()).contains(new Cause.Values(3, 5));
        assertThat(whole.exact()).isTrue();
    }

    @Test
    void ratioIsSharedOverBothOrders() {
        Cause whole = between("constant x = 6\nconstant y = 2\naux z = x / y", "z", Map.of("x", 12.0, "y", 3.0));

        // 3 to 4: x adds (6 - 3 + 4 - 2) / 2, y adds (2 - 3 + 4 - 6) / 2
        assertThat(shares(whole)).isEqualTo(Map.of("x", 2.5, "y", -1.5));
    }

    @Test
    void bindingInputOfAMinimumGetsAll() {
        Cause whole = between("constant x = 3\nconstant y = 10\naux z = MIN(x, y)", "z", Map.of("x", 5.0, "y", 12.0));

        assertThat(shares(whole)).isEqualTo(Map.of("x", 2.0));
        assertThat(whole.folded()).isEqualTo(new Cause.Folded(0, 1));
    }

    @Test
    void switchAndBranchShareWhatTheSwitchLetsThrough() {
        Cause whole = between(
                "constant s = 0\nconstant x = 5\nconstant y = 3\naux z = IF s > 0 THEN x ELSE y",
                "z",
                Map.of("s", 1.0, "x", 7.0));

        // 3 to 7: s adds (5 - 3 + 7 - 3) / 2, x adds (0 + 7 - 5) / 2
        assertThat(shares(whole)).isEqualTo(Map.of("s", 3.0, "x", 1.0));
        assertThat(whole.folded()).isEqualTo(new Cause.Folded(1, 0));
    }

    @Test
    void everyElementThatASumReadsIsThere() {
        Cause whole = between(
                "dimension d = A, B, C\nconstant x[d] = 1\nconstant k = 2\naux z = k * SUM(x[*])",
                "z",
                Map.of("x[A]", 4.0, "x[C]", 0.5));

        assertThat(shares(whole)).isEqualTo(Map.of("x[A]", 6.0, "x[C]", -1.0));
        assertThat(whole.folded()).isEqualTo(new Cause.Folded(2, 0));
    }

    @Test
    void smallElementsOfAVariableThatHasVeryManyArePutTogether() {
        Cause whole = between("dimension d = 20\nconstant x[d] = 1\naux z = SUM(x[*])", "z", Map.of("x", 3.0));

        assertThat(whole.causes()).hasSize(7);
        assertThat(child(whole, "ELEMENTS").elements()).isEqualTo(14);
        assertThat(child(whole, "ELEMENTS").amount()).isEqualTo(28);
    }

    @Test
    void moreThanEightInputsAreWalkedInBothOrders() {
        String sum = IntStream.range(0, 9).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
        String constants =
                IntStream.range(0, 9).mapToObj(i -> "constant x" + i + " = 1\n").collect(Collectors.joining());
        Map<String, Double> changed =
                IntStream.range(0, 9).boxed().collect(Collectors.toMap(i -> "x" + i, i -> 2.0 + i));
        Cause whole = between(constants + "aux z = x0 * (" + sum + ")", "z", changed);

        // 1 * 9 to 2 * 54: x0 adds the mean of 1 * 9 to 2 * 10 and of 1 * 53 to 2 * 54, x8 the mean of 2 * 9 and 1 * 9
        assertThat(whole.exact()).isFalse();
        assertThat(shares(whole)).containsEntry("x0", 33.0).containsEntry("x8", 13.5);
    }

    @Test
    void chainIsFollowedToWhatExplainsEnough() {
        Cause whole = between(
                "constant a = 1\nconstant b = 1\naux c = a * 2\naux d = b * 2\naux z = c + d",
                "z",
                Map.of("a", 11.0, "b", 1.2));

        assertThat(shares(child(whole, "c"))).isEqualTo(Map.of("a", 20.0));
        assertThat(child(child(whole, "c"), "a").end()).isEqualTo(Cause.End.LAST);
        assertThat(child(whole, "d").end()).isEqualTo(Cause.End.SMALL);
        assertThat(child(whole, "d").causes()).isEmpty();
    }

    @Test
    void shareOfAnInputIsHandedDownInTheUnitOfTheTop() {
        Cause whole = between(
                "constant a = 1\nconstant k = 3\naux x = a + 1\naux z = k * x", "z", Map.of("a", 3.0, "k", 5.0));

        // 6 to 20: x adds 2 times the mean of 3 and 5 = 8, all of it from a
        assertThat(shares(whole)).isEqualTo(Map.of("x", 8.0, "k", 6.0));
        assertThat(shares(child(whole, "x"))).isEqualTo(Map.of("a", 8.0));
    }

    @Test
    void stockIsItsStartAndItsFlows() {
        for (String method : List.of("", " rk2", " rk4")) {
            Cause whole = between(
                    "time 0 to 4 step 0.5" + method
                            + "\nconstant start = 10\nconstant in = 3\nconstant out = 1\nflow fill = in\n"
                            + "flow drain = out\nstock s = start | in fill | out drain",
                    "s",
                    Map.of("start", 12.0, "in", 4.0, "out", 1.5));

            assertThat(whole.amount()).isEqualTo(4);
            assertThat(shares(whole)).isEqualTo(Map.of("INITIAL", 2.0, "fill", 4.0, "drain", -2.0));
            assertThat(shares(child(whole, "INITIAL"))).isEqualTo(Map.of("start", 2.0));
            assertThat(shares(child(whole, "fill"))).isEqualTo(Map.of("in", 4.0));
            assertThat(child(whole, "fill").onTheWay()).isTrue();
        }
    }

    @Test
    void flowIsSharedAtEachStepAndWhatItTakesFromItsStockGoesToWhatFilledThat() {
        Cause whole = between(
                "time 0 to 2 step 1\nconstant rate = 0.1\nconstant in = 20\nflow fill = in\nflow drain = rate * s\n"
                        + "stock s = 100 | in fill | out drain",
                "s",
                Map.of("rate", 0.2, "in", 32.0));

        // 100, 110, 119 to 100, 112, 121.6. Step 0: fill +12, drain -10 by its rate. Step 1: fill +12, drain from 11 to
        // 22.4: 0.1 * 111 by its rate, and 0.15 for each of what step 0 left in the stock
        assertThat(whole.amount()).isCloseTo(2.6, within(1e-12));
        assertThat(shares(whole).get("fill")).isCloseTo(12 + 12 - 12 * 0.15, within(1e-12));
        assertThat(shares(whole).get("drain")).isCloseTo(-10 - 11.1 + 10 * 0.15, within(1e-12));
        assertThat(shares(child(whole, "drain"))).containsOnlyKeys("rate");
    }

    @Test
    void growthOfAStockIsAllDueToItsRate() {
        Cause whole = between(
                "time 0 to 2 step 1\nconstant rate = 0.1\nflow growth = rate * s\nstock s = 100 | in growth",
                "s",
                Map.of("rate", 0.2));

        // 121 to 144. Step 0: 100 * 0.1. Step 1: 0.1 * 115, and 10 * 0.15 for what step 0 added.
        assertThat(shares(whole)).containsOnlyKeys("growth");
        assertThat(shares(child(whole, "growth")).get("rate")).isCloseTo(23, within(1e-12));
        assertThat(whole.folded()).isEqualTo(new Cause.Folded(1, 0));
    }

    @Test
    void wayBackToAVariableEndsAsFeedback() {
        Cause whole = between(
                "time 0 to 2 step 1\nconstant rate = 0.1\naux yield = rate * s\nflow growth = yield\n"
                        + "stock s = 100 | in growth",
                "s",
                Map.of("rate", 0.2));

        // as above, but that the stock is read by way of another variable
        Cause yield = child(child(whole, "growth"), "yield");
        assertThat(yield.amount()).isCloseTo(23, within(1e-12));
        assertThat(shares(yield).get("rate")).isCloseTo(21.5, within(1e-12));
        assertThat(shares(yield).get("s")).isCloseTo(1.5, within(1e-12));
        assertThat(child(yield, "s").end()).isEqualTo(Cause.End.FEEDBACK);
    }

    @Test
    void originsResolveAllFeedback() {
        Program program = CompactModel.program("time 0 to 2 step 1\nconstant rate = 0.1\nconstant start = 100\n"
                + "aux yield = rate * s\nflow growth = yield\nstock s = start | in growth\naux z = 2 * s");
        List<Cause> origins = decomposition(
                        "z",
                        OneRun.of(program),
                        2,
                        OneRun.of(program).set("rate", 0.2).set("start", 110),
                        2)
                .origins();

        // 121 to 158.4. Step 0: start 10, rate 0.1 * 105, start 10 * 0.15 by the flow. Step 1, the stock from 110 to
        // 132:
        // rate 0.1 * 121 = 12.1 and 22 * 0.15 = 3.3 by the stock in proportion, so 1.15 times what was there
        assertThat(origins).extracting(DecompositionTest::name).containsExactly("rate", "start");
        assertThat(origins.get(0).amount()).isCloseTo(2 * (1.15 * 10.5 + 12.1), within(1e-12));
        assertThat(origins.get(1).amount()).isCloseTo(2 * 1.15 * 11.5, within(1e-12));
    }

    @Test
    void betweenTwoYearsTheOldFlowGoesOnAndTheRiseCountsApart() {
        Cause whole = years("time 0 to 4 step 1\naux x = 2 + TIME\nflow fill = x\nstock s = 5 | in fill", "s", 1, 4);

        // flow 3 at time 1, so 3 * 3; above that 0 + 1 + 2
        assertThat(shares(whole)).isEqualTo(Map.of("CARRIED_ON", 9.0, "fill", 3.0));
        assertThat(shares(child(child(whole, "fill"), "x"))).isEqualTo(Map.of("TIME", 3.0));
    }

    @Test
    void delayHandsItsInputOn() {
        Cause smooth = between(
                "time 0 to 3 step 1\nconstant x = 1\nconstant t = 2\naux z = SMTH1(STEP(x, 1), t, 0)",
                "z",
                Map.of("x", 5.0));
        Cause pipe = between(
                "time 0 to 4 step 1\nconstant x = 1\naux y = x * TIME\naux z = DELAY(y, 2)", "z", Map.of("x", 4.0));

        // 0, 0, 1/2, 3/4 of the step
        assertThat(smooth.amount()).isEqualTo(3);
        assertThat(shares(smooth)).isEqualTo(Map.of("x", 3.0));
        assertThat(smooth.folded()).isEqualTo(new Cause.Folded(2, 0));
        assertThat(shares(pipe)).isEqualTo(Map.of("y", 6.0));
        assertThat(shares(child(pipe, "y"))).isEqualTo(Map.of("x", 6.0));
    }

    @Test
    void longerDelayHasAShareOfItsOwn() {
        Cause whole = between(
                "time 0 to 4 step 1\nconstant x = 1\nconstant t = 1\naux y = x * TIME\naux z = DELAY(y, t)",
                "z",
                Map.of("x", 2.0, "t", 2.0));

        // 3 to 4: y adds (3 + 2) / 2, the length adds (-1 - 2) / 2
        assertThat(shares(whole)).isEqualTo(Map.of("y", 2.5, "DELAY_TIME", -1.5));
    }

    @Test
    void tableIsAskedWithItsInputAndNamedWithItsPoints() {
        Program program =
                CompactModel.program("time 2020 to 2030 step 1\ntable f continuous 2020:1 2030:3\naux z = f(TIME)");
        Cause other = between(program, "z", Map.of("f[x=2030]", 5.0));

        assertThat(shares(other)).isEqualTo(Map.of("TABLE", 2.0));
        assertThat(other.causes().get(0).table()).contains("f");
        OneRun run = OneRun.of(program);
        assertThat(shares(cause("z", run, 2020, run, 2030))).isEqualTo(Map.of("TIME", 2.0));
    }

    @Test
    void whatHasNoValueWhenInputsAreMixedIsNamed() {
        Cause whole = between(
                "constant x = 0\nconstant y = 0\naux z = IF x + y = 1 THEN 1 / 0 ELSE x",
                "z",
                Map.of("x", 1.0, "y", 1.0));

        assertThat(shares(whole)).isEqualTo(Map.of("NOT_SEPARABLE", 1.0));
    }

    @Test
    void stockThatStopsAtZeroSaysSo() {
        Model model = CompactModel.model("time 0 to 2 step 1\nconstant k = 5\nflow f = -k\nstock s = 4 | in f");
        Map<String, Variable> variables = new LinkedHashMap<>(model.variables());
        Variable.Stock s = (Variable.Stock) variables.get("s");
        variables.put("s", new Variable.Stock(s.header(), s.initial(), s.inflows(), List.of(), List.of(), true));
        Program program = CompactModel.value(Program.compile(
                new Model(model.name(), model.file(), model.time(), model.dimensions(), variables, model.groups())));
        Cause whole = between(program, "s", Map.of("k", 1.0));

        // 0 to 2; the flow differs by 8, and 6 of what it would have taken was not there
        assertThat(shares(whole)).isEqualTo(Map.of("f", 8.0, "STOP_AT_ZERO", -6.0));
    }

    @Test
    void sharesOfEveryVariableSumForEveryMethodThroughDelaysAndLoops() {
        for (String method : List.of("", " rk2", " rk4")) {
            String model = "time 0 to 6 step 0.25" + method + "\n" + """
                    dimension d = A, B
                    constant rate = 0.1
                    constant lag = 1.5
                    constant push[d] = 1
                    table t continuous 0:1 5:2 20:0.5
                    aux wave = SIN(TIME) * push[A]
                    aux late = DELAY3(wave * big, lag) + SMTHN(big, lag, 4)
                    aux before = PREVIOUS(big, 3) + INIT(rate) + DELAY(late, lag)
                    aux pull[d] = t(pool[d]) * push[d] / (1 + ABS(late))
                    flow fill[d] = pull[d] + rate * before
                    flow leak[d] = pool[d] / lag
                    stock pool[d] = push[d] * 4 | in fill | out leak
                    aux big = SUM(pool[*]) + TREND(pool[A], lag)
                    """;
            Program program = CompactModel.program(model);
            OneRun run = OneRun.of(program);
            for (Column column : program.columns()) {
                Cause whole = between(program, column.label(), Map.of("rate", 0.3, "lag", 2.5, "push[A]", 1.5));
                assertThat(whole.causes().isEmpty())
                        .isEqualTo(whole.amount() == 0 || column.variable() instanceof Variable.Constant);
                cause(column.label(), run, 1.5, run, 5.25);
            }
        }
    }
}
