package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.ensemble.CommonDesign;
import qianyi.ensemble.Design;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.RankCorrelation;
import qianyi.ensemble.SelectedInputs;

/**
 * The design that is laid over every assumption of a study that has a range, whichever of them a run draws. So a run of
 * one scenario and the same run of another, or with a group and without it, draw the same number wherever both draw.
 *
 * @param all every assumption that has a range, in the order of the table
 * @param correlations between them
 */
public record StudyDesign(List<EnsembleInput> all, List<Correlation> correlations) implements CommonDesign {
    public StudyDesign {
        all = List.copyOf(all);
        correlations = List.copyOf(correlations);
    }

    public static StudyDesign of(Study study) {
        List<EnsembleInput> all = study.assumptions().stream()
                .filter(Assumption::isVaried)
                .map(assumption -> StudyInputs.input(study.program(), assumption))
                .toList();
        return new StudyDesign(all, study.uncertainty().correlations());
    }

    /**
     * The part of the design that some inputs draw from. An input has the place of the first assumption with which it
     * shares what it sets, and its correlations; what the study does not vary stands behind, by itself.
     */
    @Override
    public Design of(Design.Kind kind, List<EnsembleInput> inputs, long runs, long seed) {
        List<Integer> places = places(inputs);
        List<String> titles =
                new ArrayList<>(all.stream().map(EnsembleInput::title).toList());
        for (int i = 0; i < inputs.size(); i++) {
            if (places.get(i) == titles.size()) {
                titles.add(inputs.get(i).title());
            }
        }
        Design whole = Design.of(kind, titles.size(), runs, seed);
        return new SelectedInputs(correlations.isEmpty() ? whole : correlated(whole, titles), places);
    }

    private Design correlated(Design whole, List<String> titles) {
        return RankCorrelation.of(Correlation.ranks(titles, correlations))
                .orElseThrow(() -> new IllegalArgumentException("correlations contradict one another"))
                .in(whole);
    }

    /** How many inputs the whole design has when some are drawn. */
    public int width(List<EnsembleInput> inputs) {
        int behind = places(inputs).stream().mapToInt(place -> place + 1).max().orElse(0);
        return Math.max(all.size(), behind);
    }

    /** The correlations between inputs that are drawn. */
    public List<Correlation> among(List<EnsembleInput> inputs) {
        List<String> drawn = places(inputs).stream()
                .filter(place -> place < all.size())
                .map(place -> all.get(place).title())
                .toList();
        return correlations.stream()
                .filter(pair -> drawn.contains(pair.first()) && drawn.contains(pair.second()))
                .toList();
    }

    private List<Integer> places(List<EnsembleInput> inputs) {
        List<Integer> places = new ArrayList<>();
        int behind = all.size();
        for (EnsembleInput input : inputs) {
            int own = IntStream.range(0, all.size())
                    .filter(place -> all.get(place).overlaps(input))
                    .findFirst()
                    .orElse(behind);
            behind += own == behind ? 1 : 0;
            places.add(own);
        }
        return places;
    }
}
