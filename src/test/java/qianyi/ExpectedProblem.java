package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.model.Diagnostic;
import qianyi.model.Span;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * A problem that a case says will be found.
 *
 * @param columns the first, and the one after the last, if they are marked
 */
record ExpectedProblem(
        String file, int line, Optional<Columns> columns, String severity, String key, List<Sentence> sentences) {
    private static final Pattern PROBLEM = Pattern.compile("\\s*//\\s*(\\^~*)?\\s*(error|warning|note)\\s+(\\S+)\\s*");
    private static final Pattern SENTENCE = Pattern.compile("\\s*//\\s*(en|zh):\\s*(.*)");

    /** @param end none if only the first is known */
    record Columns(int first, Optional<Integer> end) {}

    record Sentence(Language language, String text) {}

    /** Where lines and columns (both from 0) of a case are in the file that is read. */
    interface Places {
        String file();

        int line(int index);

        int column(int index, int column);

        static Places of(CompactModel model) {
            return new Places() {
                @Override
                public String file() {
                    return "model.xmile";
                }

                @Override
                public int line(int index) {
                    return model.line(index);
                }

                @Override
                public int column(int index, int column) {
                    return model.column(index, column);
                }
            };
        }
    }

    /** Whether a line is about a problem and no part of a file. */
    static boolean isAbout(String line) {
        return PROBLEM.matcher(line).matches() || SENTENCE.matcher(line).matches();
    }

    static List<ExpectedProblem> of(List<String> lines, Places places) {
        List<ExpectedProblem> all = new ArrayList<>();
        int about = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher problem = PROBLEM.matcher(lines.get(i));
            Matcher sentence = SENTENCE.matcher(lines.get(i));
            if (problem.matches()) {
                Optional<Columns> columns = Optional.empty();
                if (problem.group(1) != null) {
                    Optional<Integer> end = problem.group(1).length() == 1
                            ? Optional.empty()
                            : Optional.of(places.column(about, problem.end(1)));
                    columns = Optional.of(new Columns(places.column(about, problem.start(1)), end));
                }
                all.add(new ExpectedProblem(
                        places.file(),
                        places.line(about),
                        columns,
                        problem.group(2),
                        problem.group(3),
                        new ArrayList<>()));
            } else if (sentence.matches()) {
                Language language = sentence.group(1).equals("zh") ? Language.ZH : Language.EN;
                all.get(all.size() - 1).sentences().add(new Sentence(language, sentence.group(2)));
            } else if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("//")) {
                about = i;
            }
        }
        return all;
    }

    /** Every one is found, and nothing else. */
    static void checkAll(List<ExpectedProblem> expected, List<Diagnostic> found) {
        assertThat(found.stream().map(ExpectedProblem::place).sorted().toList())
                .as(found.toString())
                .isEqualTo(
                        expected.stream().map(ExpectedProblem::place).sorted().toList());
        expected.forEach(one -> one.check(found));
    }

    boolean isError() {
        return severity.equals("error");
    }

    private static String place(Diagnostic found) {
        return found.file() + ":" + found.span().line() + " "
                + found.severity().name().toLowerCase(Locale.ROOT) + " " + found.key();
    }

    private String place() {
        return file + ":" + line + " " + severity + " " + key;
    }

    private void check(List<Diagnostic> all) {
        List<Diagnostic> here =
                all.stream().filter(one -> place(one).equals(place())).toList();
        assertThat(here).anySatisfy(found -> {
            columns.ifPresent(wanted -> {
                Span span = found.span();
                assertThat(span.column()).as("column of " + found).isEqualTo(wanted.first());
                wanted.end().ifPresent(end -> assertThat(span.endColumn())
                        .as("end of " + found)
                        .isEqualTo(end));
            });
            for (Sentence sentence : sentences) {
                assertThat(Messages.in(sentence.language()).text(key, found.arguments()))
                        .isEqualTo(sentence.text());
            }
        });
        for (Language language : Language.values()) {
            here.forEach(found -> assertThat(Messages.in(language).text(key, found.arguments()))
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d}"));
        }
    }
}
