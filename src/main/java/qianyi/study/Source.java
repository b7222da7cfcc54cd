package qianyi.study;

import qianyi.text.Localized;

/** Where a number comes from. */
public record Source(String id, Localized title, String date, String where) {}
