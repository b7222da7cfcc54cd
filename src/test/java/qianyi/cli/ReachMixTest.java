package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.search.GrowthPlace;
import qianyi.browser.Json;

/** The cheapest mix of efforts that add 0.01, 0.02 and 0.005 to a rate of growth which lacks 0.02, at 1, 4 and 0.5 each. */
class ReachMixTest {
    private static final String RATE = "base_rate - 0.00391743762340093 + 0.01 * u + 0.02 * v + 0.005 * idle";
    private static final String COSTS = """
            levers:
              - {variable: u, low: 0, high: 1, cost: {linear: 1, unit: {zh: 枚, en: coins}}}
              - {variable: v, low: 0, high: 1, cost: {linear: 4, unit: {zh: 枚, en: coins}}}
              - {variable: idle, low: 0, high: 1, cost: {linear: 0.5, unit: {zh: 枚, en: coins}}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        place("");
    }

    private void place(String limits) {
        new GrowthPlace(folder)
                .runge()
                .fromNothing()
                .rate(RATE)
                .terms(COSTS + limits)
                .write();
    }

    private Invocation reach(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reach", "."));
        all.addAll(Arrays.asList(arguments));
        return Invocation.in(folder, all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static List<?> list(Object node) {
        return (List<?>) node;
    }

    private static Map<String, Object> read(Invocation run) {
        return map(Json.read(run.out()));
    }

    private static double number(Object node) {
        return ((Number) node).doubleValue();
    }

    /** What was said, whatever the width of the terminal. */
    private static String words(Invocation run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void theMixComesFirstWithItsCostAndItsProof() {
        Invocation english = reach("--by", "2035", "--runs", "100", "--lang", "en");
        Invocation chinese = reach("--by", "2035", "--runs", "100", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(words(english))
                .startsWith("It can be done: to reach 1000 coin/year in 2035, the cheapest mix found raises ")
                .containsSubsequence(
                        "(policies raised: 3); 2.5 coins in all",
                        "Tried again",
                        "the same 100 runs",
                        "The cheapest mix found",
                        "Other effort 0 0.25 0 to 1 1.00")
                .doesNotContain("effort point");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out())
                .startsWith("可以做到：要在2035年达到1000 coin/year，求得的最省组合须调高3项政策：")
                .containsSubsequence("投入合计2.5枚", "复核：", "100次推演");
    }

    @Test
    void programsGetTheMixAndAllThatProvesIt() {
        Map<String, Object> answer = read(reach("--by", "2035", "--runs", "100", "--json"));
        Map<String, Object> mix = map(list(answer.get("ways")).get(0));

        assertThat(answer)
                .containsEntry("possible", true)
                .containsEntry("by", 2035)
                .containsEntry("target", "thousand");
        assertThat(answer).containsKeys("best", "binding", "outside", "levers");
        assertThat(map(answer.get("cost_unit"))).containsEntry("zh", "枚").containsEntry("en", "coins");
        assertThat(mix.keySet())
                .containsAll(Set.of("kind", "levers", "cost", "level", "instant", "share", "lowered", "limits"));
        assertThat(mix).containsEntry("kind", "portfolio").containsEntry("runs", 100);
        assertThat(number(map(mix.get("levers")).get("v"))).isCloseTo(0.25, within(1e-7));
        assertThat(number(mix.get("cost"))).isCloseTo(2.5, within(1e-7));
        assertThat(number(mix.get("level"))).isBetween(1000.0, 1000.0001);
        assertThat(number(mix.get("share"))).isBetween(number(mix.get("share_scenario")), 1.0);
        assertThat(list(mix.get("lowered"))).isEmpty();
    }

    @Test
    void aFolderGetsTheAnswerAsJsonTableAndPicture() throws IOException {
        Invocation run = reach("--by", "2035", "--lever", "u", "--lever", "v", "--runs", "100", "-o", "answer");
        Path out = folder.resolve("answer");

        assertThat(run.code()).isZero();
        assertThat(run.errorLines())
                .containsExactlyInAnyOrder(
                        "wrote " + out.resolve("reach.csv"),
                        "wrote " + out.resolve("reach.json"),
                        "wrote " + out.resolve("reach.png"));
        List<String> rows = Files.readAllLines(out.resolve("reach.csv"));
        assertThat(rows.get(0)).isEqualTo("way,kind,lever,unit,scenario,needed,low,high,cost");
        assertThat(rows.get(1)).isEqualTo("1,portfolio,u,1,0,1,0,1,1");
        assertThat(rows.get(2))
                .startsWith("1,portfolio,v,1,0,0.5")
                .endsWith(",0,1," + rows.get(2).split(",")[8]);
        assertThat(number(Double.valueOf(rows.get(2).split(",")[8]))).isCloseTo(2, within(1e-6));
        assertThat(rows.subList(3, rows.size())).allMatch(row -> row.matches("\\d+,frontier,[uv],1,0,.*,0,1,"));
        assertThat(rows).hasSizeGreaterThan(20);
        BufferedImage picture = ImageIO.read(out.resolve("reach.png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
        assertThat(Files.readString(out.resolve("reach.json")))
                .isEqualTo(reach("--by", "2035", "--lever", "u", "--lever", "v", "--runs", "100", "--json")
                        .out());
    }

    /** Every pair on the line adds what is missing: {@code 0.01 u + 0.02 v = 0.02}. */
    @Test
    void twoLeversHaveAFrontier() {
        Invocation text = reach("--by", "2035", "--lever", "u", "--lever", "v", "--runs", "10", "--lang", "en");
        Map<String, Object> frontier =
                map(read(reach("--by", "2035", "--lever", "u", "--lever", "v", "--runs", "10", "--json"))
                        .get("frontier"));

        assertThat(words(text))
                .containsSubsequence(
                        "The two together: to reach 1000 coin/year in 2035, \"other effort\" has to be 1 where \"effort\" is 0, and 0.5 where \"effort\" is 1",
                        "Pairs that just meet the target");
        assertThat(list(frontier.get("points"))).hasSizeGreaterThan(10).allSatisfy(point -> {
            double u = number(list(point).get(0));
            double v = number(list(point).get(1));
            assertThat(0.01 * u + 0.02 * v).isCloseTo(0.02, within(1e-7));
        });
    }

    @Test
    void aPairThatIsNotEnoughSaysSo() {
        Invocation run = reach("--by", "2035", "--lever", "u", "--lever", "idle", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(words(run)).contains("Not with the two of them: to reach 1000 coin/year in 2035");
    }

    @Test
    void withAConfidence() {
        Invocation run = reach("--by", "2035", "--confidence", "0.6", "--runs", "200", "--lang", "en");
        Map<String, Object> answer = read(reach("--by", "2035", "--confidence", "0.6", "--runs", "200", "--json"));
        Map<String, Object> mix = map(list(answer.get("ways")).get(0));

        assertThat(run.code()).isZero();
        assertThat(words(run))
                .startsWith(
                        "It can be done: to reach 1000 coin/year in 2035 in 60% of the runs, the cheapest mix found")
                .containsSubsequence("nine in ten, 200 runs", "2 other assumptions", "in the cheapest mix");
        assertThat(answer).containsEntry("possible", true).containsEntry("confidence", 0.6);
        assertThat(number(answer.get("share"))).isBetween(0.6, 0.61);
        assertThat(number(mix.get("cost"))).isBetween(number(answer.get("cost_low")), number(answer.get("cost_high")));
    }

    @Test
    void aConfidenceThatIsOutOfReachSaysWhatStopsIt() {
        Invocation run = reach("--by", "2033", "--confidence", "0.9", "--runs", "200", "--lang", "en");
        Map<String, Object> answer = read(reach("--by", "2033", "--confidence", "0.9", "--runs", "200", "--json"));

        assertThat(run.code()).isZero();
        assertThat(words(run))
                .startsWith("Policy cannot do it: to reach 1000 coin/year in 2033 in 90% of the runs")
                .containsSubsequence(
                        "What stops it most: \"other effort\" has the upper bound 1", "a tenth of each range");
        assertThat(answer).containsEntry("possible", false);
        assertThat(list(answer.get("ways"))).isEmpty();
        assertThat(list(answer.get("binding"))).hasSize(3);
        assertThat(map(list(answer.get("binding")).get(0))).containsEntry("lever", "v");
    }

    /** 0.2 of the second effort leaves 0.001 of the rate missing. */
    @Test
    void limitsThatStopItAreNamedAndTheMixLeavesThemAside() {
        place("limits: [{variable: v, at_most: 0.2}]");
        Invocation english = reach("--by", "2035", "--runs", "10", "--lang", "en");
        Invocation chinese = reach("--by", "2035", "--runs", "10", "--lang", "zh");
        Map<String, Object> answer = read(reach("--by", "2035", "--runs", "10", "--json"));
        Invocation sure = reach("--by", "2035", "--confidence", "0.9", "--runs", "100", "--lang", "en");

        assertThat(english.code()).isZero();
        assertThat(words(english))
                .startsWith("It cannot be done within the limits of the study: all of policy together would reach")
                .containsSubsequence(
                        "(v at most 0.2)", "leaves them aside", "2.5 coins in all", "The cheapest mix found");
        assertThat(chinese.out()).startsWith("受本研究所设约束限制，做不到：").contains("v不高于0.2", "以下组合不考虑这些约束");
        assertThat(answer).containsEntry("possible", false).containsEntry("keeps_limits", false);
        assertThat(words(sure)).startsWith("It cannot be done within the limits of the study");
    }

    @Test
    void aLimitThatIsKeptIsStatedBesideTheScenario() {
        place("limits: [{variable: u, at_most: 0.5}]");
        Invocation run = reach("--by", "2035", "--runs", "10", "--lang", "en");

        assertThat(words(run))
                .startsWith("It can be done")
                .containsSubsequence(
                        "; 3 coins in all",
                        "Limit: u at most 0.5; with the mix it is 0.5 at its highest, under the scenario 0");
    }

    /** The second effort slows growth, and the scenario has it at 0.5; to lower it costs nothing. */
    @Test
    void aFloorLetsAPolicyGoDownAndTheAnswerSaysSo() {
        new GrowthPlace(folder).rate("base_rate + 0.01 * u - 0.03 * v + 0.025").write();
        String[] question = {"--by", "2035", "-s", "effort", "--runs", "10", "--lang", "en"};
        Invocation kept = reach(question);
        Invocation lowered = reach(joined(question, "--floor", "v=0.48"));
        Invocation enough = reach(joined(question, "--floor", "v=0.1"));
        Map<String, Object> answer = read(reach(joined(question, "--floor", "v=0.48", "--json")));

        assertThat(words(kept)).startsWith("It can be done").doesNotContain("below the scenario (");
        assertThat(words(lowered))
                .startsWith("It can be done")
                .contains(
                        "Note that this mix puts policies below the scenario (1): \"other effort\" from 0.5 to 0.48.");
        assertThat(words(enough))
                .startsWith("It can be done: to reach 1000 coin/year in 2035, no policy has to be raised")
                .contains("0.00 effort points in all", "below the scenario (1)");
        assertThat(list(map(list(answer.get("ways")).get(0)).get("lowered"))).isEqualTo(List.of("v"));
        assertThat(answer.get("command").toString()).contains("--floor v=0.48");
    }

    /** What is met only because something is lowered is not met by the scenario. */
    @Test
    void aMixThatOnlyLowersIsNotCalledMetAlready() {
        new GrowthPlace(folder).rate("base_rate + 0.01 * u - 0.03 * v + 0.025").write();
        Invocation run = reach(
                "--by",
                "2035",
                "-s",
                "effort",
                "--floor",
                "v=0",
                "--confidence",
                "0.75",
                "--runs",
                "100",
                "--lang",
                "en");

        assertThat(words(run))
                .startsWith("It can be done: to reach 1000 coin/year in 2035 in 75% of the runs, no policy has to be")
                .contains("below the scenario (1)");
    }

    @Test
    void robustComparesAtMostSevenMixes() {
        String[] question = {"--by", "2035", "--lever", "u", "--lever", "v", "--robust", "--runs", "60"};
        Invocation english = reach(joined(question, "--lang", "en"));
        Invocation chinese = reach(joined(question, "--lang", "zh"));
        List<?> options =
                list(map(read(reach(joined(question, "--json"))).get("robust")).get("options"));

        assertThat(words(english))
                .containsSubsequence(
                        "Earlier or cheaper: " + options.size() + " mixes",
                        "The cheapest mix by year and share of the runs",
                        "may be late",
                        "What each mix is made of",
                        "Share of the draws in whose own cheapest mix a lever is",
                        "May be late: by how many years");
        assertThat(chinese.out()).containsSubsequence("达标早晚与投入多少的取舍", "各组合的构成", "“可能晚”一栏");
        assertThat(options).hasSizeBetween(2, 7).allSatisfy(option -> assertThat(
                        map(option).keySet())
                .containsAll(Set.of("confidence", "by", "levers", "cost", "share", "median_year", "regret_years")));
        for (Object option : options) {
            Map<?, ?> uses = map(map(option).get("uses"));
            assertThat(uses).hasSize(2);
            assertThat(uses.values()).allSatisfy(share -> assertThat(((Number) share).doubleValue())
                    .isBetween(0.0, 1.0));
        }
    }

    @Test
    void aLimitOfTimeIsSaid() {
        String[] question = {"--by", "2035", "--runs", "20"};

        assertThat(words(reach(joined(question, "--within", "1e-9", "--lang", "en"))))
                .contains("The search ended before its time", "best found so far");
        assertThat(read(reach(joined(question, "--within", "1e-9", "--json")))).containsEntry("stopped", true);
        assertThat(reach(joined(question, "--lang", "en")).out()).doesNotContain("ended before its time");
        assertThat(reach(joined(question, "--within", "0")).code()).isEqualTo(2);
    }

    @Test
    void robustHasAPicture() {
        Path out = folder.resolve("robust");
        String[] question = {"--by", "2035", "--lever", "u", "--lever", "v", "--robust", "--runs", "20"};

        assertThat(reach(joined(question, "-o", out.toString())).code()).isZero();
        assertThat(out.resolve("reach-robust.png")).exists();
    }

    @Test
    void theSameBytesAtOneAndTwoThreads() {
        String[] question = {"--by", "2035", "--confidence", "0.6", "--runs", "100", "--json"};
        String[] central = {"--by", "2035", "--lever", "u", "--lever", "v", "--robust", "--runs", "40", "--json"};

        for (String[] asked : List.of(question, central)) {
            assertThat(reach(joined(asked, "--threads", "1")).out())
                    .isEqualTo(reach(joined(asked, "--threads", "2")).out())
                    .contains("\"portfolio\"");
        }
    }

    @Test
    void wrongFloorsAreSaidAllAtOnceWithTheirRemedy() {
        Invocation form = reach("--by", "2035", "--floor", "v");
        Invocation range = reach("--by", "2035", "-s", "effort", "--floor", "v=0.9", "--floor", "u=-1");
        Invocation unknown =
                reach("--by", "2035", "--floor", "efort=0.1", "--floor", "price_shift=0", "--floor", "u=x");
        Invocation chinese = reach("--by", "2035", "--floor", "v", "--lang", "zh");

        assertThat(form.code()).isEqualTo(ExitCode.USAGE);
        assertThat(form.err()).contains("--floor v: should be NAME=VALUE, such as --floor planned_effort[talent]=0.1");
        assertThat(range.code()).isEqualTo(ExitCode.USAGE);
        assertThat(range.errorLines()).hasSize(2);
        assertThat(range.err())
                .contains("--floor v=0.9: the value must lie from 0 (lower end of the range) to 0.5 (the scenario)")
                .contains("--floor u=-1: the value must lie from 0");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err())
                .contains("--floor efort=0.1: there is no such policy", "--floor price_shift=0: there is no such")
                .contains("--floor u=x: should be NAME=VALUE");
        assertThat(chinese.err()).contains("--floor v：应写成“名称=数值”");
        assertThat(reach("--by", "2035", "--floor", "efort=0.1").code()).isEqualTo(ExitCode.INVALID);
    }

    private static String[] joined(String[] words, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}
