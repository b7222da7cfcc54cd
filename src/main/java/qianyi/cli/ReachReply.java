package qianyi.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.PortfolioQuestion;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.ensemble.RunProgress;
import qianyi.report.chart.FrontierPng;
import qianyi.report.chart.RobustChart;
import qianyi.report.file.ReachCsv;
import qianyi.report.file.ReachJson;
import qianyi.report.terminal.ReachText;
import qianyi.report.words.FrontierSentences;
import qianyi.report.words.Shown;

/** Asks a question and lays the answer out for each medium; what cannot be answered is said. */
final class ReachReply {
    private final ReachQuestion question;
    private final Map<String, Double> floors;
    private final int runs;
    private final long seed;
    private final boolean robust;
    private final RunProgress progress;
    private final String command;
    private final Console console;
    private final Shown shown;
    private int exitCode = ExitCode.DONE;

    /** The same answer as text, as JSON and as files by name. */
    record Said(String text, String json, Map<String, byte[]> files) {}

    /** @param floors of levers that may go below the scenario, by title */
    ReachReply(
            ReachQuestion question,
            Map<String, Double> floors,
            int runs,
            long seed,
            boolean robust,
            RunProgress progress,
            String command,
            Console console) {
        this.question = question;
        this.floors = floors;
        this.runs = runs;
        this.seed = seed;
        this.robust = robust;
        this.progress = progress;
        this.command = command;
        this.console = console;
        this.shown = new Shown(question.study(), console.language());
    }

    int exitCode() {
        return exitCode;
    }

    Optional<Said> central() {
        ReachAnswer answer = ReachAnswer.of(question, floors, runs, seed, progress);
        if (Double.isNaN(answer.reach().margin())) {
            exitCode = ExitCode.FAILED;
            console.error("cli.reach.failed", question.scenario().title());
            return Optional.empty();
        }
        Optional<Frontier> frontier = Optional.of(question)
                .filter(asked -> asked.named() && asked.policy().size() == 2)
                .map(Frontier::of);
        Optional<RobustFrontier> options = robust(ReachAnswer.moving(answer.reach()));
        ReachText text = text();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.putAll(pictures(options));
        frontier.ifPresent(some -> files.put(
                "reach.png", FrontierPng.of(some, shown, new FrontierSentences(some, question, shown).title())));
        return Optional.of(said(
                text.render(answer)
                        + frontier.map(some -> "\n" + text.render(some, question))
                                .orElse("")
                        + options.map(text::render).orElse(""),
                ReachJson.of(answer, frontier, options, command, Version.current()),
                ReachCsv.of(answer, frontier),
                files));
    }

    Optional<Said> confident(double share) {
        List<Lever> chosen = question.named() ? question.policy() : ReachAnswer.moving(Reach.of(question));
        if (chosen.isEmpty()) {
            exitCode = ExitCode.INVALID;
            console.error("cli.reach.nothing_to_choose", question.scenario().title());
            return Optional.empty();
        }
        if (chosen.size() == 1) {
            ConfidentReach reach = ConfidentReach.of(question, chosen, share, runs, seed);
            return Optional.of(said(
                    text().render(reach),
                    ReachJson.of(reach, command, Version.current()),
                    ReachCsv.of(reach),
                    Map.of()));
        }
        ConfidentPortfolio found =
                ConfidentPortfolio.of(PortfolioQuestion.of(question, chosen, floors), share, runs, seed, progress);
        Optional<RobustFrontier> options = robust(chosen);
        return Optional.of(said(
                text().render(found) + options.map(text()::render).orElse(""),
                ReachJson.of(found, options, command, Version.current()),
                ReachCsv.of(found),
                pictures(options)));
    }

    private Optional<RobustFrontier> robust(List<Lever> levers) {
        return robust && levers.size() > 1
                ? Optional.of(RobustFrontier.of(PortfolioQuestion.of(question, levers, floors), runs, seed, progress))
                : Optional.empty();
    }

    private Map<String, byte[]> pictures(Optional<RobustFrontier> options) {
        return options.flatMap(RobustChart::of)
                .map(chart -> Map.of(RobustChart.FILE, RobustChart.png(chart, shown, command, Version.current())))
                .orElse(Map.of());
    }

    private ReachText text() {
        return new ReachText(shown, console.width());
    }

    private Said said(String text, String json, String csv, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>(more);
        files.put("reach.json", json.getBytes(StandardCharsets.UTF_8));
        files.put("reach.csv", csv.getBytes(StandardCharsets.UTF_8));
        return new Said(
                question.limit().hasCut() ? text + text().render(List.of(shown.text("reach.stopped"))) : text,
                json,
                files);
    }
}
