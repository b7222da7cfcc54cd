package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import qianyi.model.Diagnosed;

/**
 * One mistake at a time: each gets its own sentence at its own place, and nothing else is said. The mark § stands where
 * the problem must be found. Those that a small study shows as well are in {@code cases/studies.case}.
 */
class BadStudyTest {
    /** @param place where the problem is, if no mark says so */
    private record Case(String severity, String key, String file, String old, String now, String place) {
        Case at(String elsewhere) {
            return new Case(severity, key, file, old, now, elsewhere);
        }

        void apply(StudyFiles files) {
            if (old.isEmpty()) {
                files.write(file, now);
            } else {
                files.edit(file, old, now);
            }
        }

        String place(StudyFiles files) {
            return place.isEmpty() ? files.marked() : place;
        }
    }

    private static Case error(String key, String file, String old, String now) {
        return new Case("error", key, file, old, now, "");
    }

    private static Case warning(String key, String file, String old, String now) {
        return new Case("warning", key, file, old, now, "");
    }

    private static Case note(String key, String file, String old, String now) {
        return new Case("note", key, file, old, now, "");
    }

    private static final String STUDY = "study.yaml";
    private static final String TOOLS = "tools.yaml";
    private static final String ASSUMPTIONS = "assumptions.csv";
    private static final String HISTORY = "history.csv";

    private static List<Case> yaml() {
        return List.of(
                error("study.key-unknown-near", STUDY, "place:", "§plase: x\nplace:"),
                error("study.key-unknown", STUDY, "place:", "§zzz: x\nplace:"),
                error("study.key-twice", STUDY, "model: model.xmile", "model: model.xmile\n§model: model.xmile"),
                error(
                        "study.key-missing",
                        STUDY,
                        "title: {zh: 某村：何时收入三百, en: \"A village's road to an income of 300\"}\n",
                        "§"),
                error("study.key-missing-in", STUDY, "{zh: 某村, en: A village}", "§{zh: 某村}"),
                error("study.key-missing-in", STUDY, "  - id: three_hundred\n    label", "  - §label"),
                error("study.key-not-text", STUDY, "place:", "? §[a, b]\n: c\nplace:"),
                error("study.value-empty", STUDY, "place: {zh: 某村, en: A village}", "place: §\"\""),
                error("study.text-expected", STUDY, "model: model.xmile", "model: §[model.xmile]"),
                error("study.localized-expected", STUDY, "place: {zh: 某村, en: A village}", "place: §[a, b]"),
                error("study.list-expected", STUDY, "highlight: [baseline, tools]", "highlight: §baseline"),
                error("study.list-empty", STUDY, "leaves_out:\n  - {zh: 集市，庙会, en: Markets}", "leaves_out: §[]"),
                error("study.list-empty", STUDY, LEFT_OUT, "leaves_out: §[]\n"),
                error("study.mapping-expected", STUDY, "{year: 2004}", "§2004"),
                error("study.number-expected", STUDY, "reaches: 300", "reaches: §3百"),
                error("study.number-expected", STUDY, "reaches: 300", "reaches: §1,000"),
                error("study.number-expected", STUDY, "tolerance: 0.35", "tolerance: §35%"),
                error("study.number-quoted", STUDY, "reaches: 300", "reaches: §\"300\""),
                error("study.number-leading-zero", STUDY, "by: 2015", "by: §02015"),
                error("study.number-leading-zero", STUDY, "reaches: 300", "reaches: §0300.5"),
                error("study.number-not-finite", STUDY, "reaches: 300", "reaches: §.nan"),
                error("study.number-not-finite", STUDY, "reaches: 300", "reaches: §-.INF"),
                error("study.number-not-finite", STUDY, "reaches: 300", "reaches: §1e999"),
                error("study.whole-number-expected", STUDY, "by: 2015", "by: §2015.5"),
                error("study.yaml-tab", TOOLS, "    why:", "§\twhy:"),
                error("study.yaml-alias", TOOLS, "author: 村长\ndate: 2004-05-06", "author: &a 村长\ndate: §*a"),
                error("study.yaml-too-deep", TOOLS, "author: 村长", "author: " + "[".repeat(19) + "§[" + "]".repeat(20)),
                error("study.yaml-colon", TOOLS, "author: 村长", "author: 村长§: 老王"),
                error("study.yaml-no-colon", TOOLS, "date: 2004-05-06", "§date 2004-05-06"),
                error("study.yaml-quote", TOOLS, "  - set: price_table", "  - set: §\"price_table"),
                error("study.yaml-bracket", TOOLS, "{2000: 1, 2008: 1.1, 2020: 1.35}", "§{2000: 1, 2008: 1.1"),
                error("study.yaml-indentation", TOOLS, "  - set: wear_rate", " §- set: wear_rate"),
                error("study.yaml-character", TOOLS, "author: 村长", "author: §@村长"),
                error("study.yaml-syntax", TOOLS, "author: 村长", "author: *§"),
                error("study.full-width-sign", TOOLS, "author: 村长", "author§：村长"),
                error("study.full-width-sign", TOOLS, "    unit: 1/year", "    unit§： 1/year"),
                error("study.full-width-sign", TOOLS, "{zh: 添农具, en:", "{zh: 添农具§，en:"),
                error(
                        "study.full-width-key",
                        STUDY,
                        "place: {zh: 某村, en: A village}",
                        "place: {zh: 某村, en: A village, §注：x}"),
                error("study.full-width-name", STUDY, "highlight: [baseline, tools]", "highlight: [§baseline，tools]"),
                error(
                        "study.full-width-name",
                        STUDY,
                        "scenarios: [baseline, tools]",
                        "scenarios: [baseline, tools, §a，b]"),
                error("study.full-width-name", TOOLS, "build_rate[craft]", "§yield[craft，dry]"),
                error("study.full-width-name", TOOLS, "build_rate[craft]", "§build_rate［craft］"));
    }

