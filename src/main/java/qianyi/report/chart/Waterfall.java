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
import qianyi.report.table.AttributionTable.Printed;
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
     * @param label where a scenario lies, or what a change moves, in months or in the reader's unit of the headline
     */
    public record Bar(Localized name, double from, double to, Localized label, boolean isScenario) {
        public double change() {
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
                bars(study, why, part, isDate)));
    }

    /** The chart as a file. */
    public byte[] png(Study study, Language language, String command, String version) {
        return WaterfallPng.of(this, new Shown(study, language), command, version);
    }

    private static List<Bar> bars(Study study, Attribution why, Attribution.Part part, boolean isDate) {
        List<Bar> bars = new ArrayList<>();
        bars.add(scenario(study, why.first().title(), part.before(), isDate));
        if (!why.context().isEmpty()) {
            List<Localized> names =
                    why.context().stream().map(group -> group.label()).toList();
            bars.add(new Bar(
                    BothLanguages.of(study, shown -> shown.text("cli.compare.shares.of_context", names)),
                    part.before(),
                    part.start(),
                    BothLanguages.of(study, shown -> moved(part.ofContext(), isDate, shown)),
                    false));
        }
        FairShares shares = part.shares();
        List<Integer> order = IntStream.range(0, shares.shares().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(shares.shares().get(i).fair())))
                .toList();
        int single = order.size() <= MOST_BARS ? order.size() : MOST_BARS - 1;
        double at = part.start();
        for (int i = 0; i < single; i++) {
            int group = order.get(i);
            Localized name = BothLanguages.of(
                    study, shown -> GroupNames.of(why.groups(), shown).get(group));
            bars.add(change(study, name, at, shares, List.of(group), isDate));
            at = bars.get(bars.size() - 1).to();
        }
        if (single < order.size()) {
            List<Integer> rest = order.subList(single, order.size());
            Localized name = BothLanguages.of(study, "cli.compare.shares.rest", rest.size());
            bars.add(change(study, name, at, shares, rest, isDate));
            at = bars.get(bars.size() - 1).to();
        }
        if (Math.abs(shares.residual()) > NOTHING) {
            bars.add(new Bar(
                    BothLanguages.of(study, "report.why.residual"),
                    at,
                    part.end(),
                    BothLanguages.of(study, shown -> moved(shares.residual(), isDate, shown)),
                    false));
        }
        bars.add(scenario(study, why.second().title(), part.end(), isDate));
        return bars;
    }

    private static Bar scenario(Study study, Localized name, double number, boolean isDate) {
        Localized label = BothLanguages.of(study, shown -> Numbers.fixed(number * scale(isDate, shown), 1));
        return new Bar(name, number, number, label, true);
    }

    private static Bar change(
            Study study, Localized name, double from, FairShares shares, List<Integer> groups, boolean isDate) {
        double moved = groups.stream()
                .mapToDouble(group -> shares.shares().get(group).fair())
                .sum();
        Localized label = BothLanguages.of(study, shown -> {
            Printed printed = printed(isDate, shown);
            List<Double> fair = printed.fair(shares);
            return printed.signed(groups.stream().mapToDouble(fair::get).sum());
        });
        return new Bar(name, from, from + moved, label, false);
    }

    private static Printed printed(boolean isDate, Shown shown) {
        return isDate ? Printed.MONTHS : Printed.levels(shown);
    }

    private static String moved(double change, boolean isDate, Shown shown) {
        Printed printed = printed(isDate, shown);
        return printed.signed(change * printed.scale());
    }

    private static double scale(boolean isDate, Shown shown) {
        return isDate ? 1 : shown.scaled(1, shown.headlineUnit());
    }

    /** Whether a bar goes towards what is wanted of the whole: in the direction in which the second scenario lies. */
    public boolean isAlong(Bar bar) {
        return bar.change() * (bars.get(bars.size() - 1).to() - bars.get(0).from()) >= 0;
    }

    /** A number in the reader's unit. */
    public double shown(double number, Shown shown) {
        return number * scale(isDate, shown);
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
                        shown -> isDate
                                ? shown.text("cli.compare.shares.months")
                                : shown.unitName(shown.headlineUnit())),
                "times",
                object("zh", scale(isDate, zh), "en", scale(isDate, en)),
                "moves",
                object(
                        "zh",
                        printed(isDate, zh).scale(),
                        "en",
                        printed(isDate, en).scale()),
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
                                "label",
                                bar.label(),
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
                .figure(
                        shown.text(
                                "report.page.column",
                                shown.text("report.page.moves"),
                                isDate
                                        ? shown.text("cli.compare.shares.months")
                                        : shown.unitName(shown.headlineUnit())),
                        bar -> bar.isScenario() ? "" : bar.label().in(shown.language()))
                .figure(shown.text("report.page.up_to"), bar -> Numbers.fixed(shown(bar.to(), shown), isDate ? 2 : 1))
                .of(bars, id, subtitle.in(shown.language()));
    }
}
