package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import qianyi.analysis.decomposition.Cause;
import qianyi.analysis.decomposition.Decomposition;
import qianyi.analysis.decomposition.DifferenceQuestion;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.report.words.CauseWords;
import qianyi.study.ModelOrStudy;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;
import qianyi.text.TerminalWidth;

/** Why a number is not the same, on a terminal: a sentence, what lies at the beginning of all chains, and the tree. */
public final class DecompositionText {
    private static final int MOST_NAMED = 3;
    private static final int MOST_ORIGINS = 10;
    private static final int FEW_SMALL = 2;
    private static final int MOST_SMALL = 8;
    private static final int SHARE_WIDTH = 9;

    private final Decomposition decomposition;
    private final DifferenceQuestion question;
    private final ModelOrStudy shown;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final CauseWords words;
    private final int width;
    private final int amountWidth;

    /** @param width columns of the terminal */
    public DecompositionText(Decomposition decomposition, ModelOrStudy shown, Messages messages, int width) {
        this.decomposition = decomposition;
        this.question = decomposition.question();
        this.shown = shown;
        this.messages = messages;
        this.figures = TerminalNumbers.of(shown, messages.language());
        this.words = new CauseWords(shown, question, messages);
        this.width = width;
        this.amountWidth = TerminalWidth.of(text("head.amount", unit()));
    }

    /** The whole standard output, ending with a line break. */
    public String render() {
        String sentence = TextGrid.wrapped(sentence(), 0, 2, width);
        return decomposition.difference() == 0
                ? sentence
                : sentence + "\n" + origins() + "\n" + tree() + "\n" + method();
    }

    /** "NAME is X in A and Y in B, so much more, mostly because of ...". */
    private String sentence() {
        Column column = question.column();
        Cause.Values values = decomposition.whole().values().orElseThrow();
        String one = quantity(values.one(), column);
        String other = quantity(values.other(), column);
        String name = words.label(column);
        String before = Numbers.shortest(question.one().time());
        String after = Numbers.shortest(question.other().time());
        String what = question.isOfYears()
                ? question.one()
                        .scenario()
                        .map(scenario -> text("years", name, scenario.title(), before, one, after, other))
                        .orElseGet(() -> text("years_model", name, before, one, after, other))
                : text("scenarios", name, before, title(question.one()), one, title(question.other()), other);
        if (decomposition.difference() == 0) {
            return what + text("same");
        }
        String more = text(
                decomposition.difference() > 0 ? "more" : "less", amountWithUnit(Math.abs(decomposition.difference())));
        return what + more + because();
    }

    private static Localized title(DifferenceQuestion.Side side) {
        return side.scenario().orElseThrow().title();
    }

    /** Two scenarios differ by what was set; two years by what the number is made of. */
    private String because() {
        List<Cause> parts = question.isOfYears() ? madeOf(decomposition.whole()) : decomposition.origins();
        String named = parts.stream()
                .filter(part -> Math.abs(decomposition.share(part.amount())) > Decomposition.SMALL)
                .limit(MOST_NAMED)
                .map(part -> text("named", Localized.inSentence(words.label(part)), share(part.amount())))
                .collect(Collectors.joining(messages.text("answer.list.comma")));
        return named.isEmpty() ? text("because_of_many") : text("because", named);
    }

    /** The first parts down the chain that are several. */
    private static List<Cause> madeOf(Cause cause) {
        return cause.causes().size() == 1 && !cause.causes().get(0).causes().isEmpty()
                ? madeOf(cause.causes().get(0))
                : cause.causes();
    }

    private String tree() {
        StringBuilder out = new StringBuilder(line(
                text("head.amount", unit()), text("head.share"), 0, List.of(text("head.part"), text("head.values"))));
        branch(out, decomposition.whole(), 0);
        return out.toString();
    }

    private void branch(StringBuilder out, Cause cause, int level) {
        out.append(line(cause, level, remark(cause)));
        List<Cause> small = cause.causes().stream().filter(this::isSmall).toList();
        boolean together = small.size() > FEW_SMALL;
        cause.causes().stream()
                .filter(part -> !together || !isSmall(part))
                .forEach(part -> branch(out, part, level + 1));
        if (together) {
            out.append(line("", "", level + 1, List.of(together(small))));
        }
    }

