package qianyi.study;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import qianyi.text.Localized;

/** What became of comparable places: counts and quantiles with their source, never the figures of one place. */
public sealed interface ReferenceClass {
    /** What the places are, in the plural. */
    Localized label();

    /** How many they are. */
    int places();

    /** The last year looked at. */
    int until();

    /** Id of a source. */
    String source();

    /** By kind. */
    <R> R match(Cases<R> cases);

    /** What is done with each kind. */
    interface Cases<R> {
        R arrivals(Arrivals arrivals);

        R losses(Losses losses);

        R gaps(Gaps gaps);
    }

    /**
     * Places that stood where this one stands, and how many of them reached its level.
     *
     * @param vintage which figures were looked at, such as first published ones; empty if that is not said
     * @param since the first year in which one was first seen there
     * @param through the last such year; none if it is that of {@code until}
     * @param low from here, in the unit of the headline
     * @param high up to here
     * @param level what is to be reached
     * @param reached how many had by {@code until}
     * @param within years after that first year, to how many had reached it by then
     */
    record Arrivals(
            Localized label,
            Localized vintage,
            int places,
            int since,
            OptionalInt through,
            int until,
            double low,
            double high,
            double level,
            int reached,
            NavigableMap<Integer, Integer> within,
            String source)
            implements ReferenceClass {
        public Arrivals {
            within = Collections.unmodifiableNavigableMap(new TreeMap<>(within));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.arrivals(this);
        }
    }

    /**
     * Places that had shown a level, and how many fell below it again.
     *
     * @param level in the unit of the headline
     * @param by the last year in which the level was first shown
     * @param fell how many were below it in a later year
     * @param below how many were so in the year {@code until}
     */
    record Losses(Localized label, int places, double level, int by, int fell, int below, int until, String source)
            implements ReferenceClass {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.losses(this);
        }
    }

    /**
     * How the growth of places differed from that of the nation.
     *
     * @param from the year from which growth counts, to {@code until}
     * @param quantiles by share inside (0, 1): the difference, a share a year
     */
    record Gaps(Localized label, int places, int from, int until, NavigableMap<Double, Double> quantiles, String source)
            implements ReferenceClass {
        public Gaps {
            quantiles = Collections.unmodifiableNavigableMap(new TreeMap<>(quantiles));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gaps(this);
        }
    }
}
