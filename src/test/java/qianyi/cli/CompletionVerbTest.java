package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompletionVerbTest {
    @Test
    void scriptKnowsEveryVerb() {
        Invocation bash = Invocation.in(Path.of(""), "completion");

        assertThat(bash.code()).isZero();
        assertThat(bash.err()).isEmpty();
        assertThat(bash.out()).contains("complete -F", "compare", "selftest", "--depth");
        assertThat(Invocation.in(Path.of(""), "completion", "zsh").out()).isEqualTo(bash.out());
        assertThat(bash.out()).contains("bashcompinit");
    }

    @Test
    void otherShellIsAUsageError() {
        Invocation fish = Invocation.in(Path.of(""), "completion", "fish", "--lang", "zh");

        assertThat(fish.code()).isEqualTo(2);
        assertThat(fish.out()).isEmpty();
        assertThat(fish.err()).contains("“fish”");
    }
}
