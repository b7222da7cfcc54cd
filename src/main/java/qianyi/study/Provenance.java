package qianyi.study;

import java.util.List;

/**
 * How much of what was put in has a source. Definitions are not counted, and a note is no source.
 *
 * @param values numbers that somebody had to find or to judge
 * @param withoutSource how many of these name no source
 * @param ranges how many of these have a range
 * @param rangesWithoutSource how many of the ranges name no source
 */
public record Provenance(int values, int withoutSource, int ranges, int rangesWithoutSource) {
    public static Provenance of(List<Assumption> assumptions) {
        List<Assumption> counted =
                assumptions.stream().filter(Assumption::isNoDefinition).toList();
        List<Assumption> ranged =
                counted.stream().filter(a -> a.low().isPresent()).toList();
        return new Provenance(
                counted.size(),
                (int) counted.stream().filter(a -> a.source().isEmpty()).count(),
                ranged.size(),
                (int) ranged.stream().filter(a -> a.rangeSource().isEmpty()).count());
    }
}
