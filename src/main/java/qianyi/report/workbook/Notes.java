package qianyi.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import qianyi.model.Unit;
import qianyi.report.Wording;
import qianyi.study.Study;
import qianyi.target.Answer;
import qianyi.target.Outcome;

/** The second sheet: what a reader of the tables has to know. */
record Notes(Answer answer, Wording wording) {
    private record Note(String topic, String text) {}

    TableSheet table() {
        Study study = answer.study();
        List<Note> notes = new ArrayList<>();
        study.caveats().forEach(c -> notes.add(note("workbook.notes.caveat", c.in(wording.language()))));
        study.leavesOut().forEach(l -> notes.add(note("workbook.notes.leaves_out", l.in(wording.language()))));
        notes.add(note("workbook.notes.numbers", wording.text("workbook.notes.numbers.text")));
        notes.add(note("workbook.notes.empty", wording.text("workbook.notes.empty.text")));
        notes.add(note("workbook.notes.growth", wording.text("workbook.notes.growth.text")));
        notes.add(note("workbook.notes.instant", wording.text("answer.table.note")));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            String word = wording.word("workbook.outcome.", kind);
            notes.add(new Note(
                    wording.text("workbook.notes.outcome", word), wording.word("workbook.outcome.means.", kind)));
        }
        study.units().keySet().stream()
                .filter(unit -> !unit.isOne())
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(unit -> notes.add(note("workbook.notes.unit", unit(unit))));
        return new Columns<Note>()
                .text(wording.text("workbook.notes.topic"), Note::topic)
                .text(wording.text("workbook.notes.text"), Note::text)
                .of(notes, wording, "notes");
    }

    private Note note(String topic, String text) {
        return new Note(wording.text(topic), text);
    }

    /** Six digits: the factor between units is known exactly and only shown here. */
    private static String factor(double factor) {
        return new BigDecimal(factor, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private String unit(Unit unit) {
        return wording.text(
                "workbook.notes.unit.text",
                unit.toString(),
                Columns.unitCell(wording, unit),
                factor(wording.scaled(1, unit)));
    }
}
