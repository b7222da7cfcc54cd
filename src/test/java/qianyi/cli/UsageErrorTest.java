package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.Language;

class UsageErrorTest {
    private static final Path HERE = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "chek model.xmile     | there is no verb 'chek'; did you mean check?",
                "run --jsno           | there is no option --jsno; did you mean --json?",
                "run -x               | there is no option -x",
                "simulate --form=2021 | there is no option --form; did you mean --from?",
                "simulate --form 2021 | there is no option --form; did you mean --from?",
                "simulate             | MODEL is missing",
                "check                | PATH is missing",
                "run a b              | 'b' is one argument too many",
                "run -o               | --output needs a value",
                "run --json=yes       | --json takes no value, but 'yes' was given",
                "run --json --json    | --json was given twice",
                "check --runs 5       | there is no option --runs",
                "run --runs x         | --runs: 'x' is not a whole number",
                "run --lang fr        | --lang: 'fr' is none of zh, en",
                "simulate m --step x  | --step: 'x' is not a number",
                "simulate m --method rk5 | --method: 'rk5' is none of euler, rk2, rk4; did you mean rk2, rk4?",
                "simulate m --step 1 --step 2 | --step was given twice"
            })
    void sentenceNamesWhatIsWrongAndWhatMayBeMeant(String line, String sentence) {
        Invocation wrong = Invocation.in(HERE, line.strip().split(" +"));

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.errorLines()).hasSize(2).first().isEqualTo("error: " + sentence);
        assertThat(wrong.errorLines().get(1)).contains("--help");
    }

    @Test
    void sentenceIsInTheLanguageAskedFor() {
        Invocation wrong = Invocation.in(HERE, "run", "--jsno", "--lang=zh");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.errorLines()).containsExactly("错误: 没有选项 --jsno；是否应为 --json？", "用法见“qianyi run --help”");
    }

    @Test
    void languageOfTheSystemIsTheDefault() {
        Environment chinese = new Environment(HERE, HERE, Language.ZH, false);

        assertThat(Invocation.in(chinese, "chek").err()).startsWith("错误: 没有命令“chek”");
        assertThat(Invocation.in(chinese, "chek", "--lang", "en").err()).startsWith("error: there is no verb");
    }

    @Test
    void negativeNumberIsNoOption() {
        Invocation simulate = Invocation.in(HERE, "simulate", "none.xmile", "--from", "-10", "--to=-5");

        assertThat(simulate.code()).isEqualTo(3);
        assertThat(simulate.out()).isEmpty();
        assertThat(simulate.err()).startsWith("error: none.xmile is no model");
    }
}
