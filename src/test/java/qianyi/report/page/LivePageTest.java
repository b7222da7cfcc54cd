package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.report.live.LiveModel;
import qianyi.report.words.Shown;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The levers of the Siping page as a reader handles them: with keys, in both languages, over a file and an address. */
@Tag("slow")
class LivePageTest {
    private static final int MOVES = 50;
    private static final int END = 35;
    private static final int RIGHT = 39;
    private static final int Z = 90;
    private static final int CTRL = 2;
    private static final int SHIFT = 8;

    @TempDir
    static Path folder;

    private static Answer answer;
    private static Chromium browser;
    private static String html;
    private static URI address;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        browser = Chromium.start();
        answer = Answer.of(StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow());
        html = ReportHtml.render(
                answer,
                Optional.empty(),
                PolicyAnswers.NONE,
                Map.of(Language.ZH, Map.of(), Language.EN, Map.of()),
                Language.ZH,
                "qianyi run",
                "1");
        address = Files.writeString(folder.resolve("report.html"), html).toUri();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        answer = null;
        html = null;
    }

    /** A visit of somebody who was never here. */
    private static Page visit(String hash) throws IOException, InterruptedException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "<!DOCTYPE html><title>empty</title>");
        try (Page before = browser.open(empty, 100, 100)) {
            before.evaluate("localStorage.clear()");
        }
        return again(hash);
    }

    private static Page again(String hash) throws IOException, InterruptedException {
        Page page = browser.open(URI.create(address + hash), 1366, 768);
        page.call("live");
        return page;
    }

    private static String main(Language language) {
        return "main[lang=" + language.code() + "] ";
    }

    private static String lever(String main, String title) {
        return main + ".lever[data-input=\"" + title + "\"] ";
    }

    private static String sentence(Page page, String main) {
        return page.words(main + ".live-sentence");
    }

    private static void choose(Page page, String main, String scenario) {
        page.evaluate(
                "(() => { const select = document.querySelector('" + main + ".live-levers select'); select.value = '"
                        + scenario + "'; select.dispatchEvent(new Event('change')); })()");
    }

    /** Prints how long it takes; each of the moves has to be painted. */
    @Test
    void eachMoveOfTheMouseIsPainted() throws IOException, InterruptedException {
        try (Page page = visit("#zh")) {
            String slider = lever(main(Language.ZH), "planned_effort[projects]") + "input[type=range]";
            double opened = ((Number) page.evaluate("performance.getEntriesByName('levers at hand')[0].startTime"))
                    .doubleValue();
            page.evaluate("""
                    (() => {
                      const slider = document.querySelector('%s');
                      slider.scrollIntoView({ block: 'center' });
                      window.painted = [];
                      slider.addEventListener('input', (event) => requestAnimationFrame(() => {
                        const channel = new MessageChannel();
                        channel.port1.onmessage = () => painted.push(performance.now() - event.timeStamp);
                        channel.port2.postMessage(0);
                      }), true);
                    })()
                    """.formatted(slider));
            page.drag(slider, MOVES);
            List<Double> painted = Stream.of(page.text("painted.join(' ')").split(" "))
                    .map(Double::valueOf)
                    .sorted()
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "levers at hand %.0f ms after navigation; slider to painted: median %.1f, ninth in ten %.1f ms of %d moves%n",
                    opened,
                    painted.get(painted.size() / 2),
                    painted.get(painted.size() * 9 / 10),
                    painted.size());
            assertThat(painted).hasSizeGreaterThan(MOVES / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKeyMovesALeverAndTheSentenceAndAnotherTakesItBack(Language language)
            throws IOException, InterruptedException {
        try (Page page = visit("#" + language.code())) {
            String main = main(language);
            String before = sentence(page, main);
            assertThat(before).contains("2043");
            page.call("focus", lever(main, "planned_effort[projects]") + "input[type=range]");
            page.press("End", END, 0);
            String moved = (String) page.call("untilWords", main + ".live-sentence", "2042|2041");
            assertThat(moved).contains("2043");
            assertThat(page.words(main + ".live-changes summary")).contains("1");
            page.press("z", Z, CTRL);
            assertThat(sentence(page, main)).isEqualTo(before);
            page.press("z", Z, CTRL + SHIFT);
            assertThat(sentence(page, main)).isEqualTo(moved);
            String other = main(language == Language.ZH ? Language.EN : Language.ZH);
            assertThat(page.words(other + ".live-changes summary")).contains("1");
            assertThat(page.complaints()).isEmpty();
            assertThat(page.requests()).allMatch(asked -> asked.matches("(file|data|blob):.*"));
        }
    }

    /** A scenario of the study on the page is that of the program, to the level and the year. */
    @Test
    void aScenarioIsThatOfTheProgram() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            String year = answer.scenario("plan")
                    .flatMap(scenario -> scenario.first())
                    .flatMap(outcome -> outcome.year().stream().boxed().findFirst())
                    .map(String::valueOf)
                    .orElseThrow();
            assertThat(page.words(main + ".live-card.mine .year")).isEqualTo(year);
            assertThat(page.words(main + ".live-card.baseline .year")).isEqualTo("2043");
            assertThat(page.words(main + ".live-card.assumed .year")).isEqualTo("2043");
            assertThat((String) page.call("untilWords", main + ".live-card.mine .chance", "^Of 200 runs [^(]*$"))
                    .contains("by 2050");
        }
    }

    /** What assumptions change and what policy changes are two numbers that make the whole. */
    @Test
    void assumptionsAndPolicyAreToldApart() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            page.evaluate("document.querySelector('" + main + "details.outside_world').open = true");
            page.call("untilWords", lever(main, "growth_gap") + "label", ".");
            page.call("enter", lever(main, "growth_gap") + "input[type=number]", "-0.5");
            assertThat(sentence(page, main))
                    .contains("6 years earlier: 3 years earlier by assumptions, 3 years earlier by policy");
            page.call("enter", lever(main, "growth_gap") + "input[type=number]", "9");
            assertThat(page.words(lever(main, "growth_gap") + ".said")).startsWith("Outside the range");
        }
    }

    @Test
    void aSavedFileIsOpenedAgainAndKeepsItsBytes() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            page.call("enter", lever(main, "delivery") + "input[type=number]", "90");
            page.evaluate("document.querySelector('" + main + "details.price_level').open = true");
            page.call("untilWords", lever(main, "national_inflation_shift") + "label", ".");
            page.call("enter", lever(main, "national_inflation_shift") + "input[type=number]", "0.5");
            String moved = sentence(page, main);
            String file = (String) page.call("handedOut", main + "button.save");
            assertThat(page.call("takenName")).isEqualTo("my_scenario.yaml");
            List<String> lines = file.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("story:"))
                    .collect(Collectors.toList());
            assertThat(lines)
                    .containsExactly(
                            "title: {zh: \"我的情景\", en: \"My scenario\"}",
                            "study: siping",
                            "model: \"" + answer.study().shortHash() + "\"",
                            "extends: plan",
                            "changes:",
                            "  - set: delivery",
                            "    to: 0.9",
                            "assumptions:",
                            "  national_inflation_shift: 0.005");
            page.call("focus", main + "button.to-baseline");
            page.click(main + "button.to-baseline");
            assertThat(sentence(page, main)).isNotEqualTo(moved);
            String said = main + ".live-said";
            assertThat((String) page.call("giveFile", main + "input[type=file]", file, said))
                    .isEqualTo("The file was opened.");
            assertThat(sentence(page, main)).isEqualTo(moved);
            assertThat(page.call("handedOut", main + "button.save")).isEqualTo(file);
            String damaged = file.replace("to: 0.9", "to: nine");
            assertThat((String) page.call("giveFile", main + "input[type=file]", damaged, said))
                    .isEqualTo("Line 10: \"nine\" is not a number. Nothing was changed.");
            assertThat((String) page.call("giveFile", main + "input[type=file]", file + "else: 1\n", said))
                    .isEqualTo("Line 13 cannot be read: else: 1. Nothing was changed.");
            assertThat(sentence(page, main)).isEqualTo(moved);
        }
    }

    @Test
    void aVisitGoesOnWhereItEndedAndAnAddressLeadsThere() throws IOException, InterruptedException {
        String hash;
        String moved;
        try (Page page = visit("#en")) {
            page.call("focus", lever(main(Language.EN), "planned_effort[projects]") + "input[type=range]");
            page.press("End", END, 0);
            moved = (String) page.call("untilWords", main(Language.EN) + ".live-sentence", "my scenario");
            hash = page.text("location.hash");
        }
        assertThat(hash).contains(answer.study().shortHash(), "base=baseline");
        try (Page page = again("#en")) {
            assertThat(sentence(page, main(Language.EN))).isEqualTo(moved);
            page.call("focus", lever(main(Language.EN), "delivery") + "input[type=range]");
            page.press("z", Z, CTRL);
            assertThat(sentence(page, main(Language.EN))).doesNotContain("my scenario");
        }
        try (Page page = visit(hash)) {
            assertThat(sentence(page, main(Language.EN))).isEqualTo(moved);
        }
        try (Page page = visit(hash.replace(answer.study().shortHash(), "0123456789ab"))) {
            assertThat(page.words(main(Language.EN) + ".live-said")).contains("another model");
            assertThat(sentence(page, main(Language.EN))).doesNotContain("my scenario");
        }
    }

    /** Beside a scenario that sets the same number, so that the file has to say it again. */
    @Test
    void aNumberChangesOnTheWay() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            String level = main + ".live-card.mine .level";
            String plan = page.words(level);
            String row = lever(main, "planned_effort[projects]");
            page.evaluate("document.querySelector('" + row + "details').open = true");
            page.call("untilWords", row + "details", "Over time");
            page.click(row + "button.begin-timed");
            page.call("enter", row + "input.from", "2027");
            page.call("enter", row + "input.until", "2029");
            page.call("enter", row + "input.to", "0.2");
            String moved = page.words(level);
            assertThat(moved).isNotEqualTo(plan);
            assertThat(page.words(row + ".said")).isEqualTo("0.75 → 0.2, beginning in 2027, all of it by 2029.");
            page.evaluate("document.querySelector('" + main + ".live-changes').open = true");
            assertThat((String) page.call("untilWords", main + ".live-changes", "beginning in 2027"))
                    .contains("0.75 → 0.2");
            assertThat(page.text("location.hash")).contains("timed%3Aplanned_effort%5Bprojects%5D=2027%2C2%2C0.2");
            String file = (String) page.call("handedOut", main + "button.save");
            assertThat(file.substring(file.indexOf("changes:"))).isEqualTo("""
                            changes:
                              - set: planned_effort[projects]
                                to: 0.75
                              - set: planned_effort[projects]
                                to: 0.2
                                from: 2027
                                ramp: 2
                            """);
            page.call("focus", row + "input[type=range]");
            page.press("z", Z, CTRL);
            assertThat(page.words(row + ".said")).doesNotContain("0.75 → 0.2,");
            assertThat(page.call("giveFile", main + "input[type=file]", file, main + ".live-said"))
                    .isEqualTo("The file was opened.");
            assertThat(page.words(level)).isEqualTo(moved);
            assertThat(page.call("handedOut", main + "button.save")).isEqualTo(file);
        }
    }

    /** Down the chain: the shares of the inputs make the whole, and each change is there alone. */
    @Test
    void aLiveFigureSaysWhy() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            page.click(main + ".live-card.mine .level");
            String panel = main + ".live-why ";
            assertThat((String) page.call("untilWords", panel + "h3", "in 2030"))
                    .startsWith("Why: ");
            assertThat(page.words(panel + "code")).contains("nominal_gdp");
            page.evaluate("document.querySelector('" + panel + "details').open = true");
            assertThat((String) page.call("untilWords", panel + "details", "Plan delivered"))
                    .contains(page.words(panel + "tbody tr:first-child td:last-child"));
            String shares = "[...document.querySelectorAll('" + panel + "[data-name=why] tbody tr')]"
                    + ".map((row) => parseFloat(row.lastElementChild.textContent.replace('−', '-')))";
            for (int depth = 0; depth < 3; depth++) {
                page.evaluate("[...document.querySelectorAll('" + panel + "tbody .jump')].find((one) =>"
                        + " !/^[+]?0 /.test(one.closest('tr').lastElementChild.textContent)).click()");
                assertThat(page.evaluate("(() => { const [whole, ...parts] = " + shares + ";"
                                + " return Math.abs(whole) > 0 && Math.abs(whole - parts.reduce((a, b) => a + b, 0))"
                                + " <= 1e-4 * Math.abs(whole); })()"))
                        .as(page.words(panel))
                        .isEqualTo(true);
            }
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aVariableIsHeldConstantAndTheFileSaysSo() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            String level = main + ".live-card.mine .level";
            String before = page.words(level);
            page.evaluate("document.querySelector('" + main + ".hold').open = true");
            page.call("type", main + ".hold input[type=search]", "harvest_index");
            page.click(main + ".hold-found button");
            page.call("enter", main + ".hold input[type=number]", "0.5");
            assertThat(page.words(level)).isNotEqualTo(before);
            assertThat(page.words(main + ".live-changes summary")).contains("1");
            assertThat(page.text("location.hash")).contains("held%3Aharvest_index=0.5");
            assertThat(sentence(page, main)).contains("by policy and what is held");
            String file = (String) page.call("handedOut", main + "button.save");
            assertThat(file).endsWith("changes:\n  - set: harvest_index\n    to: 0.5\n");
            page.click(main + ".hold li button");
            assertThat(page.words(level)).isEqualTo(before);
        }
    }

    /** In the view of differences, whose axis fits what it shows. */
    @Test
    void anAxisStaysWhileALeverIsHeld() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            page.evaluate("document.querySelector('" + main + "details.outside_world').open = true");
            page.call("untilWords", lever(main, "growth_gap") + "label", ".");
            String labels = "[...document.querySelectorAll('" + main + "figure[data-chart=live] .plot > div svg text')]"
                    + ".map((text) => text.textContent).filter((text) => /^[−0-9.]+$/.test(text)).join(' ')";
            String figure = main + "figure[data-chart=live] ";
            page.call("open", figure + "button.menu.choose");
            page.click(figure + "button[data-view=difference]");
            String before = page.text(labels);
            page.call("enter", lever(main, "growth_gap") + "input[type=number]", "-4");
            String low = page.text(labels);
            assertThat(low).isNotEqualTo(before);
            String slider = lever(main, "growth_gap") + "input[type=range]";
            page.evaluate("(() => { const slider = document.querySelector('" + slider + "'); slider.value = '200';"
                    + " slider.dispatchEvent(new Event('input')); })()");
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(page.text(labels)).isEqualTo(low);
            page.evaluate("document.querySelector('" + slider + "').dispatchEvent(new Event('change'))");
            assertThat(page.text(labels)).isNotEqualTo(low);
        }
    }

    /** In the table of a chart that the levers do not know: the scenario of the study as the program has it. */
    @Test
    void theOtherChartsFollowWhenAMoveIsOver() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String main = main(Language.EN);
            choose(page, main, "plan");
            String table = main + "table[data-name=\"stock-government_debt\"] ";
            page.call("untilWords", table + "thead .live-column", "My scenario");
            String cells = "[...document.querySelectorAll('" + table + "tbody tr')].map((row) => %s).join(' ')";
            assertThat(page.text(cells.formatted("row.lastElementChild.textContent")))
                    .isEqualTo(page.text(cells.formatted("row.cells[2].textContent")));
            assertThat(page.count(main + "table[data-name=\"population\"] .live-column"))
                    .isPositive();
            String bars = "[...document.querySelectorAll('" + main
                    + "table[data-name=\"increments\"] tbody tr')].map((row) => %s).join(' ')";
            assertThat(page.text(bars.formatted("row.lastElementChild.textContent")))
                    .isEqualTo(page.text(bars.formatted("row.cells[2].textContent")));
            assertThat(page.words(main + "figure[data-chart=increments] figcaption strong"))
                    .startsWith("My scenario: up ");
            page.click(main + "button.to-baseline");
            page.evaluate("new Promise((done) => setTimeout(done, 500))");
            assertThat(page.count(main + ".live-column")).isZero();
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aLeverSaysWhatItActsOn() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String row = lever(main(Language.EN), "delivery");
            page.evaluate("document.querySelector('" + row + "details').open = true");
            page.call("untilWords", row + "details", "What it acts on");
            page.evaluate("document.querySelector('" + row + "details > button:last-child').click()");
            String panel = main(Language.EN) + ".live-why ";
            assertThat(page.words(panel + "h3")).startsWith("Why: ");
            assertThat(page.count(panel + ".why-feeds .jump")).isPositive();
        }
    }

    @Test
    void oneLeverIsAskedWhatItWouldTake() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            String row = lever(main(Language.EN), "planned_effort[projects]");
            page.evaluate("document.querySelector('" + row + "details').open = true");
            page.call("untilWords", row + "details", "Find");
            page.evaluate("document.querySelector('" + row + "select').value = '2030'");
            page.click(row + ".reach button");
            assertThat(page.words(row + ".reach-result")).startsWith("No value in its range");
            page.evaluate("document.querySelector('" + row + "select').value = '2042'");
            page.click(row + ".reach button");
            assertThat(page.words(row + ".reach-result")).startsWith("At 0.");
            page.click(row + ".reach-result button");
            assertThat(page.words(main(Language.EN) + ".live-card.mine .year")).isEqualTo("2042");
        }
    }

    /** What waits for levers is there at once where no script may run, where the page's own breaks, and for an address that leads to it. */
    @Test
    void nothingWaitsWhereScriptsDoNotRun() throws IOException, InterruptedException {
        int tables = html.substring(0, html.indexOf("id=\"data\"")).split("<table", -1).length - 1;
        String blocked = html.replace("script-src 'unsafe-inline' 'wasm-unsafe-eval'", "script-src 'none'");
        String broken = html.replace("(() => {\n'use strict';\n\n", "(() => {\n'use strict';\nlet let;\n");
        assertThat(List.of(blocked, broken)).doesNotContain(html);
        for (String changed : List.of(blocked, broken)) {
            Path file = Files.writeString(folder.resolve("unscripted.html"), changed);
            try (Page page = browser.open(file, 1366, 768)) {
                assertThat(page.count("table")).isEqualTo(tables);
                assertThat(page.count("noscript")).isZero();
                assertThat(page.count("main > .body > section.part")).isEqualTo(6);
            }
        }
        try (Page page = again("#en-assumptions")) {
            assertThat(page.evaluate("document.getElementById('en-assumptions').getBoundingClientRect().top < 100"))
                    .isEqualTo(true);
            assertThat(page.count("noscript")).isZero();
        }
    }

    /** A file with another figure than the program's is not believed. */
    @Test
    void aChangedFigureSwitchesTheLeversOff() throws IOException, InterruptedException {
        String changed = html.replaceFirst("\"expected\":\\[[0-9.]+", "\"expected\":[1");
        assertThat(changed).isNotEqualTo(html);
        Path file = Files.writeString(folder.resolve("changed.html"), changed);
        try (Page page = browser.open(file, 1366, 768)) {
            page.call("live");
            for (Language language : Language.values()) {
                assertThat(page.count(main(language) + ".lever")).isZero();
                assertThat(page.words(main(language) + ".live-refused"))
                        .isEqualTo(new Shown(answer.study(), language).text("report.page.live.disagrees"));
            }
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void theCountIsOfAsManyRunsAsThePageCarries() throws IOException, InterruptedException {
        try (Page page = visit("#en")) {
            page.call("focus", lever(main(Language.EN), "planned_effort[projects]") + "input[type=range]");
            page.press("ArrowRight", RIGHT, 0);
            String all = "^Of " + LiveModel.RUNS + " runs [^(]*$";
            for (String line : List.of("baseline", "assumed", "mine")) {
                page.call("untilWords", main(Language.EN) + ".live-card." + line + " .chance", all);
            }
        }
    }
}
