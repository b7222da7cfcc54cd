package qianyi.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Qianyi;
import qianyi.answer.Answer;
import qianyi.answer.Arrival;
import qianyi.answer.ArrivalCasesTest;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.Outcome;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.answer.Trajectory;
import qianyi.browser.Chromium;
import qianyi.browser.Firefox;
import qianyi.browser.Json;
import qianyi.browser.Page;
import qianyi.engine.Run;
import qianyi.study.Scenario;
import qianyi.study.Study;

/** The page's own engine in browsers gives the program's figures to the last digit: paths, dates, counts over 200 members. */
@Tag("slow")
class LiveModelTest {

    /** Where the engine runs. */
    interface Browser extends AutoCloseable {
        Object evaluate(String expression);

        default String text(String expression) {
            return String.valueOf(evaluate(expression));
        }

        @Override
        void close() throws IOException;
    }

    private record InChromium(Chromium browser, Page page) implements Browser {
        static Browser open(Path file) throws IOException, InterruptedException {
            Chromium browser = Chromium.start();
            return new InChromium(browser, browser.open(file, 800, 600));
        }

        @Override
        public Object evaluate(String expression) {
            return page.evaluate(expression);
        }

        @Override
        public void close() throws IOException {
            page.close();
            browser.close();
        }
    }

    private record InFirefox(Firefox browser) implements Browser {
        static Browser open(Path file) throws IOException, InterruptedException {
            Firefox browser = Firefox.start();
            browser.show(file.toUri());
            return new InFirefox(browser);
        }

        @Override
        public Object evaluate(String expression) {
            return browser.evaluate(expression);
        }

        @Override
        public void close() throws IOException {
            browser.close();
        }
    }

    /** An auxiliary that can be held. */
    private static final String HELD = "harvest_index";

    private static final EnsembleSettings SETTINGS = new EnsembleSettings(LiveModel.RUNS, 7, 2);

    @TempDir
    static Path folder;

