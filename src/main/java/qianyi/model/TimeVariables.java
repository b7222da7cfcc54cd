package qianyi.model;

/**
 * Which variables of a model say when a run starts, stops, how long a step is and how often it is saved, for a dialect in
 * which these are variables like others (Vensim: INITIAL TIME, FINAL TIME, TIME STEP, SAVEPER). The
 * start holds as it is at the start; step, saving interval and stop may change on the way.
 *
 * @param start canonical name, as the others
 */
public record TimeVariables(String start, String stop, String step, String save) {}
