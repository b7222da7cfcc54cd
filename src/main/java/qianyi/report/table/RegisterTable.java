package qianyi.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import qianyi.analysis.history.ErrorSplit;
import qianyi.analysis.history.ScoredForecast;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Shown;
import qianyi.study.Fit;
import qianyi.text.Numbers;
import qianyi.units.UnitParser;

/** The register of dated forecasts, a row each: what was said, what came, how far off it was and why. */
public record RegisterTable(List<ScoredForecast> forecasts, Shown shown, Medium medium) {
    public Table table() {
        Columns<ScoredForecast> columns = new Columns<ScoredForecast>(medium)
                .text(name("made"), f -> f.forecast().made().toString())
                .text(name("series"), f -> label(f.forecast().series()))
                .sheetText(shown.text("workbook.series"), f -> f.forecast().series())
                .right(name("year"), f -> Cell.whole(f.forecast().year()))
                .right(name("low"), f -> value(f, f.forecast().low()))
                .right(name("value"), f -> value(f, f.forecast().value()))
                .right(name("high"), f -> value(f, f.forecast().high()))
                .right(
                        name("actual"),
                        f -> f.actual().map(actual -> value(f, actual.value())).orElse(Cell.NONE))
                .text(name("unit"), this::unitCell)
                .text(name("inside"), f -> f.score()
                        .map(score -> shown.text("report.register." + (score.inside() ? "inside" : "outside")))
                        .orElse(shown.text("report.register.waiting")))
                .right(name("error"), f -> f.score().map(RegisterTable::error).orElse(Cell.NONE))
                .right(name("revision"), f -> part(f, ErrorSplit::revision))
                .right(name("volume"), f -> part(f, split -> split.volume().orElse(Double.NaN)))
                .right(name("rest"), f -> part(f, ErrorSplit::rest));
        return medium == Medium.SHEET
                ? columns.of(forecasts, shown, "register")
                : columns.of(forecasts, "register", "");
    }

    private String name(String column) {
        return shown.text("report.register.column." + column);
    }

    /** What the model calls the figure that the series is held against, or the series; a rate after its level. */
    private String label(String series) {
        return shown.study().trackRecord().realGrowth().entrySet().stream()
                .filter(entry -> entry.getValue().equals(series))
                .findFirst()
                .map(entry -> shown.text("report.register.growth", level(entry.getKey())))
                .orElse(level(series));
    }

    private String level(String series) {
        return series.equals(shown.study().record().series())
                ? shown.label(shown.study().headline().variable())
                : shown.study().fits().stream()
                        .filter(fit -> fit.series().equals(series))
                        .findFirst()
                        .map(Fit::variable)
                        .map(shown::label)
                        .orElse(series);
    }

    private static Optional<Unit> unit(ScoredForecast forecast) {
        return UnitParser.parse(forecast.forecast().unit());
    }

    private String unitCell(ScoredForecast forecast) {
        boolean rate = shown.study()
                .trackRecord()
                .realGrowth()
                .containsValue(forecast.forecast().series());
        return rate
                ? "%"
                : unit(forecast).map(shown::unitCell).orElse(forecast.forecast().unit());
    }

    private Cell value(ScoredForecast forecast, double value) {
        double scaled = unit(forecast).map(unit -> shown.scaled(value, unit)).orElse(value);
        return Cell.of(scaled, Kind.EXACT).reads(Numbers.level(scaled));
    }

    /** In percent, or in the points of a rate. */
    private static Cell error(ScoredForecast.Score score) {
        return score.rate()
                ? Cell.of(score.error(), Kind.EXACT).reads(Numbers.signed(score.error(), 1))
                : signed(score.error());
    }

    private static Cell part(ScoredForecast forecast, ToDoubleFunction<ErrorSplit> part) {
        return forecast.score()
                .flatMap(ScoredForecast.Score::split)
                .map(split -> signed(part.applyAsDouble(split)))
                .orElse(Cell.NONE);
    }

    private static Cell signed(double error) {
        return Double.isNaN(error) ? Cell.NONE : Cell.of(error, Kind.EXACT).reads(Numbers.signed(error, 3));
    }
}
