package qianyi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.Byline;
import qianyi.study.Change;
import qianyi.study.FilesRead;
import qianyi.study.Fit;
import qianyi.study.GrowthRecord;
import qianyi.study.Headline;
import qianyi.study.History;
import qianyi.study.Indicator;
import qianyi.study.Observation;
import qianyi.study.OutsideView;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Source;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.study.TrackRecord;
import qianyi.study.Uncertainty;
import qianyi.study.UnitDisplay;
import qianyi.text.Localized;

/**
 * A place with two sectors that grow at constant rates from 60 and 40 coins in 2000, so that every date is known: with
 * RK4 the total at 5 % is {@code 100 exp(0.05 t)} to eleven digits. Words are hostile on purpose.
 */
public final class TinyStudy {
    public static final Unit MONEY = Unit.base("coin").over(Unit.base("year"));
    public static final String HOSTILE = "<script>alert(\"x\")</script> & 'one', | *two*";

    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>test</vendor><product version="1">test</product></header>
            <sim_specs method="%s" time_units="year"><start>2000</start><stop>2040</stop><dt>%s</dt></sim_specs>
            <dimensions><dim name="sector"><elem name="farm"/><elem name="mill"/></dim></dimensions>
            <model><variables>
            <aux name="rate"><eqn>0.05</eqn><units>1/year</units></aux>
            <aux name="price_level"><eqn>1</eqn><units>1</units></aux>
            <aux name="revision"><eqn>0</eqn><units>1</units></aux>
            <stock name="output"><dimensions><dim name="sector"/></dimensions>
              <element subscript="farm"><eqn>60</eqn></element><element subscript="mill"><eqn>40</eqn></element>
              <inflow>growth</inflow><units>coin/year</units></stock>
            <flow name="growth"><dimensions><dim name="sector"/></dimensions><eqn>rate*output[sector]</eqn>
              <units>coin/year/year</units></flow>
            <aux name="money"><dimensions><dim name="sector"/></dimensions><eqn>output[sector]*price_level</eqn>
              <units>coin/year</units></aux>
            <aux name="restatement"><eqn>SUM(money[*])*revision</eqn><units>coin/year</units></aux>
            <aux name="total"><doc>总量 | Grand total</doc><eqn>SUM(money[*])+restatement</eqn>
              <units>coin/year</units></aux>
            </variables></model></xmile>
            """;

    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Assumption> varied = new ArrayList<>();
    private final List<Observation> more = new ArrayList<>();
    private Uncertainty uncertainty = Uncertainty.NONE;
    private OutsideView outside = OutsideView.NONE;
    private Byline byline = Byline.NONE;
    private List<Target> targets = List.of(
            new Target.AtLeast("double", new Localized("翻一番", "twice as much"), "total", 200, MONEY, 2010),
            new Target.AtLeast("half_more", new Localized("增五成", "half more"), "total", 150, MONEY, 2010));
    private final Program program;
    private final Model model;

    public TinyStudy(String method, String step) {
        var read = XmileReader.read("tiny.xmile", MODEL.formatted(method, step));
        model = read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
        var compiled = Program.compile(model);
        program = compiled.value().orElseThrow(() -> new AssertionError(compiled.diagnostics()));
    }

    /** Baseline, one of policy, one of prices, one of measurement, one that fails. */
    public static Study whole() {
        return new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .scenario("policy", new Localized("政策加力", HOSTILE), "rate", 0.08)
                .scenario("dear", new Localized("涨价", "Dear"), "price_level", 1.5)
                .scenario("census", new Localized("普查", "Census"), "revision", 0.2)
                .scenario("broken", new Localized("失败", "Broken"), "rate", 1e300)
                .study();
    }

    public TinyStudy scenario(String id, Localized title) {
        scenarios.add(new Scenario(
                id, title, Localized.same(HOSTILE), "", "", Optional.empty(), List.of(), List.of(), List.of()));
        return this;
    }

    public TinyStudy scenario(String id, Localized title, String constant, double value) {
        Change change = new Change(
                constant,
                List.of(),
                new Change.Action.To(value),
                Optional.empty(),
                OptionalDouble.empty(),
                0,
                Localized.same(""),
                "",
                "",
                Span.START);
        int slot = program.columns(constant).get(0).slot();
        RunOverride override = new RunOverride.Value(slot, RunOverride.Operation.TO, value, OptionalDouble.empty(), 0);
        scenarios.add(new Scenario(
                id,
                title,
                Localized.same(HOSTILE),
                "",
                "",
                Optional.of("baseline"),
                List.of(change),
                List.of(change),
                List.of(override)));
        return this;
    }

    /** With one more figure of the record. */
    public TinyStudy seen(int year, double value, Observation.Kind kind) {
        more.add(seen("seen", year, value, kind));
        return this;
    }

    /** With these targets in the place of its own. */
    public TinyStudy aiming(Target... others) {
        targets = List.of(others);
        return this;
    }

    /** A constant with a range, in place of the row without one. */
    public TinyStudy varying(
            String name, Assumption.Group group, Assumption.Distribution distribution, double low, double high) {
        varied.add(new Assumption(
                name,
                "",
                (low + high) / 2,
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                distribution,
                Unit.ONE,
                group,
                Assumption.Kind.ASSUMPTION,
                Localized.same(name),
                "",
                "",
                "",
                Span.START));
        return this;
    }

    public TinyStudy uncertainty(Uncertainty other) {
        uncertainty = other;
        return this;
    }

    public TinyStudy byline(Byline other) {
        byline = other;
        return this;
    }

    public TinyStudy outside(OutsideView other) {
        outside = other;
        return this;
    }

    private List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>(varied);
        Stream.of(
                        assumption("rate", "", Assumption.Group.POLICY, "rate"),
                        assumption("price_level", "", Assumption.Group.PRICE_LEVEL, "price"),
                        assumption("revision", "", Assumption.Group.MEASUREMENT, "revision"),
                        assumption("start", "farm", Assumption.Group.STRUCTURE, "start: farming"),
                        assumption("start", "mill", Assumption.Group.STRUCTURE, "start: milling"))
                .filter(row -> varied.stream().noneMatch(other -> other.title().equals(row.title())))
                .forEach(all::add);
        return all;
    }

    public Study study() {
        return new Study(
                "tiny",
                new Localized("小地方", "Tiny place"),
                new Localized("某地", "Somewhere"),
                byline,
                program,
                model.time(),
                new FilesRead(
                        "model.xmile",
                        "assumptions.csv",
                        Map.of("model.xmile", "ab".repeat(32), "assumptions.csv", "cd".repeat(32))),
                new Period(2000, 2040, 2003, List.of(2003, 2010, 2020)),
                "baseline",
                scenarios,
                List.of("baseline", "policy"),
                new Headline("total", "money", "restatement"),
                targets,
                new GrowthRecord("seen", 2003),
                List.of(new Indicator(
                        "rich",
                        new Localized("富裕", "Rich"),
                        Optional.of("total"),
                        new Localized("总量", "total"),
                        new Localized("其他", HOSTILE))),
                Map.of("output", "output"),
                new History(Stream.concat(
                                Stream.of(
                                        seen("seen", 2000, 101, Observation.Kind.FOUND),
                                        seen("seen", 2001, 104, Observation.Kind.FOUND),
                                        seen("seen", 2002, 111, Observation.Kind.FOUND),
                                        seen("seen_again", 2002, 110, Observation.Kind.DERIVED),
                                        seen("seen_again", 2003, 116, Observation.Kind.DERIVED)),
                                more.stream())
                        .toList()),
                List.of(new Fit("total", "seen_again")),
                Map.of(MONEY, new UnitDisplay(new Localized("枚", "dozen coins"), 1, 1 / 12.0)),
                List.of(new Localized("小心", HOSTILE)),
                List.of(new Localized("没有的", "what is not there")),
                List.of(new Source("s", Localized.same(HOSTILE), "2000", "http://example.org/?a=1&b=\"2\"")),
                assumptions(),
                uncertainty,
                outside,
                Optional.empty(),
                Optional.empty(),
                qianyi.study.PolicyTerms.NONE,
                List.of(),
                TrackRecord.NONE);
    }

    private static Observation seen(String series, int year, double value, Observation.Kind kind) {
        return new Observation(series, year, value, "coin/year", "all", "first", kind, "high", "s", "", Span.START);
    }

    private static Assumption assumption(String name, String element, Assumption.Group group, String label) {
        return new Assumption(
                name,
                element,
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Assumption.Distribution.FIXED,
                Unit.ONE,
                group,
                Assumption.Kind.ASSUMPTION,
                new Localized(label.replace("farming", "种田").replace("milling", "磨坊"), label),
                "",
                "",
                "",
                Span.START);
    }
}
