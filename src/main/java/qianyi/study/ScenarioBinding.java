package qianyi.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the files of scenarios are bound to.
 *
 * @param changes reads what they change
 * @param assumptions that they may set; none if the table could not be read
 * @param study id of the study
 * @param modelSha256 of the model file, in hexadecimal; empty if it could not be read
 */
record ScenarioBinding(ChangeReader changes, Optional<List<Assumption>> assumptions, String study, String modelSha256) {
    /** Warns of a scenario that was made with another study or another version of the model. */
    void checkOrigin(YamlMap scenario) {
        Optional<YamlNode> ofStudy = scenario.optional("study");
        ofStudy.flatMap(YamlNode::text).filter(id -> !id.equals(study)).ifPresent(id -> scenario.problems()
                .warning(ofStudy.get().span(), "study.scenario-other-study", id, study));
        Optional<YamlNode> model = scenario.optional("model");
        model.flatMap(YamlNode::text)
                .filter(hash -> !modelSha256.isEmpty() && !isOfModel(hash))
                .ifPresent(hash -> scenario.problems()
                        .warning(model.get().span(), "study.scenario-other-model", hash, Study.shortHash(modelSha256)));
    }

    private boolean isOfModel(String hash) {
        return hash.length() >= Study.SHORT_HASH && modelSha256.startsWith(hash.toLowerCase(Locale.ROOT));
    }
}
