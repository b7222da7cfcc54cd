package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.VariableKind;
import qianyi.text.Localized;

class ExplanationTest {
    private static final Program PROGRAM = CompactModel.program("""
            time 0 to 4 step 1 unit year
            dimension sector = farm, mill
            dimension buyer = farm, mill
            constant rate = 0.5 | unit 1/year
            constant price[sector]
                [farm] = 2
                [mill] = 3
            table curve continuous 0:0 10:10
            stock people = 8 * 1 | in births | out deaths
            flow births = rate * people
            flow deaths = curve(people) * 0
            aux flows[sector, buyer] = price[sector] * 10
            aux worth[sector] = price[sector] + SUM(flows[sector, *]) + price[farm] + INIT(people)
            aux all = SUM(worth[*])
            constant idle = 1
            """);
    private static final Run RUN = Simulation.run(PROGRAM, PROGRAM.model().time(), List.of());

    @Test
    void stockHasStartRateAndItsFlows() {
        Explanation people = explain("People", List.of());
        assertThat(people.entry().kind()).isEqualTo(VariableKind.STOCK);
        assertThat(people.equations()).containsExactly(new EquationText.Line(List.of(), "8 * 1"));
        assertThat(people.rates()).containsExactly(new EquationText.Line(List.of(), "births - deaths"));
        assertThat(people.uses())
                .containsExactly(
                        new Use("people", "births", Use.Role.INFLOW), new Use("people", "deaths", Use.Role.OUTFLOW));
        assertThat(people.usedBy())
                .containsExactly(
                        new Use("births", "people", Use.Role.EQUATION),
                        new Use("deaths", "people", Use.Role.EQUATION),
                        new Use("worth", "people", Use.Role.START));
        assertThat(explain("deaths", List.of()).uses()).contains(new Use("deaths", "curve", Use.Role.TABLE));
    }

    @Test
    void whatDoesNotExistIsNotExplained() {
        assertThat(Explanation.of(PROGRAM, "nobody", List.of())).isEmpty();
        assertThat(Explanation.of(PROGRAM, "worth", List.of("sky"))).isEmpty();
    }

    @Test
    void valuesAreThoseOfTheElementsThatTheEquationReads() {
        List<Explanation.Value> values = explain("worth", List.of("mill")).values(RUN, 2);
        assertThat(values)
                .extracting(v -> v.column().label())
                .containsExactly(
                        "worth[mill]", "price[mill]", "price[farm]", "flows[mill,farm]", "flows[mill,mill]", "people");
        assertThat(values.get(0).value()).isEqualTo(3 + 60 + 2 + 8);
        assertThat(values.get(0).role()).isEmpty();
        Explanation.Value atStart = values.get(5);
        assertThat(atStart.role()).contains(Use.Role.START);
        assertThat(atStart.time()).isZero();
        assertThat(atStart.value()).isEqualTo(8);
    }

    @Test
    void valuesBetweenSavedInstantsLieOnALine() {
        List<Explanation.Value> values = explain("births", List.of()).values(RUN, 0.5);
        assertThat(values.get(0).value()).isCloseTo(5, within(1e-12));
        assertThat(Explanation.values(RUN, 1, List.of("people", "curve"))
                        .get("people")
                        .get(0)
                        .value())
                .isEqualTo(12);
        assertThat(Explanation.values(RUN, 1, List.of("curve")).get("curve")).isEmpty();
    }

    @Test
    void onlyTheEquationOfTheElementIsShown() {
        assertThat(explain("price", List.of("MILL")).equations())
                .containsExactly(new EquationText.Line(List.of("mill"), "3"));
        assertThat(explain("price", List.of()).equations()).hasSize(2);
    }

    @Test
    void chainFollowsEachVariableOnceAndNamesTheLoop() {
        Links links = Links.of(PROGRAM.model());
        Chain up = Chain.up(links, "births", 5);
        assertThat(up.next()).extracting(Chain::name).containsExactly("rate", "people");
        Chain people = up.next().get(1);
        assertThat(people.next()).extracting(Chain::name).containsExactly("births", "deaths");
        assertThat(people.next().get(0).repeated()).isTrue();
        assertThat(people.next().get(0).next()).isEmpty();
        assertThat(up.names()).containsExactly("births", "rate", "people", "deaths", "curve");
        assertThat(Chain.up(links, "births", 1).next().get(1).next()).isEmpty();
        assertThat(Chain.up(links, "births", 1).next().get(1).repeated()).isFalse();
    }

    @Test
    void chainFollowsAVariableWhereItIsNearest() {
        Program program = CompactModel.program("""
                aux near = middle + far
                aux middle = far
                aux far = source
                constant source = 1
                """);
        Chain up = Chain.up(Links.of(program.model()), "near", 4);
        assertThat(up.next().get(1).next()).extracting(Chain::name).containsExactly("source");
        Chain farAgain = up.next().get(0).next().get(0);
        assertThat(farAgain.name()).isEqualTo("far");
        assertThat(farAgain.repeated()).isTrue();
        Chain down = Chain.down(Links.of(program.model()), "source", 9);
        assertThat(down.names()).containsExactlyInAnyOrder("source", "far", "near", "middle");
    }

    @Test
    void indexNamesWhatNothingUses() {
        ModelIndex index = ModelIndex.of(PROGRAM.model());
        assertThat(index.unused()).containsExactly("all", "idle");
        assertThat(index.sections()).hasSize(1);
        assertThat(index.sections().get(0).entries())
                .hasSize(PROGRAM.model().variables().size());
    }

    @Test
    void sipingIsExplainedWithLabelsGroupRangeAndSource() {
        Explanation effort =
                Explanation.of(Siping.STUDY, "planned_effort", List.of("chain")).orElseThrow();
        assertThat(effort.entry().label()).isEqualTo(new Localized("情景力度", "Effort under the scenario"));
        assertThat(effort.entry().group()).isEqualTo("policy");
        assertThat(effort.assumptions()).hasSize(1);
        assertThat(effort.assumptions().get(0).element()).isEqualTo("chain");
        assertThat(effort.usedBy()).extracting(Use::user).containsExactly("effort_under_plan");
        Explanation capacity = Explanation.of(Siping.STUDY, "production_capacity", List.of("AGR"))
                .orElseThrow();
        List<Explanation.Value> values = capacity.values(Siping.run("plan"), 2030);
        double product =
                values.stream().skip(1).mapToDouble(Explanation.Value::value).reduce(1, (a, b) -> a * b);
        assertThat(values).hasSize(7);
        assertThat(values.get(0).value()).isCloseTo(product, within(1e-9 * product));
        ModelIndex index = ModelIndex.of(Siping.STUDY.program().model());
        assertThat(index.sections()).extracting(ModelIndex.Section::group).startsWith("policy", "agriculture");
        assertThat(index.sections().stream().mapToInt(s -> s.entries().size()).sum())
                .isEqualTo(Siping.STUDY.program().model().variables().size());
    }

    private static Explanation explain(String name, List<String> elements) {
        Optional<Explanation> explanation = Explanation.of(PROGRAM, name, elements);
        return explanation.orElseThrow();
    }
}
