package qianyi.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.analysis.Ranking;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Reading;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.study.Assumption;
import qianyi.study.Period;
import qianyi.text.Numbers;

/** What the counts hang on: what was varied, the groups, single assumptions, the order that the scenarios keep. */
public record CertaintyTables(Answer answer, Certainty certainty, Shown shown, Medium medium) {
    private static final int MOST_MOVES = 10;

    /** Years; less does not show with one decimal. */
    private static final double LEAST_SWING = 0.05;

    /**
     * A group varied by itself, and everything but it.
     *
     * @param alone none if the baseline was left out
     * @param without none of all groups together
     */
    public record Width(
            String name, int inputs, Optional<ArrivalStatistics> alone, Optional<ArrivalStatistics> without) {}

    private CountedWords words() {
        return new CountedWords(shown);
    }

    private String title(String scenario) {
        return answer.study().scenarioTitle(scenario).in(shown.language());
    }

    /** A row a group: how many of its assumptions are drawn. */
    public Table varied() {
        return new Columns<Certainty.VariedGroup>(medium)
                .text(shown.text("certainty.groups.group"), group -> OutcomeWords.group(group.group(), shown))
                .figure(shown.text("certainty.varied.drawn"), group -> words().count(group.drawn()))
                .figure(shown.text("certainty.varied.kept"), group -> words().count(group.kept()))
                .figure(shown.text("certainty.varied.held"), group -> words().count(group.held()))
                .figure(shown.text("certainty.varied.fixed"), group -> words().count(group.fixed()))
                .of(certainty.varied(), "varied", "");
    }

    /** The groups; for a reader, first, for comparison, all of them. */
    public List<Width> widths() {
        List<GroupWidth> groups = certainty.groups();
        Width all = new Width(
                shown.text("certainty.groups.all"),
                groups.stream().mapToInt(GroupWidth::inputs).sum(),
                certainty.first(answer.study().baseline()).map(Certainty.Counted::statistics),
                Optional.empty());
        Stream<Width> each = groups.stream()
                .map(group -> new Width(
                        OutcomeWords.group(group.group(), shown),
                        group.inputs(),
                        Optional.of(group.alone()),
                        Optional.of(group.without())));
        return Stream.concat(Stream.of(all).filter(row -> medium != Medium.SHEET), each)
                .toList();
    }

    /** A row a group, the baseline with it alone and without it. */
    public Table groups() {
        Columns<Width> columns = new Columns<Width>(medium)
                .text(shown.text("certainty.groups.group"), Width::name)
                .right(shown.text("certainty.groups.inputs"), width -> Cell.whole(width.inputs())
                        .reads(words().count(width.inputs())));
        if (medium == Medium.SHEET) {
            percentiles(columns, "alone", Width::alone);
            percentiles(columns, "without", Width::without);
            return columns.of(widths(), shown, "groups");
        }
        width(columns, shown.text("certainty.groups.alone"), Width::alone, words()::spread);
        width(columns, shown.text("certainty.groups.without"), Width::without, words()::spread);
        for (int year : CountedWords.years(
                certainty.groups().get(0).alone().target(), answer.study().period())) {
            Function<ArrivalStatistics, String> share = of -> CountedWords.share(of.shareBy(year));
            width(columns, shown.text("certainty.groups.alone_by", year), Width::alone, share);
            width(columns, shown.text("certainty.groups.without_by", year), Width::without, share);
        }
        return columns.of(widths(), "width", "");
    }

    private static void width(
            Columns<Width> columns,
            String name,
            Function<Width, Optional<ArrivalStatistics>> of,
            Function<ArrivalStatistics, String> words) {
        columns.figure(name, width -> of.apply(width).map(words).orElse("–"));
    }

    private void percentiles(Columns<Width> columns, String key, Function<Width, Optional<ArrivalStatistics>> of) {
        for (int percent : List.of(5, 50, 95)) {
            columns.add(
                    shown.text("workbook.width." + key, Integer.toString(percent)),
                    width -> Cell.of(CountedTables.year(of.apply(width).orElseThrow(), percent)));
        }
        columns.text(
                shown.text(
                        "workbook.width.later." + key,
                        Integer.toString(answer.study().period().to())),
                width -> CountedTables.later(of.apply(width).orElseThrow(), shown));
    }

    /** The assumptions that move the date most, in words; in a sheet every one in the units of the model. */
    public Table tornado(Tornado tornado) {
        return medium == Medium.SHEET ? swings(tornado.rows()) : moves(tornado);
    }

