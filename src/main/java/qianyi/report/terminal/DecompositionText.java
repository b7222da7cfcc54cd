package qianyi.report.terminal;

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

/** Why a number is not the same, on a terminal: a sentence, what it comes down to, and the tree. */
public final class DecompositionText {
    private static final int MOST_NAMED = 3;
    private static final int MOST_ENDINGS = 8;

    private final Decomposition decomposition;
    private final DifferenceQuestion question;
    private final ModelOrStudy shown;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final CauseWords words;
    private final int width;

    /** @param width columns of the terminal */
    public DecompositionText(Decomposition decomposition, ModelOrStudy shown, Messages messages, int width) {
        this.decomposition = decomposition;
        this.question = decomposition.question();
        this.shown = shown;
        this.messages = messages;
        this.figures = TerminalNumbers.of(shown, messages.language());
        this.words = new CauseWords(shown, question, messages);
        this.width = width;
    }

    /** The whole standard output, ending with a line break. */
    public String render() {
        String sentence = TextGrid.wrapped(sentence(), 0, 2, width);
        return decomposition.difference() == 0
                ? sentence
                : sentence + "\n" + tree() + "\n" + endings() + "\n" + method();
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

    private String because() {
        String named = decomposition.endings().stream()
                .filter(ending -> Math.abs(decomposition.share(ending.amount())) > Decomposition.SMALL)
                .limit(MOST_NAMED)
                .map(ending -> text("named", words.label(ending.cause()), share(ending.amount())))
                .collect(Collectors.joining(messages.text("answer.list.comma")));
        return named.isEmpty() ? text("because_of_many") : text("because", named);
    }

    private String tree() {
        TextGrid grid = new TextGrid(cell -> cell == 1 || cell == 2);
        grid.row(List.of(text("head.part"), text("head.amount", unit()), text("head.share"), text("head.values"), ""));
        grid.rule();
        rows(grid, decomposition.whole(), 0);
        return grid.render();
    }

    private void rows(TextGrid grid, Cause cause, int level) {
        grid.row(List.of(
                "  ".repeat(level) + words.label(cause),
                amount(cause.amount()),
                share(cause.amount()),
                values(cause),
                words.end(cause)));
        cause.causes().forEach(part -> rows(grid, part, level + 1));
        String folded = words.folded(cause.folded());
        if (!folded.isEmpty()) {
            grid.row(List.of("  ".repeat(level + 1) + folded));
        }
    }

    private String endings() {
        List<Decomposition.Ending> all = decomposition.endings();
        TextGrid grid = new TextGrid(cell -> cell == 1 || cell == 2);
        for (Decomposition.Ending ending : all.subList(0, Math.min(MOST_ENDINGS, all.size()))) {
            grid.row(List.of(
                    "  " + words.label(ending.cause()),
                    amount(ending.amount()),
                    share(ending.amount()),
                    values(ending.cause())));
            String foundation = words.foundation(ending.cause());
            if (!foundation.isEmpty()) {
                grid.note(foundation);
            }
        }
        if (all.size() > MOST_ENDINGS) {
            List<Decomposition.Ending> rest = all.subList(MOST_ENDINGS, all.size());
            double sum = rest.stream().mapToDouble(Decomposition.Ending::amount).sum();
            grid.row(List.of("  " + text("rest", rest.size()), amount(sum), share(sum), ""));
        }
        return text("endings") + "\n" + grid.render(width);
    }

    private String method() {
        boolean exact = decomposition.whole().all().allMatch(Cause::exact);
        return TextGrid.wrapped(
                text(exact ? "method" : "method_walks", amount(decomposition.residual())), 0, 2, width);
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

    /** As many as show three digits of the whole difference. */
    private int decimals() {
        double size = Math.abs(figures.scaled(decomposition.difference(), unit(question.column())));
        return (int) Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(size))));
    }

    private String share(double amount) {
        return Numbers.percent(decomposition.share(amount), 1);
    }

    private String text(String key, Object... arguments) {
        return messages.text("cli.show.why." + key, arguments);
    }
}
