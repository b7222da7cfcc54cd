package qianyi.study;

import java.util.List;
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

    /**
     * The matrix of rank correlations of inputs.
     *
     * @param titles of the inputs, in the order of rows and columns
     * @param correlations between them; a pair that is not there is independent
     */
    public static double[][] ranks(List<String> titles, List<Correlation> correlations) {
        double[][] ranks = new double[titles.size()][titles.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i][i] = 1;
        }
        for (Correlation correlation : correlations) {
            int first = titles.indexOf(correlation.first());
            int second = titles.indexOf(correlation.second());
            ranks[first][second] = correlation.rank();
            ranks[second][first] = correlation.rank();
        }
        return ranks;
    }
}
