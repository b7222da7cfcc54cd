package qianyi.report.chart;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.FairShares;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.AttributionSentences;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.GroupNames;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * From the date of one scenario to that of another, a bar for each change by its fair share, the largest first; where a
 * date does not exist, from level to level in one year.
 *
 * @param isDate whether it is years that the bars lie along, else the headline in its unit
 * @param bars the first and the last are the scenarios
 */
public record Waterfall(String id, Localized title, Localized subtitle, boolean isDate, List<Bar> bars)
        implements Figure {
    public static final String FILE = "why.png";

    /** Bars of changes; the smaller ones beyond are put together. */
    private static final int MOST_BARS = 14;

    /** What rounds to nothing, in years or in units of the headline. */
    private static final double NOTHING = 1e-6;

    /**
     * A step.
     *
     * @param from in years, or in the model's unit of the headline; the same as {@code to} for a scenario
     */
    public record Bar(Localized name, double from, double to, boolean isScenario) {
        double change() {
            return to - from;
        }
    }

    public Waterfall {
        bars = List.copyOf(bars);
    }

    /** None where nothing changes. */
    public static Optional<Waterfall> of(Study study, Attribution why) {
        if (why.groups().isEmpty()) {
            return Optional.empty();
        }
        boolean isDate = !new AttributionSentences(why, new Shown(study, Language.ZH)).tellsLevels();
        Attribution.Part part = isDate ? why.dates().orElseThrow().part() : why.levels();
        return Optional.of(new Waterfall(
                "why",
                BothLanguages.of(study, shown -> new AttributionSentences(why, shown).title()),
                BothLanguages.of(
                        study,
                        shown -> isDate
                                ? shown.text("report.why.dates")
                                : shown.text(
                                        "report.why.levels",
                                        shown.label(study.headline().variable()),
                                        Integer.toString(why.year()),
                                        shown.unitName(shown.headlineUnit()))),
                isDate,
                bars(study, why, part)));
    }

    /** The chart as a file. */
    public byte[] png(Study study, Language language, String command, String version) {
        return WaterfallPng.of(this, new Shown(study, language), command, version);
    }

    private static List<Bar> bars(Study study, Attribution why, Attribution.Part part) {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(why.first().title(), part.before(), part.before(), true));
        if (!why.context().isEmpty()) {
            List<Localized> names =
                    why.context().stream().map(group -> group.label()).toList();
            Localized name = BothLanguages.of(study, shown -> shown.text("cli.compare.shares.of_context", names));
            bars.add(new Bar(name, part.before(), part.start(), false));
        }
        List<FairShares.Share> shares = part.shares().shares();
        List<Integer> order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(shares.get(i).fair())))
                .toList();
        int single = order.size() <= MOST_BARS ? order.size() : MOST_BARS - 1;
        double at = part.start();
        for (int group : order.subList(0, single)) {
            Localized name = BothLanguages.of(
                    study, shown -> GroupNames.of(why.groups(), shown).get(group));
            bars.add(new Bar(name, at, at + shares.get(group).fair(), false));
            at += shares.get(group).fair();
        }
        if (single < order.size()) {
            double rest = order.subList(single, order.size()).stream()
                    .mapToDouble(i -> shares.get(i).fair())
                    .sum();
            bars.add(new Bar(
                    BothLanguages.of(study, "cli.compare.shares.rest", order.size() - single), at, at + rest, false));
        }
        if (Math.abs(part.shares().residual()) > NOTHING) {
            bars.add(new Bar(BothLanguages.of(study, "report.why.residual"), at, part.end(), false));
        }
        bars.add(new Bar(why.second().title(), part.end(), part.end(), true));
        return bars;
    }

    /** Whether a bar goes towards what is wanted of the whole: in the direction in which the second scenario lies. */
    boolean isAlong(Bar bar) {
        return bar.change() * (bars.get(bars.size() - 1).to() - bars.get(0).from()) >= 0;
    }

    /** A number in the reader's unit. */
    double shown(double number, Shown shown) {
        return isDate ? number : shown.scaled(number, shown.headlineUnit());
    }

    /** What stands beside a bar: where a scenario lies, and what a change moves. */
    String label(Bar bar, Shown shown) {
        return bar.isScenario()
                ? Numbers.fixed(shown(bar.to(), shown), 1)
                : Numbers.signed(shown(bar.change(), shown), isDate ? 2 : 1);
    }

    @Override
    public String kindName() {
        return "waterfall";
    }

    @Override
    public Map<String, @Nullable Object> fields(Study study) {
        Shown zh = new Shown(study, Language.ZH);
        Shown en = new Shown(study, Language.EN);
        return object(
                "unit",
                BothLanguages.of(
                        study,
                        shown ->
                                isDate ? shown.text("cli.compare.shares.years") : shown.unitName(shown.headlineUnit())),
                "times",
                object("zh", shown(1, zh), "en", shown(1, en)),
                "date",
                isDate,
                "bars",
                bars.stream()
                        .map(bar -> object(
                                "name",
                                bar.name(),
                                "from",
                                bar.from(),
                                "to",
                                bar.to(),
                                "scenario",
                                bar.isScenario(),
                                "along",
                                isAlong(bar)))
                        .toList());
    }

    @Override
    public Table numbers(Shown shown) {
        return new Columns<Bar>(Medium.PAGE)
                .text(shown.text("report.page.change"), bar -> bar.name().in(shown.language()))
                .figure(shown.text("report.page.moves"), bar -> bar.isScenario() ? "" : label(bar, shown))
                .figure(shown.text("report.page.up_to"), bar -> Numbers.fixed(shown(bar.to(), shown), isDate ? 2 : 1))
                .of(bars, id, subtitle.in(shown.language()));
    }
}
