package qianyi.report.file;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.answer.Answer;
import qianyi.report.table.AttributionTable;
import qianyi.report.table.Medium;
import qianyi.report.table.OutlookTable;
import qianyi.report.table.RecordTables;
import qianyi.report.table.ReferenceTables;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.report.words.AttributionSentences;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.Finding;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.OutlookSentences;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.text.Language;

/** The finding in words as Markdown, Chinese first, English after it. */
public final class AnswerMarkdown {
    private AnswerMarkdown() {}

    public static String render(
            Answer answer, Optional<Certainty> certainty, PolicyAnswers policy, String command, String version) {
        StringBuilder out = new StringBuilder();
        for (Language language : Language.values()) {
            if (language != Language.ZH) {
                out.append("\n---\n\n");
            }
            part(out, answer, certainty, policy, command, version, language);
        }
        return out.toString();
    }

    private static void part(
            StringBuilder out,
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            String command,
            String version,
            Language language) {
        Shown shown = new Shown(answer.study(), language);
        Finding finding = Finding.of(answer, language);
        out.append("# ").append(text(answer.study().title().in(language))).append("\n\n");
        Optional<CertaintySentences> counted = certainty.map(some -> new CertaintySentences(answer, some, shown));
        KeyFigure.of(answer, certainty, shown)
                .forEach(figure ->
                        out.append("- **").append(text(figure.line(shown))).append("**\n"));
        Yardsticks.head(answer, shown)
                .ifPresent(line -> out.append('\n').append(text(line)).append("\n\n"));
        Table table = new ResultTables(answer, shown, Medium.PAGE).results(certainty);
        out.append(text(table.caption())).append("\n\n").append(table(table)).append('\n');
        out.append("## ").append(shown.text("report.figures")).append("\n\n");
        String lead = counted.map(CertaintySentences::lead).orElse(finding.lead());
        ReferenceSentences reference = new ReferenceSentences(answer.study(), shown);
        out.append("**").append(text(lead)).append("**\n\n");
        reference.line().ifPresent(line -> out.append(text(line)).append("\n\n"));
        counted.ifPresent(
                some -> out.append("**").append(text(some.central(finding))).append("**\n\n"));
        finding.premises().forEach(premise -> out.append(text(premise)).append("\n\n"));
        finding.notes().forEach(note -> out.append("- ").append(text(note)).append('\n'));
        out.append('\n');
        Table figures = new ResultTables(answer, shown, Medium.PAGE).figures();
        out.append(text(figures.caption()))
                .append("\n\n")
                .append(table(figures))
                .append('\n');
        OutcomeWords.readingNotes(answer, shown)
                .forEach(note -> out.append("- ").append(text(note)).append('\n'));
        out.append('\n');
        certainty.ifPresent(some -> CertaintyMarkdown.write(out, answer, some, shown));
        policy.outlook().ifPresent(outlook -> outlook(out, outlook, shown));
        policy.why().ifPresent(moved -> why(out, moved, shown));
        if (!answer.windows().isEmpty()) {
            out.append("## ").append(shown.text("report.windows")).append("\n\n");
            out.append(table(new RecordTables(answer, shown, Medium.PAGE).windows()))
                    .append('\n');
        }
        Table places = new ReferenceTables(answer.study(), shown, Medium.PAGE).table();
        if (!places.isEmpty()) {
            out.append("## ").append(shown.text("certainty.reference.heading")).append("\n\n");
            out.append(shown.text("certainty.reference.note"))
                    .append("\n\n")
                    .append(table(places))
                    .append('\n');
            reference
                    .others()
                    .forEach(note -> out.append("- ").append(text(note)).append('\n'));
            out.append('\n');
        }
        if (!answer.study().caveats().isEmpty()) {
            out.append("## ").append(shown.text("report.caveats.fewer")).append("\n\n");
            answer.study()
                    .caveats()
                    .forEach(c -> out.append("- ").append(text(c.in(language))).append('\n'));
            out.append('\n');
        }
        PastMarkdown.write(out, shown);
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

    private static void outlook(StringBuilder out, ReachOutlook outlook, Shown shown) {
        out.append("## ").append(shown.text("report.reach")).append("\n\n");
        OutlookSentences words = new OutlookSentences(outlook, shown);
        words.lead().forEach(sentence -> out.append(text(sentence)).append("\n\n"));
        out.append(table(new OutlookTable(outlook, shown, Medium.PAGE).table())).append('\n');
        Table levers = new OutlookTable(outlook, shown, Medium.PAGE).levers();
        if (!levers.isEmpty()) {
            out.append(text(levers.caption()))
                    .append("\n\n")
                    .append(table(levers))
                    .append('\n');
        }
        words.notes().forEach(sentence -> out.append(text(sentence)).append("\n\n"));
    }

    private static void why(StringBuilder out, Attribution why, Shown shown) {
        out.append("## ").append(shown.text("report.why")).append("\n\n");
        new AttributionSentences(why, shown).all().forEach(sentence -> out.append(text(sentence))
                .append("\n\n"));
        out.append(table(AttributionTable.first(why, shown))).append('\n');
        out.append(text(shown.text("cli.compare.shares.note"))).append("\n\n");
    }

    static String table(Table table) {
        StringBuilder out = new StringBuilder(row(table.names().stream()));
        out.append(row(table.headings().stream().map(heading -> heading.right() ? "---:" : ":---")));
        for (int row = 0; row < table.rows().size(); row++) {
            table.groupAt(row)
                    .ifPresent(name -> out.append(row(Stream.concat(
                            Stream.of("**" + text(name) + "**"),
                            table.names().stream().skip(1).map(column -> "")))));
            out.append(row(table.rows().get(row).stream().map(cell -> text(cell.words()))));
        }
        return out.toString();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
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
