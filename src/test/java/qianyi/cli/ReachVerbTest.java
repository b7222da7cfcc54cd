package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.search.GrowthPlace;

/** A place of 600 that has to be 1,000 ten years later; an effort of 0.808 does it. */
class ReachVerbTest {
    @TempDir
    private Path folder;

    private String study = "";

    @BeforeEach
    void write() {
        study = new GrowthPlace(folder).write().toString();
    }

    private Invocation reach(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reach", study));
        all.addAll(List.of(arguments));
        return Invocation.in(Path.of(""), all.toArray(String[]::new));
    }

    @Test
    void wordsComeFirstInBothLanguages() {
        Invocation english = reach("--by", "2035", "--lang", "en");
        Invocation chinese = reach("--by", "2035", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out())
                .startsWith(
                        "It can be done: to reach 1000 coin/year in 2035, \"effort\" alone is enough: at least 0.8082")
                .containsSubsequence(
                        "Outside policy", "shift of prices", "price level: not decided by policy", "0.8082");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out())
                .startsWith("可以做到：要在2035年达到1000 coin/year，单凭“力度”即可，须不低于0.8082")
                .containsSubsequence("政策以外", "“价格浮动”", "价格水平：不由政策决定", "政策：可以选择");
    }

    @Test
    void whatCannotBeDoneIsAnAnswer() {
        Invocation run = reach("--by", "2028", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Policy cannot do it: to reach 1000 coin/year in 2028");
        assertThat(run.out()).contains("upper bound 2", "a tenth");
    }

    @Test
    void programsGetEveryDigit() {
        Invocation run = reach("--by", "2035", "--lever", "u", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"possible\": true", "\"by\": 2035", "0.80820969", "--lever u --runs 1000 --seed 1 --json");
    }

    @Test
    void withAConfidence() {
        Invocation run = reach("--by", "2035", "--lever", "u", "--confidence", "0.9", "--runs", "200", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("To reach 1000 coin/year in 2035 in 90% of the runs, it takes ")
                .contains("nine in ten lie from", "2 other assumptions", "200 runs (seed 1)");
    }

    @Test
    void wrongWordsAreSaidWithTheirRemedy() {
        assertThat(reach("--by", "2025").err()).contains("--by 2025: not a year from 2026 to 2045");
        assertThat(reach("--by", "2035", "--lever", "efort").err())
                .contains("--lever efort: there is no such assumption");
        assertThat(reach("--by", "2035", "--lever", "idel").err()).contains("did you mean idle?");
        assertThat(reach("--by", "2035", "--lever", "price_shift").err()).contains("price level", "no policy decides");
        assertThat(reach("--by", "2035", "--target", "faster").err()).contains("\"growth\" is no level", "thousand");
        assertThat(reach("--by", "2035", "--target", "x").err()).contains("no such target", "thousand, faster");
        assertThat(reach("--by", "2035", "-s", "eff").code()).isEqualTo(ExitCode.INVALID);
        assertThat(reach("--by", "2035", "--confidence", "1").err()).contains("above 0 and below 1");
        assertThat(reach("--by", "2035", "--confidence", "0.9", "--runs", "0").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(reach("--by", "2025").code()).isEqualTo(ExitCode.USAGE);
        assertThat(reach("--by", "2035", "--lever", "idel").code()).isEqualTo(ExitCode.INVALID);
        assertThat(reach().code()).isEqualTo(ExitCode.USAGE);
    }
}
