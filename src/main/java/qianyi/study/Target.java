package qianyi.study;

import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * A level to be reached.
 *
 * @param reaches in the model's unit of the variable
 * @param by the year in which it is wanted
 */
public record Target(String id, Localized label, String variable, double reaches, Unit unit, int by) {}
