package qianyi.study;

import java.util.Optional;
import qianyi.engine.Program;

/**
 * A model that can be run, with its study if it has one.
 *
 * @param study none for a model alone
 */
public record ModelOrStudy(Program program, Optional<Study> study) {}
