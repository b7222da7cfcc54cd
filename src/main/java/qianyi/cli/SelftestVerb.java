package qianyi.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves an installation: the engine against answers that are known. */
@Command(name = "selftest", header = "cli.selftest.header", description = "cli.selftest.examples")
final class SelftestVerb implements Verb {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) {
        return report(KnownAnswers.all(), console);
    }

    /** Says what differs, and how many answers were right. */
    static int report(List<KnownAnswers.Check> checks, Console console) {
        List<KnownAnswers.Check> wrong =
                checks.stream().filter(check -> !check.holds()).toList();
        for (KnownAnswers.Check check : wrong) {
            console.out()
                    .println(console.messages()
                            .text(
                                    "cli.selftest.differs",
                                    console.messages().text("cli.selftest." + check.name()),
                                    check.found(),
                                    check.expected(),
                                    check.tolerance()));
        }
        int right = checks.size() - wrong.size();
        console.out()
                .println(
                        wrong.isEmpty()
                                ? console.messages().text("cli.selftest.passed", right)
                                : console.messages().text("cli.selftest.failed", wrong.size(), checks.size()));
        return wrong.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
