package qianyi.study;

import java.util.Optional;
import qianyi.text.Localized;

/**
 * A series of the record that forecasting rules are tried on, from years when its later figures were not known.
 *
 * @param vintage of its rows; none if every row counts, as it was published
 * @param outside series of the economy around the place, current prices; none if the study's own method is not tried
 * @param label what readers call it
 * @param note what to know before trusting the result; empty for nothing
 */
public record BacktestSeries(
        String series, Optional<String> vintage, Optional<String> outside, Localized label, Localized note) {}
