package qianyi.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Unit;
import qianyi.text.Localized;

/** The parts of a study as they are read; a study only once nothing is wrong with any of them. */
final class StudyDraft {
    Localized title = Localized.same("");
    Localized place = Localized.same("");
    Byline byline = Byline.NONE;
    Optional<Period> period = Optional.empty();
    String baseline = "";
    List<Scenario> scenarios = List.of();
    List<String> highlight = List.of();
    List<Source> sources = List.of();
    List<Assumption> assumptions = List.of();
    String assumptionsFile = "";
    Optional<History> history = Optional.empty();
    Uncertainty uncertainty = Uncertainty.NONE;
    OutsideView outside = OutsideView.NONE;
    Optional<OutsideEconomy> economy = Optional.empty();
    Optional<CostAccount> costs = Optional.empty();
    PolicyTerms policy = PolicyTerms.NONE;
    List<ShareGroup> shares = List.of();
    TrackRecord trackRecord = TrackRecord.NONE;

    private Optional<Headline> headline = Optional.empty();
    private List<Target> targets = List.of();
    private List<Indicator> indicators = List.of();
    private Map<String, String> accounting = Map.of();
    private Map<Unit, UnitDisplay> units = Map.of();
    private Optional<GrowthRecord> record = Optional.empty();
    private List<Fit> fits = List.of();
    List<AssumptionChange> changed = List.of();
    private List<Localized> caveats = List.of();
    private List<Localized> leavesOut = List.of();

    void ask(QuestionReader question) {
        headline = question.headline();
        targets = question.targets();
        indicators = question.indicators();
        accounting = question.accounting();
        units = question.units();
    }

    void hold(EvidenceReader evidence) {
        record = evidence.record();
        fits = evidence.fits();
        caveats = evidence.caveats();
        leavesOut = evidence.leavesOut();
    }

    Optional<GrowthRecord> record() {
        return record;
    }

    Study finish(StudyModel model, StudyFolder folder) {
        return new Study(
                folder.id(),
                title,
                place,
                byline,
                model.program().orElseThrow(),
                PeriodReader.grid(model.model().orElseThrow(), period.orElseThrow()),
                new FilesRead(model.file(), assumptionsFile, folder.sha256(), changed),
                period.get(),
                baseline,
                scenarios,
                highlight,
                headline.orElseThrow(),
                targets,
                record.orElseThrow(),
                indicators,
                accounting,
                history.orElseThrow(),
                fits,
                units,
                caveats,
                leavesOut,
                sources,
                assumptions,
                uncertainty,
                outside,
                economy,
                costs,
                policy,
                shares,
                trackRecord);
    }
}
