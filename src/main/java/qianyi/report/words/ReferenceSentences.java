package qianyi.report.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.model.Unit;
import qianyi.study.ReferenceClass;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What became of comparable places, in sentences. */
public final class ReferenceSentences {
    private final Study study;
    private final Shown shown;

    public ReferenceSentences(Study study, Shown shown) {
        this.study = study;
        this.shown = shown;
    }

    /**
     * The second line of an answer: how many of the first class arrived, and behind it, where the second one has the same
     * name, how many of those that stood there in other years; none without a class.
     */
    public Optional<String> line() {
        List<ReferenceClass.Arrivals> arrivals = study.outside().arrivals();
        return arrivals.stream()
                .findFirst()
                .map(first -> arrived(
                        first,
                        arrivals.stream()
                                .skip(1)
                                .limit(1)
                                .filter(second -> second.label().equals(first.label()))
                                .map(this::beside)
                                .collect(Collectors.joining())))
                .map(line -> Stream.concat(Stream.of(line), lost().stream())
                        .collect(Collectors.joining(shown.text("answer.list.space"))));
    }

    /** How many of the first class arrived, without anything behind it; none without a class. */
    public Optional<String> first() {
        return study.outside().arrivals().stream().findFirst().map(first -> arrived(first, ""));
    }

    /** @param beside the same of others, in brackets; empty for none */
    private String arrived(ReferenceClass.Arrivals of, String beside) {
        return shown.text(
                "certainty.reference",
                of.label(),
                Integer.toString(of.places()),
                first(of),
                stood(of),
                Integer.toString(of.until()),
                reached(of.reached()),
                shown.exact(of.level(), unit()),
                beside,
                vintage(of));
    }

    /** How many had been there and fell below again. */
    private Optional<String> lost() {
        return study.outside().classes().stream()
                .filter(ReferenceClass.Losses.class::isInstance)
                .map(ReferenceClass.Losses.class::cast)
                .findFirst()
                .map(this::losses);
    }

    private String beside(ReferenceClass.Arrivals second) {
        return shown.text("answer.list.space")
                + shown.text(
                        "certainty.reference.beside",
                        first(second),
                        Integer.toString(second.places()),
                        reached(second.reached()),
                        vintage(second));
    }

    private String vintage(ReferenceClass.Arrivals of) {
        String vintage = of.vintage().in(shown.language());
        return vintage.isEmpty() ? "" : shown.text("certainty.reference.vintage", vintage);
    }

    private Unit unit() {
        return shown.headlineUnit();
    }

    /** "in 2009 to 2011", "in 2011 or later". */
    public String first(ReferenceClass.Arrivals of) {
        String since = Integer.toString(of.since());
        return of.through().isPresent()
                ? shown.text(
                        "certainty.reference.window",
                        since,
                        Integer.toString(of.through().getAsInt()))
                : shown.text("certainty.reference.since", since);
    }

    /** "55 to 65 billion yuan". */
    public String stood(ReferenceClass.Arrivals of) {
        return shown.text("certainty.spread", shown.exactNumber(of.low(), unit()), shown.exact(of.high(), unit()));
    }

    private String reached(int places) {
        return places == 0
                ? shown.text("certainty.reference.none")
                : shown.text("certainty.reference.some", Integer.toString(places));
    }

    /** What is no count of arrivals: who fell below again, and how growth differed from that of the nation. */
    public List<String> others() {
        return study.outside().classes().stream()
                .flatMap(one -> one
                        .<Optional<String>>match(new ReferenceClass.Cases<>() {
                            @Override
                            public Optional<String> arrivals(ReferenceClass.Arrivals arrivals) {
                                return Optional.empty();
                            }

                            @Override
                            public Optional<String> losses(ReferenceClass.Losses losses) {
                                return Optional.of(ReferenceSentences.this.losses(losses));
                            }

                            @Override
                            public Optional<String> gaps(ReferenceClass.Gaps gaps) {
                                return Optional.of(ReferenceSentences.this.gaps(gaps));
                            }
                        })
                        .stream())
                .toList();
    }

    private String losses(ReferenceClass.Losses of) {
        return shown.text(
                "certainty.reference.losses",
                of.label(),
                Integer.toString(of.by()),
                shown.exact(of.level(), unit()),
                Integer.toString(of.places()),
                Integer.toString(of.fell()),
                Integer.toString(of.until()),
                Integer.toString(of.below()));
    }

    private String gaps(ReferenceClass.Gaps of) {
        String quantiles = of.quantiles().entrySet().stream()
                .map(this::quantile)
                .collect(Collectors.joining(shown.text("answer.list.comma")));
        return shown.text(
                "certainty.reference.gaps",
                of.label(),
                Integer.toString(of.places()),
                Integer.toString(of.from()),
                Integer.toString(of.until()),
                quantiles);
    }

    private String quantile(Map.Entry<Double, Double> quantile) {
        return shown.text(
                "certainty.reference.quantile",
                Numbers.exactPercent(quantile.getKey()),
                Numbers.fixed(100 * quantile.getValue(), 1));
    }
}
