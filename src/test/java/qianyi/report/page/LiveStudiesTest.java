package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The page of a study that is not Siping's moves as well, or says which function of its model keeps it from moving. */
@Tag("slow")
class LiveStudiesTest {
    private static final Path BENCH = Path.of(System.getProperty("bench.dir", "../shared/bench"));
    private static final int END = 35;
    private static final int SPACE = 32;
    private static final String MAIN = "main[lang=en] ";

    private static final Map<String, String> STUDY =
            Map.of("study.yaml", """
                    title: {zh: 九部门, en: Nine sectors}
                    place: {zh: 某地, en: A place}
                    model: model.mdl
                    period: {from: 2024, to: 2050, today: 2024, show: [2030, 2040]}
                    baseline: baseline
                    scenarios: [baseline]
                    headline: {variable: total_va, by_sector: value_added, other: debt0}
                    targets:
                      - {id: more, label: {zh: 更多, en: More}, variable: total_va, reaches: 490, unit: "1", by: 2040}
                    record: {series: total_va, base: {year: 2024}}
                    history: history.csv
                    leaves_out:
                      - {zh: 其他一切, en: All else}
                    """, "baseline.yaml", """
                    title: {zh: 基准, en: Baseline}
                    story: {zh: 无, en: None}
                    changes: []
                    """, "assumptions.csv", """
                    name,element,value,low,high,distribution,unit,group,kind,label_zh,label_en,source,note
                    tech0,Manuf,0.978232,0.9,1.2,triangular,1,policy,assumption,技术：制造,Technology: making,,
                    tau_gdp,,2,1,4,triangular,1,behaviour,assumption,平滑时间,Smoothing,,
                    """, "history.csv", """
                    series,year,value,unit,boundary,vintage,kind,confidence,source,note
                    total_va,2024,457.64,1,place,first count,found,high,,
                    """);

    @TempDir
    Path folder;

