package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/** The first sheet: the finding in words, what it is and is not, how to make it again, what the other sheets hold. */
record Cover(Answer answer, Optional<Certainty> certainty, Shown shown, String command, String version) {
    /** A label and a text each. */
    List<List<String>> lines(List<Table> tables) {
        Study study = answer.study();
        Finding finding = Finding.of(answer, shown.language());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(study.title().in(shown.language())));
        line(lines, "workbook.cover.place", study.place().in(shown.language()));
        line(
                lines,
                "workbook.cover.period",
                shown.text(
                        "workbook.cover.years",
                        Integer.toString(study.period().from()),
                        Integer.toString(study.period().to()),
                        Integer.toString(study.period().today())));
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        counted.ifPresent(some -> line(lines, "workbook.cover.finding", some.lead()));
        line(
                lines,
                "workbook.cover.finding",
                counted.map(some -> some.central(finding)).orElse(finding.lead()));
        finding.premises().forEach(premise -> line(lines, "workbook.cover.premise", premise));
        finding.notes().forEach(note -> line(lines, "workbook.cover.beside", note));
        line(lines, "workbook.cover.is", shown.text("workbook.cover.is.text"));
        line(
                lines,
                "workbook.cover.is_not",
                shown.text(certainty.isPresent() ? "workbook.cover.is_not.counted" : "workbook.cover.is_not.text"));
        runs(lines);
        line(lines, "report.again.command", command);
        line(lines, "report.again.study", study.id());
        line(lines, "report.again.model", study.modelSha256());
        line(lines, "report.again.version", version);
        line(
                lines,
                "workbook.cover.edit",
                shown.text(
                        "workbook.cover.edit.text",
                        shown.text("study.sheet.assumptions"),
                        shown.text("study.sheet.key")));
        study.files().sha256().forEach((name, hash) -> {
            if (!name.equals(study.files().model())) {
                lines.add(List.of(shown.text("workbook.cover.hash", name), hash));
            }
        });
        tables.forEach(table -> lines.add(List.of(shown.text("workbook.cover.sheet", table.name()), table.caption())));
        return lines;
    }

    /** How often the scenarios were run and from what draws. */
    private void runs(List<List<String>> lines) {
        if (certainty.isEmpty()) {
            line(lines, "workbook.cover.runs", shown.text("workbook.cover.runs.once"));
            return;
        }
        EnsembleSettings settings = certainty.get().ensemble().settings();
        line(lines, "workbook.cover.runs", shown.text("workbook.cover.runs.text", Integer.toString(settings.runs())));
        line(lines, "workbook.cover.method", shown.word("certainty.design.", settings.design()));
        line(lines, "workbook.cover.seed", Long.toString(settings.seed()));
    }

    private void line(List<List<String>> lines, String label, String text) {
        lines.add(List.of(shown.text(label), text));
    }
}
