package qianyi.text;

import java.util.List;

/** What may have been meant by a name that does not exist. */
public final class Suggestions {
    private Suggestions() {}

    /** ", did you mean …", or nothing. */
    public static String didYouMean(List<String> near, Messages messages) {
        return near.isEmpty() ? "" : messages.text("cli.did_you_mean", near);
    }
}