    private static Study study;
    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        study = Qianyi.study(strict(folder.resolve("siping"))).value().orElseThrow();
        LiveModel live = LiveModel.of(Answer.of(study), SETTINGS).orElseThrow();
        assertThat(live.refused()).isEmpty();
        String engine = Files.readString(Path.of("src/main/resources/qianyi/report/engine.js"));
        file = Files.writeString(folder.resolve("engine.html"), """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Engine</title>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'">
                </head><body><script>%s</script>
                <script type="application/json" id="live">%s</script><script type="text/plain" id="module">%s</script>
                <script>
                const text = (id) => document.getElementById(id).textContent;
                const opened = engines.open(JSON.parse(text('live')), engines.bytesOf(text('module')));
                const hex = (values) => [...new BigUint64Array(Float64Array.from(values).buffer)].join(' ');
                const told = (outcome) => [outcome.kind, outcome.year, outcome.instant === null ? null : hex([outcome.instant]), outcome.lost].join(' ');
                const central = (state) => opened.then((engine) => {
                  const { path, outcome } = engine.answer(state);
                  return told(outcome) + '|' + hex(path.values);
                });
                const counts = (state) => opened.then((engine) => {
                  const { period, draws } = engine.model;
                  const reached = new Array(period.to - period.today + 1).fill(0);
                  let counting = 0;
                  for (let number = 0; number < draws.runs; number += 1) {
                    const member = engine.member(state, number);
                    if (member === null) continue;
                    counting += 1;
                    if (member.outcome.year !== null) for (let y = member.outcome.year; y <= period.to; y += 1) reached[y - period.today] += 1;
                  }
                  return counting + ' ' + reached.join(' ');
                });
                </script></body></html>
                """.formatted(engine, live.json(), live.module()));
    }

    /** The study of Siping, held so close to its record that some members do not count. */
    private static Path strict(Path copy) throws IOException {
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(Path.of("scenarios/siping"))) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        Path yaml = copy.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("tolerance: 0.04", "tolerance: 0.008"));
        return copy;
    }

    @Test
    void chromiumComputesWhatTheProgramDoes() throws IOException, InterruptedException {
        try (Browser page = InChromium.open(file)) {
            all(page);
        }
    }

    @Test
    void firefoxComputesWhatTheProgramDoes() throws IOException, InterruptedException {
        try (Browser page = InFirefox.open(file)) {
            all(page);
        }
    }

    private static void all(Browser page) throws IOException {
        itAgreesWithTheFiguresThatThePageCarries(page);
        everyNumberThatCanBeMovedIsANumberInEveryScenario(page);
        everyScenarioIsTheProgramsToTheLastBit(page);
        whatAReaderMovedComesOutAsTheProgramHasItFromTheFile(page);
        whatChangesOnTheWayOrIsHeldComesOutAsTheProgramHasItFromTheFile(page);
        arrivalsAreReadByTheRulesOfTheAnswer(page);
    }

    private static void itAgreesWithTheFiguresThatThePageCarries(Browser page) {
        assertThat(page.evaluate("opened.then((engine) => engine.agrees())")).isEqualTo(true);
    }

    /** Also where a scenario gives a table other points. */
    private static void everyNumberThatCanBeMovedIsANumberInEveryScenario(Browser page) {
        assertThat(page.text("opened.then((engine) => engine.model.scenarios.flatMap(({ id }) => engine.model.inputs"
                        + ".filter(({ title }) => !Number.isFinite(engine.value({ base: id, policy: {}, assumptions: {}, timed: {}, held: {} }, title)))"
                        + ".map(({ title }) => id + ' ' + title)).join(', '))"))
                .isEmpty();
    }

    private static void everyScenarioIsTheProgramsToTheLastBit(Browser page) {
        for (Scenario scenario : study.scenarios()) {
            same(page, study, scenario, state(scenario.id(), "{}", "{}"));
        }
    }

    private static void whatAReaderMovedComesOutAsTheProgramHasItFromTheFile(Browser page) throws IOException {
        Path saved = Files.writeString(folder.resolve("mine.yaml"), """
                title: {zh: 我的情景, en: My scenario}
                story: {zh: 调过, en: Moved}
                extends: plan
                changes:
                  - set: delivery
                    to: 0.731
                    unit: "1"
                assumptions:
                  national_inflation_shift: 0.0123
                  outside_growth_shift: -0.004
                  phase_in_years: 6.5
                """);
        Study with = study.with(Qianyi.scenario(study, saved).value().orElseThrow());
        Scenario mine = with.scenario("mine").orElseThrow();
        same(
                page,
                with,
                mine,
                state(
                        "plan",
                        "{delivery: 0.731}",
                        "{national_inflation_shift: 0.0123, outside_growth_shift: -0.004, phase_in_years: 6.5}"));
    }

    /** Also beside what the scenario itself does to the same numbers, and with an equation that gives way. */
    private static void whatChangesOnTheWayOrIsHeldComesOutAsTheProgramHasItFromTheFile(Browser page)
            throws IOException {
        Path saved = Files.writeString(folder.resolve("timed.yaml"), """
                title: {zh: 分年, en: Timed}
                story: {zh: 分年变化, en: Over time}
                extends: stress
                changes:
                  - set: planned_effort[projects]
                    to: 0.8
                    from: 2028
                    ramp: 3.5
                  - set: transfer_growth
                    to: 0.05
                    from: 2030
                  - set: national_inflation_shift
                    to: -0.01
                  - set: national_inflation_shift
                    to: 0.004
                    from: 2031
                    ramp: 2
                  - set: growth_gap
                    to: 0
                    from: 2035
                  - set: %s
                    to: 0.5
                """.formatted(HELD));
        Study with = study.with(Qianyi.scenario(study, saved).value().orElseThrow());
        same(
                page,
                with,
                with.scenario("timed").orElseThrow(),
                state(
                        "stress",
                        "{}",
                        "{}",
                        "{'planned_effort[projects]': [2028, 3.5, 0.8], transfer_growth: [2030, 0, 0.05],"
                                + " national_inflation_shift: [2031, 2, 0.004], growth_gap: [2035, 0, 0]}",
                        "{'" + HELD + "': 0.5}"));
    }

    private static void arrivalsAreReadByTheRulesOfTheAnswer(Browser page) throws IOException {
        for (Object one : (List<?>) Json.read(ArrivalCasesTest.text())) {
            Map<?, ?> wanted = (Map<?, ?>) one;
            String found = page.text("(() => { const one = " + find((String) wanted.get("case")) + ";"
                    + "return told(engines.arrival(one, new engines.Path(one, one.values), one)); })()");
            assertThat(found)
                    .as("%s", wanted.get("case"))
                    .isEqualTo(List.of("kind", "year", "instant", "lost").stream()
                            .map(key -> told(wanted.get(key), key))
                            .reduce((left, right) -> left + " " + right)
                            .orElseThrow());
        }
    }

    private static String told(Object value, String key) {
        if (value == null) {
            return "";
        }
        return key.equals("instant") ? bits(((Number) value).doubleValue()) : value.toString();
    }

    private static String find(String name) throws IOException {
        return ArrivalCasesTest.text() + ".find((one) => one.case === " + Json.quote(name) + ")";
    }

    private static String state(String base, String policy, String assumptions) {
        return state(base, policy, assumptions, "{}", "{}");
    }

    private static String state(String base, String policy, String assumptions, String timed, String held) {
        return "{base: " + Json.quote(base) + ", policy: " + policy + ", assumptions: " + assumptions + ", timed: "
                + timed + ", held: " + held + "}";
    }

    private static void same(Browser page, Study in, Scenario scenario, String state) {
        Run run = in.one(scenario).run();
        Trajectory path = Trajectory.of(run, in.mainTarget().variable());
        Outcome outcome = Arrival.of(in.mainTarget(), path, in.period());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            values.add(bits(path.value(i)));
        }
        String instant = outcome.instant().isPresent() ? bits(outcome.instant().getAsDouble()) : "";
        String told = String.join(
                " ",
                outcome.kind().name().toLowerCase(Locale.ROOT),
                outcome.year().isPresent() ? Integer.toString(outcome.year().getAsInt()) : "",
                instant,
                outcome.lostYear().isPresent()
                        ? Integer.toString(outcome.lostYear().getAsInt())
                        : "");
        assertThat(page.text("central(" + state + ")"))
                .as(scenario.id())
                .isEqualTo(told + "|" + String.join(" ", values));
        ArrivalStatistics statistics = new StudyEnsembleRunner(in)
                .one(scenario, SETTINGS, (done, all) -> {})
                .statistics(0);
        assertThat(statistics.leftOut()).isPositive();
        assertThat(page.text("counts(" + state + ")"))
                .as(scenario.id())
                .isEqualTo(statistics.counting() + " "
                        + String.join(
                                " ",
                                statistics.reachedBy().values().stream()
                                        .map(Object::toString)
                                        .toList()));
    }

    private static String bits(double number) {
        return Long.toUnsignedString(Double.doubleToRawLongBits(number));
    }
}
