package qianyi.study;

/**
 * The economy outside, which the headline is held against.
 *
 * @param variable its size at current prices, in any unit
 * @param share the headline over it, as an index
 */
public record OutsideEconomy(String variable, String share) {}
