package qianyi.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import qianyi.Qianyi;

/**
 * The regional economy that lies beside the project: the constants that its programs in C vary by up to a tenth, and the
 * twelve figures that they keep.
 */
public record RegionalEconomy(Program program) {
    private static final List<String> VARIED = List.of(
            "tau_d",
            "wage_el",
            "tau_l",
            "g_w",
            "income_tax",
            "profit_tax",
            "gov_share",
            "policy_gain",
            "rnd_share",
            "delay_rd",
            "mig_rate",
            "profit_dist",
            "hire_el",
            "interest",
            "credit_cut",
            "invest_cap");
    private static final List<String> KEPT =
            List.of("total_va", "pop", "debt", "knowledge", "unemp", "gdp_pc", "welfare", "concentration");

    static RegionalEconomy read() throws IOException {
        return new RegionalEconomy(
                Qianyi.load(Path.of("../shared/bench/model.mdl")).value().orElseThrow());
    }

    public List<Column> varied() {
        return VARIED.stream().map(name -> program.columns(name).get(0)).toList();
    }

    public List<Column> kept() {
        return Stream.concat(
                        KEPT.stream().map(name -> program.columns(name).get(0)),
                        Stream.of(
                                program.columns("output").get(2),
                                program.columns("capital").get(0),
                                program.columns("labour").get(8),
                                program.columns("price").get(1)))
                .toList();
    }
}
