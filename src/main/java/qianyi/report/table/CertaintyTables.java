package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Reading;
import qianyi.model.Unit;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.report.words.TargetWords;
import qianyi.report.words.TellingYear;
import qianyi.study.Assumption;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What was counted, as tables ready to be set as text, Markdown or HTML. The first column is words, the others numbers. */
public final class CertaintyTables {
    private static final int MOST_MOVES = 10;

    /** Years; less does not show with one decimal. */
    private static final double LEAST_SWING = 0.05;

    private final Certainty certainty;
    private final Answer answer;
    private final Shown shown;
    private final CountedWords words;

    public CertaintyTables(Answer answer, Certainty certainty, Shown shown) {
        this.answer = answer;
        this.certainty = certainty;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** One a target, a row a scenario: counts first, then percentiles. */
    public List<Table> arrivals() {
        return answer.study().targets().stream().map(this::arrivals).toList();
    }

    private Table arrivals(Target target) {
        Period period = answer.study().period();
        List<ArrivalStatistics> rows = certainty.counted().stream()
                .map(Certainty.Counted::statistics)
                .filter(of -> of.target().id().equals(target.id()))
                .toList();
        List<StringColumn> columns = new ArrayList<>();
        columns.add(scenarios());
        columns.add(column(shown.text("certainty.table.runs"), rows, of -> words.count(of.counting())));
        for (int year : CountedWords.years(target, period)) {
            columns.add(column(byYear(year), rows, of -> words.reached(of, year)));
        }
        int telling = TellingYear.of(answer, certainty, target);
        columns.add(column(
                shown.text("certainty.table.interval", Integer.toString(telling)),
                rows,
                of -> words.interval(of, telling)));
        for (int percent : ArrivalStatistics.PERCENTS) {
            columns.add(column(percentName(percent), rows, of -> words.percentile(of, percent)));
        }
        columns.add(column(words.never(target, period), rows, of -> words.count(of.never())));
        columns.add(column(
                TargetWords.text(target, shown, "certainty.table.lost"), rows, of -> words.count(of.lostAgain())));
        return table(TargetWords.named(target, shown), columns);
    }

    /** In how many runs the scenario of the row is earlier than that of the column; a dash for itself. */
    public Table ranking() {
        List<String> ids = certainty.ranking().scenarios();
        List<StringColumn> columns = new ArrayList<>();
        columns.add(StringColumn.create(
                shown.text("certainty.ranking.row"),
                IntStream.range(0, ids.size())
                        .mapToObj(i -> (i + 1) + " " + title(ids.get(i)))
                        .toList()));
        for (int column = 0; column < ids.size(); column++) {
            String other = ids.get(column);
            columns.add(StringColumn.create(
                    Integer.toString(column + 1),
                    ids.stream()
                            .map(id -> certainty
                                    .ranking()
                                    .of(id, other)
                                    .map(pair -> words.count(pair.firstBefore()))
                                    .orElse("–"))
                            .toList()));
        }
        return table(shown.text("certainty.ranking"), columns);
    }

    /** A row a group, the baseline with it alone and without it; first, for comparison, with all of them. */
    public Table groups() {
        List<GroupWidth> rows = certainty.groups();
        List<StringColumn> columns = new ArrayList<>(List.of(
                groups(
                        "certainty.groups.group",
                        shown.text("certainty.groups.all"),
                        group -> OutcomeWords.group(group.group(), shown)),
                groups(
                        "certainty.groups.inputs",
                        words.count(rows.stream().mapToInt(GroupWidth::inputs).sum()),
                        group -> words.count(group.inputs())),
                groups("certainty.groups.alone", all(words::spread), group -> words.spread(group.alone())),
                groups("certainty.groups.without", "–", group -> words.spread(group.without()))));
        for (int year :
                CountedWords.years(rows.get(0).alone().target(), answer.study().period())) {
            Function<ArrivalStatistics, String> share = of -> CountedWords.share(of.shareBy(year));
            columns.add(groups("certainty.groups.alone_by", all(share), group -> share.apply(group.alone()), year));
            columns.add(groups("certainty.groups.without_by", "–", group -> share.apply(group.without()), year));
        }
        return table(shown.text("certainty.groups"), columns);
    }

    private StringColumn groups(String key, String all, Function<GroupWidth, String> cell, Object... arguments) {
        return StringColumn.create(
                shown.text(key, arguments),
                Stream.concat(Stream.of(all), certainty.groups().stream().map(cell))
                        .toList());
    }

    /** The baseline with every group varied; a dash if it was left out. */
    private String all(Function<ArrivalStatistics, String> cell) {
        return certainty
                .first(answer.study().baseline())
                .map(of -> cell.apply(of.statistics()))
                .orElse("–");
    }

    /** A row a group: how many of its assumptions are drawn. */
    public Table varied() {
        List<Certainty.VariedGroup> rows = certainty.varied();
        return table(
                shown.text("certainty.varied"),
                List.of(
                        column(
                                shown.text("certainty.groups.group"),
                                rows,
                                group -> OutcomeWords.group(group.group(), shown)),
                        column(shown.text("certainty.varied.drawn"), rows, group -> words.count(group.drawn())),
                        column(shown.text("certainty.varied.kept"), rows, group -> words.count(group.kept())),
                        column(shown.text("certainty.varied.held"), rows, group -> words.count(group.held())),
                        column(shown.text("certainty.varied.fixed"), rows, group -> words.count(group.fixed()))));
    }

    /** The first target with the runs that history leaves out beside without them. */
    public Table unfiltered() {
        List<Certainty.Counted> rows = certainty.ensemble().scenarios().stream()
                .flatMap(scenario -> certainty.first(scenario.id()).stream())
                .toList();
        Target target = answer.study().mainTarget();
        List<StringColumn> columns = new ArrayList<>(List.of(
                column(shown.text("answer.table.scenario"), rows, of -> title(of.scenario())),
                column(
                        shown.text("certainty.history.out"),
                        rows,
                        of -> words.count(of.statistics().leftOut())),
                column(shown.text("certainty.history.with"), rows, of -> words.spread(of.statistics())),
                column(shown.text("certainty.history.without"), rows, of -> words.spread(of.unfiltered()))));
        for (int year : CountedWords.years(target, answer.study().period())) {
            columns.add(column(
                    shown.text("certainty.history.with_by", Integer.toString(year)),
                    rows,
                    of -> CountedWords.share(of.statistics().shareBy(year))));
            columns.add(column(
                    shown.text("certainty.history.without_by", Integer.toString(year)),
                    rows,
                    of -> CountedWords.share(of.unfiltered().shareBy(year))));
        }
        return table(shown.text("certainty.history"), columns);
    }

    /** The assumptions that move the date most, one at a time; no rows if none does. */
    public Table tornado(Tornado tornado) {
        List<Tornado.Row> rows = moving(tornado).stream().limit(MOST_MOVES).toList();
        return table(
                shown.text("certainty.tornado"),
                List.of(
                        column(shown.text("certainty.tornado.assumption"), rows, row -> row.assumption()
                                .map(a -> a.label().in(shown.language()))
                                .filter(label -> !label.isEmpty())
                                .orElse(row.title())),
                        column(shown.text("certainty.tornado.years"), rows, row -> row.swing()
                                .map(swing -> (swing.atLeast() ? "≥ " : "") + Numbers.fixed(swing.size(), 1))
                                .orElse("–")),
                        column(shown.text("certainty.tornado.low"), rows, row -> moved(row, row.low())),
                        column(shown.text("certainty.tornado.at_low"), rows, row -> date(row.atLow())),
                        column(shown.text("certainty.tornado.high"), rows, row -> moved(row, row.high())),
                        column(shown.text("certainty.tornado.at_high"), rows, row -> date(row.atHigh())),
                        column(shown.text("certainty.tornado.source"), rows, row -> row.assumption()
                                .map(Assumption::source)
                                .filter(source -> !source.isEmpty())
                                .map(source -> SourceTitle.brief(source, answer.study(), shown))
                                .orElse(shown.text("certainty.tornado.no_source")))));
    }

    /** Those whose move of the date shows with one decimal, the largest first. */
    public static List<Tornado.Row> moving(Tornado tornado) {
        return tornado.rows().stream()
                .filter(row ->
                        row.swing().map(swing -> swing.size() >= LEAST_SWING).orElse(false))
                .toList();
    }

    private String moved(Tornado.Row row, double value) {
        Unit unit = row.assumption().map(answer.study()::shownUnit).orElse(Unit.ONE);
        return shown.exact(value, unit);
    }

    /** A year with one decimal, or in words why there is none. */
    public String date(Reading reading) {
        return date(reading, answer.study().period(), shown);
    }

    public static String date(Reading reading, Period period, Shown shown) {
        return switch (reading.kind()) {
            case NUMBER -> Numbers.fixed(reading.value().orElseThrow(), 1);
            case ALREADY -> shown.text("answer.cell.already", Integer.toString(period.today()));
            case LATER -> shown.text("certainty.later", Integer.toString(period.to()));
            case NONE -> shown.text("answer.cell.failed");
        };
    }

    String title(String scenario) {
        return answer.study().scenarioTitle(scenario).in(shown.language());
    }

    private String byYear(int year) {
        return shown.text("certainty.table.by", Integer.toString(year));
    }

    private String percentName(int percent) {
        return percent == 50 ? shown.text("certainty.table.median") : "P" + percent;
    }

    private StringColumn scenarios() {
        return StringColumn.create(
                shown.text("answer.table.scenario"),
                certainty.ensemble().scenarios().stream()
                        .map(scenario -> title(scenario.id()))
                        .toList());
    }

    private static <T> StringColumn column(String name, List<T> rows, Function<T, String> cell) {
        return StringColumn.create(name, rows.stream().map(cell).toList());
    }

    private static Table table(String name, List<StringColumn> columns) {
        return Table.create(name, columns.toArray(new StringColumn[0]));
    }
}
