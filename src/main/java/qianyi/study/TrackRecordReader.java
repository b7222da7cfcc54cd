package qianyi.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what shows how good forecasts are: "backtest" and "forecasts" of study.yaml. */
final class TrackRecordReader {
    private final StudyFolder folder;
    private final Optional<History> history;
    private final SeriesNames known;

    /** @param history none if it could not be read: then nothing is said about its series */
    TrackRecordReader(StudyFolder folder, Optional<History> history) {
        this.folder = folder;
        this.history = history;
        this.known = new SeriesNames(history);
    }

    TrackRecord read(YamlMap root) {
        List<BacktestSeries> series = new BacktestReader(known).read(root);
        Optional<YamlNode> node = root.optional("forecasts");
        if (node.isEmpty()) {
            return new TrackRecord(series, List.of(), Map.of());
        }
        if (node.get().isScalar()) {
            return new TrackRecord(series, forecasts(node.get(), Map.of()), Map.of());
        }
        return node.get()
                .map("file", "real_growth")
                .map(map -> {
                    Map<String, String> growth = growth(map);
                    return new TrackRecord(
                            series,
                            map.required("file")
                                    .map(file -> forecasts(file, growth))
                                    .orElse(List.of()),
                            growth);
                })
                .orElse(TrackRecord.NONE);
    }

    private Map<String, String> growth(YamlMap map) {
        Map<String, String> growth = new LinkedHashMap<>();
        for (YamlNode.Entry entry :
                map.optional("real_growth").flatMap(YamlNode::entries).orElse(List.of())) {
            growth.put(known.read(Optional.of(entry.key())), known.read(Optional.of(entry.value())));
        }
        return growth;
    }

    private List<DatedForecast> forecasts(YamlNode node, Map<String, String> growth) {
        Optional<String> name = StudyFolder.inside(node);
        if (name.isEmpty()) {
            return List.of();
        }
        StudyProblems problems = folder.problems(name.get());
        return folder.bytes(folder.path(name.get()), problems.file(), node.problems(), node.span())
                .flatMap(bytes -> StudyFolder.table(bytes, problems))
                .map(text -> new ForecastsReader(problems, history, growth.values()).read(text))
                .orElse(List.of());
    }
}
