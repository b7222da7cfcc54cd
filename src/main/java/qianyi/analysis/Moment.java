package qianyi.analysis;

import java.util.Optional;
import qianyi.engine.Run;
import qianyi.text.Localized;

/**
 * A run looked at in one instant.
 *
 * @param time a saved instant of the run
 * @param scenario none for a model alone
 */
public record Moment(Run run, double time, Optional<Localized> scenario) {}
