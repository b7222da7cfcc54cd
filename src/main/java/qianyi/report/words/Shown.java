package qianyi.report.words;

import java.util.List;
import java.util.Locale;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.ElementLabels;
import qianyi.study.ReaderUnits;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** Numbers of a study as one language shows them: scaled, rounded, with their unit. */
public final class Shown {
    private final Study study;
    private final Language language;
    private final ReaderUnits units;

    public Shown(Study study, Language language) {
        this.study = study;
        this.language = language;
        this.units = new ReaderUnits(study.units(), language);
    }

    public Study study() {
        return study;
    }

    public Language language() {
        return language;
    }

    public Messages messages() {
        return Messages.in(language);
    }

    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    /** In the unit that the reader knows. */
    public double scaled(double value, Unit unit) {
        return units.scaled(value, unit);
    }

    /** Empty for a pure number. */
    public String unitName(Unit unit) {
        return units.name(unit);
    }

    /** The name of a unit where a cell must say something. */
    public String unitCell(Unit unit) {
        String name = unitName(unit);
        return name.isEmpty() ? text("report.ratio") : name;
    }

    /** "2030 (billion yuan)". */
    public String headed(String name, Unit unit) {
        return text("workbook.with_unit", name, unitCell(unit));
    }

    /** With one decimal and without its unit, for tables whose heading names it. */
    public String number(double value, Unit unit) {
        return Numbers.fixed(scaled(value, unit), 1);
    }

    /** With one decimal and its unit. */
    public String quantity(double value, Unit unit) {
        return units.joined(number(value, unit), unit);
    }

    /** With every digit that it was given with, and its unit: a level, or an observed figure. */
    public String exact(double value, Unit unit) {
        return units.joined(exactNumber(value, unit), unit);
    }

    /** The same without its unit. */
    public String exactNumber(double value, Unit unit) {
        return Numbers.level(scaled(value, unit));
    }

    /** An input with its unit, in six digits, so that a factor between units leaves no trace of the arithmetic. */
    public String input(double value, Unit unit) {
        return units.joined(inputNumber(value, unit), unit);
    }

    /** The same without its unit. */
    public String inputNumber(double value, Unit unit) {
        return Numbers.input(scaled(value, unit));
    }

    public Unit headlineUnit() {
        return unit(study.headline().variable());
    }

    /** The unit that a variable is shown in. */
    public Unit unit(String variable) {
        Unit ofModel = study.program()
                .model()
                .variable(variable)
                .flatMap(Variable::unit)
                .orElse(Unit.ONE);
        return study.shownUnit(variable, ofModel);
    }

    /** The label that the model's documentation gives a variable, or its name. */
    public String label(String variable) {
        return study.program()
                .model()
                .variable(variable)
                .map(v -> Localized.of(v.header().documentation(), variable).in(language))
                .orElse(variable);
    }

    /** The label within a sentence: English labels start with a capital that is not theirs. */
    String labelInSentence(String variable) {
        return Localized.inSentence(label(variable));
    }

    /** The word for a constant of an enumeration: the key is what it starts with, then its name in lower case. */
    public String word(String start, Enum<?> constant) {
        return text(start + constant.name().toLowerCase(Locale.ROOT));
    }

    /** What the elements of an array are called, in their order. */
    public List<String> elements(List<Column> columns) {
        List<String> codes = columns.stream()
                .map(column -> String.join("|", column.elements()))
                .toList();
        ElementLabels labels = ElementLabels.of(study, codes, language);
        return codes.stream().map(labels::of).toList();
    }
}
