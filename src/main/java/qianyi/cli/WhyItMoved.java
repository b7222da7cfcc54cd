package qianyi.cli;

import java.util.List;
import java.util.Optional;
import qianyi.analysis.Comparison;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.AttributionQuestion;
import qianyi.analysis.attribution.ChangeGroup;
import qianyi.answer.EnsembleSettings;
import qianyi.model.Names;
import qianyi.study.Study;
import qianyi.text.Suggestions;

/**
 * The question why one scenario arrives at another time than another.
 *
 * @param context names of inputs, as the user gave them, that are as the second has them throughout
 * @param runs in which arrivals are counted, with every assumption drawn; 0 for none
 */
record WhyItMoved(Study study, Comparison comparison, List<String> context, int runs) {
    private static final long SEED = 1;

    WhyItMoved {
        context = List.copyOf(context);
    }

    /** Whether each name is an input that differs; complains of those that are not. */
    boolean isKnown(Console console) {
        List<ChangeGroup> groups = ChangeGroup.of(study, comparison);
        List<String> unknown = context.stream()
                .filter(name -> groups.stream().noneMatch(group -> group.isNamed(name)))
                .toList();
        List<String> known = groups.stream().map(ChangeGroup::name).toList();
        unknown.forEach(
                name -> console.complain(console.messages().text("cli.compare.shares.context.unknown", name, known)
                        + Suggestions.didYouMean(Names.nearest(name, known), console.messages())));
        return unknown.isEmpty();
    }

    /** None if a run left the numbers. */
    Optional<Attribution> answer(ProgressLine progress) {
        List<ChangeGroup> always = ChangeGroup.of(study, comparison).stream()
                .filter(group -> context.stream().anyMatch(group::isNamed))
                .toList();
        int threads = Runtime.getRuntime().availableProcessors();
        AttributionQuestion question = new AttributionQuestion(study, comparison, always, threads);
        return (runs == 0 ? question : question.counting(new EnsembleSettings(runs, SEED, threads)))
                .answer((done, total) -> progress.runs(0, done, total));
    }
}
