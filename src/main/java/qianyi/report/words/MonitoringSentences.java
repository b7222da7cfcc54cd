package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Monitoring;
import qianyi.text.Numbers;

/** What the headline has to be on the way to the target, as sentences. */
public record MonitoringSentences(Monitoring monitoring, Shown shown) {
    /** What next year's figure has to be, how the numbers are meant, and which years have too few runs for any. */
    public List<String> all() {
        List<String> all = new ArrayList<>(next());
        all.add(shown.text("answer.monitoring.note"));
        apart().ifPresent(all::add);
        monitoring.courses().stream().flatMap(course -> few(course).stream()).forEach(all::add);
        even().ifPresent(all::add);
        return all;
    }

    /** One a year of arrival that has numbers. */
    public List<String> next() {
        return monitoring.known().stream().map(this::next).toList();
    }

    private String next(Monitoring.Course course) {
        Monitoring.Figure next = course.figures().get(0);
        return shown.text(
                "answer.monitoring.next",
                year(course.arrival()),
                TargetWords.asked(monitoring.target(), shown),
                year(next.year()),
                shown.quantity(next.median(), monitoring.target().unit()),
                range(next));
    }

    /** Up to which year the bands of the earliest and the latest arrival overlap; none if there are no two of them. */
    public Optional<String> apart() {
        return monitoring.together().map(last -> {
            List<Monitoring.Course> known = monitoring.known();
            return shown.text(
                    "answer.monitoring.together",
                    year(last),
                    year(known.get(0).arrival()),
                    year(known.get(known.size() - 1).arrival()));
        });
    }

    /** Why a year of arrival has no numbers; none if it has. */
    public Optional<String> few(Monitoring.Course course) {
        return course.figures().isEmpty()
                ? Optional.of(shown.text(
                        course.runs() == 0 ? "answer.monitoring.none" : "answer.monitoring.few",
                        year(course.arrival()),
                        Integer.toString(course.runs()),
                        Integer.toString(Monitoring.FEWEST)))
                : Optional.empty();
    }

    /** The even growth a year from the newest published figure; none if nothing is published. */
    public Optional<String> even() {
        return monitoring.last().map(last -> {
            List<String> rates = monitoring.courses().stream()
                    .filter(course -> course.evenGrowth().isPresent())
                    .map(course -> shown.text(
                            "answer.monitoring.rate",
                            year(course.arrival()),
                            Numbers.percent(course.evenGrowth().orElseThrow(), 1)))
                    .toList();
            return shown.text(
                    "answer.monitoring.even",
                    year(last.year()),
                    shown.exact(last.value(), monitoring.target().unit()),
                    TargetWords.asked(monitoring.target(), shown),
                    String.join(shown.text("answer.list.semicolon"), rates));
        });
    }

    /** "590.1–630.2", in the reader's unit and without it. */
    public String range(Monitoring.Figure figure) {
        return shown.text(
                "answer.monitoring.range",
                shown.number(figure.low(), monitoring.target().unit()),
                shown.number(figure.high(), monitoring.target().unit()));
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
