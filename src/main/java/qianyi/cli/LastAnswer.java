package qianyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.answer.WrittenAnswer;
import qianyi.report.file.SummaryReader;
import qianyi.report.words.RewrittenSentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/**
 * The answer that lay in a folder before a run wrote there.
 *
 * @param present whether there was a summary at all
 * @param answer none if it could not be understood
 */
record LastAnswer(boolean present, Optional<WrittenAnswer> answer) {
    static LastAnswer in(Path folder) {
        Path summary = folder.resolve("summary.json");
        if (!Files.exists(summary)) {
            return new LastAnswer(false, Optional.empty());
        }
        try {
            return new LastAnswer(true, SummaryReader.read(Files.readString(summary)));
        } catch (IOException e) {
            return new LastAnswer(true, Optional.empty());
        }
    }

    /**
     * What was overwritten, and what moved.
     *
     * @param folder as the user wrote it
     * @param summary the text that stands there now
     */
    List<String> sentences(Path folder, String summary, Study study, Console console) {
        if (!present) {
            return List.of();
        }
        if (answer.isEmpty()) {
            return List.of(console.messages().text("cli.run.overwritten.unreadable", folder));
        }
        if (!answer.get().study().equals(study.id())) {
            return List.of(console.messages()
                    .text("cli.run.overwritten.other", folder, answer.get().study()));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(console.messages().text("cli.run.overwritten", folder));
        WrittenAnswer now = SummaryReader.read(summary).orElseThrow();
        new RewrittenSentences(answer.get(), now, new Shown(study, console.language()))
                .all()
                .forEach(sentence -> sentences.add("- " + sentence));
        return sentences;
    }
}
