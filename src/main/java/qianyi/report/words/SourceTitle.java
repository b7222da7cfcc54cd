package qianyi.report.words;

import qianyi.study.Study;

/** What a source is called where there is little room. */
public final class SourceTitle {
    private SourceTitle() {}

    /** The title without the one remark in brackets at its end, for places that are narrow. */
    public static String brief(String source, Study study, Shown shown) {
        String title = study.sourceTitle(source).in(shown.language());
        return title.replaceFirst("^([^（(]+?)\\s*[（(][^（(]*[）)]$", "$1");
    }
}
