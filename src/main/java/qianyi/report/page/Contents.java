package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import qianyi.report.words.Shown;

/**
 * What a page holds, on three levels for three readers: the answer, what it rests on, what it is made of. A part or a
 * section is named where it is written, so that the contents list what is there.
 */
final class Contents {
    /** The levels, the shortest first. */
    enum Part {
        ANSWER,
        BASIS,
        APPENDIX
    }

    private record Entry(Part part, String anchor, String title) {}

    private final Html html;
    private final Shown shown;
    private final List<Entry> entries = new ArrayList<>();
    private Part part = Part.ANSWER;
    private boolean begun;

    Contents(Html html, Shown shown) {
        this.html = html;
        this.shown = shown;
    }

    /** Ends a part and begins another; after the first one each section waits until what is seen first is there. */
    void part(Part next) {
        html.raw(part == Part.ANSWER ? "</section>\n" + Waiting.END : Waiting.END + "</section>\n");
        html.raw("<section class=\"part " + className(next) + "\">\n");
        part = next;
        begun = false;
        html.element("p class=\"part\"", title(next));
    }

    /** A heading that the contents lead to. */
    void section(String id, String key) {
        String title = shown.text(key);
        if (part != Part.ANSWER) {
            html.raw((begun ? Waiting.END : "") + Waiting.begin(shown.language(), false));
            begun = true;
        }
        entries.add(new Entry(part, anchor(id), title));
        html.element("h2 id=\"" + anchor(id) + "\"", title);
    }

    String anchor(String id) {
        return anchor(id, shown);
    }

    static String anchor(String id, Shown shown) {
        return shown.language().code() + "-" + id;
    }

    /** All of it as links, open where there is room beside the page. */
    String list() {
        Html list = new Html();
        list.raw("<nav class=\"contents\" aria-label=\"")
                .text(shown.text("report.contents"))
                .raw("\">\n");
        list.raw("<details open><summary>").text(shown.text("report.contents")).raw("</summary>\n");
        for (Part each : Part.values()) {
            list.raw("<p>").text(title(each)).raw("</p>\n<ul>\n");
            entries.stream().filter(entry -> entry.part() == each).forEach(entry -> list.raw(
                            "<li><a href=\"#" + entry.anchor() + "\">")
                    .text(entry.title())
                    .raw("</a></li>\n"));
            list.raw("</ul>\n");
        }
        return list.raw("</details>\n</nav>\n").toString();
    }

    private String title(Part of) {
        return shown.word("report.part.", of);
    }

    private static String className(Part part) {
        return part == Part.APPENDIX ? "appendix" : "basis";
    }
}
