package qianyi.cli;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qianyi.format.convert.Conversion;
import qianyi.model.Diagnostic;
import qianyi.text.JsonText;
import qianyi.text.Messages;

/** How a model came into another dialect, for programs. */
final class ConversionJson {
    /** Version of the layout. */
    private static final int SCHEMA = 1;

    private ConversionJson() {}

    /** @param written whether the file is there */
    static String of(Conversion conversion, boolean written, String command, String version, Messages messages) {
        Map<String, @Nullable Object> all = object();
        all.put("schema", SCHEMA);
        all.put("command", command);
        all.put("version", version);
        all.put("written", written);
        all.put("exact", conversion.exact());
        all.put("rewritten", conversion.rewritten());
        all.put("refused", conversion.refused());
        all.put("names", new TreeMap<>(conversion.names()));
        all.put("constructs", constructs(conversion.findings(), messages));
        return JsonText.of(all);
    }

    private static List<Object> constructs(List<Diagnostic> findings, Messages messages) {
        return findings.stream()
                .<Object>map(finding -> {
                    Map<String, @Nullable Object> one = object();
                    one.put("result", finding.isError() ? "refused" : "rewritten");
                    one.put("cause", finding.key().substring(finding.key().lastIndexOf('.') + 1));
                    one.put("file", finding.file());
                    one.put("line", finding.span().line());
                    one.put("column", finding.span().column());
                    one.put("sentence", messages.text(finding.key(), finding.arguments()));
                    return one;
                })
                .toList();
    }
}
