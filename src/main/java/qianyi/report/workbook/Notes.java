package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.model.Unit;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** The second sheet: what a reader of the tables has to know. */
record Notes(Answer answer, Shown shown) {
    private record Note(String topic, String text) {}

    Table table() {
        Study study = answer.study();
        List<Note> notes = new ArrayList<>();
        study.caveats().forEach(c -> notes.add(note("workbook.notes.caveat", c.in(shown.language()))));
        study.leavesOut().forEach(l -> notes.add(note("workbook.notes.leaves_out", l.in(shown.language()))));
        notes.add(note("workbook.notes.numbers", shown.text("workbook.notes.numbers.text")));
        notes.add(note("workbook.notes.empty", shown.text("workbook.notes.empty.text")));
        notes.add(note("workbook.notes.growth", shown.text("workbook.notes.growth.text")));
        notes.add(note("workbook.notes.instant", shown.text("answer.table.note")));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            String word = shown.word("workbook.outcome.", kind);
            notes.add(new Note(
                    shown.text("workbook.notes.outcome", word),
                    shown.text(TargetWords.key(
                            study.targets(),
                            "workbook.outcome.means." + kind.name().toLowerCase(Locale.ROOT)))));
        }
        study.units().keySet().stream()
                .filter(unit -> !unit.isOne())
                .filter(unit -> study.program().model().variables().values().stream()
                        .anyMatch(
                                variable -> variable.unit().filter(unit::equals).isPresent()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(unit -> notes.add(note("workbook.notes.unit", unit(unit))));
        return new Columns<Note>(Medium.SHEET)
                .text(shown.text("workbook.notes.topic"), Note::topic)
                .text(shown.text("workbook.notes.text"), Note::text)
                .of(notes, shown, "notes");
    }

    private Note note(String topic, String text) {
        return new Note(shown.text(topic), text);
    }

    private String unit(Unit unit) {
        return shown.text(
                "workbook.notes.unit.text",
                unit.toString(),
                shown.unitCell(unit),
                Numbers.input(shown.scaled(1, unit)));
    }
}
