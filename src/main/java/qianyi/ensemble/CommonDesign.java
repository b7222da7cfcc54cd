package qianyi.ensemble;

import java.util.List;

/**
 * A design that several questions draw from, each some of its inputs, so that the same run of two questions draws the same
 * number wherever both draw.
 */
public interface CommonDesign {
    /**
     * The part of it that some inputs draw from.
     *
     * @param runs how many there will be
     * @return of as many inputs, in their order
     */
    Design of(Design.Kind kind, List<EnsembleInput> inputs, long runs, long seed);
}
