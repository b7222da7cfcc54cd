package qianyi.report.file;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.table.ResultTable;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.text.Language;
import tech.tablesaw.api.Table;

/** The finding in words as Markdown, Chinese first, English after it. */
public final class AnswerMarkdown {
    private AnswerMarkdown() {}

    public static String render(Answer answer, Optional<Certainty> certainty, String command, String version) {
        StringBuilder out = new StringBuilder();
        for (Language language : Language.values()) {
            if (language != Language.ZH) {
                out.append("\n---\n\n");
            }
            part(out, answer, certainty, command, version, language);
        }
        return out.toString();
    }

    private static void part(
            StringBuilder out,
            Answer answer,
            Optional<Certainty> certainty,
            String command,
            String version,
            Language language) {
        Shown shown = new Shown(answer.study(), language);
        Finding finding = Finding.of(answer, language);
        out.append("# ").append(text(answer.study().title().in(language))).append("\n\n");
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        counted.ifPresent(some -> out.append("**").append(text(some.lead())).append("**\n\n"));
        String lead = counted.map(some -> some.central(finding)).orElse(finding.lead());
        out.append("**").append(text(lead)).append("**\n\n");
        Table table = ResultTable.of(answer, certainty, language);
        out.append(text(table.name()))
                .append("\n\n")
                .append(table(table, c -> ResultTable.isNumeric(c, table)))
                .append('\n');
        finding.notes().forEach(note -> out.append("- ").append(text(note)).append('\n'));
        OutcomeWords.readingNotes(answer, certainty.isEmpty(), shown)
                .forEach(note -> out.append("- ").append(text(note)).append('\n'));
        out.append('\n');
        certainty.ifPresent(some -> CertaintyMarkdown.write(out, answer, some, shown));
        if (!answer.study().caveats().isEmpty()) {
            out.append("## ").append(shown.text("report.caveats.fewer")).append("\n\n");
            answer.study()
                    .caveats()
                    .forEach(c -> out.append("- ").append(text(c.in(language))).append('\n'));
            out.append('\n');
        }
        out.append("## ").append(shown.text("report.again")).append("\n\n");
        out.append("    ").append(command.replace("\n", " ")).append("\n\n");
        out.append(shown.text("report.again.model"))
                .append(": `")
                .append(answer.study().modelSha256());
        out.append("`; ")
                .append(shown.text("report.again.version"))
                .append(": ")
                .append(version)
                .append('\n');
    }

    /** @param isNumeric the columns, by their place, that stand to the right */
    static String table(Table table, IntPredicate isNumeric) {
        StringBuilder out = new StringBuilder();
        out.append(row(IntStream.range(0, table.columnCount())
                .mapToObj(c -> table.column(c).name())
                .collect(Collectors.toList())));
        out.append(row(IntStream.range(0, table.columnCount())
                .mapToObj(c -> isNumeric.test(c) ? "---:" : ":---")
                .collect(Collectors.toList())));
        for (int r = 0; r < table.rowCount(); r++) {
            int row = r;
            out.append(row(IntStream.range(0, table.columnCount())
                    .mapToObj(c -> text(table.getString(row, c)))
                    .collect(Collectors.toList())));
        }
        return out.toString();
    }

    private static String row(Iterable<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Plain words: what Markdown or the HTML in it would take as a sign is escaped, and a line stays one line. */
    static String text(String words) {
        return words.replaceAll("[\\r\\n]+", " ")
                .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
