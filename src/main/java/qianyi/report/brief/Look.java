package qianyi.report.brief;

/**
 * How a kind of paragraph looks.
 *
 * @param size in half points
 * @param letters what a style says of its letters before their size (ISO/IEC 29500-1, 17.3.2); empty for nothing
 * @param lines what a style says of its paragraph (ISO/IEC 29500-1, 17.3.1), in the order of the schema
 */
record Look(Face face, int size, String letters, String lines) {
    /**
     * The fonts of a run.
     *
     * @param eastAsian for Chinese characters
     * @param latin for Latin letters and digits
     * @param chinese whether signs that both have, such as quotation marks, are Chinese
     */
    record Face(String eastAsian, String latin, boolean chinese) {
        String fonts() {
            return "<w:rFonts w:ascii=\"" + latin + "\" w:hAnsi=\"" + latin + "\" w:cs=\"" + latin + "\" w:eastAsia=\""
                    + eastAsian + "\"" + (chinese ? " w:hint=\"eastAsia\"" : "") + "/>";
        }
    }

    /** A run of words in it. */
    String run(String words) {
        return "<w:r>" + properties() + "<w:t xml:space=\"preserve\">" + WordXml.text(words) + "</w:t></w:r>";
    }

    /** What a run in it says of itself: the fonts alone, since the style says the rest. */
    String properties() {
        return "<w:rPr>" + face.fonts() + "</w:rPr>";
    }
}
