package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.model.Span;
import qianyi.text.Localized;

/**
 * A scenario's own file, before its ancestors are known.
 *
 * @param problems of that file
 * @param parent id under "extends"
 * @param parentSpan where that stands
 */
record ScenarioDraft(
        String id,
        StudyProblems problems,
        Localized title,
        Localized story,
        String author,
        String date,
        Optional<String> parent,
        Span parentSpan,
        List<Change> changes,
        List<AssumptionSetting> assumed) {}
