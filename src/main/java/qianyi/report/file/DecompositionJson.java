package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.decomposition.Cause;
import qianyi.analysis.decomposition.Decomposition;
import qianyi.analysis.decomposition.DifferenceQuestion;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.report.words.CauseWords;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.text.JsonText;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/** Why a number is not the same, for programs: numbers in the model's units. */
public final class DecompositionJson {
    private final Decomposition decomposition;
    private final CauseWords chinese;
    private final CauseWords english;

    private DecompositionJson(Decomposition decomposition, ModelOrStudy shown) {
        this.decomposition = decomposition;
        this.chinese = new CauseWords(shown, decomposition.question(), Messages.in(Language.ZH));
        this.english = new CauseWords(shown, decomposition.question(), Messages.in(Language.EN));
    }

    public static String render(Decomposition decomposition, ModelOrStudy shown) {
        DecompositionJson json = new DecompositionJson(decomposition, shown);
        DifferenceQuestion question = decomposition.question();
        return JsonText.of(object(
                "schema",
                1,
                "name",
                question.column().name(),
                "elements",
                question.column().elements(),
                "unit",
                question.column().unit().map(Unit::toString),
                "from",
                side(question.one()),
                "to",
                side(question.other()),
                "difference",
                decomposition.difference(),
                "largest_residual",
                decomposition.residual(),
                "whole",
                json.cause(decomposition.whole()),
                "origins",
                decomposition.origins().stream().map(json::cause).toList()));
    }

    private static Map<String, @Nullable Object> side(DifferenceQuestion.Side side) {
        return object("scenario", side.scenario().map(Scenario::id), "time", side.time());
    }

    private Map<String, @Nullable Object> cause(Cause cause) {
        boolean assumed = CauseWords.isAssumed(cause) || cause.table().isPresent();
        Optional<Assumption> assumption = assumed ? english.assumption(cause) : Optional.empty();
        Optional<Change> change = assumed ? english.change(cause) : Optional.empty();
        List<Map<String, @Nullable Object>> causes =
                cause.causes().stream().map(this::cause).toList();
        return object(
                "kind",
                lower(cause.part().kind()),
                "name",
                cause.column().map(Column::name).or(cause::table),
                "elements",
                cause.column().map(Column::elements).orElse(List.of()),
                "label",
                new Localized(chinese.label(cause), english.label(cause)),
                "amount",
                cause.amount(),
                "share",
                decomposition.difference() == 0 ? null : decomposition.share(cause.amount()),
                "from",
                cause.values().map(Cause.Values::one),
                "to",
                cause.values().map(Cause.Values::other),
                "unit",
                cause.values().isPresent()
                        ? cause.column().flatMap(Column::unit).map(Unit::toString)
                        : Optional.empty(),
                "over_the_years",
                cause.onTheWay(),
                "end",
                lower(cause.end()),
                "count",
                cause.elements(),
                "assumption",
                assumption.map(Assumption::title),
                "source",
                change.map(Change::source)
                        .filter(source -> !source.isEmpty())
                        .or(() -> assumption.map(Assumption::source).filter(source -> !source.isEmpty())),
                "why",
                change.map(Change::why),
                "unchanged",
                cause.folded().same(),
                "without_effect",
                cause.folded().idle(),
                "exact",
                cause.exact(),
                "residual",
                cause.residual(),
                "causes",
                causes);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
