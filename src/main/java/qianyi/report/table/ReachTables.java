package qianyi.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.LeverReach;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.Together;
import qianyi.report.words.LeverWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;

/** What it would take as tables: a row a lever, what is no policy apart from what is. */
public record ReachTables(ReachQuestion question, Shown shown, Medium medium) {
    /** Assumptions that nobody chooses, on a terminal. */
    private static final int MOST_EFFECTS = 5;

    /** What each lever alone does; those that move nothing are left out. */
    public Table alone(Reach reach) {
        List<LeverReach> rows = new ArrayList<>();
        List<Table.Group> groups = new ArrayList<>();
        for (Assumption.Group group :
                List.of(Assumption.Group.PRICE_LEVEL, Assumption.Group.OUTSIDE_WORLD, Assumption.Group.MEASUREMENT)) {
            List<LeverReach> own = reach.outside().stream()
                    .filter(one -> one.lever().assumption().group() == group)
                    .toList();
            add(own, shown.text("reach.table.outside", OutcomeWords.group(group, shown)), rows, groups);
        }
        add(reach.policy(), shown.text("reach.table.policy"), rows, groups);
        List<LeverReach> effects = sorted(reach.effects());
        List<LeverReach> most =
                medium == Medium.TERMINAL ? effects.subList(0, Math.min(MOST_EFFECTS, effects.size())) : effects;
        add(most, shown.text("reach.table.effects", most.size(), effects.size()), rows, groups);
        return columns().of(rows, "reach", "").grouped(groups);
    }

    private static void add(List<LeverReach> levers, String name, List<LeverReach> rows, List<Table.Group> groups) {
        List<LeverReach> moving = sorted(levers);
        if (!moving.isEmpty()) {
            rows.addAll(moving);
            groups.add(new Table.Group(name, moving.size()));
        }
    }

    /** Those that move the figure, by how far they have to go, then by what they reach. */
    private static List<LeverReach> sorted(List<LeverReach> levers) {
        return levers.stream()
                .filter(LeverReach::moves)
                .sorted(Comparator.comparingDouble(LeverReach::way)
                        .thenComparing(one -> -one.result().best().margin()))
                .toList();
    }

    /** What else but policy would do it beside every lever of policy at its upper bound. */
    public Table beyond(Reach reach) {
        return columns().of(sorted(reach.beyond()), "reach_beyond", shown.text("reach.table.beyond"));
    }

    private Columns<LeverReach> columns() {
        LeverWords words = new LeverWords(question, shown);
        return new Columns<LeverReach>(medium)
                .text(shown.text("reach.column.lever"), one -> LeverWords.name(one.lever(), shown))
                .figure(
                        shown.text("reach.column.now"),
                        one -> words.value(one.lever(), one.lever().from()))
                .figure(shown.text("reach.column.needed"), words::neededCell)
                .right(
                        shown.headed(
                                shown.text("reach.column.figure"),
                                question.target().unit()),
                        one -> Cell.amount(
                                shown,
                                question.figure(one.result().best().margin()),
                                question.target().unit()))
                .figure(shown.text("reach.column.range"), one -> words.range(one.lever()));
    }

    /** What a tenth of the range of each lever is worth where all are at their upper bounds. */
    public Table gains(Together together) {
        return gains(together.gains());
    }

    Table gains(List<Together.Gain> gains) {
        LeverWords words = new LeverWords(question, shown);
        return new Columns<Together.Gain>(medium)
                .text(shown.text("reach.column.lever"), gain -> LeverWords.name(gain.lever(), shown))
                .figure(
                        shown.text("reach.column.now"),
                        gain -> words.value(gain.lever(), gain.lever().from()))
                .figure(
                        shown.text("reach.column.bound"),
                        gain -> words.value(gain.lever(), gain.lever().high()))
                .right(
                        shown.headed(
                                shown.text("reach.column.tenth"),
                                question.target().unit()),
                        gain -> Cell.amount(
                                shown, gain.margin(), question.target().unit()))
                .of(gains, "reach_bounds", shown.text("reach.table.bounds"));
    }

    /** Where each lever has to be with the confidence wanted, or is at the best. */
    public Table levers(ConfidentReach reach) {
        OptionalDouble needed = reach.needed();
        double[] values =
                reach.path().values(needed.orElse(reach.result().best().value()));
        LeverWords words = new LeverWords(question, shown);
        List<Lever> levers = reach.path().levers();
        return new Columns<Lever>(medium)
                .text(shown.text("reach.column.lever"), lever -> LeverWords.name(lever, shown))
                .figure(shown.text("reach.column.now"), lever -> words.value(lever, lever.from()))
                .figure(
                        shown.text(needed.isPresent() ? "reach.column.needed" : "reach.column.best"),
                        lever -> words.value(lever, values[levers.indexOf(lever)]))
                .figure(shown.text("reach.column.range"), words::range)
                .of(levers, "reach_confidence", "");
    }
}
