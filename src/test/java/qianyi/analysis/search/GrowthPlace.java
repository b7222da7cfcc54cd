package qianyi.analysis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import qianyi.CompactModel;
import qianyi.model.Diagnosed;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** A study folder around one stock of 600 in 2025 that grows at a rate of one's own; its target is 1,000. */
public final class GrowthPlace {
    private static final String MODEL = """
            time 2025 to 2045 step 0.0625 save 1 %s unit year
            dimension sector = A, B
            constant base_rate = 0.035 | unit 1
            constant a_year = 1 | unit 1/year
            constant u = 0 | unit 1
            constant v = 0.25 | unit 1
            constant idle = 1 | unit 1
            constant price_shift = 0 | unit 1/year
            constant start = 600 | unit coin/year
            aux rate = (%s) * a_year | unit 1/year
            stock income = start | in growth | unit coin/year
            flow growth = (rate + price_shift) * income | unit coin/year/year
            aux parts[sector] | unit coin/year
                [A] = income
                [B] = 0
            aux other = 0 | unit coin/year
            aux total = SUM(parts[*]) + other | unit coin/year
            """;

    private static final String STUDY = """
            title: {zh: 某地, en: A place}
            place: {zh: 某地, en: A place}
            model: model.xmile
            period: {from: 2025, to: 2045, today: 2025, show: [2025, 2035]}
            baseline: baseline
            scenarios: [baseline, effort]
            highlight: [baseline]
            headline: {variable: total, by_sector: parts, other: other}
            targets:
              - {id: thousand, label: {zh: 一千, en: a thousand}, variable: total, reaches: 1000, unit: coin/year, by: 2035}
              - {id: faster, label: {zh: 增速, en: growth}, variable: total, growth: 0.05, over: [2025, 2035]}
            record: {series: total, base: {year: 2025}}
            history: history.csv
            leaves_out:
              - {zh: 其他, en: all else}
            %s
            """;

    private static final String ASSUMPTIONS = """
            name,element,value,low,high,distribution,unit,group,kind,label_zh,label_en,source,note
            base_rate,,0.035,%1$s,1,structure,assumption,基础增速,Base rate,,
            u,,0,0,%2$s,fixed,1,policy,assumption,力度,Effort,,
            v,,%4$s,0,1,fixed,1,policy,assumption,另一力度,Other effort,,
            idle,,%5$s,0,2,fixed,1,policy,assumption,无用之力,Idle effort,,
            price_shift,,0,-0.01,0.02,%3$s,1/year,price_level,assumption,价格浮动,Shift of prices,,
            start,,600,550,650,%3$s,coin/year,measurement,assumption,起点,Start,,
            """;

    private final Path folder;
    private String method = "euler";
    private String rate = "base_rate + 0.02 * u";
    private String highest = "2";
    private String drawn = ",,fixed";
    private String others = "uniform";
    private String terms = "";
    private String second = "0.25";
    private String third = "1";

    public GrowthPlace(Path folder) {
        this.folder = folder;
    }

    public GrowthPlace rate(String equation) {
        rate = equation;
        return this;
    }

    public GrowthPlace runge() {
        method = "rk4";
        return this;
    }

    /** The upper end of u. */
    public GrowthPlace upTo(String end) {
        highest = end;
        return this;
    }

    /** Ends and distribution of the base rate. */
    public GrowthPlace drawn(double low, double high, Assumption.Distribution distribution) {
        drawn = low + "," + high + "," + distribution.name().toLowerCase(Locale.ROOT);
        return this;
    }

    /** More of study.yaml: levers, limits. */
    public GrowthPlace terms(String yaml) {
        terms = yaml;
        return this;
    }

    /** All three efforts start from 0. */
    public GrowthPlace fromNothing() {
        second = "0";
        third = "0";
        return this;
    }

    /** Prices and the start keep their values. */
    public GrowthPlace quiet() {
        others = "fixed";
        return this;
    }

    /** Writes the folder. */
    public Path write() {
        write("model.xmile", CompactModel.of(MODEL.formatted(method, rate)).xmile());
        write("study.yaml", STUDY.formatted(terms));
        write("assumptions.csv", ASSUMPTIONS.formatted(drawn, highest, others, second, third));
        write("history.csv", """
                series,year,value,unit,boundary,vintage,kind,confidence,source,note
                total,2025,600,coin/year,all,first,found,high,,
                """);
        write("baseline.yaml", "title: {zh: 照旧, en: As before}\nstory: {zh: 不变, en: No change}\n");
        write("effort.yaml", """
                title: {zh: 加力, en: Effort}
                story: {zh: 加力, en: More effort}
                extends: baseline
                changes:
                  - {set: u, to: 0.5, unit: "1"}
                  - {set: v, to: 0.5, unit: "1"}
                  - {set: idle, to: 1.5, unit: "1"}
                """);
        return folder;
    }

    public Study study() {
        Diagnosed<Study> read = StudyReader.read(write());
        return read.value().orElseThrow(() -> new AssertionError(Diagnostics.lines(read.diagnostics(), Language.EN)));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
