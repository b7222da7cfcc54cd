package qianyi.study;

import qianyi.model.Span;

/**
 * An entry under "assumptions" of a scenario: another value for a row of the table of assumptions, which stays as
 * uncertain as the table has it.
 *
 * @param title of the assumption, as {@link Assumption#title} has it
 * @param value in the assumption's unit
 * @param file in which it stands, as problems name it
 * @param span of the value
 */
public record AssumptionSetting(String title, double value, String file, Span span) {}
