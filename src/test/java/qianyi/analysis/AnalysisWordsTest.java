package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qianyi.model.Unit;
import qianyi.model.VariableKind;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;

class AnalysisWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void everyKindRoleAndFactorHasItsWord() {
        Set<String> keys = own(Language.EN).keySet();
        assertThat(Arrays.stream(VariableKind.values()).map(VariableKind::key)).allMatch(keys::contains);
        assertThat(Arrays.stream(GrowthAccounting.Factor.values()).map(GrowthAccounting.Factor::key))
                .allMatch(keys::contains);
        assertThat(Arrays.stream(Use.Role.values()).map(Use.Role::key)).allMatch(keys::contains);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        Map<String, String> zh = own(Language.ZH);
        Map<String, String> en = own(Language.EN);
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh.keySet())
                .allSatisfy(key -> assertThat(placeholders(zh.get(key))).as(key).isEqualTo(placeholders(en.get(key))));
    }

    @Test
    void numbersAreAsLongAsTheyNeedToBe() {
        assertThat(Numbers.figure(-0.0123456)).isEqualTo("-0.01235");
        assertThat(Numbers.figure(0)).isEqualTo("0");
        assertThat(Numbers.figure(1234567)).isEqualTo("1235000");
        assertThat(Numbers.figure(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.smallPercent(0.000412)).isEqualTo("0.041%");
        Study study = new SmallStudy("""
                        dimension sector = farm
                        aux parts[sector] = 1 + 0
                        aux total = 1 + 0
                        """).scenario("base").study();
        assertThat(SentenceNumbers.quantity(study, 600, SmallStudy.MONEY, 1))
                .isEqualTo(new Localized("600枚", "50 dozen coins"));
        assertThat(SentenceNumbers.quantity(study, 0.25, Unit.ONE, 4)).isEqualTo(Localized.same("0.25"));
        assertThat(SentenceNumbers.quantity(study, 3, Unit.base("ton"), 0)).isEqualTo(Localized.same("3 ton"));
    }

    private static Map<String, String> own(Language language) {
        return Messages.in(language).sentences().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("analysis."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
