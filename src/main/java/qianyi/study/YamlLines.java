package qianyi.study;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import qianyi.model.Span;

/** The lines of a YAML file, to turn the parser's places (code points from 0) into spans (UTF-16 units from 1). */
final class YamlLines {
    private final List<String> lines;

    YamlLines(String text) {
        this.lines = List.of(text.split("\r\n|\r|\n", -1));
    }

    List<String> all() {
        return lines;
    }

    /** A line counted from 0; empty beyond the last. */
    String line(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }

    Span span(Node node) {
        return span(node.getStartMark(), node.getEndMark());
    }

    Span span(Optional<Mark> start, Optional<Mark> end) {
        Span first = start.map(this::at).orElse(Span.START);
        return end.map(this::at)
                .filter(last -> !before(last, first))
                .map(first::to)
                .orElse(first);
    }

    Span at(Mark mark) {
        String line = line(mark.getLine());
        int points = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return at(mark.getLine(), line.offsetByCodePoints(0, points));
    }

    /** A place counted from 0. */
    Span at(int line, int column) {
        return Span.at(line + 1, column + 1);
    }

    private static boolean before(Span a, Span b) {
        return a.line() < b.line() || a.line() == b.line() && a.column() < b.column();
    }
}
