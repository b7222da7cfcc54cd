package qianyi.study;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import qianyi.model.Span;

/** Says in plain words why a file is not YAML. */
final class YamlSyntax {
    private static final int LINES_BACK = 3;

    private YamlSyntax() {}

    static void report(StudyProblems problems, YamlLines lines, MarkedYamlEngineException error) {
        if (reportFullWidth(problems, lines, error)) {
            return;
        }
        Span end = error.getProblemMark().map(lines::at).orElse(Span.START);
        Span start = error.getContextMark().map(lines::at).orElse(end);
        String problem = String.valueOf(error.getProblem());
        String whole = error.getContext() + " " + problem;
        if (problem.contains("mapping values are not allowed")) {
            problems.error(end, "study.yaml-colon");
        } else if (problem.contains("could not find expected ':'")) {
            problems.error(start, "study.yaml-no-colon");
        } else if (whole.contains("quoted scalar")) {
            problems.error(start, "study.yaml-quote");
        } else if (problem.contains("expected ',' or")) {
            problems.error(start, "study.yaml-bracket");
        } else if (problem.contains("expected <block end>")) {
            problems.error(end, "study.yaml-indentation");
        } else if (problem.contains("cannot start any token")) {
            problems.error(end, "study.yaml-character", signAt(lines, end));
        } else {
            problems.error(end, "study.yaml-syntax", problem);
        }
    }

    private static boolean reportFullWidth(StudyProblems problems, YamlLines lines, MarkedYamlEngineException error) {
        int last = error.getProblemMark().map(Mark::getLine).orElse(0);
        int context = error.getContextMark().map(Mark::getLine).orElse(last);
        int first = Math.max(Math.min(context, previousWritten(lines, last)), last - LINES_BACK);
        for (int i = first; i <= last; i++) {
            String line = lines.line(i);
            OptionalInt column = FullWidth.afterKey(line);
            if (column.isEmpty() && i >= context) {
                column = FullWidth.inBrackets(line);
            }
            if (column.isPresent()) {
                char sign = line.charAt(column.getAsInt());
                Span span = lines.at(i, column.getAsInt());
                problems.error(span, "study.full-width-sign", String.valueOf(sign), FullWidth.ascii(sign));
                return true;
            }
        }
        return false;
    }

    private static int previousWritten(YamlLines lines, int line) {
        int previous = line - 1;
        while (previous > 0 && lines.line(previous).isBlank()) {
            previous--;
        }
        return Math.max(previous, 0);
    }

    private static String signAt(YamlLines lines, Span span) {
        String rest = lines.line(span.line() - 1).substring(span.column() - 1);
        return rest.isEmpty() ? "" : new String(Character.toChars(rest.codePointAt(0)));
    }
}
