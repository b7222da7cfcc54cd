package qianyi.format.vensim;

import qianyi.format.SourceText;

/**
 * What stands between two bars: {@code equation ~ unit ~ comment |} (Vensim reference manual, "Equation Components").
 *
 * @param equation without comments in braces and with its continued lines joined
 * @param comment likewise joined
 * @param group index of the group that it belongs to, -1 for none
 */
record Statement(SourceText equation, SourceText unit, String comment, int group) {}
