package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.text.Localized;

/**
 * What a scenario costs: variables of the model, and what others found a yuan of public money to bring.
 *
 * @param investment all investment, money a year
 * @param outlay public spending that policy moves, money a year
 * @param from public spending that gives way to it, money a year
 * @param bonds new public debt, money a year
 * @param debtRatio public debt over revenue
 * @param years that are counted, from the year after today on
 * @param discount a share a year, for the present value
 */
public record CostAccount(
        String investment,
        List<String> outlay,
        Optional<String> from,
        String bonds,
        String debtRatio,
        int years,
        double discount,
        List<Found> literature) {
    public CostAccount {
        outlay = List.copyOf(outlay);
        literature = List.copyOf(literature);
    }

    /** How a multiplier counts. */
    public enum Measure {
        /** Output gained in a year over the outlay of that year. */
        YEAR,
        /** Both summed over the years. */
        CUMULATED,
        /** Both discounted to today and summed. */
        PRESENT_VALUE
    }

    /**
     * A multiplier that somebody estimated.
     *
     * @param source id of a source
     */
    public record Found(Localized label, Measure measure, double value, String source) {}
}