    private String remark(Cause cause) {
        List<String> remarks = new ArrayList<>(List.of(words.end(cause)));
        remarks.addAll(words.folded(cause.folded()));
        return remarks.stream()
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(messages.text("answer.list.semicolon")));
    }

    private boolean isSmall(Cause cause) {
        return cause.causes().isEmpty() && Math.abs(decomposition.share(cause.amount())) <= Decomposition.SMALL;
    }

    /** Many small parts in one sentence, with the shares of the largest of them. */
    private String together(List<Cause> small) {
        String named = small.stream()
                .limit(MOST_SMALL)
                .map(part -> words.label(part) + " " + share(part.amount()))
                .collect(Collectors.joining(messages.text("answer.list.comma")));
        double sum = small.stream().mapToDouble(Cause::amount).sum();
        return text(small.size() > MOST_SMALL ? "small_more" : "small", small.size(), amount(sum), share(sum), named);
    }

    private String origins() {
        List<Cause> all = decomposition.origins();
        StringBuilder out = new StringBuilder(text("origins")).append('\n');
        for (Cause origin : all.subList(0, Math.min(MOST_ORIGINS, all.size()))) {
            out.append(line(origin, 0, words.foundation(origin)));
        }
        if (all.size() > MOST_ORIGINS) {
            List<Cause> rest = all.subList(MOST_ORIGINS, all.size());
            double sum = rest.stream().mapToDouble(Cause::amount).sum();
            out.append(line(amount(sum), share(sum), 0, List.of(text("rest", rest.size()))));
        }
        return out.toString();
    }

    private String line(Cause cause, int level, String remark) {
        return line(
                amount(cause.amount()),
                share(cause.amount()),
                level,
                List.of(words.label(cause), values(cause), remark));
    }

    /** Two numbers to the right, then words behind an indent, broken where the terminal ends. */
    private String line(String amount, String share, int level, List<String> cells) {
        String start = toTheRight(amount, amountWidth) + toTheRight(share, SHARE_WIDTH) + "  " + "  ".repeat(level);
        String text = cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
        return TextGrid.wrapped(start + text, 0, start.length() + 2, width);
    }

    private static String toTheRight(String text, int columns) {
        return " ".repeat(Math.max(0, columns - TerminalWidth.of(text))) + text;
    }

    private String method() {
        boolean exact = decomposition.whole().all().allMatch(Cause::exact);
        return TextGrid.wrapped(text(exact ? "method" : "method_walks", amount(decomposition.residual())), 0, 2, width);
    }

    private String values(Cause cause) {
        if (cause.values().isEmpty()) {
            return "";
        }
        Cause.Values values = cause.values().get();
        Column column = cause.column().orElseThrow();
        return figures.number(values.one(), unit(column)) + " → " + quantity(values.other(), column);
    }

    private String quantity(double value, Column column) {
        return figures.quantity(value, unit(column));
    }

    private Unit unit(Column column) {
        Unit ofModel = column.unit().orElse(Unit.ONE);
        return shown.study()
                .map(study -> study.shownUnit(column.name(), ofModel))
                .orElse(ofModel);
    }

    /** The unit of all amounts; percentage points where the number itself is in per cent. */
    private String unit() {
        String name = figures.unit(unit(question.column()));
        return name.equals("%") ? text("points") : name.isEmpty() ? messages.text("report.ratio") : name;
    }

    private String amount(double amount) {
        return Numbers.signed(figures.scaled(amount, unit(question.column())), decimals());
    }

    private String amountWithUnit(double amount) {
        String digits = Numbers.fixed(figures.scaled(amount, unit(question.column())), decimals());
        return figures.unit(unit(question.column())).equals("%")
                ? digits + messages.text("answer.list.space") + text("points")
                : figures.units().joined(digits, unit(question.column()));
    }

    /** As many as show three digits of the whole difference, and one below a thousand. */
    private int decimals() {
        double size = Math.abs(figures.scaled(decomposition.difference(), unit(question.column())));
        int fewest = size < 1000 ? 1 : 0;
        return (int) Math.max(fewest, Math.min(12, 2 - Math.floor(Math.log10(size))));
    }

    private String share(double amount) {
        return Numbers.percent(decomposition.share(amount), 1);
    }

    private String text(String key, Object... arguments) {
        return messages.text("cli.show.why." + key, arguments);
    }
}
