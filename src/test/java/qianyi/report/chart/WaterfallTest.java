package qianyi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import qianyi.analysis.Comparison;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.ChangeGroup;
import qianyi.answer.Answer;
import qianyi.ensemble.RunProgress;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

class WaterfallTest {
    private static final Study STUDY = StudyReader.read(Path.of("src/test/resources/qianyi/study/growth"))
            .value()
            .orElseThrow();

    private static Waterfall waterfall(String second, String... context) {
        Comparison comparison = Comparison.of(Answer.of(STUDY), List.of("baseline", second));
        List<ChangeGroup> always = ChangeGroup.of(STUDY, comparison).stream()
                .filter(group -> List.of(context).contains(group.name()))
                .toList();
        Attribution why =
                Attribution.of(STUDY, comparison, always, 1, RunProgress.NONE).orElseThrow();
        return Waterfall.of(STUDY, why).orElseThrow();
    }

    private static List<String> labels(Waterfall waterfall) {
        return waterfall.bars().stream().map(bar -> bar.label().en()).toList();
    }

    /** 14.595 years without and 10.642 with both levers, of which 2.721 and 1.232 are due to them: 47.4 months. */
    @Test
    void barsLeadFromDateToDate() {
        Waterfall both = waterfall("both");
        assertThat(both.isDate()).isTrue();
        assertThat(labels(both)).containsExactly("2014.6", "−32.6", "−14.8", "2010.6");
        for (int i = 1; i < both.bars().size(); i++) {
            assertThat(both.bars().get(i).from())
                    .isCloseTo(both.bars().get(i - 1).to(), within(1e-9));
        }
        assertThat(both.bars()).allMatch(both::isAlong);
        assertThat(both.title().en())
                .isEqualTo(
                        "\"Both\" arrives 47 months earlier than \"As before\"; second has the largest share (32 months)");
    }

    /** The drag goes against the rest: it is a bar to the other side, and comes first where it is the context. */
    @Test
    void whatGoesAgainstTheWholeIsTold() {
        Waterfall all = waterfall("all");
        assertThat(all.bars()).filteredOn(bar -> !all.isAlong(bar)).hasSize(1);
        Waterfall context = waterfall("all", "drag");
        assertThat(context.bars().get(1).name().en()).isEqualTo("Drag (counted first)");
        assertThat(context.bars().get(1).change()).isPositive();
    }

    @Test
    void levelsStandInForADateThatNeverComes() {
        Waterfall dragged = waterfall("dragged");
        assertThat(dragged.isDate()).isFalse();
        assertThat(dragged.title().en()).startsWith("In 2015, ");
        assertThat(dragged.bars().get(0).to()).isCloseTo(600 * Math.exp(0.035 * 15), within(0.01));
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        byte[] one = waterfall("both").png(STUDY, Language.ZH, "qianyi compare", "1");
        assertThat(one).isEqualTo(waterfall("both").png(STUDY, Language.ZH, "qianyi compare", "1"));
    }
}
