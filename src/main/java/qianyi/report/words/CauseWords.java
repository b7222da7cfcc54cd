package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.ComparedInput;
import qianyi.analysis.ModelIndex;
import qianyi.analysis.decomposition.Cause;
import qianyi.analysis.decomposition.DifferenceQuestion;
import qianyi.analysis.decomposition.Part;
import qianyi.engine.Column;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.ElementLabels;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What the parts of a difference are called, why they end where they do, and where an assumption comes from. */
public final class CauseWords {
    private final ModelOrStudy shown;
    private final DifferenceQuestion question;
    private final Messages messages;

    public CauseWords(ModelOrStudy shown, DifferenceQuestion question, Messages messages) {
        this.shown = shown;
        this.question = question;
        this.messages = messages;
    }

    /** A variable by its label with that of the element; anything else in words. */
    public String label(Cause cause) {
        Part.Kind kind = cause.part().kind();
        String named = cause.column().map(this::label).orElse("");
        String time = Numbers.shortest(question.one().time());
        return switch (kind) {
            case VARIABLE -> named;
            case TABLE ->
                cause.table().map(name -> text("table", variable(name))).orElseGet(() -> text("table_in_equation"));
            case CARRIED_ON ->
                cause.column().isPresent()
                        ? text("carried_on", named, time)
                        : text("all_carried_on", time, cause.elements());
            case ELEMENTS ->
                text(
                        "elements",
                        cause.column().map(column -> variable(column.name())).orElse(""),
                        cause.elements());
            default -> text(kind.name().toLowerCase(Locale.ROOT), named);
        };
    }

    /** A variable or an element of one. */
    public String label(Column column) {
        String variable = variable(column.name());
        if (column.elements().isEmpty()) {
            return variable;
        }
        String element = shown.study()
                .map(study -> ElementLabels.of(study, column).in(messages.language()))
                .orElseGet(() -> String.join(",", column.elements()));
        return messages.text("analysis.of_element", variable, element);
    }

    private String variable(String name) {
        return shown.program()
                .model()
                .variable(name)
                .map(variable -> ModelIndex.label(variable).in(messages.language()))
                .orElse(name);
    }

    /** Why a branch ends, in a few words; empty where nothing need be said. */
    public String end(Cause cause) {
        return switch (cause.end()) {
            case FEEDBACK -> text("end.feedback", label(cause));
            case ELSEWHERE -> text("end.elsewhere");
            case DEPTH -> text("end.depth");
            case COUNT -> text("end.count");
            case LAST -> isAssumed(cause) ? text("end.assumption") : "";
            default -> cause.onTheWay() ? text("on_the_way") : "";
        };
    }

    /** What the equation reads besides: how many inputs are the same, and how many differ without effect. */
    public List<String> folded(Cause.Folded folded) {
        List<String> words = new ArrayList<>();
        if (folded.same() > 0) {
            words.add(text("folded.same", folded.same()));
        }
        if (folded.idle() > 0) {
            words.add(text("folded.idle", folded.idle()));
        }
        return words;
    }

    /** Whether a part is a number, or points, that somebody set. */
    public static boolean isAssumed(Cause cause) {
        return cause.part().kind() == Part.Kind.VARIABLE
                && cause.column()
                        .filter(column -> column.variable() instanceof Variable.Constant)
                        .isPresent();
    }

    /** Who set an assumption and what it rests on: the scenario's reason, the source, or that there is none. */
    public String foundation(Cause cause) {
        if (!isAssumed(cause) && cause.table().isEmpty()) {
            return "";
        }
        Optional<Change> change = change(cause);
        List<String> words = new ArrayList<>();
        change.map(one -> one.why().in(messages.language()))
                .filter(why -> !why.isEmpty())
                .ifPresent(words::add);
        if (change.isEmpty() && isSetByScenario(cause)) {
            return messages.text("analysis.assumed");
        }
        String source = change.map(Change::source)
                .filter(id -> !id.isEmpty())
                .or(() -> assumption(cause).map(Assumption::source))
                .orElse("");
        words.add(
                source.isEmpty()
                        ? messages.text("cli.show.no_source")
                        : messages.text("cli.show.source.undated", title(source)));
        return String.join(messages.text("answer.list.semicolon"), words);
    }

    private String title(String source) {
        return shown.study()
                .map(study -> study.sourceTitle(source).in(messages.language()))
                .orElse(source);
    }

    /** The row of the study's table. */
    public Optional<Assumption> assumption(Cause cause) {
        Optional<Study> study = shown.study();
        return cause.table().isPresent()
                ? study.flatMap(whole -> whole.assumptions().stream()
                        .filter(row -> Names.canonical(row.name())
                                .equals(Names.canonical(cause.table().get())))
                        .findFirst())
                : study.flatMap(whole -> cause.column().flatMap(column -> ComparedInput.assumption(whole, column)));
    }

    /** What the second scenario, or else the first one, makes of an input. */
    public Optional<Change> change(Cause cause) {
        return change(question.other().scenario(), cause)
                .or(() -> change(question.one().scenario(), cause));
    }

    private Optional<Change> change(Optional<Scenario> scenario, Cause cause) {
        return scenario.flatMap(
                one -> variable(cause).flatMap(named -> ComparedInput.change(one, named, elements(cause))));
    }

    private Optional<Variable> variable(Cause cause) {
        return cause.table()
                .flatMap(name -> shown.program().model().variable(name))
                .or(() -> cause.column().map(Column::variable));
    }

    private static List<String> elements(Cause cause) {
        return cause.column().map(Column::elements).orElse(List.of());
    }

    /** Whether one of the scenarios sets it as an assumption, so that the source of the table says nothing of it. */
    private boolean isSetByScenario(Cause cause) {
        return shown.study()
                .flatMap(study -> variable(cause).filter(named -> Stream.of(question.other(), question.one())
                        .flatMap(side -> side.scenario().stream())
                        .anyMatch(one -> ComparedInput.isAssumed(study, one, named, elements(cause)))))
                .isPresent();
    }

    private String text(String key, Object... arguments) {
        return messages.text("cli.show.why." + key, arguments);
    }
}