    private static List<Case> question() {
        return List.of(
                error("study.path-outside", STUDY, "model: model.xmile", "model: §../model.xmile"),
                error("study.path-outside", STUDY, "model: model.xmile", "model: §/etc/passwd"),
                error("study.path-outside", STUDY, "history: history.csv", "history: §a\\\\..\\\\..\\\\b.csv"),
                error("study.file-missing", STUDY, "model: model.xmile", "model: §modell.xmile"),
                error("study.file-missing", STUDY, "history: history.csv", "history: §histori.csv"),
                error("study.period-reversed", STUDY, "to: 2020, today", "to: §1999, today"),
                error("study.period-start", STUDY, "from: 2000", "from: §2001"),
                error("study.period-stop", STUDY, "to: 2020, today", "to: §2050, today"),
                error("study.year-outside", STUDY, "today: 2004", "today: §2024"),
                error("study.year-outside", STUDY, "show: [2004, 2010]", "show: [2004, §2030]"),
                error("study.show-order", STUDY, "show: [2004, 2010]", "show: [2010, §2004]"),
                error("study.step-misses-years", "model.xmile", "<dt>0.25</dt>", "<dt>0.8</dt>")
                        .at("study.yaml:4:16"),
                error("study.id-form", STUDY, "id: three_hundred", "id: §Three-Hundred"),
                error("study.id-form", STUDY, "scenarios: [baseline, tools]", "scenarios: [baseline, tools, §../x]"),
                error("study.id-twice", STUDY, "scenarios: [baseline, tools]", "scenarios: [baseline, tools, §tools]"),
                error("study.id-twice", STUDY, "highlight: [baseline, tools]", "highlight: [tools, §tools]"),
                error("study.scenario-unknown-near", STUDY, "baseline: baseline", "baseline: §basline"),
                error("study.scenario-unknown", STUDY, "highlight: [baseline, tools]", "highlight: [§zzz]"),
                error(
                        "study.file-missing",
                        STUDY,
                        "scenarios: [baseline, tools]",
                        "scenarios: [baseline, tools, §ploughs]"),
                note("study.scenario-unlisted", "old.yaml", "", "§title: x"),
                error("study.target-by-outside", STUDY, "by: 2015", "by: §2021"),
                error("study.unit-disagrees", STUDY, "unit: coin/year\n    by", "unit: §coin\n    by"),
                error("study.unit-unreadable", STUDY, "unit: coin/year\n    by", "unit: §coin//year\n    by"),
                error(
                        "study.unit-disagrees",
                        STUDY,
                        "variable: comfort\n    unit: \"1\"",
                        "variable: comfort\n    unit: §coin"),
                error("study.unit-disagrees", STUDY, "caveats:", "percentages: [§village_income]\ncaveats:"),
                error("study.variable-unknown", STUDY, "caveats:", "percentages: [§happiness]\ncaveats:"),
                error(
                        "study.unit-twice",
                        STUDY,
                        "  \"1\": {zh",
                        "  §1/year*coin: {zh: {name: a}, en: {name: b}}\n  \"1\": {zh"),
                error("study.factor-not-positive", STUDY, "times: 0.01", "times: §0"),
                error("study.variable-unknown-near", STUDY, "variable: comfort", "variable: §comfrot"),
                error("study.variable-unknown", STUDY, "capital: workshop", "capital: §zzz"),
                error("study.variable-is-table", STUDY, "variable: comfort", "variable: §comfort_table"),
                error("study.variable-is-array", STUDY, "other: missed_income", "other: §trade_income"),
                error("study.headline-not-by-sector", STUDY, "by_sector: trade_income", "by_sector: §yield"),
                error("study.list-empty", STUDY, STUDY_TARGETS, "targets: §[]\nrecord"),
                error("study.series-unknown-near", STUDY, "record: {series: income", "record: {series: §incom"),
                error(
                        "study.series-unknown",
                        STUDY,
                        "variable: village_income, series: income",
                        "variable: village_income, series: §zzz"),
                error("study.record-base-missing", STUDY, "base: {year: 2004}", "base: {year: §2003}"),
                error("study.record-growth-gone", STUDY, "{year: 2004}}", "{year: 2004}, growth: §[0.01]}"),
                warning(
                        "study.fit-units-differ",
                        STUDY,
                        "variable: village_income, series: income",
                        "variable: comfort, series: §income"),
                error("study.caveats-too-many", STUDY, "leaves_out:", "  - a\n  - b\n  - §c\nleaves_out:"),
                note("study.source-uncited", STUDY, "sources:", "sources:\n  - {id: §other, title: x}"));
    }

