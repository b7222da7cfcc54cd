package qianyi.report.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.TornadoCharts;
import qianyi.report.words.BacktestSentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.GapWords;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.ProvenanceWords;
import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.report.words.TargetWords;
import qianyi.report.words.TellingYear;
import qianyi.study.Byline;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;

/** What a paper says in its own words, because it has less room than a page. */
record BriefWords(Answer answer, Optional<Certainty> certainty, Shown shown) {
    /** Assumptions named of those that move the date most. */
    private static final int MOST_NAMED = 3;

    /** Sources named of the figures on record. */
    private static final int MOST_SOURCES = 2;

    /** The place; below it author and day, as far as the study says them. */
    List<String> byline() {
        Byline byline = answer.study().byline();
        String signed = Stream.of(
                        byline.author().map(author -> author.in(shown.language())),
                        byline.date().map(this::day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  "));
        String place = answer.study().place().in(shown.language());
        return signed.isEmpty() ? List.of(place) : List.of(place, signed);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(shown.text("brief.date"), Locale.UK).format(day);
    }

    /** The years of the baseline and of the best policy with their bands, then whether it is reached when it is wanted. */
    String finding() {
        Target target = answer.study().mainTarget();
        List<ScenarioAnswer> leading = Stream.of(answer.baseline(), answer.bestPolicy())
                .flatMap(Optional::stream)
                .toList();
        List<Object> arrivals = new ArrayList<>();
        leading.forEach(scenario -> arrivals.add(arrival(scenario, target)));
        Stream<String> when = arrivals.isEmpty() ? Stream.empty() : Stream.of(shown.text("brief.finding", arrivals));
        String wanted = KeyFigure.of(answer, certainty, shown).stream()
                .filter(figure -> figure.kind() == KeyFigure.Kind.WANTED)
                .map(figure -> shown.text("brief.finding.wanted", figure.of(), figure.figure()))
                .collect(Collectors.joining());
        String chances = certainty.map(some -> chances(leading, some, target)).orElse("");
        String sentence = chances.isEmpty() ? wanted : shown.text("brief.finding.sure", wanted, chances);
        return Stream.concat(when, Stream.of(shown.text("brief.finding", sentence)))
                .collect(Collectors.joining(shown.text("answer.list.space")));
    }

    private String arrival(ScenarioAnswer scenario, Target target) {
        Outcome outcome = scenario.first().orElseThrow();
        int year = outcome.year().orElse(target.last(answer.study().period()));
        String arrives = TargetWords.text(
                target,
                shown,
                "answer.title." + outcome.kind().name().toLowerCase(Locale.ROOT),
                scenario.scenario().title(),
                Integer.toString(year),
                target.label());
        CountedWords counted = new CountedWords(shown);
        return certainty
                .filter(some -> target.level().isPresent())
                .flatMap(some -> some.front(scenario.id(), target))
                .map(of -> shown.text(
                        "brief.finding.sure",
                        arrives,
                        shown.text(
                                "brief.finding.band",
                                counted.percentileInSentence(of, 5),
                                counted.percentileInSentence(of, 95))))
                .orElse(arrives);
    }

    /** In the same order, by the year in which it is wanted and by the first that says more. */
    private String chances(List<ScenarioAnswer> leading, Certainty some, Target target) {
        int telling = TellingYear.of(answer, some, target);
        String chances = shown.text("brief.finding.chance", shares(leading, some, target, target.by()));
        return telling == target.by()
                ? chances
                : chances
                        + shown.text("answer.list.semicolon")
                        + shown.text(
                                "brief.finding.later",
                                Integer.toString(telling),
                                shares(leading, some, target, telling));
    }

    private List<Object> shares(List<ScenarioAnswer> leading, Certainty some, Target target, int year) {
        CountedWords counted = new CountedWords(shown);
        return leading.stream()
                .flatMap(scenario -> some.front(scenario.id(), target).stream())
                .<Object>flatMap(of -> of.shareBy(year).stream().mapToObj(counted::shareInSentence))
                .toList();
    }

    /** Below the table: how many scenarios it leaves out, and that the band held fewer past figures than it is meant to. */
    Optional<String> note(int rows) {
        int all = answer.scenarios().size();
        Optional<String> some = rows == all
                ? Optional.empty()
                : Optional.of(shown.text("brief.table.some", Integer.toString(all), Integer.toString(rows)));
        Optional<String> band = new BacktestSentences(Backtest.of(answer.study()), shown.messages()).tooNarrow();
        String note = Stream.of(some, band)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(shown.text("answer.list.space")));
        return note.isEmpty() ? Optional.empty() : Optional.of(shown.text("brief.note", note));
    }

    /** What moves the date most; none where nothing was varied. */
    Optional<String> hinges() {
        return certainty.flatMap(Certainty::tornado).map(this::moving);
    }

    /** How much of all that went in has no source, and which gap to the economy outside is assumed. */
    String premises() {
        return Stream.concat(
                        Stream.of(ProvenanceWords.brief(answer.study().assumptions(), shown)),
                        GapWords.brief(answer, shown).stream())
                .collect(Collectors.joining(shown.text("answer.list.space")));
    }

    private String moving(Tornado tornado) {
        List<Tornado.Row> leading = TornadoCharts.leading(tornado);
        if (leading.isEmpty()) {
            return shown.text("report.hinges.nothing");
        }
        List<Object> named = leading.stream()
                .limit(MOST_NAMED)
                .<Object>map(row -> shown.text(
                        "brief.hinges.item",
                        TornadoCharts.name(row),
                        TornadoCharts.years(row.swing().orElseThrow(), shown)))
                .toList();
        long bare =
                leading.stream().filter(row -> !TornadoCharts.isSourced(row)).count();
        return shown.text("brief.hinges", named, Integer.toString(leading.size()), Long.toString(bare));
    }

    /** Where the numbers come from, and how the paper is made again. */
    String made(String command, String version) {
        Study study = answer.study();
        return shown.text("brief.made", recordSources(), study.id() + ".xlsx", version, study.shortHash(), command);
    }

    /** Of the figures that the answer is held against. */
    private List<Object> recordSources() {
        Study study = answer.study();
        return study.history().series(study.record().series()).stream()
                .filter(figure -> figure.kind() == Observation.Kind.FOUND)
                .map(Observation::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .limit(MOST_SOURCES)
                .<Object>map(source -> SourceTitle.brief(source, study, shown))
                .toList();
    }
}
