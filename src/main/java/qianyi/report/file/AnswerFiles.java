package qianyi.report.file;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.report.brief.BriefPaper;
import qianyi.report.chart.ChartFiles;
import qianyi.report.chart.ChartFont;
import qianyi.report.page.ReportHtml;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/** The files of an answer, by name and content. The same answer gives the same bytes. */
public final class AnswerFiles {
    private AnswerFiles() {}

    /** The same as a run writes it that is not asked for more. */
    public static Map<String, byte[]> all(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Language language,
            String command,
            String version) {
        return all(answer, certainty, policy, language, command, version, false);
    }

    /**
     * Every file that a run writes.
     *
     * @param certainty none if the scenarios were run but once
     * @param policy what it did and what it would take
     * @param language of the charts as files, and the one that the page shows first
     * @param command exactly what was typed
     * @param brief whether the answer is wanted as a paper, too
     */
    public static Map<String, byte[]> all(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Language language,
            String command,
            String version,
            boolean brief) {
        CompletableFuture<byte[]> trajectories = CompletableFuture.supplyAsync(() -> TrajectoriesCsv.render(answer));
        Map<Language, Map<String, byte[]>> charts = ChartFiles.of(answer, policy, language, command, version);
        Map<String, byte[]> files = new TreeMap<>();
        charts.get(language).forEach((name, png) -> files.put("charts/" + name, png));
        files.put("summary.json", text(SummaryJson.render(answer, certainty, policy, command, version)));
        files.put("answer.md", text(AnswerMarkdown.render(answer, certainty, policy, command, version)));
        files.put(
                "report.html", text(ReportHtml.render(answer, certainty, policy, charts, language, command, version)));
        if (brief) {
            BriefPaper.of(answer, certainty, BriefPaper.charts(answer), command, version)
                    .forEach((of, paper) -> files.put("brief.%s.docx".formatted(of.code()), paper));
        }
        files.put("trajectories.csv", trajectories.join());
        return Collections.unmodifiableMap(files);
    }

    /** What cannot be shown as it should: characters that no font at hand has. */
    public static List<Diagnostic> warnings(Answer answer) {
        StringBuilder drawn = new StringBuilder();
        for (Language language : Language.values()) {
            Shown shown = new Shown(answer.study(), language);
            drawn.append(answer.study().place().in(language));
            drawn.append(shown.label(answer.study().headline().variable()));
            answer.scenarios().forEach(s -> drawn.append(s.scenario().title().in(language)));
            answer.study().targets().forEach(t -> drawn.append(t.label().in(language)));
            answer.study().units().values().forEach(u -> drawn.append(u.name().in(language)));
        }
        String missing = ChartFont.missing(drawn.toString());
        return missing.isEmpty()
                ? List.of()
                : List.of(Diagnostic.warning(answer.study().id(), Span.START, "report.font.missing", missing));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