    private static final String LEFT_OUT =
            StudyFiles.resource(STUDY).replaceAll("(?s).*(leaves_out:.*)sources:.*", "$1");

    private static final String STUDY_TARGETS =
            StudyFiles.resource(STUDY).replaceAll("(?s).*(targets:.*)\\nrecord: .*", "$1\nrecord");

    private static List<Case> tables() {
        String header = StudyFiles.resource(ASSUMPTIONS).lines().findFirst().orElseThrow();
        return List.of(
                error("study.csv-columns-missing", ASSUMPTIONS, header, header.replace(",low", ""))
                        .at("assumptions.csv:1:1"),
                error("study.csv-columns-unknown", HISTORY, "source,note", "source,note,extra")
                        .at("history.csv:1:1"),
                error("study.csv-columns-differ", HISTORY, "confidence,source", "trust,source")
                        .at("history.csv:1:1"),
                error("study.csv-columns-order", HISTORY, "series,year", "year,series")
                        .at("history.csv:1:1"),
                error("study.csv-columns-twice", HISTORY, "source,note", "source,note,note")
                        .at("history.csv:1:1"),
                error("study.csv-separator", ASSUMPTIONS, header, header.replace(',', '|'))
                        .at("assumptions.csv:1:1"),
                error("study.csv-ragged", ASSUMPTIONS, "wear_rate,,", "§wear_rate,")
                        .at("assumptions.csv:4:1"),
                error(
                        "study.csv-ragged",
                        HISTORY,
                        "2002,195.5,coin/year,whole village,first count,found,high,ledger,",
                        "2002,195.5,coin/year,whole village,first count,found,high,ledger,a,§b"),
                error("study.csv-after-quote", HISTORY, "see ledger\"", "see \"§ledger\""),
                error("study.csv-quote", HISTORY, "\"2003 × 1.02, see ledger\"", "§\"2003 × 1.02"),
                error("study.csv-cell-empty", ASSUMPTIONS, "wear_rate,,0.03", "wear_rate,,§"),
                error("study.csv-cell-empty", HISTORY, ",derived,", ",§,"),
                error("study.csv-choice", ASSUMPTIONS, "0.05,pert", "0.05,§beta"),
                error("study.csv-choice", ASSUMPTIONS, "pert,1/year,structure", "pert,1/year,§Structure"),
                error("study.csv-choice", ASSUMPTIONS, "structure,literature", "structure,§book"),
                error("study.csv-choice", HISTORY, "derived", "§guessed"),
                error("study.number-expected", ASSUMPTIONS, "wear_rate,,0.03", "wear_rate,,§3 in 100"),
                error("study.number-expected", ASSUMPTIONS, "wear_rate,,0.03", "wear_rate,,§3‰"),
                error("study.number-percent", ASSUMPTIONS, "usual_income,,200", "usual_income,,§200%"),
                error("study.number-comma", ASSUMPTIONS, "wear_rate,,0.03", "wear_rate,,§\"0,03\""),
                error("study.number-comma", ASSUMPTIONS, "usual_income,,200", "usual_income,,§\"1,200\""),
                error("study.number-leading-zero", ASSUMPTIONS, "usual_income,,200", "usual_income,,§0200"),
                error("study.number-not-finite", ASSUMPTIONS, "wear_rate,,0.03", "wear_rate,,§NaN"),
                error("study.number-not-finite", HISTORY, "199.5", "§Infinity"),
                error("study.whole-number-expected", HISTORY, "income,2001", "income,§2001.5"),
                error("study.variable-unknown-near", ASSUMPTIONS, "wear_rate", "§waer_rate"),
                error("study.full-width-name", ASSUMPTIONS, "wear_rate,", "§wear，rate,"),
                error("study.element-unknown", ASSUMPTIONS, "build_rate,craft", "build_rate,§kraft"),
                error("study.element-count", ASSUMPTIONS, "yield,farm|wet", "yield,§farm"),
                error("study.element-count", ASSUMPTIONS, "build_rate,craft", "build_rate,§"),
                error("study.element-of-scalar", ASSUMPTIONS, "wear_rate,,", "wear_rate,§farm,"),
                error("study.point-expected", ASSUMPTIONS, "price_table,x=2020", "price_table,§"),
                error("study.point-unknown", ASSUMPTIONS, "price_table,x=2020", "price_table,§x=2019"),
                error("study.point-of-constant", ASSUMPTIONS, "wear_rate,,", "wear_rate,§x=2020,"),
                error("study.assumption-not-constant", ASSUMPTIONS, "missed_income,", "§village_income,"),
                error("study.assumption-twice", ASSUMPTIONS, "build_rate,craft", "§build_rate,farm"),
                error("study.unit-disagrees", ASSUMPTIONS, "pert,1/year", "pert,§1"),
                error("study.unit-unreadable", ASSUMPTIONS, "pert,1/year", "pert,§1//year"),
                error("study.range-half", ASSUMPTIONS, "0.02,0.05,pert", "0.02,§,pert"),
                error("study.range-reversed", ASSUMPTIONS, "0.02,0.05,pert", "§0.05,0.02,pert"),
                warning("study.assumption-outside", ASSUMPTIONS, "0.05,0.03,0.08,tri", "§0.05,0.06,0.08,tri"),
                error("study.assumption-outside-percentiles", ASSUMPTIONS, "0.2,0.15,0.25", "§0.2,0.21,0.25"),
                error("study.lognormal-not-positive", ASSUMPTIONS, "10,8,12", "10,§0,12"),
                error("study.label-half", ASSUMPTIONS, "折旧率,Wear", "折旧率,§"),
                error(
                        "study.source-unknown-near",
                        ASSUMPTIONS,
                        "收成,Wet-season yield,ledger",
                        "收成,Wet-season yield,§leger"),
                error("study.source-unknown", HISTORY, "low,ledger", "low,§wang"),
                error("study.observation-twice", HISTORY, "income,2001", "§income,2002"),
                error("study.observation-unit", HISTORY, "2001,190,coin/year", "2001,190,§1000 coin/year"),
                error("study.record-not-positive", HISTORY, "2001,190", "2001,§-190"),
                error("study.record-not-positive", HISTORY, "2004,199.5", "2004,§-199.5"),
                error("study.record-far", HISTORY, "2004,199.5", "2004,§1995"),
                error("study.record-far", HISTORY, "2001,190", "2001,§19"),
                error("study.record-in-future", HISTORY, "income,2001,190", "income,2006,§190"),
                error("study.derived-without-formula", HISTORY, "\"2003 × 1.02, see ledger\"", "§"));
    }

