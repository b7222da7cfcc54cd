package qianyi.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.diagram.Diagram;
import qianyi.diagram.View;
import qianyi.report.live.LiveModel;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * {@code report.html}: one file that needs no network, both languages, ready for paper. Without script it is read in
 * full; with script its charts answer.
 */
public final class ReportHtml {
    private static final String STYLE = "/qianyi/report/report.css";

    /** Of one subject each, in the order in which they need each other. */
    private static final List<String> SCRIPTS = List.of(
            "state",
            "numbers",
            "plot",
            "bands",
            "tornado",
            "increments",
            "waterfall",
            "pictures",
            "tables",
            "workbook",
            "takeaway",
            "controls",
            "figures",
            "compare",
            "live",
            "live-lever",
            "live-shares",
            "live-timed",
            "live-trace",
            "live-hold",
            "live-why",
            "live-follow",
            "live-rises",
            "live-panel",
            "live-answer",
            "live-chart",
            "live-chance",
            "live-curve",
            "live-changes",
            "live-memory",
            "live-file",
            "live-reach",
            "live-kept",
            "start");

    /** Lets wait what is not seen first. */
    private static final String OPENING = "/qianyi/report/opening.js";

    /** Runs the model, in the page and in its worker. */
    private static final String ENGINE = "/qianyi/report/engine.js";

    private static final String WORKER = "/qianyi/report/worker.js";

    private static final String CHARTS = "/qianyi/echarts/echarts.min.js";

    private ReportHtml() {}

    /**
     * The whole page.
     *
     * @param certainty none if the scenarios were run but once
     * @param policy what it did and what it would take
     * @param pictures by language and name
     * @param first the language that shows until the reader chooses
     */
    public static String render(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Map<Language, Map<String, byte[]>> pictures,
            Language first,
            String command,
            String version) {
        PageCharts charts = PageCharts.of(answer, certainty, policy);
        List<View> views = Diagram.drawn(answer.study().program().model());
        Localized source = BothLanguages.of(
                answer.study(), "report.chart.footer", answer.study().shortHash(), version);
        String data = PageData.render(answer.study(), charts.all(), source, command);
        Optional<LiveModel> live = LiveModel.of(answer, settings(certainty));
        Html body = new Html();
        languages(body, answer, first);
        for (Language language : Language.values()) {
            Shown shown = new Shown(answer.study(), language);
            body.raw("<main lang=\"" + language.code() + "\">\n");
            new PageBody(body, answer, certainty, policy, live, charts, views, shown)
                    .write(pictures.get(language), command, version);
            body.raw("</main>\n");
        }
        return document(answer, first, body, data, live);
    }

    /** How the members of the page's own ensemble are drawn: as those of the answer, if it has any. */
    private static EnsembleSettings settings(Optional<Certainty> certainty) {
        return certainty.map(some -> some.ensemble().settings()).orElse(new EnsembleSettings(LiveModel.RUNS, 1, 1));
    }

    /** A page around what stands on it. */
    static String document(Answer answer, Language first, Html body, String data, Optional<LiveModel> live) {
        String script = script();
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + first.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; "
                        + "worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:\">\n");
        html.element(
                "title",
                answer.study().title().zh() + " · " + answer.study().title().en());
        html.raw("<style>\n").raw(resource(STYLE)).raw("</style>\n");
        html.raw("<style id=\"font\">\n");
        String written = data + body + script + live.map(LiveModel::json).orElse("");
        face(html, PageFont.Weight.REGULAR, 400, written);
        face(html, PageFont.Weight.BOLD, 700, written);
        html.raw("</style>\n</head>\n<body>\n");
        html.raw(body.toString());
        html.raw("<script type=\"application/json\" id=\"data\">").raw(data).raw("</script>\n");
        live.ifPresent(model -> {
            html.raw("<script type=\"application/json\" id=\"live\">")
                    .raw(model.json())
                    .raw("</script>\n");
            html.raw("<script type=\"text/plain\" id=\"module\">")
                    .raw(model.module())
                    .raw("</script>\n");
            html.raw("<script id=\"engine\">\n").raw(resource(ENGINE)).raw("</script>\n");
            html.raw("<script type=\"text/plain\" id=\"worker\">\n")
                    .raw(resource(WORKER))
                    .raw("</script>\n");
        });
        html.raw("<script>").raw(resource(CHARTS)).raw("</script>\n");
        html.raw("<script>\n").raw(script).raw("</script>\n");
        return html.raw("</body>\n</html>\n").toString();
    }

    private static void face(Html html, PageFont.Weight weight, int number, String characters) {
        html.raw("@font-face { font-family: \"Qianyi Sans\"; font-weight: " + number
                        + "; src: url(data:font/woff;base64,")
                .raw(PageFont.base64(weight, characters))
                .raw(") format(\"woff\"); }\n");
    }

    static void languages(Html html, Answer answer, Language first) {
        for (Language language : Language.values()) {
            html.raw("<input class=\"language\" type=\"radio\" name=\"language\" id=\"" + language.code() + "\""
                    + (language == first ? " checked" : "") + ">\n");
        }
        html.raw("<div class=\"switch\">");
        for (Language language : Language.values()) {
            html.raw("<label for=\"" + language.code() + "\" lang=\"" + language.code() + "\">")
                    .text(new Shown(answer.study(), language).text("report.language"))
                    .raw("</label>");
        }
        html.raw("</div>\n<script>\n").raw(resource(OPENING)).raw("</script>\n");
    }

    /** One script without names of its own outside. */
    private static String script() {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n\n");
        SCRIPTS.forEach(name ->
                script.append(resource("/qianyi/report/" + name + ".js")).append('\n'));
        return script.append("})();\n").toString();
    }

    private static String resource(String name) {
        try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
