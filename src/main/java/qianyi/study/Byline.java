package qianyi.study;

import java.time.LocalDate;
import java.util.Optional;
import qianyi.text.Localized;

/** Who made a study and on which day, as far as it says so; what is handed in carries them. */
public record Byline(Optional<Localized> author, Optional<LocalDate> date) {
    public static final Byline NONE = new Byline(Optional.empty(), Optional.empty());

    static Byline read(YamlMap root) {
        return new Byline(
                root.optional("author").flatMap(YamlNode::localized),
                root.optional("date").flatMap(YamlNode::date));
    }
}