    private static List<Case> scenarios() {
        return List.of(
                error("study.change-with-several-actions", TOOLS, "    times: 0.8", "    times: 0.8\n    §plus: 1"),
                error(
                        "study.change-twice",
                        TOOLS,
                        "  - set: price_table",
                        "  - {set: §wear_rate, to: 0.03, from: 2010}\n  - set: price_table"),
                error("study.change-name", TOOLS, "set: wear_rate", "set: §wear_rate]"),
                error("study.element-unknown", TOOLS, "build_rate[craft]", "§build_rate[kraft]"),
                error("study.element-count", TOOLS, "build_rate[craft]", "§build_rate[craft, dry]"),
                error("study.change-of-stock-with-flows", TOOLS, "set: wear_rate", "set: §workshop"),
                error("study.unit-disagrees", TOOLS, "unit: 1/year", "unit: §coin"),
                error("study.factor-with-unit", TOOLS, "    times: 0.8", "    times: 0.8\n    unit: §1/year"),
                error("study.ramp-negative", TOOLS, "ramp: 2", "ramp: §-2"),
                error("study.ramp-without-from", TOOLS, "from: 2005\n    ramp: 2", "ramp: §2"),
                error("study.schedule-empty", TOOLS, "{2000: 1, 2008: 1.1, 2020: 1.35}", "§{}"),
                error("study.schedule-order", TOOLS, "2008: 1.1, 2020", "2008: 1.1, §2007"),
                error("study.key-twice", TOOLS, "2008: 1.1, 2020", "2008: 1.1, §2008"),
                error("study.number-leading-zero", TOOLS, "2008: 1.1", "§02008: 1.1"),
                error("study.schedule-of-value", TOOLS, "set: price_table", "set: §usual_income"),
                error("study.schedule-from", TOOLS, "  - set: price_table", "  - set: price_table\n    from: §2005"),
                error(
                        "study.table-ramp",
                        TOOLS,
                        "  - set: price_table",
                        "  - set: price_table\n    from: 2005\n    ramp: §1"),
                error(
                        "study.table-to",
                        TOOLS,
                        "set: price_table\n    schedule: {2000: 1, 2008: 1.1, 2020: 1.35}",
                        "set: §price_table\n    to: 1"),
                error("study.element-of-scalar", TOOLS, "set: price_table", "set: §price_table[farm]"),
                error(
                        "study.table-not-of-time",
                        TOOLS,
                        "  - set: price_table",
                        "  - {set: comfort_table, times: 1.1, from: §2005}\n  - set: price_table"),
                warning(
                        "study.change-outside",
                        TOOLS,
                        "set: build_rate[craft]\n    to: 0.11",
                        "set: §build_rate[craft]\n    to: 0.2"),
                warning(
                        "study.change-outside",
                        TOOLS,
                        "set: wear_rate\n    times: 0.8",
                        "set: §wear_rate\n    times: 0.5"),
                warning(
                        "study.change-outside",
                        TOOLS,
                        "set: price_table\n    schedule: {2000: 1, 2008: 1.1, 2020: 1.35}",
                        "set: §price_table\n    schedule: {2000: 1, 2008: 1.1, 2020: 1.6}"),
                error("study.source-unknown-near", TOOLS, "source: ledger", "source: §leger"),
                error("study.yaml-empty", TOOLS, StudyFiles.resource(TOOLS), "§"),
                error("study.yaml-no-keys", TOOLS, StudyFiles.resource(TOOLS), "§only words"),
                error("study.full-width-mapping", TOOLS, StudyFiles.resource(TOOLS), "§title：x"));
    }

