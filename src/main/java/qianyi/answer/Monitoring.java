package qianyi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.study.Observation;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What the headline has to be, year by year, for the target to be met in a given year: how it runs in the runs that
 * arrive in just that year. The runs of all scenarios that change neither prices nor how things are measured are taken
 * together.
 *
 * @param target a level for the headline to rise to
 * @param last the newest published figure; none if nothing is published
 * @param courses by the year of arrival
 */
public record Monitoring(Target target, Optional<Observation> last, List<Course> courses) {
    /** Fewer runs than these say nothing of a course. */
    public static final int FEWEST = 30;

    /** What is outside the band on either side, as a share of the runs. */
    private static final double TAIL = Fan.tail(Fan.BANDS.get(0));

    /**
     * The way to an arrival.
     *
     * @param arrival the year in which the target is met for the first time
     * @param runs that count and arrive in that year
     * @param figures from the year after the last observed one to the arrival; none if the runs are fewer than
     *     {@link #FEWEST}
     * @param evenGrowth growth a year, as a share, that leads from the newest published figure to the target in that year
     */
    public record Course(int arrival, int runs, List<Figure> figures, OptionalDouble evenGrowth) {
        public Course {
            figures = List.copyOf(figures);
        }

        /** The figure of a year; none if there is none. */
        public Optional<Figure> at(int year) {
            return figures.stream().filter(figure -> figure.year() == year).findFirst();
        }
    }

    /** The headline of a year in the model's unit: the median, and between low and high nine in ten of the runs. */
    public record Figure(int year, double low, double median, double high) {}

    public Monitoring {
        courses = List.copyOf(courses);
    }

    /**
     * To the year wanted, the years that the study shows, and those in which the baseline and the best policy arrive. None
     * if the first target is no level for the headline to rise to, or none of these years is after the last observed one.
     */
    public static Optional<Monitoring> of(Answer answer, StudyEnsemble ensemble) {
        Study study = answer.study();
        return study.headlineTarget()
                .filter(Target::isRise)
                .map(target -> of(answer, ensemble, target))
                .filter(monitoring -> !monitoring.courses().isEmpty());
    }

    /** The courses that have figures. */
    public List<Course> known() {
        return courses.stream().filter(course -> !course.figures().isEmpty()).toList();
    }

    /**
     * The last year in which the bands of the earliest and the latest arrival still overlap, so that one figure cannot
     * tell them apart; none if there are no two, or they never do.
     */
    public Optional<Integer> together() {
        List<Course> known = known();
        if (known.size() < 2) {
            return Optional.empty();
        }
        Course late = known.get(known.size() - 1);
        return known.get(0).figures().stream()
                .filter(early -> late.at(early.year())
                        .filter(figure -> early.low() <= figure.high())
                        .isPresent())
                .map(Figure::year)
                .reduce((first, last) -> last);
    }

    private static Monitoring of(Answer answer, StudyEnsemble ensemble, Target target) {
        Study study = answer.study();
        Optional<Observation> last = study.history().lastFound(study.record().series());
        List<ScenarioEnsemble> pooled = ensemble.scenarios().stream()
                .filter(runs -> answer.scenario(runs.id())
                        .filter(once -> !once.changesPrices() && !once.changesMeasurement())
                        .isPresent())
                .toList();
        Map<Integer, List<IntToDoubleFunction>> arriving =
                arriving(pooled, study.targets().indexOf(target));
        List<Course> courses = new ArrayList<>();
        for (int arrival : arrivals(answer, target)) {
            List<IntToDoubleFunction> runs = arriving.getOrDefault(arrival, List.of());
            courses.add(new Course(
                    arrival,
                    runs.size(),
                    runs.size() < FEWEST ? List.of() : figures(study.period().today() + 1, arrival, runs),
                    last.map(l -> RequiredGrowth.rate(l.value(), l.year(), target.asked(), arrival))
                            .orElse(OptionalDouble.empty())));
        }
        return new Monitoring(target, last, courses);
    }

    private static SortedSet<Integer> arrivals(Answer answer, Target target) {
        Period period = answer.study().period();
        SortedSet<Integer> years = new TreeSet<>(period.show());
        years.add(target.by());
        Stream.of(answer.baseline(), answer.bestPolicy())
                .flatMap(Optional::stream)
                .flatMap(scenario -> scenario.first().stream())
                .forEach(outcome -> outcome.year().ifPresent(years::add));
        years.removeIf(year -> year <= period.today() || year > period.to());
        return years;
    }

    /** The headline by year of each run that counts, by the year in which it arrives. */
    private static Map<Integer, List<IntToDoubleFunction>> arriving(List<ScenarioEnsemble> pooled, int target) {
        Map<Integer, List<IntToDoubleFunction>> arriving = new TreeMap<>();
        for (ScenarioEnsemble scenario : pooled) {
            IntStream.range(0, scenario.runs()).filter(scenario::counts).forEach(run -> scenario.outcomes(target)
                    .of(run)
                    .filter(outcome -> outcome.kind() != Outcome.Kind.ALREADY)
                    .ifPresent(outcome -> outcome.year()
                            .ifPresent(year -> arriving.computeIfAbsent(year, first -> new ArrayList<>())
                                    .add(of -> scenario.headline().at(of, run)))));
        }
        return arriving;
    }

    private static List<Figure> figures(int from, int arrival, List<IntToDoubleFunction> runs) {
        return IntStream.rangeClosed(from, arrival)
                .mapToObj(year -> {
                    double[] sorted = runs.stream()
                            .mapToDouble(run -> run.applyAsDouble(year))
                            .sorted()
                            .toArray();
                    return new Figure(year, Fan.at(sorted, TAIL), Fan.at(sorted, 0.5), Fan.at(sorted, 1 - TAIL));
                })
                .toList();
    }
}