    @Test
    void theSmallStudyOfTheTestsMoves() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start();
                Page page = open(browser, Path.of("src/test/resources/qianyi/study/growth"))) {
            moves(page, "first");
        }
    }

    /** Kept once a year of sixteen steps. */
    @Test
    void theModelOfNineSectorsMoves() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start();
                Page page = open(browser, nineSectors("", ""))) {
            moves(page, "tech0[Manuf]");
            page.click(MAIN + ".live-card.mine .level");
            assertThat((String) page.call("untilWords", MAIN + ".live-why code", "value_added"))
                    .contains("SUM");
        }
    }

    @Test
    void whatCannotBeComputedIsCalledAsTheModelWritesIt() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start();
                Page page = open(browser, nineSectors("price_cap = 2.5", "price_cap = RANDOM NORMAL(2,3,2.5,0.1,7)"))) {
            assertThat(page.count(MAIN + ".lever")).isZero();
            assertThat(page.words("body")).contains("the model uses RANDOM NORMAL, which a page cannot compute");
        }
    }

    /** Three shares of one whole: two make room in proportion, one if the other is locked, none if both are; the file has all. */
    @Test
    void sharesOfOneWholeKeepTheirSum() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start();
                Page page = open(browser, shares())) {
            page.call("live");
            page.call("enter", number("first"), "0.6");
            assertThat(List.of(value(page, "second"), value(page, "third"))).containsExactly("0.24", "0.16");
            assertThat(page.words(lever("second") + ".share")).contains("3 shares of this group sum to 1;");
            String file = (String) page.call("handedOut", MAIN + "button.save");
            assertThat(file).endsWith("""
                    changes:
                      - set: first
                        to: 0.6
                      - set: second
                        to: 0.24
                      - set: third
                        to: 0.16
                    """);
            page.call("focus", lever("third") + ".lock");
            page.press(" ", SPACE, 0);
            page.call("enter", number("first"), "0.9");
            assertThat(List.of(value(page, "first"), value(page, "second"), value(page, "third")))
                    .containsExactly("0.84", "0", "0.16");
            page.call("focus", lever("second") + ".lock");
            page.press(" ", SPACE, 0);
            page.call("enter", number("first"), "0.5");
            assertThat(value(page, "first")).isEqualTo("0.84");
            assertThat(page.words(lever("first") + ".share")).contains("this one cannot move");
            page.click(MAIN + "button.to-baseline");
            assertThat(List.of(value(page, "first"), value(page, "second"), value(page, "third")))
                    .containsExactly("0.5", "0.3", "0.2");
            page.call("focus", lever("third") + ".lock");
            page.press(" ", SPACE, 0);
            page.call("enter", number("first"), "0.6");
            assertThat((String) page.call("handedOut", MAIN + "button.save"))
                    .contains("set: second\n    to: 0.3\n", "set: third\n    to: 0.1\n");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static String lever(String title) {
        return MAIN + ".lever[data-input=\"" + title + "\"] ";
    }

    private static String number(String title) {
        return lever(title) + "input[type=number]";
    }

    private static String value(Page page, String title) {
        return page.text("document.querySelector('" + number(title) + "').value");
    }

    private Path shares() throws IOException {
        Path study = Files.createDirectory(folder.resolve("shares"));
        Path growth = Path.of("src/test/resources/qianyi/study/growth");
        for (String name : List.of("baseline.yaml", "history.csv")) {
            Files.copy(growth.resolve(name), study.resolve(name));
        }
        Files.writeString(
                study.resolve("model.xmile"),
                Files.readString(growth.resolve("model.xmile"))
                        .replace("+ 0 * idle", "+ first_yield * third")
                        .replace(
                                "<aux name=\"idle\"><doc>闲置 | Idle</doc><eqn>0</eqn><units>1/year</units></aux>",
                                "<aux name=\"third\"><doc>力度：丙 | Effort: third</doc><eqn>0</eqn><units>1</units></aux>"));
        Files.writeString(
                study.resolve("study.yaml"),
                Files.readString(growth.resolve("study.yaml")).replaceFirst("scenarios: .*", "scenarios: [baseline]")
                        + "shares: [[first, second, third]]\n");
        Files.writeString(study.resolve("assumptions.csv"), """
                name,element,value,low,high,distribution,unit,group,kind,label_zh,label_en,source,note
                first,,0.5,0,1,fixed,1,policy,assumption,力度：甲,Effort: first,,
                second,,0.3,0,1,fixed,1,policy,assumption,力度：乙,Effort: second,,
                third,,0.2,0,1,fixed,1,policy,assumption,力度：丙,Effort: third,,
                """);
        return study;
    }

    private Path nineSectors(String written, String instead) throws IOException {
        Path model = BENCH.resolve("model.mdl");
        assumeTrue(Files.exists(model), "there is no " + model.toAbsolutePath().normalize());
        Path study = Files.createDirectory(folder.resolve("nine"));
        Files.writeString(study.resolve("model.mdl"), Files.readString(model).replace(written, instead));
        for (Map.Entry<String, String> file : STUDY.entrySet()) {
            Files.writeString(study.resolve(file.getKey()), file.getValue());
        }
        return study;
    }

    private Page open(Chromium browser, Path study) throws IOException, InterruptedException {
        Answer answer = Answer.of(StudyReader.read(study).value().orElseThrow());
        String html = ReportHtml.render(
                answer,
                Optional.empty(),
                PolicyAnswers.NONE,
                Map.of(Language.ZH, Map.of(), Language.EN, Map.of()),
                Language.EN,
                "qianyi run",
                "1");
        return browser.open(Files.writeString(folder.resolve("report.html"), html), 1366, 768);
    }

    private static void moves(Page page, String title) {
        page.call("live");
        assertThat(page.complaints()).isEmpty();
        String level = MAIN + ".live-card.mine .level";
        String before = page.words(level);
        String lever = MAIN + ".lever[data-input=\"" + title + "\"] input[type=range]";
        page.call("focus", lever);
        page.press("End", END, 0);
        page.call("untilWords", MAIN + ".live-changes summary", "1");
        assertThat(page.words(level)).isNotEqualTo(before);
        assertThat(page.complaints()).isEmpty();
    }
}
