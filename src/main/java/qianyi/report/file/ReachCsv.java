package qianyi.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.CostedLever;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.ReachAnswer;
import qianyi.analysis.search.ConfidentReach;
import qianyi.analysis.search.Frontier;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.LeverReach;

/**
 * What it would take as a table: a row for each lever of each way, in the model's units; the scenario's number, the one that
 * is needed, its range and cost. Ways are numbered from 1.
 */
public final class ReachCsv {
    private static final List<String> HEADER =
            List.of("way", "kind", "lever", "unit", "scenario", "needed", "low", "high", "cost");

    private final List<List<String>> rows = new ArrayList<>();
    private int way;

    private ReachCsv() {}

    public static String of(ReachAnswer answer, Optional<Frontier> frontier) {
        ReachCsv csv = new ReachCsv();
        answer.portfolio().ifPresent(portfolio -> csv.add(portfolio, "portfolio"));
        for (LeverReach one : answer.reach().policy()) {
            one.needed().ifPresent(needed -> {
                csv.way++;
                csv.add("lever", one.lever(), needed, OptionalDouble.empty());
            });
        }
        frontier.ifPresent(csv::add);
        return csv.text();
    }

    public static String of(ConfidentPortfolio found) {
        ReachCsv csv = new ReachCsv();
        found.portfolio().ifPresent(portfolio -> csv.add(portfolio, "portfolio"));
        found.errors()
                .flatMap(ConfidentPortfolio.WithErrors::portfolio)
                .ifPresent(portfolio -> csv.add(portfolio, "portfolio_with_errors"));
        return csv.text();
    }

    public static String of(ConfidentReach reach) {
        ReachCsv csv = new ReachCsv();
        reach.needed().ifPresent(needed -> {
            csv.way++;
            double[] values = reach.path().values(needed);
            for (int i = 0; i < values.length; i++) {
                csv.add("lever", reach.path().levers().get(i), values[i], OptionalDouble.empty());
            }
        });
        return csv.text();
    }

    private void add(Portfolio portfolio, String kind) {
        way++;
        for (int i = 0; i < portfolio.values().size(); i++) {
            CostedLever costed = portfolio.question().levers().get(i);
            double value = portfolio.values().get(i);
            add(kind, costed.lever(), value, OptionalDouble.of(costed.cost(value)));
        }
    }

    private void add(Frontier frontier) {
        for (Frontier.Point point : frontier.points()) {
            way++;
            add("frontier", frontier.first(), point.first(), OptionalDouble.empty());
            add("frontier", frontier.second(), point.second(), OptionalDouble.empty());
        }
    }

    private void add(String kind, Lever lever, double needed, OptionalDouble cost) {
        rows.add(List.of(
                Integer.toString(way),
                kind,
                lever.title(),
                lever.assumption().unit().toString(),
                Csv.number(lever.from()),
                Csv.number(needed),
                Csv.number(lever.low()),
                Csv.number(lever.high()),
                Csv.number(cost)));
    }

    private String text() {
        return Csv.text(Stream.concat(Stream.of(HEADER), rows.stream()));
    }
}