    private static List<Case> shares() {
        String before = "caveats:";
        return List.of(
                error("study.shares-too-few", STUDY, before, "shares: [§[wear_rate]]\ncaveats:"),
                error(
                        "study.shares-twice",
                        STUDY,
                        before,
                        "shares: [[\"build_rate[farm]\", wear_rate, §Wear rate]]\ncaveats:"),
                error("study.shares-units-differ", STUDY, before, "shares: [[wear_rate, §missed_income]]\ncaveats:"),
                error("study.shares-unknown-near", STUDY, before, "shares: [[wear_rate, §waer_rate]]\ncaveats:"),
                error("study.shares-unknown", STUDY, before, "shares: [[wear_rate, §happiness]]\ncaveats:"),
                error("study.shares-no-range", STUDY, before, "shares: [[missed_income, §usual_income]]\ncaveats:"),
                error("study.list-expected", STUDY, before, "shares: [§wear_rate]\ncaveats:"));
    }

    private static List<Case> uncertainty() {
        String wear = "between: [wear_rate, missed_income]";
        String history = "series: income, variable: village_income, tolerance: 0.35";
        return List.of(
                error("study.key-unknown-near", STUDY, "  signposts:", "  §signpost:"),
                error("study.key-unknown-near", STUDY, "rank: -0.4", "§ranks: 1, rank: -0.4"),
                error("study.key-unknown-near", STUDY, history, history + ", §tolerence: 0.1"),
                error("study.key-missing-in", STUDY, "- between: [wear_rate, missed_income]\n      rank", "- §rank"),
                error("study.key-missing-in", STUDY, ", tolerance: 0.35", "").at("study.yaml:47:7"),
                error("study.mapping-expected", STUDY, UNCERTAINTY, "uncertainty: §much\n"),
                error("study.list-expected", STUDY, "signposts: [village_income, price]", "signposts: §price"),
                error("study.correlation-unknown-near", STUDY, wear, "between: [§waer_rate, missed_income]"),
                error("study.correlation-unknown", STUDY, wear, "between: [wear_rate, §village_income_x]"),
                error("study.correlation-not-varied", STUDY, wear, "between: [§usual_income, missed_income]"),
                error("study.correlation-not-varied", STUDY, wear, "between: [\"§rain[x=2005]\", missed_income]")
                        .at("study.yaml:41:17"),
                error("study.full-width-name", STUDY, wear, "between: [§wear_rate，missed_income, wear_rate]"),
                error("study.correlation-not-two", STUDY, wear, "between: §[wear_rate]"),
                error("study.correlation-with-itself", STUDY, wear, "between: §[wear_rate, Wear rate]"),
                error(
                                "study.correlation-twice",
                                STUDY,
                                "missed_income, \"yield[farm, wet]\"]",
                                "missed_income, \"wear_rate\"]")
                        .at("study.yaml:45:17"),
                error("study.rank-outside", STUDY, "rank: -0.4", "rank: §-1.4"),
                error("study.rank-outside", STUDY, "rank: 0.6", "rank: §1"),
                error("study.number-expected", STUDY, "rank: 0.6", "rank: §60%"),
                error("study.correlations-contradict", STUDY, "rank: -0.4", "rank: §-0.9"),
                error(
                        "study.source-unknown-near",
                        STUDY,
                        "记得乱, en: \"In a bad year tools wear and books are kept badly\"}\n      source: ledger",
                        "记得乱, en: \"In a bad year tools wear and books are kept badly\"}\n      source: §leger"),
                error("study.variable-unknown-near", STUDY, history, history.replace("village", "§vilage")),
                error("study.variable-is-array", STUDY, history, history.replace("village_income", "§trade_income")),
                error("study.series-unknown-near", STUDY, history, history.replace("series: income", "series: §incom")),
                error(
                        "study.tolerance-units-differ",
                        STUDY,
                        history,
                        "series: §income, variable: price, tolerance: 0.1"),
                error("study.tolerance-not-positive", STUDY, "tolerance: 0.35", "tolerance: §0"),
                error("study.tolerance-not-positive", STUDY, "tolerance: 0.35", "tolerance: §-0.1"),
                error(
                                "study.tolerance-no-figure",
                                STUDY,
                                "today: 2004, show: [2004, 2010]",
                                "today: 2000, show: [2004, 2010]")
                        .at("study.yaml:47:16"),
                error("study.tolerance-of-zero", HISTORY, "income,2001,190", "income,2001,0")
                        .at("study.yaml:47:16"),
                error("study.tolerance-twice", STUDY, "  signposts:", "    - §{" + history + ", why: x}\n  signposts:"),
                error("study.signpost-constant", STUDY, "[village_income, price]", "[village_income, §wear_rate]"),
                error("study.signpost-twice", STUDY, "[village_income, price]", "[price, §Price]"),
                error("study.variable-is-table", STUDY, "[village_income, price]", "[§price_table]"),
                error("study.variable-unknown", STUDY, "[village_income, price]", "[§zzz]"));
    }

    private static final String UNCERTAINTY = StudyFiles.resource(STUDY).replaceAll("(?s).*(uncertainty:.*)", "$1");

    @TestFactory
    Stream<DynamicTest> eachMistakeHasItsOwnSentence() {
        return Stream.of(yaml(), question(), tables(), scenarios(), uncertainty(), shares())
                .flatMap(List::stream)
                .map(c -> dynamicTest(c.key() + " " + c.file() + " " + c.now(), () -> check(c)));
    }

    private static void check(Case c) throws IOException {
        Path folder = Files.createTempDirectory("qianyi-study");
        try {
            StudyFiles files = new StudyFiles(folder);
            c.apply(files);
            Diagnosed<Study> read = files.read();
            assertThat(files.places(read)).containsExactly(c.place(files) + " " + c.key());
            assertThat(read.diagnostics()).allMatch(d -> d.severity().name().equalsIgnoreCase(c.severity()));
            assertThat(read.value().isPresent()).isEqualTo(!c.severity().equals("error"));
            assertThat(files.lines(read)).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
