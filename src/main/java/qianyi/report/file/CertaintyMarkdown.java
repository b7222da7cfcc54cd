package qianyi.report.file;

import java.util.List;
import qianyi.analysis.Certainty;
import qianyi.analysis.discovery.Discovery;
import qianyi.answer.Answer;
import qianyi.answer.Monitoring;
import qianyi.report.table.CertaintyTables;
import qianyi.report.table.CountedTables;
import qianyi.report.table.ErrorTables;
import qianyi.report.table.Medium;
import qianyi.report.table.MonitoringTables;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.DiscoverySentences;
import qianyi.report.words.MonitoringSentences;
import qianyi.report.words.Shown;

/** How sure the answer is, as a part of {@code answer.md}. */
final class CertaintyMarkdown {
    private final StringBuilder out;
    private final Shown shown;

    private CertaintyMarkdown(StringBuilder out, Shown shown) {
        this.out = out;
        this.shown = shown;
    }

    static void write(StringBuilder out, Answer answer, Certainty certainty, Shown shown) {
        new CertaintyMarkdown(out, shown).write(answer, certainty);
    }

    private void write(Answer answer, Certainty certainty) {
        CertaintySentences sentences = new CertaintySentences(answer, certainty, shown);
        CertaintyTables tables = new CertaintyTables(answer, certainty, shown, Medium.PAGE);
        CountedTables counted = new CountedTables(answer, certainty, shown);
        heading("##", "certainty.heading");
        list(sentences.brief());
        withErrors(answer, certainty, sentences);
        for (Table arrivals : counted.arrivals()) {
            out.append(AnswerMarkdown.text(arrivals.caption())).append("\n\n");
            table(arrivals);
        }
        list(sentences.sampling().stream().toList());
        heading("###", "certainty.varied");
        table(tables.varied());
        list(sentences.varied());
        certainty.tornado().ifPresent(tornado -> {
            heading("###", "certainty.tornado");
            list(List.of(shown.text(
                    "certainty.tornado.note",
                    sentences.title(answer.study().baseline()),
                    answer.study().mainTarget().label(),
                    tables.date(tornado.centre()))));
            table(tables.tornado(tornado));
        });
        certainty.discovery().ifPresent(discovery -> {
            heading("###", "certainty.discovery");
            list(found(discovery, answer));
        });
        certainty.ofPolicy().ifPresent(discovery -> {
            heading("###", "certainty.discovery.policy", sentences.title(discovery.scenario()));
            list(found(discovery, answer));
        });
        if (!certainty.groups().isEmpty()) {
            heading("###", "certainty.groups");
            list(sentences.groups());
            table(tables.groups());
        }
        heading("###", "certainty.correlations");
        list(sentences.correlations());
        if (!answer.study().uncertainty().history().isEmpty()) {
            heading("###", "certainty.history");
            list(sentences.history());
            table(counted.unfiltered());
        }
        if (!certainty.ranking().pairs().isEmpty()) {
            heading("###", "certainty.ranking");
            list(List.of(sentences.ranking()));
            table(tables.ranking());
            list(sentences.undecided());
        }
        Monitoring.of(answer, certainty.ensemble()).ifPresent(this::monitoring);
    }

    private void monitoring(Monitoring monitoring) {
        Table table = new MonitoringTables(monitoring, shown, Medium.PAGE).table();
        heading("##", "report.monitoring");
        list(new MonitoringSentences(monitoring, shown).all());
        out.append(AnswerMarkdown.text(table.caption())).append("\n\n");
        table(table);
    }

    private void withErrors(Answer answer, Certainty certainty, CertaintySentences sentences) {
        ErrorTables errors = new ErrorTables(answer, certainty, shown, Medium.PAGE);
        if (errors.arrivals().isEmpty()) {
            return;
        }
        heading("###", "certainty.errors");
        for (Table arrivals : errors.arrivals()) {
            out.append(AnswerMarkdown.text(arrivals.caption())).append("\n\n");
            table(arrivals);
        }
        list(sentences.errors().rules());
        errors.errors().ifPresent(table -> {
            out.append(AnswerMarkdown.text(table.caption())).append("\n\n");
            table(table);
        });
        heading("###", "certainty.assumptions");
    }

    private List<String> found(Discovery discovery, Answer answer) {
        return DiscoverySentences.of(answer, discovery).all().stream()
                .map(sentence -> sentence.in(shown.language()))
                .toList();
    }

    private void heading(String level, String key, Object... arguments) {
        out.append(level)
                .append(' ')
                .append(AnswerMarkdown.text(shown.text(key, arguments)))
                .append("\n\n");
    }

    private void list(List<String> items) {
        items.forEach(item -> out.append("- ").append(AnswerMarkdown.text(item)).append('\n'));
        if (!items.isEmpty()) {
            out.append('\n');
        }
    }

    private void table(Table table) {
        out.append(AnswerMarkdown.table(table)).append('\n');
    }
}
