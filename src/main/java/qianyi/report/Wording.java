package qianyi.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import qianyi.analysis.Certainty;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.ElementLabels;
import qianyi.study.Observation;
import qianyi.target.Answer;
import qianyi.text.Language;

/** The words and the scales of a report, for what sets an answer in another form than a page. */
public final class Wording {
    private final Answer answer;
    private final Shown shown;

    public Wording(Answer answer, Language language) {
        this.answer = answer;
        this.shown = new Shown(answer.study(), language);
    }

    public Language language() {
        return shown.language();
    }

    /** A sentence of the catalogue. */
    public String text(String key, Object... arguments) {
        return shown.text(key, arguments);
    }

    /** The word for a constant of an enumeration: the key is what it starts with, then its name in lower case. */
    public String word(String start, Enum<?> constant) {
        return shown.text(start + constant.name().toLowerCase(Locale.ROOT));
    }

    /** The label of a variable of the model. */
    public String label(String variable) {
        return shown.label(variable);
    }

    public Unit unit(String variable) {
        return shown.unit(variable);
    }

    /** The name of a unit as the reader knows it; empty for a pure number. */
    public String unitName(Unit unit) {
        return shown.unitName(unit);
    }

    /** A number in the unit that {@link #unitName} names. */
    public double scaled(double value, Unit unit) {
        return shown.scaled(value, unit);
    }

    /** What the elements of an array are called, in their order. */
    public List<String> elements(List<Column> columns) {
        List<String> codes = columns.stream()
                .map(column -> String.join("|", column.elements()))
                .toList();
        ElementLabels labels = ElementLabels.of(answer.study(), codes, shown.language());
        return codes.stream().map(labels::of).toList();
    }

    /** What kinds of assumption a scenario changes; a dash for none. */
    public String groups(Set<Assumption.Group> groups) {
        return Outcomes.changesCell(groups, shown);
    }

    /** The counted answer in a sentence or two. */
    public String counted(Certainty certainty) {
        return new CertaintySentences(answer, certainty, shown).lead();
    }

    /** The finding of one run of each scenario, said to be that where there are many. */
    public String central(Finding finding, Optional<Certainty> certainty) {
        return certainty
                .map(some -> new CertaintySentences(answer, some, shown).central(finding))
                .orElse(finding.lead());
    }

    public String kind(Observation.Kind kind) {
        return Yardsticks.kind(kind, shown);
    }
}
