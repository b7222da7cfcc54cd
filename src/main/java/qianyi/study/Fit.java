package qianyi.study;

/** A variable of the model and the observed series that it should follow. */
public record Fit(String variable, String series) {}