    private Table moves(Tornado tornado) {
        return new Columns<Tornado.Row>(medium)
                .text(
                        shown.text("certainty.tornado.assumption"),
                        row -> of(row, a -> a.label().in(shown.language()), row.title()))
                .figure(shown.text("certainty.tornado.years"), row -> row.swing()
                        .map(swing -> (swing.atLeast() ? "≥ " : "") + Numbers.fixed(swing.size(), 1))
                        .orElse("–"))
                .figure(shown.text("certainty.tornado.low"), row -> moved(row, row.low()))
                .figure(shown.text("certainty.tornado.at_low"), row -> date(row.atLow()))
                .figure(shown.text("certainty.tornado.high"), row -> moved(row, row.high()))
                .figure(shown.text("certainty.tornado.at_high"), row -> date(row.atHigh()))
                .text(shown.text("certainty.tornado.source"), row -> Optional.of(of(row, Assumption::source, ""))
                        .filter(source -> !source.isEmpty())
                        .map(source -> SourceTitle.brief(source, answer.study(), shown))
                        .orElse(shown.text("certainty.tornado.no_source")))
                .of(moving(tornado).stream().limit(MOST_MOVES).toList(), "tornado", "");
    }

    private Table swings(List<Tornado.Row> rows) {
        return new Columns<Tornado.Row>(medium)
                .text(shown.text("workbook.variable"), Tornado.Row::title)
                .text(
                        shown.text("workbook.label"),
                        row -> of(row, a -> a.label().in(shown.language()), ""))
                .text(
                        shown.text("certainty.groups.group"),
                        row -> of(row, a -> OutcomeWords.group(a.group(), shown), ""))
                .text(
                        shown.text("report.assumptions.column.kind"),
                        row -> of(row, a -> shown.word("report.kind.", a.kind()), ""))
                .text(
                        shown.text("report.source"),
                        row -> of(
                                row,
                                a -> answer.study().sourceTitle(a.source()).in(shown.language()),
                                shown.text("report.page.no_source")))
                .text(
                        shown.text("workbook.change.unit"),
                        row -> of(row, a -> a.unit().toString(), ""))
                .add(shown.text("workbook.tornado.value"), row -> Cell.of(row.value(), Kind.EXACT))
                .add(shown.text("workbook.tornado.low"), row -> Cell.of(row.low(), Kind.EXACT))
                .add(shown.text("workbook.tornado.high"), row -> Cell.of(row.high(), Kind.EXACT))
                .add(
                        shown.text("workbook.tornado.at_low"),
                        row -> Cell.of(row.atLow().value(), Kind.INSTANT))
                .add(
                        shown.text("workbook.tornado.at_high"),
                        row -> Cell.of(row.atHigh().value(), Kind.INSTANT))
                .add(shown.text("workbook.tornado.swing"), row -> row.swing()
                        .map(swing -> Cell.of(swing.size(), Kind.INSTANT))
                        .orElse(Cell.NONE))
                .text(shown.text("workbook.tornado.remark"), this::remark)
                .of(rows, shown, "tornado");
    }

    /** What the assumptions say of an input. */
    private static String of(Tornado.Row row, Function<Assumption, String> words, String otherwise) {
        return row.assumption().map(words).filter(found -> !found.isEmpty()).orElse(otherwise);
    }

    /** Why an end has no date. */
    private String remark(Tornado.Row row) {
        return Stream.of(remark(row.atLow(), "low"), remark(row.atHigh(), "high"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
    }

    private Optional<String> remark(Reading reading, String end) {
        if (reading.kind() == Reading.Kind.NUMBER) {
            return Optional.empty();
        }
        String why = reading.kind() == Reading.Kind.LATER
                ? shown.text(
                        "certainty.later",
                        Integer.toString(answer.study().period().to()))
                : shown.text("answer.cell.failed");
        return Optional.of(shown.text("workbook.tornado.end", shown.text("report.page." + end), why));
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

    /**
     * In how many runs the scenario of the row is earlier than that of the column; a dash for itself. In a sheet a row a
     * pair.
     */
    public Table ranking() {
        return medium == Medium.SHEET ? pairs() : matrix();
    }

    private Table pairs() {
        return new Columns<Ranking.Pair>(medium)
                .text(shown.text("workbook.ranking.first"), p -> title(p.first()))
                .text(shown.text("workbook.ranking.second"), p -> title(p.second()))
                .add(shown.text("workbook.runs.counting"), p -> Cell.whole(p.runs()))
                .add(shown.text("workbook.ranking.first_before"), p -> Cell.whole(p.firstBefore()))
                .add(shown.text("workbook.ranking.second_before"), p -> Cell.whole(p.secondBefore()))
                .add(shown.text("workbook.ranking.together"), p -> Cell.whole(p.together()))
                .add(shown.text("workbook.ranking.neither"), p -> Cell.whole(p.neither()))
                .of(certainty.ranking().pairs(), shown, "ranking");
    }

    private Table matrix() {
        List<String> ids = certainty.ranking().scenarios();
        Columns<String> columns = new Columns<String>(medium)
                .text(shown.text("certainty.ranking.row"), id -> (ids.indexOf(id) + 1) + " " + title(id));
        for (int i = 0; i < ids.size(); i++) {
            String other = ids.get(i);
            columns.right(Integer.toString(i + 1), title(other), id -> certainty
                    .ranking()
                    .of(id, other)
                    .filter(pair -> pair.runs() > 0)
                    .map(pair -> Cell.whole(pair.firstBefore()).reads(words().count(pair.firstBefore())))
                    .orElse(Cell.NONE));
        }
        return columns.of(ids, "ranking", "");
    }
}
