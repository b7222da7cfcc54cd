package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import qianyi.text.Language;
import qianyi.text.Messages;

class HelpTest {
    private static final Path HERE = Path.of("");

    @Test
    void bareCommandIsOneParagraphWithTwoExamples() {
        Invocation bare = Invocation.in(HERE);

        assertThat(bare.code()).isZero();
        assertThat(bare.err()).isEmpty();
        assertThat(bare.out().lines().filter(line -> line.startsWith("    qianyi ")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "reach",
                "simulate",
                "ensemble",
                "sensitivity",
                "backtest",
                "check",
                "show",
                "convert",
                "selftest",
                "completion"
            })
    void examplesComeFirstInBothLanguages(String verb) {
        Invocation english = Invocation.in(HERE, verb, "--help");
        Invocation chinese = Invocation.in(HERE, verb, "-h", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out()).containsSubsequence("Examples\n  qianyi " + verb, "Usage\n", "Options\n");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.err()).isEmpty();
        assertThat(chinese.out()).containsSubsequence("示例\n  qianyi " + verb, "用法\n", "选项\n");
    }

    @Test
    void helpOfTheProgramNamesEveryVerb() {
        Invocation help = Invocation.in(HERE, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .containsSubsequence(
                        "Examples",
                        "Verbs",
                        "run",
                        "compare",
                        "reach",
                        "simulate",
                        "ensemble",
                        "sensitivity",
                        "backtest",
                        "check",
                        "show",
                        "convert",
                        "selftest",
                        "completion",
                        "Exit codes");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void examplesAreCommandsThatCanBeTyped(Language language) {
        CommandLine program = Commands.in(Messages.in(language));
        for (String verb : program.getSubcommands().keySet()) {
            String examples = Messages.in(language).text("cli." + verb + ".examples");
            assertThat(examples.lines().filter(line -> !line.startsWith(" ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("qianyi " + verb));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionIsDescribedInWords(Language language) {
        CommandLine program = Commands.in(Messages.in(language));
        List<CommandLine> all =
                new java.util.ArrayList<>(program.getSubcommands().values());
        all.add(program);

        for (CommandLine command : all) {
            assertThat(command.getCommandSpec().args())
                    .isNotEmpty()
                    .allSatisfy(argument ->
                            assertThat(argument.description()[0]).isNotBlank().doesNotStartWith("cli."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "reach",
                "simulate",
                "ensemble",
                "sensitivity",
                "backtest",
                "check",
                "show",
                "convert",
                "selftest",
                "completion"
            })
    void everyVerbHasTheCommonOptions(String verb) {
        assertThat(Commands.in(Messages.in(Language.EN))
                        .getSubcommands()
                        .get(verb)
                        .getCommandSpec()
                        .optionsMap())
                .containsKeys("-h", "--help", "--lang", "-q", "--no-color");
    }

    @Test
    void versionIsOneLine() {
        Invocation version = Invocation.in(HERE, "--version");

        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("qianyi \\S+\\n");
        assertThat(version.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true, '', xterm", "false, false, '', xterm", "false, true, 1, xterm", "false, true, '', dumb"})
    void colourIsForTerminalsWhoseOwnerWantsIt(boolean expected, boolean terminal, String refused, String kind) {
        assertThat(Environment.colour(terminal, java.util.Map.of("NO_COLOR", refused, "TERM", kind)))
                .isEqualTo(expected);
    }

    @Test
    void noColourMeansNoEscapes() {
        Environment terminal = new Environment(HERE, HERE, Language.EN, true);

        assertThat(Invocation.in(terminal, "run", "--help").out()).contains("\u001b[1m");
        assertThat(Invocation.in(terminal, "run", "--help", "--no-color").out()).doesNotContain("\u001b");
    }
}
