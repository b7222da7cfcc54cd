package qianyi.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.CompactModel;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.study.Byline;
import qianyi.study.Change;
import qianyi.study.FilesRead;
import qianyi.study.Fit;
import qianyi.study.GrowthRecord;
import qianyi.study.Headline;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.OutsideView;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.study.TrackRecord;
import qianyi.study.Uncertainty;
import qianyi.study.UnitDisplay;
import qianyi.text.Localized;

/**
 * A study around a model of a few lines. The model has a scalar "total" in coin/year, an array "parts" and a scalar
 * "other" that make it up; its years are those of its time, today is the fifth year, the first scenario is the baseline.
 */
final class SmallStudy {
    static final Unit MONEY = Unit.base("coin").over(Unit.base("year"));

    private final Program program;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Observation> history = new ArrayList<>();

    SmallStudy(String model) {
        program = CompactModel.program(model);
    }

    Program program() {
        return program;
    }

    SmallStudy seen(int year, double value, Observation.Kind kind) {
        history.add(observation("seen", year, value, kind));
        return this;
    }

    SmallStudy restated(int year, double value) {
        history.add(observation("restated", year, value, Observation.Kind.DERIVED));
        return this;
    }

    private static Observation observation(String series, int year, double value, Observation.Kind kind) {
        return new Observation(series, year, value, "coin/year", "all", "first", kind, "high", "", "", Span.START);
    }

    /** A scenario with overrides, each of which is also a change of the whole variable without a reason. */
    SmallStudy scenario(String id, RunOverride... overrides) {
        List<Change> changes = Arrays.stream(overrides)
                .map(override -> change(
                        override instanceof RunOverride.Value value
                                ? program.columns().get(value.slot()).name()
                                : ((RunOverride.Points) override).table(),
                        List.of(),
                        "because"))
                .toList();
        return scenario(id, changes, overrides);
    }

    SmallStudy scenario(String id, List<Change> changes, RunOverride... overrides) {
        scenarios.add(new Scenario(
                id,
                new Localized("情景" + id, "Scenario " + id),
                Localized.same(""),
                "",
                "",
                scenarios.isEmpty()
                        ? Optional.empty()
                        : Optional.of(scenarios.get(0).id()),
                changes,
                changes,
                List.of(overrides)));
        return this;
    }

    static Change change(String variable, List<String> elements, String why) {
        return new Change(
                variable,
                elements,
                new Change.Action.To(0),
                Optional.empty(),
                OptionalDouble.empty(),
                0,
                Localized.same(why),
                "",
                "",
                new Span(7, 5, 7, 9));
    }

    RunOverride to(String name, double value) {
        return set(name, RunOverride.Operation.TO, value, OptionalDouble.empty(), 0);
    }

    RunOverride set(String name, RunOverride.Operation operation, double operand, OptionalDouble from, double ramp) {
        return new RunOverride.Value(program.columns(name).get(0).slot(), operation, operand, from, ramp);
    }

    Study study() {
        int from = (int) program.model().time().start();
        int to = (int) program.model().time().stop();
        return new Study(
                "small",
                Localized.same("small"),
                Localized.same("nowhere"),
                Byline.NONE,
                program,
                program.model().time(),
                new FilesRead("", "", Map.of()),
                new Period(from, to, from + 4, List.of(from + 4, to)),
                scenarios.get(0).id(),
                scenarios,
                List.of(),
                new Headline("total", "parts", "other"),
                List.of(
                        new Target.AtLeast("goal", new Localized("目标", "goal"), "total", 200, MONEY, to),
                        new Target.AtLeast("moon", new Localized("月亮", "moon"), "total", 1e6, MONEY, to)),
                new GrowthRecord("seen", from + 4),
                List.of(),
                Map.of("output", "parts"),
                new History(history),
                List.of(new Fit("total", "seen")),
                Map.of(MONEY, new UnitDisplay(new Localized("枚", "dozen coins"), 1, 1 / 12.0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Uncertainty.NONE,
                OutsideView.NONE,
                Optional.empty(),
                Optional.empty(),
                qianyi.study.PolicyTerms.NONE,
                List.of(),
                TrackRecord.NONE);
    }
}
