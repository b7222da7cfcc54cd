package qianyi.model;

/**
 * Which variables of a model say when a run starts, stops, how long a step is and how often it is saved, for a dialect in
 * which these are variables like others (Vensim: INITIAL TIME, FINAL TIME, TIME STEP, SAVEPER). Start, step and saving
 * hold as they are at the start; a stop that changes on the way ends the run when time has reached it.
 *
 * @param start canonical name, as the others
 */
public record TimeVariables(String start, String stop, String step, String save) {}
