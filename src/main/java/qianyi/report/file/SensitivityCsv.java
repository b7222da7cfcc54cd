package qianyi.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.text.Numbers;

/** A sensitivity as a table, a row an input; what is not known is empty. */
public final class SensitivityCsv {
    private SensitivityCsv() {}

    public static byte[] of(Tornado tornado) {
        List<List<String>> rows = headed("input", "low", "high", "at_low", "at_high", "swing");
        tornado.rows()
                .forEach(row -> rows.add(List.of(
                        row.title(),
                        Numbers.shortest(row.low()),
                        Numbers.shortest(row.high()),
                        cell(row.atLow().value()),
                        cell(row.atHigh().value()),
                        row.swing().map(swing -> Numbers.shortest(swing.size())).orElse(""))));
        return EnsembleTable.text(rows);
    }

    public static byte[] of(Morris morris) {
        List<List<String>> rows = headed("input", "mu", "mu_star", "sigma");
        morris.effects()
                .forEach(effect -> rows.add(
                        List.of(effect.title(), cell(effect.mu()), cell(effect.muStar()), cell(effect.sigma()))));
        return EnsembleTable.text(rows);
    }

    public static byte[] of(SobolIndices sobol) {
        List<List<String>> rows =
                headed("input", "first", "first_low", "first_high", "total", "total_low", "total_high");
        for (SobolIndices.Index index : sobol.indices()) {
            List<String> row = new ArrayList<>(List.of(index.title()));
            row.addAll(cells(index.first()));
            row.addAll(cells(index.total()));
            rows.add(row);
        }
        return EnsembleTable.text(rows);
    }

    private static List<List<String>> headed(String... header) {
        return new ArrayList<>(List.of(List.of(header)));
    }

    private static List<String> cells(Optional<SobolIndices.Share> share) {
        return share.map(known -> List.of(
                        Numbers.shortest(known.value()), Numbers.shortest(known.low()), Numbers.shortest(known.high())))
                .orElse(List.of("", "", ""));
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? Numbers.shortest(value.getAsDouble()) : "";
    }
}
