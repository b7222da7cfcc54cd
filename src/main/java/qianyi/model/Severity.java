package qianyi.model;

/** How much a diagnostic matters: an error stops the work, a warning is doubtful, a note is worth knowing. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
