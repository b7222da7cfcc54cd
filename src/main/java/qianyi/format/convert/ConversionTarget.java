package qianyi.format.convert;

import java.util.Locale;
import java.util.Optional;

/** What a model can be written as. */
public enum ConversionTarget {
    VENSIM,
    XMILE;

    /** The dialect that the ending of a file's name stands for; none if models are not written so. */
    public static Optional<ConversionTarget> ofName(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "mdl" -> Optional.of(VENSIM);
            case "xmile", "stmx" -> Optional.of(XMILE);
            default -> Optional.empty();
        };
    }
}
