package qianyi.study;

import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * Two assumptions that are not drawn independently.
 *
 * @param first as {@link Assumption#title} has it
 * @param rank rank correlation (Spearman) of the draws, above -1 and below 1
 * @param source id of a source, empty if it has none
 */
public record Correlation(String first, String second, double rank, Localized why, String source) {
    /** {@code first – second (0.5)}. */
    public String title() {
        return first + " – " + second + " (" + Numbers.shortest(rank) + ")";
    }
}
