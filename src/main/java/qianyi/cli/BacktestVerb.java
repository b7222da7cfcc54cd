package qianyi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.analysis.history.Backtest;
import qianyi.report.file.BacktestFiles;
import qianyi.report.table.BacktestTable;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.terminal.TerminalTable;
import qianyi.report.terminal.TextGrid;
import qianyi.report.words.BacktestSentences;
import qianyi.study.Study;

/** The study's way of forecasting and the naive rules, frozen at past years and scored. */
@Command(name = "backtest", header = "cli.backtest.header", description = "cli.backtest.examples")
final class BacktestVerb implements Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "cli.run.study")
    private Path study = StudyArgument.DEFAULT;

    @Option(names = "--json", description = "cli.backtest.json")
    private boolean json;

    @Mixin
    private final TableOutput output = new TableOutput();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        Optional<Study> read = new StudyArgument(study).read(console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        if (!output.isFree(console, environment)) {
            return ExitCode.USAGE;
        }
        Backtest backtest = Backtest.of(read.get());
        if (backtest.isEmpty()) {
            console.error("cli.backtest.nothing", study);
            return ExitCode.INVALID;
        }
        boolean toFile = output.file(environment).isPresent();
        boolean written = json && !toFile || output.write(BacktestFiles.csv(backtest), console, environment);
        if (json) {
            console.out()
                    .print(BacktestFiles.json(read.get(), backtest, command(console, environment), Version.current()));
        } else if (toFile) {
            lines(backtest, console).forEach(console.out()::println);
        } else {
            lines(backtest, console).forEach(console::tell);
        }
        console.out().flush();
        return written ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The table of means, then what it says. */
    private static List<String> lines(Backtest backtest, Console console) {
        BacktestSentences words = new BacktestSentences(backtest, console.messages());
        List<String> lines = new ArrayList<>();
        for (Table table : new BacktestTable(backtest, console.messages(), Medium.TERMINAL).each()) {
            lines.add(table.caption());
            lines.add(TerminalTable.render(table, console.width()));
        }
        words.verdicts()
                .forEach(sentence -> lines.add(
                        TextGrid.wrapped("- " + sentence, 0, 2, console.width()).stripTrailing()));
        words.cautions()
                .forEach(sentence -> lines.add(
                        TextGrid.wrapped("- " + sentence, 0, 2, console.width()).stripTrailing()));
        words.method()
                .forEach(sentence -> lines.add(
                        TextGrid.wrapped("- " + sentence, 0, 2, console.width()).stripTrailing()));
        return lines;
    }

    private String command(Console console, Environment environment) {
        return environment.command(
                "backtest", study, "--json", "--lang", console.language().code());
    }
}
